package org.jiannuo.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;

/** The words of one language. A missing key shows as the key in brackets, so that a test and a reader notice. */
public final class Words {
    private static final int THOUSAND = 1000;

    private final Locale locale;
    private final Map<String, String> sentences;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    public Words(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        // A page asks a hundred times, mostly by a literal, and a literal is found at once when the key is the same
        // text.
        Map<String, String> own = HashMap.newHashMap(sentences.size());
        sentences.forEach((key, sentence) -> own.put(key.intern(), sentence));
        this.sentences = Collections.unmodifiableMap(own);
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
        return arguments.length == 0
                ? sentence
                : patterns.computeIfAbsent(key, _ -> Pattern.of(sentence)).fill(this, arguments);
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

    /** What stands in a sentence for an argument. A number is grouped the way of the language. */
    private String shown(Object argument) {
        return switch (argument) {
            case LocalDate date -> day(date);
            case Instant instant -> moment(instant);
            case Number number -> number(number);
            case List<?> list ->
                String.join(
                        get("format.list"), list.stream().map(String::valueOf).toList());
            case Object other -> String.valueOf(other);
        };
    }

    private String number(Number number) {
        boolean plain = (number instanceof Integer || number instanceof Long)
                && number.longValue() >= 0
                && number.longValue() < THOUSAND;
        return plain
                ? Long.toString(number.longValue())
                : NumberFormat.getInstance(locale).format(number);
    }

    /**
     * A sentence taken apart once: texts and, between them, the numbers of arguments. Pages fill a hundred sentences, and
     * {@link MessageFormat} would read each of them anew; it is asked only for a sentence that has more than plain
     * placeholders.
     */
    private record Pattern(String sentence, List<String> texts, List<Integer> arguments) {
        private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\d+)}");

        static Pattern of(String sentence) {
            List<String> texts = new ArrayList<>();
            List<Integer> arguments = new ArrayList<>();
            int from = 0;
            for (Matcher place = PLACE.matcher(sentence); place.find(); from = place.end()) {
                texts.add(sentence.substring(from, place.start()));
                arguments.add(Integer.valueOf(place.group(1)));
            }
            texts.add(sentence.substring(from));
            boolean plain = texts.stream().noneMatch(text -> text.matches("(?s).*['{}].*"));
            return new Pattern(sentence, plain ? texts : List.of(), arguments);
        }

        String fill(Words words, Object... given) {
            if (texts.isEmpty()) {
                Object[] shown = new Object[given.length];
                for (int i = 0; i < given.length; i++) {
                    shown[i] = given[i] instanceof Number number ? number : words.shown(given[i]);
                }
                return new MessageFormat(sentence, words.locale).format(shown);
            }
            StringBuilder filled = new StringBuilder(texts.getFirst());
            for (int i = 0; i < arguments.size(); i++) {
                int number = arguments.get(i);
                filled.append(number < given.length ? words.shown(given[number]) : "{" + number + "}")
                        .append(texts.get(i + 1));
            }
            return filled.toString();
        }
    }
}
