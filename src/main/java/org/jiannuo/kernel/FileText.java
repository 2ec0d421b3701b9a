package org.jiannuo.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * 文本编码. The characters of a text file, in whichever encoding offices send it: UTF-16 where its mark stands first, else
 * UTF-8, else GB18030 (GB 18030—2022), which is what spreadsheets in China write. Bytes that are no text are never guessed at.
 */
public final class FileText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String MARK = "\ufeff";

    private FileText() {}

    /** The encodings to try, in this order. @param head at least the first two bytes, if there are so many */
    public static List<Charset> candidates(byte[] head) {
        if (head.length > 1 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (head.length > 1 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    /** Reads no byte that is not of the encoding. */
    public static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text without a byte order mark; nothing when the bytes are of none of the encodings. */
    public static Optional<String> read(byte[] file) {
        for (Charset charset : candidates(file)) {
            try {
                String text = strict(charset).decode(ByteBuffer.wrap(file)).toString();
                return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
            } catch (CharacterCodingException otherEncoding) {
                continue;
            }
        }
        return Optional.empty();
    }
}
