package org.jiannuo.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook that must not unfold without end, neither in all nor between two pieces of it. */
final class BoundedPart extends FilterInputStream {
    private static final long LARGEST_PART = 4L << 30;
    private static final long LARGEST_PIECE = 16L << 20;

    private long read;
    private long renewed;

    BoundedPart(InputStream in) {
        super(in);
    }

    /** A piece was understood; the next one may be as large again. */
    void renew() {
        renewed = read;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > LARGEST_PART || read - renewed > LARGEST_PIECE) {
            throw new RowSource.Damaged(FormatRules.DAMAGED.broken());
        }
    }
}
