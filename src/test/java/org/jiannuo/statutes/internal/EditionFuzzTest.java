package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.testing.Mutants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a new edition, the comparison answers: what changes, or a reason. The seeds are fixed. */
class EditionFuzzTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<ReferenceRow> IN_FORCE = ReferenceRow.bundled().stream()
            .filter(row -> row.table().equals("commitment_types"))
            .toList();

    private static String csv() {
        String heading = String.join(",", IN_FORCE.getFirst().columns().keySet());
        return heading + "\n"
                + IN_FORCE.stream()
                        .map(row -> row.columns().values().stream()
                                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    private static void answers(byte[] file) {
        assertThatCode(() -> {
                    EditionForm form = new EditionForm(FileText.read(file).orElse(""), DAY.toString(), "同信办发〔2026〕9号");
                    Decision<Edition> compared = Edition.compare(IN_FORCE, form.csv(), DAY);
                    if (compared instanceof Decision.Accepted<Edition>(Edition edition, var _)) {
                        assertThat(edition.changes()).isNotEmpty();
                    } else {
                        assertThat(compared.reasons()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survives_mutated_editions() {
        Mutants.of(csv(), 1_500, 20_261_123).forEach(EditionFuzzTest::answers);
    }

    @Test
    void answers_in_time_when_one_piece_is_repeated_without_end() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Mutants.floods("", 400_000).forEach(EditionFuzzTest::answers);
            Mutants.floods(csv() + "\n", 400_000).forEach(EditionFuzzTest::answers);
        });
    }
}
