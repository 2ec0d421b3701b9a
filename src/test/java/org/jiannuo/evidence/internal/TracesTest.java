package org.jiannuo.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jiannuo.evidence.FileKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String AUTHOR = "Qian Jiu Test";

    @Nested
    class EVD_11 {
        @Test
        void a_picture_keeps_its_pixels_and_loses_place_and_camera() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out))
                    .isTrue();
            byte[] plain = out.toByteArray();
            byte[] told = AUTHOR.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            marked.write(plain, 0, 2);
            marked.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (told.length + 2)});
            marked.write(told);
            marked.write(plain, 2, plain.length - 2);
            byte[] bare = Traces.remove(FileKind.JPEG, marked.toByteArray()).orElseThrow();
            assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain(AUTHOR);
            assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(8);
        }

        @Test
        void a_document_loses_its_author() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PDDocument paper = new PDDocument()) {
                paper.addPage(new PDPage());
                paper.getDocumentInformation().setAuthor(AUTHOR);
                paper.save(out);
            }
            byte[] bare = Traces.remove(FileKind.PDF, out.toByteArray()).orElseThrow();
            try (PDDocument paper = Loader.loadPDF(bare)) {
                assertThat(paper.getDocumentInformation().getAuthor()).isNull();
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
            }
        }

        @Test
        void an_office_file_loses_its_properties_and_the_names_beside_changes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String part : new String[] {"docProps/core.xml", "word/comments.xml"}) {
                    zip.putNextEntry(new ZipEntry(part));
                    zip.write(("<x w:author=\"" + AUTHOR + "\"/>").getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            byte[] bare = Traces.remove(FileKind.DOCX, out.toByteArray()).orElseThrow();
            StringBuilder all = new StringBuilder();
            try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(bare))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            assertThat(all).contains("w:author").doesNotContain(AUTHOR);
        }

        @Test
        void what_cannot_be_taken_apart_is_not_taken() {
            assertThat(Traces.remove(FileKind.JPEG, new byte[] {1, 2, 3, 4, 5, 6, 7}))
                    .isEmpty();
        }
    }
}
