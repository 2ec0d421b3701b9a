package org.jiannuo.plans;

import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;

/** The characters of a plan in a text file. */
final class PlanText {
    private PlanText() {}

    /** The text, or a refusal when the bytes are no text. */
    static Decision<String> decode(byte[] content) {
        Optional<String> text = FileText.read(content).filter(PlanText::isText);
        return text.isPresent() ? Decision.accepted(text.get()) : Decision.refused(PlanRules.UNKNOWN_ENCODING.broken());
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0);
    }
}
