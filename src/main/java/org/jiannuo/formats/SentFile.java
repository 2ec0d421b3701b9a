package org.jiannuo.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;

/**
 * 报送文件. A file that was sent, told by its content and not by its name.
 *
 * @param path where it lies
 * @param kind CSV or workbook
 * @param charset in which text is written; UTF-8 for a workbook
 * @param separator what stands between cells of text; a comma for a workbook
 */
public record SentFile(Path path, Kind kind, Charset charset, char separator) {
    private static final int MARK = '\ufeff';
    private static final int BLOCK = 1 << 16;

    /** Kinds of files that are understood. */
    public enum Kind {
        CSV,
        XLSX
    }

    /** Looks at a file, all of it when it is text. Refuses with INT-01, INT-02, INT-03 or INT-07. */
    public static Decision<SentFile> inspect(Path path) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(4_096);
        }
        if (first.length == 0) {
            return Decision.refused(FormatRules.EMPTY.broken());
        }
        if (first.length > 3 && first[0] == 'P' && first[1] == 'K') {
            return workbook(path);
        }
        String strange = strange(first);
        if (!strange.isEmpty()) {
            return Decision.refused(FormatRules.KIND.broken(strange));
        }
        List<Charset> candidates = FileText.candidates(first);
        if (candidates.contains(StandardCharsets.UTF_8) && hasZero(first)) {
            return Decision.refused(FormatRules.KIND.broken("?"));
        }
        for (Charset charset : candidates) {
            if (isWritten(path, charset)) {
                return text(path, charset);
            }
        }
        return Decision.refused(FormatRules.CHARACTERS.broken());
    }

    private static boolean hasZero(byte... first) {
        for (byte b : first) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Decision<SentFile> workbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return Workbook.isOne(zip)
                    ? Decision.accepted(new SentFile(path, Kind.XLSX, StandardCharsets.UTF_8, ','))
                    : Decision.refused(FormatRules.KIND.broken("ZIP"));
        } catch (ZipException | EOFException damaged) {
            return Decision.refused(FormatRules.DAMAGED.broken());
        }
    }

    /** What a file is that is sent by mistake now and then; empty when it may be text. */
    private static String strange(byte... first) {
        if (first.length > 7 && (first[0] & 0xff) == 0xd0 && (first[1] & 0xff) == 0xcf) {
            return "XLS";
        }
        return first.length > 4 && first[0] == '%' && first[1] == 'P' && first[2] == 'D' && first[3] == 'F'
                ? "PDF"
                : "";
    }

    private static Decision<SentFile> text(Path path, Charset charset) throws IOException {
        try (Reader reader = reader(path, charset)) {
            char[] head = new char[8_192];
            int length = Math.max(reader.read(head, 0, head.length), 0);
            return Decision.accepted(new SentFile(path, Kind.CSV, charset, separator(head, length)));
        }
    }

    /** The separator that stands most often in the first lines, outside quotation marks. */
    private static char separator(char[] head, int length) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < length; i++) {
                quoted ^= head[i] == '"';
                count += !quoted && head[i] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isWritten(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = FileText.strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = got < 0;
                bytes.position(bytes.position() + Math.max(got, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(path), BLOCK), charset);
        java.io.PushbackReader past = new java.io.PushbackReader(reader, 1);
        int first = past.read();
        if (first >= 0 && first != MARK) {
            past.unread(first);
        }
        return past;
    }

    /** The rows from the beginning. */
    RowSource rows() throws IOException {
        try {
            return kind == Kind.XLSX ? XlsxRows.open(path) : new CsvRows(reader(path, charset), separator);
        } catch (ZipException | EOFException damaged) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
    }
}
