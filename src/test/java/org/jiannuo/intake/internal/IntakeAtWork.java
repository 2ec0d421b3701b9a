package org.jiannuo.intake.internal;

import java.nio.file.Path;
import java.util.List;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.subjects.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit that sends files. */
abstract class IntakeAtWork {
    @TempDir
    Path directory = Path.of("");

    @Autowired
    ReceiptRegister receipts;

    @Autowired
    FormatBook formats;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    IntakeFixtures unit;

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(IntakeFixtures.TODAY);
        unit = new IntakeFixtures(units);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    Decision<ReceiptSummary> take(Path file, String format) {
        return receipts.take(
                new Receipts.Sent(file, String.valueOf(file.getFileName()), format, unit.unit(), "file"),
                IntakeFixtures.person());
    }

    ReceiptSummary sent(List<List<String>> table) {
        return receipts.read(
                take(IntakeFixtures.csv(directory, table), "penalty").orThrow().id());
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).distinct().toList();
    }
}
