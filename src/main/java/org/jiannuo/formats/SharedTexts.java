package org.jiannuo.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook point at. The first ones are kept in memory, the rest in a file of its own. */
final class SharedTexts implements Closeable {
    private static final long CHARACTERS_IN_MEMORY = 12_000_000;
    private static final int WRITE_BUFFER = 1 << 20;

    private final List<String> near = new ArrayList<>();
    private long characters;
    private long[] offsets = new long[1_024];
    private int far;
    private long written;
    private byte[] pending = new byte[0];
    private int pendingLength;
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;

    void add(String text) throws IOException {
        if (far == 0 && characters < CHARACTERS_IN_MEMORY) {
            characters += text.length();
            near.add(text);
            return;
        }
        if (far + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (pendingLength + bytes.length > pending.length) {
            flush();
            pending = pending.length < bytes.length ? new byte[Math.max(WRITE_BUFFER, bytes.length)] : pending;
        }
        System.arraycopy(bytes, 0, pending, pendingLength, bytes.length);
        pendingLength += bytes.length;
        written += bytes.length;
        far++;
        offsets[far] = written;
    }

    /** A text by its number; empty when there is none of this number. */
    String get(int number) throws IOException {
        if (number < near.size()) {
            return number < 0 ? "" : near.get(number);
        }
        int place = number - near.size();
        if (place >= far) {
            return "";
        }
        flush();
        byte[] bytes = new byte[(int) (offsets[place + 1] - offsets[place])];
        RandomAccessFile open = open();
        open.seek(offsets[place]);
        open.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void flush() throws IOException {
        if (pendingLength > 0) {
            RandomAccessFile open = open();
            open.seek(open.length());
            open.write(pending, 0, pendingLength);
            pendingLength = 0;
        }
    }

    private RandomAccessFile open() throws IOException {
        RandomAccessFile opened = file;
        if (opened == null) {
            Path made = Files.createTempFile("jiannuo-texts", "");
            opened = new RandomAccessFile(made.toFile(), "rw");
            path = made;
            file = opened;
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}
