package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.statutes.LimitDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 处分期. What a sanction of an official obliges the managing bodies to: the question before its end, changes of post
 * and pay, the entry into the archive, restoration when it is annulled. The release on the day itself is made by records.
 */
@Component
class Discipline {
    private static final Logger LOG = LoggerFactory.getLogger(Discipline.class);

    private final ItemList items;
    private final Clocks clocks;
    private final MeasureDesk desk;

    Discipline(ItemList items, Clocks clocks, MeasureDesk desk) {
        this.items = items;
        this.clocks = clocks;
        this.desk = desk;
    }

    /** A sanction took effect. Idempotent, as what is owed once is not owed again. */
    @Transactional
    public void began(RecordSummary record) {
        LocalDate ends = record.days().endsOn();
        LocalDate from = record.days().effectiveOn();
        if (record.about().kind() != SubjectKind.OFFICIAL || from == null) {
            return;
        }
        for (ItemList.DisciplineDuty duty : items.discipline(record.category())) {
            boolean fits = duty.months().isEmpty()
                    || from.plusMonths(Long.parseLong(duty.months())).equals(ends);
            if (duty.countedFrom().equals("end") && ends != null && ends.isAfter(desk.today())) {
                owe(record, duty, ends);
            } else if (duty.countedFrom().equals("effect") && fits) {
                owe(record, duty, from);
            }
        }
    }

    /** A sanction or another decision about an official is gone: what it took is given back. */
    @Transactional
    public void annulled(RecordSummary record) {
        if (record.about().kind() == SubjectKind.OFFICIAL) {
            for (ItemList.DisciplineDuty duty : items.discipline(record.category())) {
                if (duty.countedFrom().equals("annulment")) {
                    owe(record, duty, desk.today());
                }
            }
        }
    }

    /** While the days of a term cannot be counted, nothing is owed; whoever repairs that finds it in the log. */
    private void owe(RecordSummary record, ItemList.DisciplineDuty duty, LocalDate from) {
        Decision<LimitDue> due = clocks.due(duty.limit(), from);
        if (!due.isAccepted()) {
            LOG.warn("{} for a sanction cannot be counted: {}", duty.limit(), due.reasons());
            return;
        }
        Objects.requireNonNull(clocks.owe(
                        record.id().county(),
                        duty.unit(),
                        duty.limit(),
                        from,
                        record.document().number(),
                        record.id() + "/" + duty.limit(),
                        desk.platform())
                .orThrow());
    }
}
