package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.LegalityGate.PublicTerm;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;

/** A measure that is thought of, on reference data without a database; its parts are changed one by one. */
final class Thought {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final LocalDate CAUSE_ENDS = LocalDate.of(2027, 5, 1);
    static final ItemList ITEMS = new ItemList(new Bundled());

    String item = "B04";
    SubjectKind kind = SubjectKind.UNIT;
    Polarity polarity = Polarity.NEGATIVE;

    @Nullable
    Severity severity = Severity.GENERAL;

    boolean disputed;
    RecordStates.Standing standing = RecordStates.Standing.VALID;

    @Nullable
    LocalDate causeEnds = CAUSE_ENDS;

    String competent = "credit-office";
    String executing = "credit-office";
    private @Nullable LocalDate until = LocalDate.of(2026, 12, 31);
    String second = "";
    boolean managed;

    Thought item(String code) {
        item = code;
        return this;
    }

    Thought bodies(String decides, String executes) {
        competent = decides;
        executing = executes;
        return this;
    }

    Thought until(@Nullable LocalDate day) {
        until = day;
        return this;
    }

    Thought kind(SubjectKind of) {
        kind = of;
        return this;
    }

    Thought severity(@Nullable Severity of) {
        severity = of;
        return this;
    }

    List<String> codes() {
        RecordSummary record = new RecordSummary(
                new RecordId(new County("640324"), new UUID(0, 1)),
                "U36",
                polarity,
                new RecordSummary.About(new UUID(0, 2), kind, "测试单位", "", kind == SubjectKind.UNIT ? "town-hexi" : ""),
                new RecordSummary.Document("finding", "同信用认〔2026〕1号", "", "测试机关", TODAY),
                new RecordSummary.Basis("fg_2023_1103", "", "事实"),
                severity,
                new RecordStates(
                        standing,
                        disputed,
                        RecordStates.Publication.NOT_PUBLIC,
                        RecordStates.Sharing.INTERNAL,
                        RecordStates.Archive.LIVE),
                "public",
                new PublicTerm("gov", null, causeEnds, null),
                new RecordSummary.Days(TODAY.minusDays(9), null, null),
                new RecordSummary.Reported("credit-office", "form", null, Instant.EPOCH));
        return Legality.faults(new Legality.Case(
                        ITEMS.find(item, TODAY).orElse(null),
                        record,
                        new Legality.Plan(competent, executing, until),
                        TODAY,
                        second,
                        managed))
                .stream()
                .map(Refusal::code)
                .toList();
    }

    /** The reference data as they come with the program, without a database. */
    private static final class Bundled implements Statutes {
        private final List<ReferenceRow> rows = ReferenceRow.bundled();

        @Override
        public Optional<Instrument> find(InstrumentId id) {
            return instruments().stream()
                    .filter(instrument -> instrument.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Instrument> instruments() {
            return rows("instruments", TODAY).stream().map(Instrument::of).toList();
        }

        @Override
        public List<ReferenceRow> rows(String table, LocalDate onDay) {
            return rows.stream().filter(row -> row.table().equals(table)).toList();
        }

        @Override
        public boolean isConfirmed(ReferenceRow row) {
            return row.key().equals("I01");
        }
    }
}
