package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no plan are refused with a reason. */
class PlanFileTest {
    private static final byte[] WORD = OfficeFiles.word("方案", PlanFixtures.annexCells());

    @Nested
    class PRG_01 {
        @Test
        void refuses_an_empty_file() {
            refuses(new byte[0], "PRG-01");
        }
    }

    @Nested
    class PRG_02 {
        @Test
        void refuses_a_file_above_the_limit() {
            refuses(new byte[PlanFile.LARGEST + 1], "PRG-02");
        }
    }

    @Nested
    class PRG_03 {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%PDF-1.7 ",
                    "MZ\u0090\0",
                    "\u0089PNG\r\n",
                    "\u00ff\u00d8\u00ff\u00e0",
                    "\u007fELF",
                    "{\\rtf1"
                })
        void tells_other_kinds_by_content_whatever_the_name_says(String start) {
            refuses((start + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1), "PRG-03");
        }

        @Test
        void refuses_an_archive_that_is_no_office_file() throws IOException {
            refuses(zip("plan.txt", PlanFixtures.annex()), "PRG-03");
        }

        @Test
        void refuses_the_old_office_format() throws IOException {
            try (POIFSFileSystem old = new POIFSFileSystem();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
                old.writeFilesystem(out);
                refuses(out.toByteArray(), "PRG-03");
            }
        }
    }

    @Nested
    class PRG_04 {
        @Test
        void refuses_a_truncated_office_file() {
            refuses(Arrays.copyOf(WORD, WORD.length / 2), "PRG-04");
            refuses(Arrays.copyOf(WORD, 30), "PRG-04");
        }

        @Test
        void refuses_an_office_file_with_broken_content() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("<not-closed".getBytes(StandardCharsets.UTF_8));
                }
            }
            refuses(out.toByteArray(), "PRG-04");
        }
    }

    @Nested
    class PRG_05 {
        @Test
        void refuses_a_file_with_a_password() throws Exception {
            try (POIFSFileSystem sealed = new POIFSFileSystem();
                    ByteArrayOutputStream file = new ByteArrayOutputStream()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("test");
                try (var out = encryptor.getDataStream(sealed)) {
                    out.write(WORD);
                }
                sealed.writeFilesystem(file);
                refuses(file.toByteArray(), "PRG-05");
            }
        }
    }

    @Nested
    class PRG_06 {
        @Test
        void refuses_an_archive_that_swells() throws IOException {
            byte[] bomb = zip("word/document.xml", new byte[40 << 20]);
            assertThat(bomb.length).isLessThan(1 << 20);
            refuses(bomb, "PRG-06");
        }

        @Test
        void refuses_an_archive_of_countless_entries() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 2_000; i++) {
                    zip.putNextEntry(new ZipEntry("word/" + i));
                }
            }
            refuses(out.toByteArray(), "PRG-06");
        }
    }

    @Nested
    class PRG_07 {
        @Test
        void refuses_a_text_without_a_table() {
            refuses("今天天气很好。\n没有表格。".getBytes(StandardCharsets.UTF_8), "PRG-07");
            refuses(OfficeFiles.word("方案", java.util.List.of(java.util.List.of("姓名", "电话"))), "PRG-07");
        }
    }

    @Nested
    class PRG_08 {
        @Test
        void refuses_macros() throws IOException {
            refuses(zip("word/vbaProject.bin", new byte[10]), "PRG-08");
        }
    }

    @Nested
    class PRG_09 {
        @Test
        void refuses_an_endless_table() {
            String rows = "1\t甲。\t财政局\t2026年\n".repeat(6_000);
            refuses(("序号\t任务\t责任单位\t时限\n" + rows).getBytes(StandardCharsets.UTF_8), "PRG-09");
        }
    }

    @Nested
    class PRG_10 {
        @Test
        void refuses_bytes_that_are_no_text() {
            refuses(new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 0}, "PRG-10");
        }
    }

    @Nested
    class PRG_11 {
        @Test
        void refuses_a_header_without_rows() {
            refuses("序号\t任务\t责任单位\t时限\n".getBytes(StandardCharsets.UTF_8), "PRG-11");
        }
    }

    private static void refuses(byte[] file, String code) {
        assertThat(PlanFixtures.READER.read(file).reasons())
                .extracting(Refusal::code)
                .containsExactly(code);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
