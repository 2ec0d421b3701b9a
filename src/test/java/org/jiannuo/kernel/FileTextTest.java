package org.jiannuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    private static final String TEXT = "行政处罚决定文书号,同信罚〔2026〕7号\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void a_text_is_read_in_the_encodings_of_the_country(String charset) {
        assertThat(FileText.read(TEXT.getBytes(Charset.forName(charset)))).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_mark_is_no_character_of_the_text(String charset) {
        assertThat(FileText.read(("\ufeff" + TEXT).getBytes(Charset.forName(charset))))
                .contains(TEXT);
    }

    @Test
    void bytes_that_are_no_text_are_not_guessed_at() {
        assertThat(FileText.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0}))
                .isEmpty();
        assertThat(FileText.read(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'})).isEmpty();
        byte[] broken = TEXT.getBytes(Charset.forName("GB18030"));
        broken[broken.length - 5] = (byte) 0xff;
        assertThat(FileText.read(broken)).isEmpty();
        assertThat(FileText.read(new byte[0])).contains("");
    }

    @Test
    void no_bytes_break_it() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            FileText.read(bytes)
                    .ifPresent(text ->
                            assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotNull());
        }
    }
}
