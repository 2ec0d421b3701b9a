package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keeps_an_honest_chinese_name() {
        assertThat(FileName.of("同心县2026年度承诺书（盖章）.PDF").text()).isEqualTo("同心县2026年度承诺书（盖章）.pdf");
    }

    @Test
    void drops_paths_of_both_kinds() {
        assertThat(FileName.of("C:\\Users\\张三测\\a.pdf").text()).isEqualTo("a.pdf");
        assertThat(FileName.of("../../etc/passwd.txt").text()).isEqualTo("passwd.txt");
    }

    @Test
    void drops_what_cannot_be_seen() {
        assertThat(FileName.of("a\u0000b\r\nc\u202ed\u200be.pdf").text()).isEqualTo("ab cde.pdf");
    }

    @Test
    void replaces_what_a_shell_or_a_header_would_read() {
        assertThat(FileName.of("a\"b;c<d>e|f.pdf").text()).isEqualTo("a_b_c_d_e_f.pdf");
    }

    @Test
    void does_not_leave_a_device_name() {
        assertThat(FileName.of("CON.pdf").text()).isEqualTo("_CON.pdf");
        assertThat(FileName.of("lpt1.old.pdf").text()).isEqualTo("_lpt1.old.pdf");
    }

    @Test
    void shortens_without_cutting_a_character() {
        FileName name = FileName.of("承".repeat(300) + "\ud840\udc00.pdf");
        assertThat(name.stem().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(name.text()).endsWith("承.pdf");
        FileName emoji = FileName.of("\ud840\udc00".repeat(99) + ".pdf");
        assertThat(emoji.stem().codePoints().allMatch(c -> c == 0x20000)).isTrue();
    }

    @Test
    void is_the_same_when_taken_twice() {
        for (String declared : new String[] {" . a .pdf", "a..pdf", "e\u0301.pdf", "a.b.c.PDF", "aux.txt"}) {
            String once = FileName.of(declared).text();
            assertThat(FileName.of(once).text()).isEqualTo(once);
        }
    }
}
