package org.jiannuo.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jiannuo.house.GeneratedDocuments;
import org.junit.jupiter.api.Test;

/** House rule 13. With {@code -Djiannuo.generate=true} it writes the documents instead of comparing them. */
class GeneratedDocumentsFreshnessTest {
    private static final Path COMMITTED = Path.of("docs", "generated");
    private static final Path FRESH = Path.of("target", "generated-docs");

    @Test
    void the_committed_documents_say_what_the_code_says() throws IOException {
        Map<String, String> documents = GeneratedDocuments.all();
        boolean refresh = Boolean.getBoolean("jiannuo.generate");
        Path place = refresh ? COMMITTED : FRESH;
        Files.createDirectories(place);
        for (var document : documents.entrySet()) {
            Files.writeString(place.resolve(document.getKey()), document.getValue());
        }
        for (var document : documents.entrySet()) {
            Path committed = COMMITTED.resolve(document.getKey());
            assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                    .as(
                            "because a document that lags behind the code misleads: run .ci/refresh-docs and commit %s",
                            committed)
                    .isEqualTo(document.getValue());
        }
    }

    @Test
    void nothing_else_lies_among_them() throws IOException {
        if (Files.isDirectory(COMMITTED)) {
            try (Stream<Path> files = Files.list(COMMITTED)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(
                                "because a document that nothing writes goes stale: delete it, or write it in GeneratedDocuments")
                        .isSubsetOf(GeneratedDocuments.all().keySet());
            }
        }
    }

    @Test
    void each_document_has_something_to_say() {
        GeneratedDocuments.all()
                .forEach((name, text) ->
                        assertThat(text.lines().count()).as(name).isGreaterThan(4));
    }
}
