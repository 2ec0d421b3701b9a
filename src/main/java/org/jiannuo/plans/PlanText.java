package org.jiannuo.plans;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.kernel.Decision;

/** The characters of a text file, whichever of the usual encodings it has. */
final class PlanText {
    private static final char MARK = '\ufeff';

    private PlanText() {}

    /** The text, or a refusal when the bytes are no text. */
    static Decision<String> decode(byte[] content) {
        for (Charset charset : candidates(content)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                if (isText(text)) {
                    return Decision.accepted(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1));
                }
            } catch (CharacterCodingException otherEncoding) {
                continue;
            }
        }
        return Decision.refused(PlanRules.UNKNOWN_ENCODING.broken());
    }

    private static List<Charset> candidates(byte[] content) {
        boolean wide = content.length >= 2
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
        return wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0);
    }
}
