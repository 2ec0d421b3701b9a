package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.FileNote;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class InspectionTest {
    @TempDir
    Path directory;

    private final Inspection inspection = new Inspection(EvidenceSettings.usual());

    /** The parsers complain about each damaged byte; here the damage is meant. */
    @BeforeAll
    static void silenceTheParsers() {
        for (String name : List.of("org.apache.pdfbox", "org.apache.poi", "org.apache.fontbox")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
        }
    }

    private Decision<Inspection.Passed> inspect(byte[] content, String name) {
        try {
            Path file = Files.createTempFile(directory, "in", null);
            Files.write(file, content);
            return inspection.inspect(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> reasons(byte[] content, String name) {
        return inspect(content, name).reasons().stream().map(Refusal::code).toList();
    }

    private FileKind kind(byte[] content, String name) {
        return inspect(content, name).orThrow().kind();
    }

    @Test
    void takes_every_kind_of_the_list() {
        assertThat(kind(EvidenceFixtures.pdf(), "a.pdf")).isEqualTo(FileKind.PDF);
        assertThat(kind(EvidenceFixtures.png(20, 20), "a.PNG")).isEqualTo(FileKind.PNG);
        assertThat(kind(EvidenceFixtures.jpeg(20, 20), "a.jpeg")).isEqualTo(FileKind.JPEG);
        assertThat(kind(EvidenceFixtures.docx(), "a.docx")).isEqualTo(FileKind.DOCX);
        assertThat(kind(EvidenceFixtures.xlsx(), "a.xlsx")).isEqualTo(FileKind.XLSX);
        assertThat(kind(EvidenceFixtures.pptx(), "a.pptx")).isEqualTo(FileKind.PPTX);
        assertThat(kind(EvidenceFixtures.doc(false), "a.doc")).isEqualTo(FileKind.DOC);
        assertThat(kind(EvidenceFixtures.doc(false), "a.wps")).isEqualTo(FileKind.DOC);
        assertThat(kind(EvidenceFixtures.xls(), "a.xls")).isEqualTo(FileKind.XLS);
        assertThat(kind(EvidenceFixtures.ppt(false), "a.ppt")).isEqualTo(FileKind.PPT);
        assertThat(kind(EvidenceFixtures.ofd(), "a.ofd")).isEqualTo(FileKind.OFD);
        assertThat(kind(EvidenceFixtures.text("甲,乙\n1,2\n"), "a.csv")).isEqualTo(FileKind.CSV);
        assertThat(kind(EvidenceFixtures.text("说明"), "a.txt")).isEqualTo(FileKind.TEXT);
        assertThat(kind("说明：中文".getBytes(Charset.forName("GB18030")), "a.txt")).isEqualTo(FileKind.TEXT);
        assertThat(kind("\ufeff说明".getBytes(StandardCharsets.UTF_16LE), "a.txt"))
                .isEqualTo(FileKind.TEXT);
        assertThat(kind(EvidenceFixtures.text("MZ is how this letter begins"), "a.txt"))
                .isEqualTo(FileKind.TEXT);
    }

    @Test
    void names_every_broken_rule_at_once() {
        byte[] macros = EvidenceFixtures.with(EvidenceFixtures.docx(), Map.of("word/vbaProject.bin", new byte[9]));
        assertThat(reasons(macros, "承诺.pdf")).containsExactlyInAnyOrder("EVD-05", "EVD-04");
        assertThat(reasons(EvidenceFixtures.text("#!/bin/sh"), "\u202e.."))
                .containsExactlyInAnyOrder("EVD-08", "EVD-03");
    }

    @Test
    void says_which_file_was_refused() {
        assertThat(inspect(new byte[0], "C:\\我的文档\\空.txt").reasons())
                .allSatisfy(reason -> assertThat(reason.where()).isEqualTo("空.txt"));
    }

    @Nested
    class EVD_01 {
        @Test
        void an_empty_file_is_refused() {
            assertThat(reasons(new byte[0], "a.pdf")).containsExactly("EVD-01");
        }
    }

    @Nested
    class EVD_02 {
        @Test
        void a_file_over_the_limit_is_refused_with_the_limit() {
            Refusal refusal = inspection.tooLarge("大.pdf").getFirst();
            assertThat(refusal.code()).isEqualTo("EVD-02");
            assertThat(refusal.arguments()).isEqualTo(List.<Object>of(50L));
        }
    }

    @Nested
    class EVD_03 {
        @Test
        void programs_scripts_markup_and_archives_are_refused_under_any_name() {
            Map<String, byte[]> hostile = new LinkedHashMap<>();
            hostile.put("windows program", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000"));
            hostile.put("linux program", HexFormat.of().parseHex("7f454c460201010000000000"));
            hostile.put("java class", HexFormat.of().parseHex("cafebabe00000041"));
            hostile.put("shell script", EvidenceFixtures.text("#!/bin/sh\nrm -rf /"));
            hostile.put("batch file", EvidenceFixtures.text("@echo off\r\ndel *"));
            hostile.put("page", EvidenceFixtures.text(" \n<!DOCTYPE html><script>alert(1)</script>"));
            hostile.put("drawing", EvidenceFixtures.text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
            hostile.put("marked page", EvidenceFixtures.text("\ufeff<html>"));
            hostile.put("mail page", EvidenceFixtures.text("MIME-Version: 1.0\nContent-Type: text/html"));
            hostile.put("plain archive", EvidenceFixtures.zip(Map.of("a.txt", EvidenceFixtures.text("a"))));
            hostile.put("gzip", HexFormat.of().parseHex("1f8b0800000000000003"));
            hostile.put("rar", HexFormat.of().parseHex("526172211a0701003392b5e5"));
            hostile.put("rich text", EvidenceFixtures.text("{\\rtf1 {\\object}}"));
            hostile.put("shortcut", HexFormat.of().parseHex("4c0000000114020000000000c000000000000046"));
            hostile.put("noise", HexFormat.of().parseHex("00010203040506070809"));
            hostile.forEach((what, content) ->
                    assertThat(reasons(content, "a.txt")).as(what).contains("EVD-03"));
        }
    }

    @Nested
    class EVD_04 {
        @Test
        void the_ending_must_fit_the_content() {
            assertThat(reasons(EvidenceFixtures.pdf(), "a.docx")).containsExactly("EVD-04");
            assertThat(reasons(EvidenceFixtures.docx(), "a.xlsx")).containsExactly("EVD-04");
            assertThat(reasons(EvidenceFixtures.png(9, 9), "a.jpg")).containsExactly("EVD-04");
            assertThat(reasons(EvidenceFixtures.text("harmless"), "a.bat")).containsExactly("EVD-04");
        }

        @Test
        void an_ending_that_an_invisible_mark_turns_around_is_seen_as_it_is() {
            assertThat(reasons(EvidenceFixtures.pdf(), "工资\u202efdp.exe")).containsExactly("EVD-04");
        }
    }

    @Nested
    class EVD_05 {
        @Test
        void macros_in_packed_documents_are_refused() {
            for (String part :
                    List.of("word/vbaProject.bin", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.xml")) {
                assertThat(reasons(EvidenceFixtures.with(EvidenceFixtures.docx(), Map.of(part, new byte[3])), "a.docx"))
                        .as(part)
                        .containsExactly("EVD-05");
            }
        }

        @Test
        void a_template_fetched_from_elsewhere_is_refused() {
            String relation = "<Relationships><Relationship Id=\"r\" Type=\"http://x/relationships/attachedTemplate\""
                    + " Target=\"http://evil/t.dotm\" TargetMode=\"External\"/></Relationships>";
            byte[] file = EvidenceFixtures.with(
                    EvidenceFixtures.docx(), Map.of("word/_rels/settings.xml.rels", EvidenceFixtures.text(relation)));
            assertThat(reasons(file, "a.docx")).containsExactly("EVD-05");
        }

        @Test
        void macros_in_older_documents_are_refused() {
            assertThat(reasons(EvidenceFixtures.doc(false, "Macros"), "a.doc")).containsExactly("EVD-05");
            assertThat(reasons(EvidenceFixtures.doc(false, "_VBA_PROJECT_CUR"), "a.doc"))
                    .containsExactly("EVD-05");
            assertThat(reasons(EvidenceFixtures.ppt(true), "a.ppt")).containsExactly("EVD-05");
            assertThat(reasons(EvidenceFixtures.xlsWithMacroSheet(), "a.xls")).containsExactly("EVD-05");
        }

        @Test
        void scripts_and_programs_started_by_a_pdf_are_refused() {
            assertThat(reasons(EvidenceFixtures.pdfWithScript(), "a.pdf")).containsExactly("EVD-05");
            assertThat(reasons(EvidenceFixtures.pdfThatLaunches(), "a.pdf")).containsExactly("EVD-05");
        }
    }

    @Nested
    class EVD_06 {
        @Test
        void a_part_that_unpacks_a_thousandfold_is_refused() {
            assertThat(reasons(EvidenceFixtures.bomb(20), "a.docx")).containsExactly("EVD-06");
        }

        @Test
        void too_many_parts_are_refused() {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (int i = 0; i < 6000; i++) {
                parts.put("word/p" + i, new byte[0]);
            }
            assertThat(reasons(EvidenceFixtures.with(EvidenceFixtures.docx(), parts), "a.docx"))
                    .contains("EVD-06");
        }
    }

    @Nested
    class EVD_07 {
        @Test
        void an_image_of_too_many_points_is_refused_unopened() {
            assertThat(reasons(EvidenceFixtures.png(60_000, 60_000), "a.png")).containsExactly("EVD-07");
            assertThat(reasons(EvidenceFixtures.png(-1, -1), "a.png")).containsExactly("EVD-07");
            assertThat(reasons(EvidenceFixtures.jpeg(65_000, 65_000), "a.jpg")).containsExactly("EVD-07");
            assertThat(reasons(EvidenceFixtures.png(10_000, 10_000), "a.png")).isEmpty();
        }
    }

    @Nested
    class EVD_08 {
        @Test
        void a_name_of_which_nothing_is_left_is_refused() {
            for (String name : List.of("", "   ", "../../", "\u0000\u0007", "....", "无扩展名", ".pdf", "\u202e.pdf")) {
                assertThat(reasons(EvidenceFixtures.pdf(), name)).as(name).containsExactly("EVD-08");
            }
        }
    }

    @Nested
    class EVD_09 {
        @Test
        void files_that_break_off_are_refused() {
            for (byte[] whole : List.of(EvidenceFixtures.docx(), EvidenceFixtures.xls())) {
                byte[] half = java.util.Arrays.copyOf(whole, whole.length / 3);
                assertThat(reasons(half, "a.docx")).contains("EVD-09");
            }
            assertThat(reasons(EvidenceFixtures.text("%PDF-1.7\nnothing"), "a.pdf"))
                    .containsExactly("EVD-09");
            assertThat(reasons(HexFormat.of().parseHex("89504e470d0a1a0a0000"), "a.png"))
                    .containsExactly("EVD-09");
            assertThat(reasons(EvidenceFixtures.png(0, 10), "a.png")).containsExactly("EVD-09");
            assertThat(reasons(HexFormat.of().parseHex("ffd8ffd9"), "a.jpg")).containsExactly("EVD-09");
        }
    }

    @Nested
    class EVD_10 {
        @Test
        void an_office_document_behind_a_password_is_refused() {
            assertThat(reasons(EvidenceFixtures.lockedOffice(), "a.docx")).containsExactly("EVD-10");
            assertThat(reasons(EvidenceFixtures.doc(true), "a.doc")).containsExactly("EVD-10");
        }

        @Test
        void a_locked_pdf_is_taken_with_a_note() {
            assertThat(inspect(EvidenceFixtures.lockedPdf("secret"), "a.pdf")
                            .orThrow()
                            .notes())
                    .containsExactly(FileNote.ENCRYPTED);
            assertThat(inspect(EvidenceFixtures.lockedPdf(""), "a.pdf")
                            .orThrow()
                            .notes())
                    .containsExactly(FileNote.RESTRICTED);
        }
    }

    @Test
    void no_damage_brings_the_inspection_down() {
        List<byte[]> seeds = List.of(
                EvidenceFixtures.pdf(),
                EvidenceFixtures.docx(),
                EvidenceFixtures.xls(),
                EvidenceFixtures.png(9, 9),
                EvidenceFixtures.jpeg(9, 9),
                EvidenceFixtures.ofd(),
                EvidenceFixtures.doc(false),
                EvidenceFixtures.text("甲乙丙"));
        Random random = new Random(20261123);
        for (int round = 0; round < 400; round++) {
            byte[] content = seeds.get(round % seeds.size()).clone();
            int end = round % 5 == 0 ? random.nextInt(content.length) + 1 : content.length;
            for (int change = 0; change < 1 + random.nextInt(12); change++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            Decision<Inspection.Passed> decision = inspect(java.util.Arrays.copyOf(content, end), "a.pdf");
            assertThat(decision.isAccepted() || !decision.reasons().isEmpty()).isTrue();
        }
    }
}
