package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of the notices waits to be shown to the public: the second one, as long as it stands. */
@JiannuoTest
class SecondNoticeModuleTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    SupervisionPeople people;

    @Autowired
    Publications publications;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(SupervisionFixtures.TODAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_second_notice_waits_to_be_proposed_and_the_first_one_never_did() {
        Notice first = people.issued(people.unit());
        Notice second = people.second(first);
        await().atMost(SOON).until(() -> !of(second).isEmpty());
        assertThat(of(second)).singleElement().satisfies(candidate -> {
            assertThat(candidate.kind()).isEqualTo(PublicationKind.SUPERVISION_NOTICE);
            assertThat(candidate.status()).isEqualTo(PublicationStatus.NOT_PUBLIC);
            assertThat(candidate.from()).isNull();
        });
        assertThat(of(first)).isEmpty();
    }

    @Test
    void a_second_notice_that_is_withdrawn_waits_no_longer() {
        Notice second = people.second(people.issued(people.unit()));
        await().atMost(SOON).until(() -> !of(second).isEmpty());
        Notice _ = people.withdraw(second, "二次督办有误").orThrow();
        await().atMost(SOON).until(() -> of(second).getFirst().endedOn() != null);
        assertThat(of(second).getFirst().ground()).isEqualTo(EndGround.ANNULMENT);
    }

    private List<PublicationSummary> of(Notice notice) {
        return publications.ofThing(
                notice.id().county(), "supervision", notice.id().toString());
    }
}
