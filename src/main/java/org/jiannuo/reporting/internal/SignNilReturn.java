package org.jiannuo.reporting.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.formats.Formats;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reporting.NilReturnSigned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签报零报告. The head of a unit signs that there was nothing to report in a month. */
@Component
class SignNilReturn {
    private final NilReturnStore store;
    private final ReportingDesk desk;
    private final ApplicationEventPublisher events;

    SignNilReturn(NilReturnStore store, ReportingDesk desk, ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    /** @param kinds the kinds of information of which there was none, each named by itself */
    @Transactional
    public Decision<UUID> sign(String unit, YearMonth period, Collection<String> kinds, Signature by) {
        List<Refusal> reasons = against(unit, period, kinds);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        LocalDate today = desk.today();
        boolean late = desk.dueOn(period).map(today::isAfter).orElse(true);
        NilReturn nil = new NilReturn(
                desk.county(),
                Identities.next(),
                unit,
                period,
                Lifecycle.TABLE.first(),
                new NilReturn.Signed(by.person(), by.at(), late, Formats.IDS),
                desk.due(ReportingDesk.RECONCILE, today).orElse(null),
                null);
        if (!store.insert(nil, by)) {
            return Decision.refused(ReportingRules.ONE_RETURN.brokenAt("period", period.toString()));
        }
        NilReturnSigned event = new NilReturnSigned(desk.county(), unit, period);
        events.publishEvent(event);
        return Decision.accepted(nil.id(), event);
    }

    private List<Refusal> against(String unit, YearMonth period, Collection<String> kinds) {
        List<Refusal> reasons = new ArrayList<>();
        if (!kinds.containsAll(Formats.IDS)) {
            reasons.add(ReportingRules.EACH_KIND.brokenAt("kind"));
        }
        if (!period.atEndOfMonth().isBefore(desk.today())) {
            reasons.add(ReportingRules.ENDED_MONTH.brokenAt("period", period.toString()));
        }
        ReportingDesk.Reported reported = desk.reported(unit, period);
        if (reported.isAnything()) {
            reasons.add(ReportingRules.REPORTED.brokenAt("period", reported.rows()));
        }
        return reasons;
    }
}
