package org.jiannuo.reporting.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.Records;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** What is known of the reports of a unit in a month, and by when they are due. */
@Component
class ReportingDesk {
    static final LimitId MONTHLY = new LimitId("archive.monthly_report");
    static final LimitId RECONCILE = new LimitId("archive.return_reconcile");
    static final LimitId EXPLAIN = new LimitId("archive.return_explain");

    private final Receipts receipts;
    private final Records records;
    private final TimeLimits limits;
    private final Units units;
    private final BusinessClock clock;
    private final County county;

    ReportingDesk(
            Receipts receipts, Records records, TimeLimits limits, Units units, BusinessClock clock, County county) {
        this.receipts = receipts;
        this.records = records;
        this.limits = limits;
        this.units = units;
        this.clock = clock;
        this.county = county;
    }

    /** @param rows rows sent in files or records entered by form @param beingRead whether a file is being read */
    record Reported(long rows, boolean beingRead) {
        boolean isAnything() {
            return rows > 0 || beingRead;
        }
    }

    County county() {
        return county;
    }

    LocalDate today() {
        return clock.today();
    }

    BusinessClock clock() {
        return clock;
    }

    /** The name that stands on papers. */
    String fullName(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::name).orElse(unit)
                : unit;
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }

    /** The last day of a month's report: counted from the end of the month. */
    Optional<LocalDate> dueOn(YearMonth period) {
        return due(MONTHLY, period.atEndOfMonth());
    }

    Optional<LocalDate> due(LimitId limit, LocalDate from) {
        return limits.due(limit, from).map(due -> due.dueDay().due())
                        instanceof Decision.Accepted<LocalDate>(LocalDate day, var _)
                ? Optional.of(day)
                : Optional.empty();
    }

    Decision<LimitDue> limit(LimitId limit, LocalDate from) {
        return limits.due(limit, from);
    }

    /** What a unit reported in a month, in files and by form. */
    Reported reported(String unit, YearMonth period) {
        LocalDate from = period.atDay(1);
        LocalDate to = period.atEndOfMonth();
        List<Receipts.Reported> files = receipts.reported(county, unit, from, to);
        long sent = files.stream()
                .mapToLong(month -> month.counts().accepted() + month.counts().duplicates())
                .sum();
        long recorded = records.reportedBy(county, unit, from, to).stream()
                .mapToLong(Records.Count::records)
                .sum();
        return new Reported(Math.max(sent, recorded), files.stream().anyMatch(Receipts.Reported::beingRead));
    }

    List<Receipts.Reported> files(@org.jspecify.annotations.Nullable String unit, YearMonth from, YearMonth to) {
        return receipts.reported(county, unit, from.atDay(1), to.atEndOfMonth());
    }
}
