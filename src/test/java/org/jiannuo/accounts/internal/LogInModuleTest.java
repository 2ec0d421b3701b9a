package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.accounts.internal.LogIn.Client;
import org.jiannuo.accounts.internal.LogIn.Entered;
import org.jiannuo.accounts.internal.Sessions.SessionKeeping;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.TenureId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class LogInModuleTest {
    private static final Client HERE = new Client("127.0.0.1", "test");

    @Autowired
    LogIn logIn;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionKeeping keeping;

    @Autowired
    OwnAccount own;

    @Autowired
    Accounts accounts;

    @Autowired
    KeepAccounts keep;

    @Autowired
    GrantRoles grants;

    @Autowired
    People people;

    @Autowired
    AccountsFixtures fixtures;

    @Autowired
    BusinessClock clock;

    @AfterEach
    void releaseTheClock() {
        clock.release();
        sessions.forget();
    }

    private Optional<Entered> enter(Person person) {
        return logIn.withPassword(person.login(), person.password(), HERE);
    }

    private SignedInUser behind(String token) {
        return sessions.behind(token).orElseThrow();
    }

    @Nested
    class ACC_20 {
        @Test
        void lets_in_with_the_right_password_whatever_the_case_of_the_name() {
            Person person = fixtures.person("张三测", Role.UNIT_CLERK);
            Optional<Entered> entered = logIn.withPassword(
                    " " + person.login().toUpperCase(java.util.Locale.ROOT), person.password(), HERE);
            assertThat(behind(entered.orElseThrow().token()).name()).isEqualTo("张三测");
        }

        @Test
        void refuses_an_unknown_name_and_a_wrong_password_alike() {
            Person person = fixtures.person("张三测");
            assertThat(logIn.withPassword("nobody-" + person.login(), person.password(), HERE))
                    .isEmpty();
            assertThat(logIn.withPassword(person.login(), "wrong", HERE)).isEmpty();
        }

        @Test
        void locks_after_five_failures_even_for_the_right_password_until_the_time_is_over() {
            Person person = fixtures.person("张三测");
            for (int i = 0; i < 5; i++) {
                assertThat(logIn.withPassword(person.login(), "wrong", HERE)).isEmpty();
            }
            assertThat(enter(person)).isEmpty();
            var until = fixtures.row(person.id()).lockedUntil();
            assertThat(until).isNotNull();
            assertThat(Duration.between(clock.now(), until))
                    .isBetween(Duration.ofSeconds(240), Duration.ofSeconds(300));
            clock.turnTo(clock.today().plusDays(1));
            assertThat(enter(person)).isPresent();
        }

        @Test
        void does_not_lock_after_four_failures_and_counts_anew_after_a_success() {
            Person person = fixtures.person("张三测");
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 4; i++) {
                    assertThat(logIn.withPassword(person.login(), "wrong", HERE))
                            .isEmpty();
                }
                assertThat(enter(person)).isPresent();
            }
        }

        @Test
        void refuses_a_closed_account_and_ends_its_sessions_at_once() {
            Person system = fixtures.person("李四测", Role.SYSTEM_ADMIN);
            Person person = fixtures.person("张三测", Role.UNIT_CLERK);
            String token = enter(person).orElseThrow().token();
            assertThat(sessions.behind(token)).isPresent();
            accounts.close(person.id(), "离任", system.sign(clock)).orThrow();
            assertThat(sessions.behind(token)).isEmpty();
            assertThat(enter(person)).isEmpty();
        }

        @Test
        void a_one_time_password_is_worth_nothing_after_three_days() {
            Opened opened = fixtures.open("张三测");
            String login = fixtures.row(opened.account()).login();
            clock.turnTo(clock.today().plusDays(5));
            assertThat(logIn.withPassword(login, opened.password(), HERE)).isEmpty();
        }
    }

    @Nested
    class Sessions_of_an_account {
        @Test
        void a_one_time_password_permits_nothing_before_it_is_changed() {
            Opened opened = fixtures.open("张三测");
            var wish = fixtures.wish(opened.account(), Role.UNIT_CLERK);
            accounts.confirm(accounts.grant(wish, fixtures.platform()).orThrow(), fixtures.platform())
                    .orThrow();
            String login = fixtures.row(opened.account()).login();
            String token = logIn.withPassword(login, opened.password(), HERE)
                    .orElseThrow()
                    .token();
            assertThat(behind(token).permissions()).isEmpty();
            var change = new OwnAccount.Change(opened.password(), "Neu-2026-ok", "Neu-2026-ok");
            own.changePassword(opened.account(), change, token).orThrow();
            assertThat(behind(token).permissions()).contains("obligations:report");
        }

        @Test
        void an_old_password_has_to_be_changed() {
            Person person = fixtures.person("张三测", Role.UNIT_CLERK);
            clock.turnTo(clock.today().plusDays(25));
            assertThat(behind(enter(person).orElseThrow().token()).permissions())
                    .isNotEmpty();
            clock.turnTo(clock.today().plusDays(70));
            assertThat(behind(enter(person).orElseThrow().token()).permissions())
                    .isEmpty();
        }

        @Test
        void end_when_nobody_comes_back_in_time() {
            Person person = fixtures.person("张三测");
            String token = enter(person).orElseThrow().token();
            clock.turnTo(clock.today().plusDays(1));
            assertThat(sessions.behind(token)).isEmpty();
        }

        @Test
        void are_new_at_each_log_in_and_end_one_by_one_or_all() {
            Person person = fixtures.person("张三测");
            String first = enter(person).orElseThrow().token();
            String second = enter(person).orElseThrow().token();
            assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(40);
            keeping.endOthers(person.id(), second);
            assertThat(sessions.behind(first)).isEmpty();
            assertThat(sessions.behind(second)).isPresent();
            logIn.leave(second);
            assertThat(sessions.behind(second)).isEmpty();
        }

        @Test
        void roles_end_with_the_last_day_of_the_grant_and_reach_the_subtree_only() {
            Person person = fixtures.person("张三测");
            LocalDate today = clock.today();
            var wish = new NewGrant(
                    person.id(), Role.UNIT_CLERK, new UnitId("town-yuhai"), today, today, "测〔2026〕1号", "李四测");
            accounts.confirm(accounts.grant(wish, fixtures.platform()).orThrow(), fixtures.platform())
                    .orThrow();
            SignedInUser user = behind(enter(person).orElseThrow().token());
            assertThat(user.may("obligations:report", "town-yuhai")).isTrue();
            assertThat(user.may("obligations:report", "village-640324100200")).isTrue();
            assertThat(user.may("obligations:report", "town-hexi")).isFalse();
            assertThat(user.may("obligations:accept", "town-yuhai")).isFalse();
            assertThat(user.may("obligations:report", "Not a slug")).isFalse();
            clock.turnTo(today.plusDays(1));
            assertThat(behind(enter(person).orElseThrow().token()).permissions())
                    .isEmpty();
        }

        @Test
        void a_pending_grant_permits_nothing() {
            Person person = fixtures.person("张三测");
            accounts.grant(fixtures.wish(person.id(), Role.UNIT_CLERK), fixtures.platform())
                    .orThrow();
            assertThat(behind(enter(person).orElseThrow().token()).permissions())
                    .isEmpty();
        }
    }

    @Nested
    class ACC_31 {
        @Test
        void asks_for_the_code_takes_it_once_and_changes_the_token() {
            Person person = fixtures.person("张三测", Role.UNIT_CLERK);
            String offered = own.offerSecret(person.id());
            byte[] secret = own.shown(person.id(), offered);
            var before = clock.now().minusSeconds(30);
            own.setUpCode(person.id(), offered, Totp.codeAt(secret, before)).orThrow();
            Entered half = enter(person).orElseThrow();
            assertThat(half.awaitsCode()).isTrue();
            assertThat(sessions.behind(half.token())).isEmpty();
            assertThat(logIn.withCode(half.token(), Totp.codeAt(secret, before), HERE))
                    .isEmpty();
            Entered whole = logIn.withCode(half.token(), Totp.codeAt(secret, clock.now()), HERE)
                    .orElseThrow();
            assertThat(whole.token()).isNotEqualTo(half.token());
            assertThat(behind(whole.token()).permissions()).isNotEmpty();
            assertThat(sessions.behind(half.token())).isEmpty();
        }

        @Test
        void refuses_a_wrong_code_at_set_up() {
            Person person = fixtures.person("张三测");
            var decision = own.setUpCode(person.id(), own.offerSecret(person.id()), "000000x");
            assertThat(decision.reasons()).extracting(Refusal::code).containsExactly("ACC-31");
            assertThat(fixtures.row(person.id()).hasCode()).isFalse();
        }

        @Test
        void wrong_codes_lock_the_account_as_wrong_passwords_do() {
            Person person = fixtures.person("张三测");
            String offered = own.offerSecret(person.id());
            byte[] secret = own.shown(person.id(), offered);
            own.setUpCode(person.id(), offered, Totp.codeAt(secret, clock.now()))
                    .orThrow();
            for (int i = 0; i < 5; i++) {
                Entered half = enter(person).orElseThrow();
                assertThat(logIn.withCode(half.token(), "abc", HERE)).isEmpty();
            }
            assertThat(enter(person)).isEmpty();
        }
    }

    @Nested
    class ACC_15 {
        @Test
        void every_reason_against_a_change_of_password_comes_at_once() {
            Person person = fixtures.person("张三测");
            var change = new OwnAccount.Change("wrong", "abc", "abd");
            var decision = own.changePassword(person.id(), change, "");
            assertThat(decision.reasons())
                    .extracting(Refusal::code)
                    .containsExactly("ACC-15", "ACC-11", "ACC-12", "ACC-16");
        }
    }

    @Nested
    class ACC_14 {
        @Test
        void refuses_the_present_password_as_the_new_one() {
            Person person = fixtures.person("张三测");
            var change = new OwnAccount.Change(person.password(), person.password(), person.password());
            assertThat(own.changePassword(person.id(), change, "").reasons())
                    .extracting(Refusal::code)
                    .containsExactly("ACC-14");
        }
    }

    @Nested
    class ACC_26 {
        @Test
        void refuses_to_reset_another_administrator_but_not_an_official() {
            Person system = fixtures.person("李四测", Role.SYSTEM_ADMIN);
            Person security = fixtures.person("王五测", Role.SECURITY_ADMIN);
            Person clerk = fixtures.person("张三测", Role.UNIT_CLERK);
            assertThat(keep.reset(security.id(), false, system.sign(clock)).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("ACC-26");
            Opened opened = keep.reset(clerk.id(), false, system.sign(clock)).orThrow();
            assertThat(enter(clerk)).isEmpty();
            assertThat(logIn.withPassword(clerk.login(), opened.password(), HERE))
                    .isPresent();
        }
    }

    @Test
    void an_account_ends_with_the_last_tenure_of_its_person() {
        Person clerk = fixtures.person("张三测", Role.UNIT_CLERK);
        var person = fixtures.row(clerk.id()).person();
        LocalDate today = clock.today();
        var platform = fixtures.platform();
        TenureId tenure = people.appoint(
                        person,
                        AccountsFixtures.OFFICE,
                        "科员",
                        false,
                        new Units.Act(today.minusDays(9), "测〔2026〕1号", platform))
                .orThrow();
        keep.closeLeavers(person);
        assertThat(enter(clerk)).isPresent();
        people.leave(tenure, new Units.Act(today, "测〔2026〕2号", platform)).orThrow();
        keep.closeLeavers(person);
        assertThat(enter(clerk)).isEmpty();
        assertThat(fixtures.row(clerk.id()).closedAt()).isNotNull();
    }

    @Test
    void an_expired_grant_lets_the_person_change_sides() {
        Person person = fixtures.person("张三测");
        LocalDate today = clock.today();
        var wish = new NewGrant(person.id(), Role.UNIT_CLERK, null, today, today, "测〔2026〕1号", "李四测");
        accounts.grant(wish, fixtures.platform()).orThrow();
        assertThat(accounts.grant(fixtures.wish(person.id(), Role.AUDIT_ADMIN), fixtures.platform())
                        .isAccepted())
                .isFalse();
        clock.turnTo(today.plusDays(1));
        grants.endExpired();
        assertThat(accounts.grant(fixtures.wish(person.id(), Role.AUDIT_ADMIN), fixtures.platform())
                        .isAccepted())
                .isTrue();
    }
}
