package org.jiannuo.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;

/** The words of one language. A missing key shows as the key in brackets, so that a test and a reader notice. */
public final class Words {
    private final Locale locale;
    private final Map<String, String> sentences;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    public Words(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = Map.copyOf(sentences);
        this.day = DateTimeFormatter.ofPattern(sentences.getOrDefault("format.day", "yyyy-MM-dd"), locale);
        this.moment = DateTimeFormatter.ofPattern(sentences.getOrDefault("format.moment", "yyyy-MM-dd HH:mm"), locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag for the {@code lang} attribute. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The sentence, its placeholders {0}, {1} … filled. Days and moments are written the way of the language. */
    public String get(String key, Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            return "[" + key + "]";
        }
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, locale).format(shown(arguments));
    }

    /** The sentence of a code, or the code itself when there is none. */
    public String orElse(String key, String otherwise) {
        return sentences.getOrDefault(key, otherwise);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of a refusal. */
    public String refusal(Refusal refusal) {
        return get("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String moment(Instant instant) {
        return moment.format(LocalDateTime.ofInstant(instant, BusinessClock.ZONE));
    }

    private Object[] shown(Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = switch (arguments[i]) {
                case LocalDate date -> day(date);
                case Instant instant -> moment(instant);
                case Number number -> number;
                case List<?> list ->
                    String.join(
                            get("format.list"),
                            list.stream().map(String::valueOf).toList());
                case Object other -> String.valueOf(other);
            };
        }
        return shown;
    }
}
