package org.jiannuo.rectifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.Rectifications;
import org.jiannuo.rectifications.internal.ActOnRectification.Wish;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.RectificationCast.Person;
import org.jiannuo.testing.JiannuoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing gets stuck: what cannot be ordered by itself and what was refused wait for a person. */
@JiannuoTest
class FollowingModuleTest {
    private static final LocalDate OVER = RectificationCast.TODAY.minusDays(1);

    @Autowired
    OrderRectification ordering;

    @Autowired
    OrderDemanded demands;

    @Autowired
    DemandStore waiting;

    @Autowired
    ActOnRectification acting;

    @Autowired
    RectificationStore store;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OnComplaints complaints;

    @Autowired
    OnDays days;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

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

    private Demand refused(String body) {
        RectificationDemanded event = cast.demanded(body, OVER);
        assertThat(codes(complaints.demanded(event))).containsExactly("RCT-12");
        return waiting.find(county, event.id().value()).orElseThrow();
    }

    private NewRectification byHand(Demand demand) {
        return new NewRectification(
                county,
                demand.body(),
                demand.unit(),
                new NewRectification.Source(Kind.COMPLAINT, demand.number(), demand.document()),
                demand.words(),
                "付清并提供凭证。",
                "",
                RectificationCast.DUE,
                demand.id());
    }

    @Test
    void a_demand_that_is_refused_is_told_once_and_waits_for_its_body() {
        RectificationDemanded event = cast.demanded("finance-bureau", OVER);
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> waiting.find(county, event.id().value()).isPresent());
        assertThat(rectifications.demandsWaiting(county, "finance-bureau", 1000))
                .filteredOn(one -> one.number().equals(event.number()))
                .singleElement()
                .satisfies(one -> assertThat(one.codes()).containsExactly("RCT-12"));
        assertThat(rectifications.demandsWaiting(county, "credit-office", 1000))
                .noneMatch(one -> one.number().equals(event.number()));
        assertThat(codes(complaints.demanded(event))).containsExactly("RCT-12");
    }

    @Test
    void ordered_by_hand_it_waits_no_more_and_being_told_again_changes_nothing() {
        RectificationDemanded event = cast.demanded("finance-bureau", OVER);
        assertThat(complaints.demanded(event).isAccepted()).isFalse();
        Demand demand = waiting.find(county, event.id().value()).orElseThrow();
        RectificationId made = demands.orderByHand(demand.id(), byHand(demand), cast.by(Person.OTHER_HEAD))
                .orThrow();
        assertThat(waiting.find(county, demand.id())).isEmpty();
        assertThat(complaints.demanded(event).orThrow()).isEqualTo(made);
        assertThat(rectifications.ofSource(county, Kind.COMPLAINT, event.number()))
                .hasSize(1);
    }

    @Test
    void what_was_refused_waits_for_its_body_until_it_is_decided_what_follows() {
        Rectification now = cast.at(Stage.REFUSED);
        assertThat(rectifications.waitingFor(county, "credit-office", 10_000))
                .anyMatch(one -> one.id().equals(now.id()));
        Rectification after = cast.go(now, Act.FOLLOW);
        assertThat(after.way()).isEqualTo(Way.SUPERVISION);
        assertThat(store.find(now.id())).contains(after);
        assertThat(rectifications.waitingFor(county, "credit-office", 10_000))
                .noneMatch(one -> one.id().equals(now.id()));
    }

    @Nested
    class RCT_15 {
        @Test
        void another_body_does_not_handle_a_demand_and_nobody_handles_it_twice() {
            Demand demand = refused("finance-bureau");
            assertThat(codes(demands.orderByHand(demand.id(), byHand(demand), cast.by(Person.OFFICER))))
                    .containsExactly("RCT-15");
            assertThat(codes(demands.setAside(county, demand.id(), " ", cast.by(Person.OTHER_HEAD))))
                    .containsExactly("RCT-04");
            demands.setAside(county, demand.id(), "投诉人已撤回。", cast.by(Person.OTHER_HEAD))
                    .orThrow();
            assertThat(codes(demands.setAside(county, demand.id(), "再次。", cast.by(Person.OTHER_HEAD))))
                    .containsExactly("RCT-15");
        }
    }

    @Nested
    class RCT_40 {
        private List<String> follow(Rectification now, @Nullable Way way) {
            Wish wish = cast.wish(now, Act.FOLLOW, Person.DIRECTOR);
            return codes(acting.act(new Wish(
                    wish.id(),
                    wish.act(),
                    wish.text(),
                    wish.plan(),
                    null,
                    way,
                    wish.upload(),
                    UUID.randomUUID(),
                    wish.version(),
                    wish.actor())));
        }

        @Test
        void what_follows_fits_the_source_and_is_chosen() {
            Rectification now = cast.at(Stage.REFUSED);
            assertThat(follow(now, null)).containsExactly("RCT-40");
            assertThat(follow(now, Way.BREACH)).containsExactly("RCT-40");
            assertThat(follow(now, Way.MEASURES)).containsExactly("RCT-40");
            assertThat(follow(now, Way.RECORD)).isEmpty();
        }

        @Test
        void a_complaint_goes_back_to_its_own_finding_and_a_record_to_its_measures() {
            assertThat(Way.BREACH.fits(Kind.COMPLAINT)).isTrue();
            assertThat(Way.RECORD.fits(Kind.COMPLAINT)).isFalse();
            assertThat(Way.MEASURES.fits(Kind.RECORD)).isTrue();
            assertThat(Way.RECORD.fits(Kind.RECORD)).isFalse();
        }
    }
}
