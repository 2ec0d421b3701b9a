package org.jiannuo.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jiannuo.evidence.FileKind;

/** 去除痕迹. Takes out of a file what says who made it, where and with what: EXIF, document properties, comments of a picture. */
final class Traces {
    private static final int SEGMENT = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APP = 0xE1;
    private static final int LAST_APP = 0xEF;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int PNG_HEAD = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_NEEDED =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "bKGD", "sBIT");
    private static final String EMPTY_PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private Traces() {}

    /** The same file without traces; empty when it cannot be taken apart, then it is not kept. */
    static Optional<byte[]> remove(FileKind kind, byte[] content) {
        try {
            return Optional.of(
                    switch (kind) {
                        case JPEG -> jpeg(content);
                        case PNG -> png(content);
                        case PDF -> pdf(content);
                        case DOCX, XLSX, PPTX, OFD -> zip(content);
                        case DOC, XLS, PPT -> ole(content);
                        case TEXT, CSV -> content;
                    });
        } catch (IOException | RuntimeException notReadable) {
            return Optional.empty();
        }
    }

    /** Leaves out application segments and comments; what a picture needs to be shown stays. */
    private static byte[] jpeg(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        int at = 2;
        while (at + 4 <= content.length) {
            if ((content[at] & 0xFF) != SEGMENT) {
                throw new IOException("No segment.");
            }
            int marker = content[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                out.write(content, at, content.length - at);
                return out.toByteArray();
            }
            int length = 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
            boolean trace = marker == COMMENT
                    || marker >= FIRST_APP && marker <= LAST_APP && marker != COLOUR_PROFILE && marker != ADOBE;
            if (!trace) {
                out.write(content, at, length);
            }
            at += length;
        }
        throw new IOException("No picture.");
    }

    private static byte[] png(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (at + PNG_FRAME <= content.length) {
            int length = ByteBuffer.wrap(content, at, Integer.BYTES).getInt() + PNG_FRAME;
            String type = new String(content, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (PNG_NEEDED.contains(type)) {
                out.write(content, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    private static byte[] pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
            document.getDocument().getTrailer().removeItem(COSName.ID);
            for (PDPage page : document.getPages()) {
                page.getCOSObject().removeItem(COSName.METADATA);
                page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
                page.getAnnotations().forEach(note -> note.getCOSObject().removeItem(COSName.T));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Office files of today are archives: the parts that describe the document are emptied, times are dropped. */
    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry bare = new ZipEntry(entry.getName());
                bare.setTime(0);
                out.putNextEntry(bare);
                out.write(part(entry.getName(), in.readAllBytes()));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] part(String name, byte[] content) {
        String text = switch (name) {
            case "docProps/core.xml" ->
                EMPTY_PROPERTIES
                        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
            case "docProps/app.xml" ->
                EMPTY_PROPERTIES
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
            case "docProps/custom.xml" ->
                EMPTY_PROPERTIES
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";
            default -> "";
        };
        if (!text.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".xml")
                        && (name.startsWith("word/")
                                || name.startsWith("xl/")
                                || name.startsWith("ppt/")
                                || name.equals("OFD.xml"))
                ? withoutAuthors(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    private static String withoutAuthors(String xml) {
        return xml.replaceAll("(w:author|w:initials|w15:author|w15:userId)=\"[^\"]*\"", "$1=\"\"")
                .replaceAll("(<(?:ofd:)?(?:Author|Creator|CreatorVersion)>)[^<]*", "$1")
                .replaceAll("(<author>)[^<]*", "$1");
    }

    private static byte[] ole(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            for (String stream :
                    new String[] {SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME
                    }) {
                if (root.hasEntryCaseInsensitive(stream)) {
                    root.getEntryCaseInsensitive(stream).delete();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
