package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.FileText;
import org.jspecify.annotations.Nullable;

/** Tells plain text from scripts, markup and bytes that are no text at all. */
final class TextContent {
    private static final List<String> MARKUP = List.of("<", "mime-version:", "content-type:");

    private TextContent() {}

    static Content look(Path file, byte[] head) throws IOException {
        for (Charset charset : FileText.candidates(head)) {
            String opening = openingOf(file, charset);
            if (opening != null) {
                return judge(opening);
            }
        }
        return new Content.Foreign(Content.Sort.UNKNOWN);
    }

    /** The first characters, when the whole file is text in this charset. */
    private static @Nullable String openingOf(Path file, Charset charset) throws IOException {
        StringBuilder opening = new StringBuilder();
        char[] buffer = new char[8192];
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, FileText.strict(charset))) {
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
