package org.jiannuo.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {
    private final PageBytes bytes = new PageBytes();

    private byte[] written() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        bytes.writeTo(stream);
        assertThat(stream.size()).isEqualTo(bytes.length());
        return stream.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "due",
                "Zürich",
                "应履行事项",
                "𠮷野家",
                "a\uD83D",
                "\uDE00b",
                "\uD83D\uD83D\uDE00",
                "\u007F\u0080\u07FF\u0800\uFFFF"
            })
    void writes_what_the_jdk_would(String text) throws IOException {
        bytes.writeContent(text);

        assertThat(written()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writes_parts_and_ready_bytes_in_their_order() throws IOException {
        bytes.writeBinaryContent("<p>".getBytes(StandardCharsets.UTF_8));
        bytes.writeContent("一二三四", 1, 3);
        bytes.writeBinaryContent("</p>".getBytes(StandardCharsets.UTF_8));

        assertThat(written()).isEqualTo("<p>二三</p>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void grows_with_the_page() throws IOException {
        Random random = new Random(7);
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String piece = Character.toString(random.nextInt(0x30, 0xD800)).repeat(1 + i % 90);
            page.append(piece);
            if (i % 2 == 0) {
                bytes.writeContent(piece);
            } else {
                bytes.writeBinaryContent(piece.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(written()).isEqualTo(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}
