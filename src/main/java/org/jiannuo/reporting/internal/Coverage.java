package org.jiannuo.reporting.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.intake.Receipts;
import org.jiannuo.subjects.UnitSummary;
import org.springframework.stereotype.Component;

/** 归集情况. For a month and each reporting unit: what it reported, or that it said there was nothing, or neither. */
@Component
class Coverage {
    private final Reporters reporters;
    private final NilReturnStore nils;
    private final ReportingDesk desk;

    Coverage(Reporters reporters, NilReturnStore nils, ReportingDesk desk) {
        this.reporters = reporters;
        this.nils = nils;
        this.desk = desk;
    }

    /** Where a unit stands. */
    enum State {
        /** 已报送. */
        REPORTED,
        /** 零报告. */
        NIL,
        /** 逾期未报. */
        SILENT,
        /** 未到期. */
        WAITING
    }

    /** @param nil id of its nil return; empty for none @param nilStatus its state @param late a late nil return */
    record Line(String unit, String name, State state, Counts counts, String nil, String nilStatus, boolean late) {}

    List<Line> of(YearMonth period) {
        Map<String, Counts> files = new HashMap<>();
        for (Receipts.Reported month : desk.files(null, period, period)) {
            files.merge(month.unit(), month.counts(), Counts::plus);
        }
        Map<String, NilReturn> signed = new HashMap<>();
        nils.list(desk.county(), null, period).stream()
                .filter(nil -> nil.period().equals(period))
                .forEach(nil -> signed.put(nil.unit(), nil));
        LocalDate today = desk.today();
        boolean over = desk.dueOn(period)
                .map(today::isAfter)
                .orElse(period.atEndOfMonth().isBefore(today));
        List<Line> lines = new ArrayList<>();
        LocalDate day = period.atEndOfMonth().isBefore(today) ? period.atEndOfMonth() : today;
        for (UnitSummary unit : reporters.on(day)) {
            String slug = unit.id().slug();
            lines.add(line(unit, files.getOrDefault(slug, Counts.NONE), signed.get(slug), over, period));
        }
        return lines;
    }

    private Line line(
            UnitSummary unit,
            Counts counts,
            @org.jspecify.annotations.Nullable NilReturn nil,
            boolean over,
            YearMonth period) {
        String slug = unit.id().slug();
        boolean reported =
                counts.read() > 0 || (nil == null && desk.reported(slug, period).isAnything());
        State state = nil != null ? State.NIL : reported ? State.REPORTED : over ? State.SILENT : State.WAITING;
        return new Line(
                slug,
                unit.shortName(),
                state,
                counts,
                nil == null ? "" : nil.id().toString(),
                nil == null ? "" : nil.status().name(),
                nil != null && nil.signed().late());
    }
}
