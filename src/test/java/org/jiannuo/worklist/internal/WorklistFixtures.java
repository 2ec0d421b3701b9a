package org.jiannuo.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;

/** Duties of the units of the county, some late and some to come. */
final class WorklistFixtures {
    private static final List<String> ROWS =
            List.of("01 开展公务员诚信教育", "02 建立健全政务主体信用档案", "04 健全守信践诺机制", "07 加强政府采购领域政务诚信建设");
    private static final List<String> TITLES = List.of(
            "将公务员诚信、守法和道德教育列入公务员培训和领导干部进修课程",
            "归集各级人民政府和公务员在履职过程中因违法违规、失信违约被司法判决、行政处罚、纪律处分、问责处理等信息",
            "编制行政许可和行政处罚公示清单",
            "建立政府采购诚信责任制");

    private WorklistFixtures() {}

    static Signature officer(BusinessClock clock) {
        return new Signature(new UUID(7, 7), "王五测", "credit-office", "credit_officer", clock.now());
    }

    static ObligationId owe(
            Obligations obligations, BusinessClock clock, County county, String unit, int n, LocalDate due) {
        NewObligation duty = new NewObligation(
                Debtor.of(county, unit),
                new Duty(Kind.DELIVERABLE, TITLES.get(n % TITLES.size()), "成果", "印发并上网", "同信用办发〔2019〕1号", ""),
                new Source(
                        "programme",
                        "worklist-" + unit + "-" + n,
                        (n % 15 + 1) + "-" + (n % 4 + 1),
                        ROWS.get(n % ROWS.size())),
                When.once(due.minusDays(60), due),
                Terms.NONE);
        return obligations.owe(duty, officer(clock)).orThrow();
    }

    /** A unit with something late, something due today and something to come; and some of it kept, in time and late. */
    static List<ObligationId> busy(Obligations obligations, BusinessClock clock, County county, String unit) {
        LocalDate today = clock.today();
        List<ObligationId> owed = new ArrayList<>();
        int n = 0;
        for (int days : new int[] {-95, -12, -3, 0, 2, 5, 20, 45, 90, 150}) {
            owed.add(owe(obligations, clock, county, unit, n++, today.plusDays(days)));
        }
        for (int days : new int[] {-40, -9, -6}) {
            ObligationId id = owe(obligations, clock, county, unit, n++, today.plusDays(days));
            if (obligations.find(id).orElseThrow().status().isOpen()) {
                LocalDate performed = today.plusDays(days + (days < -30 ? 9 : -2));
                assertThat(obligations
                                .settle(id, performed, "已印发", officer(clock))
                                .isAccepted())
                        .isTrue();
            }
            owed.add(id);
        }
        return owed;
    }
}
