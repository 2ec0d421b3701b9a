package org.jiannuo.web.internal;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The bytes of a page in the making, as UTF-8. A page has thousands of pieces: they go into one array that grows, instead
 * of each into an array of its own. What is no character becomes a question mark.
 */
final class PageBytes implements TemplateOutput {
    /** Most pages are smaller. */
    private static final int USUAL = 48 * 1024;

    private static final int MOST_FOR_A_CHAR = 3;

    private byte[] bytes = new byte[USUAL];
    private int length;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        makeRoom(Math.multiplyExact(MOST_FOR_A_CHAR, to - from));
        byte[] into = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                into[at++] = (byte) (0xE0 | c >> 12);
                into[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
                at = pair(Character.toCodePoint(c, text.charAt(i)), into, at);
            } else {
                into[at++] = '?';
            }
        }
        length = at;
    }

    private static int pair(int point, byte[] into, int at) {
        into[at] = (byte) (0xF0 | point >> 18);
        into[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        into[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        into[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        makeRoom(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void makeRoom(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8L)));
        }
    }

    int length() {
        return length;
    }

    /** All of it in one piece. */
    void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, length);
    }
}
