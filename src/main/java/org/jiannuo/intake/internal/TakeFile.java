package org.jiannuo.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.database.Identities;
import org.jiannuo.formats.Formats;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.formats.SentFile;
import org.jiannuo.formats.SentTable;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts.Sent;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receiving a file: it is looked at as a whole, kept, and has a receipt. */
@Component
class TakeFile {
    private static final int LONGEST_NAME = 200;

    private final ReceiptStore receipts;
    private final SentFiles files;
    private final FormatBook formats;
    private final Units units;
    private final BusinessClock clock;
    private final County county;

    TakeFile(
            ReceiptStore receipts,
            SentFiles files,
            FormatBook formats,
            Units units,
            BusinessClock clock,
            County county) {
        this.receipts = receipts;
        this.files = files;
        this.formats = formats;
        this.units = units;
        this.clock = clock;
        this.county = county;
    }

    @Transactional
    public Decision<ReceiptSummary> take(Sent sent, Signature by) {
        Optional<RecordFormat> format = formats.find(sent.format());
        if (format.isEmpty()) {
            return Decision.refused(IntakeRules.UNKNOWN_FORMAT.brokenAt("format", sent.format(), Formats.IDS));
        }
        if (!isReporter(sent.unit())) {
            return Decision.refused(IntakeRules.UNKNOWN_UNIT.brokenAt("unit", sent.unit(), List.of()));
        }
        try {
            SentFiles.Kept kept = files.keep(sent.file());
            Decision<ReceiptSummary> taken =
                    SentFile.inspect(kept.path()).then(file -> headed(file, format.get(), sent, kept, by));
            if (!taken.isAccepted()) {
                files.forget(kept.hash());
            }
            return taken;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReporter(String unit) {
        return UnitId.isSlug(unit)
                && units.unitAsOf(new UnitId(unit), clock.today())
                        .filter(known -> !known.isGroup())
                        .isPresent();
    }

    private Decision<ReceiptSummary> headed(
            SentFile file, RecordFormat format, Sent sent, SentFiles.Kept kept, Signature by) {
        try {
            return SentTable.open(file, format).map(opened -> {
                try (SentTable table = opened) {
                    return receipt(file, table.heading().titles(), sent, kept.hash(), by);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReceiptSummary receipt(SentFile file, List<String> titles, Sent sent, String hash, Signature by) {
        Optional<ReceiptStore.Stored> known = receipts.ofFile(county, sent.unit(), sent.format(), hash);
        if (known.isPresent()) {
            return known.get().summary();
        }
        LocalDate today = clock.today();
        ReceiptSummary summary = new ReceiptSummary(
                new ReceiptId(county, Identities.next()),
                "%s-%04d".formatted(today.toString().replace("-", ""), receipts.next(county, today)),
                sent.unit(),
                sent.format(),
                named(sent.name()),
                sent.channel(),
                ReceiptStatus.READING,
                ReceiptSummary.Counts.NONE,
                by.person(),
                clock.now(),
                null);
        boolean first =
                receipts.insert(new ReceiptStore.Stored(summary, hash, file.kind(), titles, "", by, today, null));
        return first
                ? summary
                : receipts.ofFile(county, sent.unit(), sent.format(), hash)
                        .orElseThrow()
                        .summary();
    }

    private static String named(String name) {
        String plain =
                name.replaceAll("[\\p{Cntrl}]", "").replaceAll(".*[/\\\\]", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    /** The unit that a text means: its id, its code or its name. */
    Decision<String> unit(String text) {
        LocalDate today = clock.today();
        if (UnitId.isSlug(text) && units.unitAsOf(new UnitId(text), today).isPresent()) {
            return Decision.accepted(text);
        }
        String byCode = new UnitsByCode(units, today).slug(text, text);
        if (!byCode.isEmpty()) {
            return Decision.accepted(byCode);
        }
        return switch (units.resolve(text, today)) {
            case Units.Match.Resolved(UnitSummary unit, var _) ->
                Decision.accepted(unit.id().slug());
            case Units.Match.Candidates(List<Units.Candidate> nearest) ->
                Decision.refused(IntakeRules.UNKNOWN_UNIT.brokenAt(
                        "unit",
                        text,
                        nearest.stream()
                                .limit(5)
                                .map(candidate -> candidate.unit().name())
                                .toList()));
        };
    }
}
