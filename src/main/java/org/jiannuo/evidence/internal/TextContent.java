package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiannuo.evidence.FileKind;
import org.jspecify.annotations.Nullable;

/** Tells plain text from scripts, markup and bytes that are no text at all. */
final class TextContent {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> MARKUP = List.of("<", "mime-version:", "content-type:");

    private TextContent() {}

    static Content look(Path file, byte[] head) throws IOException {
        List<Charset> candidates =
                hasWideMark(head) ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset charset : candidates) {
            String opening = openingOf(file, charset);
            if (opening != null) {
                return judge(opening);
            }
        }
        return new Content.Foreign(Content.Sort.UNKNOWN);
    }

    private static boolean hasWideMark(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                        || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
    }

    /** The first characters, when the whole file is text in this charset. */
    private static @Nullable String openingOf(Path file, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder opening = new StringBuilder();
        char[] buffer = new char[8192];
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, strict)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                if (!isText(buffer, read)) {
                    return null;
                }
                if (opening.length() < 1024) {
                    opening.append(buffer, 0, read);
                }
            }
            return opening.toString();
        } catch (CharacterCodingException notThisCharset) {
            return null;
        }
    }

    private static boolean isText(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                    || c == 0x7f
                    || c == 0xfffe
                    || c == 0xffff) {
                return false;
            }
        }
        return true;
    }

    private static Content judge(String opening) {
        String start = opening.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("#!") || start.startsWith("@echo")) {
            return new Content.Foreign(Content.Sort.SCRIPT);
        }
        if (MARKUP.stream().anyMatch(start::startsWith)) {
            return new Content.Foreign(start.contains("<svg") ? Content.Sort.DRAWING : Content.Sort.MARKUP);
        }
        return Content.Taken.as(FileKind.TEXT, FileKind.CSV);
    }
}
