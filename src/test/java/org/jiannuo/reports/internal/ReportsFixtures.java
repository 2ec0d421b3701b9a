package org.jiannuo.reports.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jiannuo.web.Words;

/** What the pure tests of this module share. */
final class ReportsFixtures {
    private ReportsFixtures() {}

    /** The official words of this module. */
    static Words words() {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/reports_zh_CN.properties"))) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Words(
                Locale.SIMPLIFIED_CHINESE,
                sentences.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, sentences::getProperty)));
    }
}
