package org.jiannuo.tolerance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jiannuo.tolerance.internal.ToleranceCast.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is weighed before a finding, each rule at its edge. */
@JiannuoTest
class WeighingModuleTest {
    @Autowired
    ApplyForTolerance applying;

    @Autowired
    ActOnCase acting;

    @Autowired
    CaseStore store;

    @Autowired
    Criteria criteria;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private ToleranceCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(ToleranceCast.TODAY);
        cast = new ToleranceCast(applying, acting, store, criteria, records, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    /** A case in consultation in which one thing was weighed otherwise. */
    private ToleranceCase weighed(String code, String answer) {
        Map<String, Weighing> weighed = new LinkedHashMap<>(cast.good());
        weighed.put(code, new Weighing(answer, "材料这样说明。"));
        ToleranceCase taken = cast.go(cast.applied(), Act.ACCEPT);
        cast.assess(taken, weighed).orThrow();
        return cast.go(taken, Act.REPORT, Act.CONSULT);
    }

    @Nested
    class TOL_20 {
        @Test
        void everything_is_weighed_with_a_reason_before_the_report() {
            ToleranceCase taken = cast.go(cast.applied(), Act.ACCEPT);
            Map<String, Weighing> all = new LinkedHashMap<>(cast.good());
            Weighing last = java.util.Objects.requireNonNull(all.remove("TF6"));
            cast.assess(taken, all).orThrow();
            assertThat(codes(cast.act(taken, Act.REPORT, Person.HANDLER))).containsExactly("TOL-20");
            assertThat(codes(cast.assess(taken, Map.of("TF6", new Weighing("YES", "")))))
                    .containsExactly("TOL-20");
            assertThat(codes(cast.assess(taken, Map.of("XX9", last)))).containsExactly("TOL-20");
            cast.assess(taken, Map.of("TF6", last)).orThrow();
            assertThat(cast.act(taken, Act.REPORT, Person.HANDLER).isAccepted()).isTrue();
        }
    }

    @Nested
    class TOL_21 {
        @Test
        void an_exclusion_rules_tolerance_out_also_in_part() {
            ToleranceCase now = weighed("TX8", "YES");
            assertThat(codes(cast.act(now, Act.RECOGNISE, Person.HEAD))).containsExactly("TOL-21");
            assertThat(codes(cast.act(now, Act.RECOGNISE_PARTLY, Person.HEAD))).containsExactly("TOL-21");
            assertThat(cast.act(now, Act.REJECT, Person.HEAD).isAccepted()).isTrue();
        }
    }

    @Nested
    class TOL_22 {
        @Test
        void a_broken_prohibition_or_private_gain_is_not_tolerated() {
            for (String code : List.of("TC1", "TC4")) {
                assertThat(codes(cast.act(weighed(code, "NO"), Act.RECOGNISE, Person.HEAD)))
                        .containsExactly("TOL-22");
            }
            assertThat(cast.act(weighed("TC9", "NO"), Act.RECOGNISE, Person.HEAD)
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class TOL_24 {
        @Test
        void a_lighter_consequence_follows_from_the_table_and_stands_on_the_record() {
            Map<String, Weighing> against = new LinkedHashMap<>(cast.good());
            against.replaceAll((code, good) -> code.startsWith("TF") ? new Weighing("NO", "不利。") : good);
            ToleranceCase taken = cast.go(cast.applied(), Act.ACCEPT);
            cast.assess(taken, against).orThrow();
            ToleranceCase bad = cast.go(taken, Act.REPORT, Act.CONSULT);
            assertThat(codes(cast.act(bad, Act.RECOGNISE_PARTLY, Person.HEAD))).containsExactly("TOL-24");
            ToleranceCase partly = cast.at(Stage.PARTLY);
            assertThat(partly.found().consequence()).isEqualTo("REMINDER");
            assertThat(partly.found().correction()).isTrue();
        }
    }

    @Nested
    class TOL_30 {
        @Test
        void the_bodies_named_are_heard_before_a_finding() {
            ToleranceCase reported = cast.go(cast.applied(), Act.ACCEPT, Act.ASSESS, Act.REPORT);
            for (Act act : List.of(Act.RECOGNISE, Act.RECOGNISE_PARTLY, Act.REJECT)) {
                assertThat(codes(cast.act(reported, act, Person.HEAD))).containsExactly("TOL-30");
            }
        }
    }
}
