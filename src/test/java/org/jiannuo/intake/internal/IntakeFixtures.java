package org.jiannuo.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;

/** A unit that reports, and what it reports; about firms that do not exist. */
final class IntakeFixtures {
    static final LocalDate TODAY = FormatFixtures.TODAY;

    private final String name;
    private final String code;
    private final String unit;
    private final int series = ThreadLocalRandom.current().nextInt(1, 9_000) * 1_000;

    IntakeFixtures(Units units) {
        int number = ThreadLocalRandom.current().nextInt(1, 9_999_999);
        this.name = "归集测试局" + number;
        this.code = FormatFixtures.organCode(number);
        this.unit = units.create(
                        new Units.NewUnit(
                                name, name, UnitClass.COUNTY_ORGAN, null, code, null, LocalDate.of(2020, 1, 1)),
                        person())
                .orThrow()
                .slug();
    }

    String unit() {
        return unit;
    }

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    static Signature person() {
        return new Signature(
                UUID.nameUUIDFromBytes("张三测".getBytes(StandardCharsets.UTF_8)),
                "张三测",
                "credit-office",
                "credit_officer",
                BusinessClock.standingAt(TODAY).now());
    }

    /** A sound penalty of this unit. */
    Map<String, String> penalty(int number) {
        Map<String, String> row = FormatFixtures.penalty(number);
        row.put("CF_WSH", "测罚〔2026〕" + (series + number) + "号");
        row.put("CF_CFJG", name);
        row.put("CF_CFJGDM", code);
        row.put("CF_SJLY", name);
        row.put("CF_SJLYDM", code);
        return row;
    }

    /** Penalties from a number on; the change is made to those it wants. */
    List<List<String>> penalties(int from, int count, Consumer<Map<String, String>> change) {
        List<List<String>> table = new ArrayList<>(List.of(FormatFixtures.titles("penalty")));
        for (int number = from; number < from + count; number++) {
            Map<String, String> row = penalty(number);
            change.accept(row);
            table.add(List.copyOf(row.values()));
        }
        return table;
    }

    static Path csv(Path directory, List<List<String>> table) {
        return file(directory, ".csv", FormatFixtures.csv(table, StandardCharsets.UTF_8));
    }

    static Path file(Path directory, String ending, byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "归集", ending), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
