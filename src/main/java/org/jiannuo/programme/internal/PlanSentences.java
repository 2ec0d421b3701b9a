package org.jiannuo.programme.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jiannuo.kernel.Refusal;

/** The sentences of this module's rules outside a page, for the command line. */
final class PlanSentences {
    private final List<ResourceBundle> bundles;
    private final Locale locale;

    PlanSentences(Locale locale) {
        this.locale = locale;
        this.bundles = List.of(
                ResourceBundle.getBundle("messages.plans", locale),
                ResourceBundle.getBundle("messages.programme", locale));
    }

    /** What is wrong. */
    String sentence(Refusal refusal) {
        return text("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** How to mend it. */
    String mend(Refusal refusal) {
        return text("mend." + refusal.code(), refusal.arguments().toArray());
    }

    String text(String key, Object... arguments) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> new MessageFormat(bundle.getString(key), locale).format(arguments))
                .orElse(key);
    }
}
