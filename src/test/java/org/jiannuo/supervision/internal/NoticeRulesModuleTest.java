package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.jiannuo.kernel.Decision;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.internal.SupervisionPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of notices and bulletins. */
@JiannuoTest
class NoticeRulesModuleTest extends NoticeAtWork {
    @Nested
    class SUP_02 {
        @Test
        void of_two_who_sign_at_once_one_signs_and_the_other_is_told() throws Exception {
            Notice submitted = people.submitted(unit);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> people.issue(submitted, Person.DIRECTOR));
                var other = threads.submit(() -> people.issue(submitted, Person.OTHER_DIRECTOR));
                List<Decision<Notice>> both = List.of(one.get(), other.get());
                assertThat(both.stream().filter(Decision::isAccepted)).hasSize(1);
                assertThat(both.stream().flatMap(decision -> codes(decision).stream()))
                        .containsExactly("SUP-02");
            }
        }
    }

    @Nested
    class SUP_03 {
        @Test
        void an_unknown_notice_is_refused() {
            Notice unknown = SupervisionFixtures.notice();
            assertThat(codes(people.act(unknown, Act.SUBMIT, "", Person.OFFICER)))
                    .containsExactly("SUP-03");
        }
    }

    @Nested
    class SUP_04 {
        @Test
        void another_unit_does_not_receive_it() {
            assertThat(codes(people.act(people.issued(unit), Act.RECEIVE, "", Person.STRANGER)))
                    .containsExactly("SUP-04");
        }
    }

    @Nested
    class SUP_13 {
        @Test
        void a_limit_lies_within_the_bounds_or_is_offered() {
            assertThat(codes(people.draftWithin(unit, new Notice.Limit("", 1)))).containsExactly("SUP-13");
            assertThat(codes(people.draftWithin(unit, new Notice.Limit("payment.sme", 0))))
                    .containsExactly("SUP-13");
            assertThat(people.draftWithin(unit, new Notice.Limit("rectification.plan", 0))
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class SUP_20 {
        @Test
        void who_drafted_does_not_sign() {
            assertThat(codes(people.issue(people.submitted(unit), Person.OFFICER)))
                    .contains("SUP-20");
        }
    }

    @Nested
    class SUP_21 {
        @Test
        void a_second_notice_waits_for_the_day_after_the_reply_was_due() {
            Notice first = people.issued(unit);
            LocalDate due = people.replyTo(first).dueOn();
            clock.turnTo(due);
            assertThat(codes(people.draftSecond(first))).containsExactly("SUP-21");
            clock.turnTo(due.plusDays(1));
            assertThat(people.draftSecond(first).isAccepted()).isTrue();
        }

        @Test
        void nor_does_it_follow_a_reply_that_waits_to_be_looked_at() {
            Notice first = people.replied(people.issued(unit));
            clock.turnTo(SupervisionFixtures.TODAY.plusDays(60));
            assertThat(codes(people.draftSecond(first))).contains("SUP-21");
        }
    }

    @Nested
    class SUP_22 {
        @Test
        void there_is_one_second_notice() {
            Notice first = people.issued(unit);
            Notice _ = people.second(first);
            assertThat(codes(people.draftSecond(first))).contains("SUP-22");
        }
    }

    @Nested
    class SUP_23 {
        @Test
        void nobody_signs_an_order_to_his_own_unit() {
            assertThat(codes(people.issue(people.submitted("credit-office"), Person.DIRECTOR)))
                    .containsExactly("SUP-23");
        }
    }

    @Nested
    class SUP_31 {
        @Test
        void who_wrote_the_reply_does_not_sign_it() {
            Notice drafted = people.drafted(people.issued(unit));
            assertThat(codes(people.send(drafted, Person.CLERK))).containsExactly("SUP-31");
            assertThat(people.send(drafted, Person.HEAD).isAccepted()).isTrue();
        }
    }

    @Nested
    class SUP_32 {
        @Test
        void what_is_sent_back_says_what_is_missing() {
            assertThat(codes(people.act(people.submitted(unit), Act.SEND_BACK, " ", Person.DIRECTOR)))
                    .containsExactly("SUP-32");
        }
    }

    @Nested
    class SUP_40 {
        @Test
        void a_withdrawal_says_why() {
            assertThat(codes(people.withdraw(people.issued(unit), ""))).containsExactly("SUP-40");
        }
    }

    @Nested
    class SUP_41 {
        @Test
        void the_bulletin_is_withdrawn_first() {
            Notice notice = people.issued(unit);
            BulletinId id = people.bulletin(unit, "情况紧急，先行通报。").orThrow();
            Bulletin bulletin = people.issueBulletin(id, Person.DIRECTOR).orThrow();
            Notice named = people.now(notice);
            assertThat(named.trail().bulletin()).isEqualTo(id.value());
            assertThat(codes(people.withdraw(named, "有误"))).containsExactly("SUP-41");
            Bulletin _ = people.withdrawBulletin(bulletin, "有误").orThrow();
            assertThat(people.withdraw(named, "有误").isAccepted()).isTrue();
        }
    }

    @Nested
    class SUP_52 {
        @Test
        void who_drafted_a_bulletin_does_not_sign_it() {
            Notice _ = people.issued(unit);
            BulletinId id = people.bulletin(unit, "情况紧急，先行通报。").orThrow();
            assertThat(codes(people.issueBulletin(id, Person.OFFICER))).containsExactly("SUP-52");
        }
    }
}
