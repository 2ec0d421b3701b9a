package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jspecify.annotations.Nullable;

/** Duties and people of plainly invented counties. */
final class ObligationsFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final Warning.LeadTimes LEAD = new Warning.LeadTimes(30, 7, 90);
    static final Signature CLERK = person("张三测");
    static final Signature HEAD = person("李四测");
    static final Signature OFFICE = person("王五测");

    private ObligationsFixtures() {}

    static Signature person(String name) {
        return new Signature(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                "credit-office",
                "unit_clerk",
                BusinessClock.standingAt(TODAY).now());
    }

    static NewObligation duty(String county, String unit, String sourceId, When when) {
        return new NewObligation(
                Debtor.of(new County(county), unit),
                new Duty(Kind.DELIVERABLE, "编制公务员诚信手册", "手册一册", "印发并上网", "同信办发〔2019〕1号", ""),
                new Source("programme", sourceId, "第1行第1项", "1"),
                when,
                Terms.NONE);
    }

    static NewObligation once(String county, String unit, String sourceId, LocalDate due) {
        return duty(county, unit, sourceId, When.once(due.minusDays(100), due));
    }

    static NewObligation standing(String county, String unit, Every every, @Nullable MonthDay on) {
        return duty(county, unit, "standing-" + every + on, new When.Standing(every, on, LocalDate.of(2019, 1, 1)));
    }

    /** An active obligation of 100 days that falls due on the day. */
    static Obligation due(LocalDate due) {
        return at(Stage.ACTIVE, due, Obligation.Reporting.NONE);
    }

    static Obligation at(Stage stage, LocalDate due, Obligation.Reporting reporting) {
        return new Obligation(
                new ObligationId(new County("990000"), new UUID(1, 1)),
                "2026-000001",
                new Source("programme", "1", "第1行", "1"),
                new Obligation.Debt("credit-office", ""),
                new Obligation.Term(due.minusDays(100), due, "", null, false, 0),
                new Obligation.Trail(
                        stage,
                        Outcome.of(stage, due, TODAY),
                        3,
                        reporting,
                        stage == Stage.SUSPENDED ? TODAY.minusDays(5) : null,
                        Obligation.Breach.NONE,
                        null,
                        new Obligation.Last(Act.OWE, "张三测", CLERK.at())));
    }

    /** Reported by the clerk, confirmed by the head, performed on the day. */
    static Obligation confirmed(LocalDate due, LocalDate performed) {
        return at(
                Stage.CONFIRMED,
                due,
                new Obligation.Reporting(TODAY.minusDays(1), CLERK.account(), HEAD.account(), performed));
    }
}
