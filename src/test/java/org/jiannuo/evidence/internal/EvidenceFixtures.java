package org.jiannuo.evidence.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every kind, honest and hostile, made by the libraries that offices use. */
final class EvidenceFixtures {
    private EvidenceFixtures() {}

    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writer writer) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    static byte[] lockedPdf(String reader) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", reader, new AccessPermission()));
                document.save(out);
            }
        });
    }

    static byte[] pdfWithScript() {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                document.save(out);
            }
        });
    }

    static byte[] pdfThatLaunches() {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                PDActionLaunch launch = new PDActionLaunch();
                launch.setF("cmd.exe");
                COSDictionary link = new COSDictionary();
                link.setName(COSName.TYPE, "Annot");
                link.setName(COSName.SUBTYPE, "Link");
                link.setItem(COSName.A, launch.getCOSObject());
                COSArray annotations = new COSArray();
                annotations.add(link);
                page.getCOSObject().setItem(COSName.ANNOTS, annotations);
                document.save(out);
            }
        });
    }

    static byte[] docx() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("承诺书 张三测");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return bytes(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("台账").createRow(0).createCell(0).setCellValue("李四测");
                book.write(out);
            }
        });
    }

    static byte[] pptx() {
        return bytes(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    static byte[] xls() {
        return bytes(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("台账").createRow(0).createCell(0).setCellValue("李四测");
                book.write(out);
            }
        });
    }

    /** An old workbook whose only sheet is declared to be one of Excel 4 macros. */
    static byte[] xlsWithMacroSheet() {
        byte[] boundSheet = {(byte) 0x85, 0, 9, 0, 0, 0, 0, 0, 0, 1, 1, 0, 'M', 0x0a, 0, 0, 0};
        byte[] start = {0x09, 0x08, 2, 0, 0, 6};
        byte[] stream = new byte[8192];
        System.arraycopy(start, 0, stream, 0, start.length);
        System.arraycopy(boundSheet, 0, stream, start.length, boundSheet.length);
        return ole(Map.of("Workbook", stream));
    }

    static byte[] doc(boolean locked, String... storages) {
        byte[] block = new byte[4096];
        block[0] = (byte) 0xec;
        block[1] = (byte) 0xa5;
        block[11] = (byte) (locked ? 1 : 0);
        return ole(Map.of("WordDocument", block), storages);
    }

    static byte[] ppt(boolean macros) {
        ByteBuffer stream = ByteBuffer.allocate(5000).order(ByteOrder.LITTLE_ENDIAN);
        stream.position(1000);
        if (macros) {
            stream.put(HexFormat.of().parseHex("1f00ff0314000000020000040c000000"));
        }
        return ole(Map.of("PowerPoint Document", stream.array()));
    }

    static byte[] lockedOffice() {
        return ole(Map.of("EncryptedPackage", new byte[5000], "EncryptionInfo", new byte[200]));
    }

    static byte[] ole(Map<String, byte[]> streams, String... storages) {
        return bytes(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                for (var stream : streams.entrySet()) {
                    container.createDocument(new java.io.ByteArrayInputStream(stream.getValue()), stream.getKey());
                }
                for (String storage : storages) {
                    container.createDirectory(storage);
                }
                container.writeFilesystem(out);
            }
        });
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", text("<ofd:OFD/>"), "Doc_0/Document.xml", text("<ofd:Document/>")));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** The same packed document with more parts. */
    static byte[] with(byte[] packed, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        parts.putAll(more);
        return zip(parts);
    }

    /** A docx with one more part of zeros, which packs a thousandfold. */
    static byte[] bomb(int megabytes) {
        return with(docx(), Map.of("word/media/image1.png", new byte[megabytes << 20]));
    }

    static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.putInt(0x49484452).putInt(width).putInt(height).put((byte) 8).put((byte) 2);
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.putLong(0x89504e470d0a1a0aL).putInt(13).put(header.array()).putInt((int) sum.getValue());
        return file.array();
    }

    static byte[] jpeg(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(40);
        file.putShort((short) 0xffd8)
                .putShort((short) 0xffe0)
                .putShort((short) 16)
                .put(new byte[14]);
        file.putShort((short) 0xffc0).putShort((short) 11).put((byte) 8);
        file.putShort((short) height).putShort((short) width).put((byte) 1).put(new byte[3]);
        return file.array();
    }

    /** A stream that never ends, as a sender who lies about the length has it. */
    static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        };
    }
}
