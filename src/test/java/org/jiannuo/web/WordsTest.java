package org.jiannuo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Object[] GIVEN = {"甲", 7, 1_234_567L, "丁", -5, 0.25, "庚"};

    @Test
    void every_sentence_is_filled_as_the_message_format_of_java_fills_it() throws IOException {
        int filled = 0;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Locale locale = file.toString().endsWith("_en.properties") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                Map<String, String> sentences = read(file);
                Words words = new Words(locale, sentences);
                for (Map.Entry<String, String> sentence : sentences.entrySet()) {
                    if (sentence.getValue().contains("{0}")) {
                        filled++;
                        assertThat(words.get(sentence.getKey(), GIVEN))
                                .as(file.getFileName() + " " + sentence.getKey())
                                .isEqualTo(new MessageFormat(sentence.getValue(), locale).format(GIVEN));
                    }
                }
            }
        }
        assertThat(filled).isGreaterThan(100);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sentences = new HashMap<>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }

    @Test
    void days_lists_and_quotes_are_written_the_way_of_the_language() {
        Words words = new Words(
                Locale.ENGLISH,
                Map.of("a", "by {0} of {1}", "b", "it''s {0} '{0}'", "c", "{0}{0} {2}", "format.list", " and "));
        assertThat(words.get("a", LocalDate.of(2026, 11, 23), List.of("x", "y")))
                .isEqualTo("by 2026-11-23 of x and y");
        assertThat(words.get("b", 1234)).isEqualTo("it's 1,234 {0}");
        assertThat(words.get("c", "z")).isEqualTo("zz {2}");
        assertThat(words.get("missing", 1)).isEqualTo("[missing]");
    }
}
