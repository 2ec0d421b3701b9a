package org.jiannuo.rectifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.RectificationSummary;
import org.jiannuo.rectifications.Rectifications;
import org.jiannuo.rectifications.internal.ActOnRectification.Wish;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jiannuo.rectifications.internal.RectificationCast.Person;
import org.jiannuo.testing.JiannuoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of an order, each at its edge. */
@JiannuoTest
class OrderingModuleTest {
    @Autowired
    OrderRectification ordering;

    @Autowired
    ActOnRectification acting;

    @Autowired
    RectificationStore store;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OnDays days;

    @Autowired
    OnComplaints complaints;

    @Autowired
    Papers papers;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private RectificationCast cast;

    @BeforeEach
    void cast() {
        clock.turnTo(RectificationCast.TODAY);
        cast = new RectificationCast(ordering, acting, store, days, clock, county);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private static Wish with(Wish wish, String text, Plan plan, @Nullable LocalDate day, EvidenceUpload upload) {
        return new Wish(
                wish.id(), wish.act(), text, plan, day, wish.way(), upload, wish.form(), wish.version(), wish.actor());
    }

    private static NewRectification changed(
            NewRectification what, String body, String unit, String problem, String causer, LocalDate due) {
        return new NewRectification(
                what.county(), body, unit, what.source(), problem, what.standard(), causer, due, UUID.randomUUID());
    }

    @Nested
    class RCT_10 {
        @Test
        void an_order_says_what_is_wrong() {
            NewRectification what = cast.wanted("town-yuhai", RectificationCast.DUE);
            assertThat(codes(cast.order(
                            changed(what, "credit-office", "town-yuhai", " ", "", what.due()), Person.OFFICER)))
                    .containsExactly("RCT-10");
        }
    }

    @Nested
    class RCT_11 {
        @Test
        void a_body_that_is_not_competent_and_the_unit_itself_do_not_order() {
            NewRectification what = cast.wanted("town-yuhai", RectificationCast.DUE);
            for (String body : Set.of("party-school", "town-yuhai")) {
                assertThat(codes(cast.order(
                                changed(what, body, "town-yuhai", "问题。", "", what.due()), Person.OTHER_HEAD)))
                        .containsExactly("RCT-11");
            }
            assertThat(codes(cast.order(
                            changed(what, "credit-office", "no-such-unit", "问题。", "", what.due()), Person.OFFICER)))
                    .containsExactly("RCT-11");
        }
    }

    @Nested
    class RCT_12 {
        @Test
        void the_day_lies_ahead_also_when_it_is_extended() {
            NewRectification what = cast.wanted("town-yuhai", RectificationCast.TODAY);
            assertThat(codes(cast.order(what, Person.OFFICER))).containsExactly("RCT-12");
            Rectification running = cast.at(Stage.RUNNING);
            Wish same = cast.wish(running, Act.EXTEND, Person.DIRECTOR);
            assertThat(codes(
                            acting.act(with(same, "理由。", Plan.NONE, RectificationCast.DUE, RectificationCast.NOTHING))))
                    .containsExactly("RCT-12");
        }
    }

    @Nested
    class RCT_14 {
        @Test
        void who_caused_it_is_a_person_of_the_unit() {
            NewRectification what = cast.wanted("town-yuhai", RectificationCast.DUE);
            assertThat(codes(cast.order(
                            changed(
                                    what,
                                    "credit-office",
                                    "town-yuhai",
                                    "问题。",
                                    UUID.randomUUID().toString(),
                                    what.due()),
                            Person.OFFICER)))
                    .containsExactly("RCT-14");
        }
    }

    @Test
    void the_order_is_a_paper() {
        Rectification ordered = cast.at(Stage.ORDERED);
        assertThat(papers.paper(ordered, 1).orElseThrow().orThrow().length).isGreaterThan(1000);
    }

    @Test
    void a_founded_complaint_orders_one_rectification_that_owes_no_second_term() {
        String number = "TS-2026-" + UUID.randomUUID();
        RectificationDemanded event = new RectificationDemanded(
                new ComplaintId(county, UUID.randomUUID()),
                number,
                "town-yuhai",
                "finance-bureau",
                "同信用投改〔2026〕测试号",
                "责令按合同付清。",
                RectificationCast.DUE,
                cast.by(Person.OTHER_HEAD));
        assertThat(complaints.demanded(event).orThrow())
                .isEqualTo(complaints.demanded(event).orThrow());
        List<RectificationSummary> made = rectifications.ofSource(county, Kind.COMPLAINT, number);
        assertThat(made).hasSize(1);
        Rectification now = cast.now(made.getFirst().id());
        cast.go(now, Act.PLAN);
        Rectification running =
                cast.act(cast.now(now.id()), Act.APPROVE, Person.OTHER_HEAD).orThrow();
        assertThat(running.clock().main()).isNull();
    }
}
