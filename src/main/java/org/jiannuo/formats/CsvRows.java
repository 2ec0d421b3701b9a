package org.jiannuo.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of separated text (RFC 4180), whatever ends its lines. A quoted cell may hold separators and line ends. */
final class CsvRows implements RowSource {
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int filled;
    private long line;

    CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    @Override
    public @Nullable SentRow next() throws IOException {
        if (peek() == END) {
            return null;
        }
        line++;
        List<String> cells = new ArrayList<>(32);
        boolean more = true;
        while (more) {
            String value = peek() == '"' ? quoted() : plain();
            if (cells.size() < MOST_COLUMNS) {
                cells.add(value);
            }
            int after = read();
            more = after == separator;
            if (after == '\r' && peek() == '\n') {
                int _ = read();
            }
        }
        return new SentRow(line, cells);
    }

    private String plain() throws IOException {
        cell.setLength(0);
        int c = peek();
        while (c != END && c != separator && c != '\n' && c != '\r') {
            int start = at;
            while (at < filled && isPlain(buffer[at])) {
                at++;
            }
            keep(buffer, start, at - start);
            c = peek();
        }
        return cell.toString();
    }

    private boolean isPlain(char c) {
        return c != separator && c != '\n' && c != '\r';
    }

    /** A cell in quotation marks; what follows the closing one up to the separator belongs to it. */
    private String quoted() throws IOException {
        cell.setLength(0);
        int _ = read();
        StringBuilder inside = new StringBuilder();
        while (true) {
            int c = read();
            if (c == END || inside.length() > LONGEST_CELL) {
                throw new Damaged(FormatRules.OPEN_QUOTE.broken(line));
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                int _ = read();
            }
            inside.append((char) c);
        }
        return inside + plain();
    }

    private void keep(char[] from, int start, int length) {
        int room = LONGEST_CELL + 1 - cell.length();
        cell.append(from, start, Math.min(length, Math.max(room, 0)));
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(reader.read(buffer, 0, buffer.length), 0);
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
