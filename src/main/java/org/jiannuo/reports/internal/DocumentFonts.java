package org.jiannuo.reports.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two weights of the document face, and which characters they have (the same in both). */
final class DocumentFonts {
    static final String FAMILY = "Jiannuo Serif SC";

    private final byte[] regular;
    private final byte[] bold;
    private final CmapLookup characters;

    DocumentFonts() {
        regular = read("JiannuoSerifSC-Regular.ttf");
        bold = read("JiannuoSerifSC-Bold.ttf");
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
            characters = font.getUnicodeCmapLookup();
        } catch (IOException damagedJar) {
            throw new UncheckedIOException(damagedJar);
        }
    }

    InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    InputStream bold() {
        return new ByteArrayInputStream(bold);
    }

    /** The characters of a text that would be shown as an empty box, each once. */
    List<String> missingIn(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && characters.getGlyphId(c) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static byte[] read(String name) {
        try (InputStream in = DocumentFonts.class.getResourceAsStream("/fonts/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException damagedJar) {
            throw new UncheckedIOException(damagedJar);
        }
    }
}
