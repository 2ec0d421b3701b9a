package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 三员分立, in every combination and under concurrency (N29). */
@JiannuoTest
class AdministratorsModuleTest {
    @Autowired
    Accounts accounts;

    @Autowired
    AccountsFixtures fixtures;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    Person security;
    Person system;

    @BeforeEach
    void administrators() {
        security = fixtures.person("张三测", Role.SECURITY_ADMIN);
        system = fixtures.person("李四测", Role.SYSTEM_ADMIN);
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private void inForce(Person person, Role role) {
        GrantId grant = fixtures.grant(person, role, security).orThrow();
        assertThat(accounts.confirm(grant, system.sign(clock)).isAccepted()).isTrue();
    }

    @Nested
    class ACC_01 {
        @Test
        void refuses_each_of_the_three_beside_each_other() {
            for (Role first : Role.values()) {
                for (Role second : Role.values()) {
                    if (first.isAdministrator() && second.isAdministrator() && first != second) {
                        Person person = fixtures.person("王五测");
                        inForce(person, first);
                        assertThat(codes(fixtures.grant(person, second, security)))
                                .as(first + " and " + second)
                                .contains("ACC-01");
                    }
                }
            }
        }

        @Test
        void counts_a_grant_that_is_still_pending() {
            Person person = fixtures.person("王五测");
            assertThat(fixtures.grant(person, Role.AUDIT_ADMIN, security).isAccepted())
                    .isTrue();
            assertThat(codes(fixtures.grant(person, Role.SYSTEM_ADMIN, security)))
                    .contains("ACC-01");
        }

        @Test
        void lets_one_of_two_concurrent_grants_through() throws Exception {
            for (int round = 0; round < 5; round++) {
                Person person = fixtures.person("王五测");
                List<Decision<GrantId>> results = atOnce(
                        () -> fixtures.grant(person, Role.AUDIT_ADMIN, security),
                        () -> fixtures.grant(person, Role.SYSTEM_ADMIN, security));
                assertThat(results).filteredOn(Decision::isAccepted).hasSize(1);
                assertThat(results)
                        .filteredOn(result -> !result.isAccepted())
                        .allMatch(result -> codes(result).contains("ACC-01"));
            }
        }

        @Test
        void is_kept_by_the_tables_when_the_code_is_passed_by() {
            Person person = fixtures.person("王五测");
            inForce(person, Role.AUDIT_ADMIN);
            assertThatThrownBy(() -> jdbc.sql("""
                                    INSERT INTO accounts.role_grant (id, account_id, person_id, role, side, held,
                                        first_day, last_day, request, approver, granted_at, granted_by, granter,
                                        granter_name)
                                    SELECT gen_random_uuid(), id, person_id, 'system_admin', 'SYSTEM', 'SYSTEM',
                                        DATE '2026-01-01', DATE '2027-01-01', 'x', 'x', now(), :by, :by, 'x'
                                    FROM accounts.account WHERE id = :id
                                    """)
                            .param("id", person.id().value())
                            .param("by", java.util.UUID.randomUUID())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Nested
    class ACC_02 {
        @Test
        void refuses_business_beside_each_administrator_and_the_other_way_round() {
            for (Role admin : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
                for (Role business : Role.values()) {
                    if (!business.isAdministrator()) {
                        Person administrator = fixtures.person("王五测");
                        inForce(administrator, admin);
                        assertThat(codes(fixtures.grant(administrator, business, security)))
                                .contains("ACC-02");
                        Person official = fixtures.person("赵六测");
                        inForce(official, business);
                        assertThat(codes(fixtures.grant(official, admin, security)))
                                .contains("ACC-02");
                    }
                }
            }
        }

        @Test
        void allows_two_roles_of_business() {
            Person official = fixtures.person("赵六测");
            inForce(official, Role.UNIT_CLERK);
            inForce(official, Role.CREDIT_OFFICER);
        }

        @Test
        void allows_another_side_after_the_first_has_ended() {
            Person person = fixtures.person("赵六测");
            GrantId clerk = fixtures.grant(person, Role.UNIT_CLERK, security).orThrow();
            assertThat(accounts.revoke(clerk, "调离", security.sign(clock)).isAccepted())
                    .isTrue();
            inForce(person, Role.AUDIT_ADMIN);
        }
    }

    @Nested
    class ACC_03 {
        @Test
        void refuses_a_grant_to_himself() {
            assertThat(codes(fixtures.grant(security, Role.SECURITY_ADMIN, security)))
                    .contains("ACC-03");
        }

        @Test
        void refuses_a_confirmation_for_himself() {
            GrantId grant = accounts.grant(
                            new NewGrant(
                                    system.id(),
                                    Role.SYSTEM_ADMIN,
                                    AccountsFixtures.OFFICE,
                                    clock.today(),
                                    clock.today().plusDays(60),
                                    "测〔2026〕2号",
                                    "李四测"),
                            security.sign(clock))
                    .orThrow();
            assertThat(codes(accounts.confirm(grant, system.sign(clock)))).containsExactly("ACC-03");
        }
    }

    @Nested
    class ACC_04 {
        @Test
        void is_kept_by_the_tables_when_the_code_is_passed_by() {
            Person person = fixtures.person("王五测");
            GrantId grant = fixtures.grant(person, Role.UNIT_CLERK, security).orThrow();
            assertThatThrownBy(() -> jdbc.sql("""
                                    UPDATE accounts.role_grant
                                    SET confirmed_at = now(), confirmed_by = granted_by, confirmer = granter
                                    WHERE id = :id
                                    """).param("id", grant.value()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        @Test
        void refuses_who_asked_for_it_even_after_a_change_of_office() {
            Person person = fixtures.person("王五测");
            Person moved = fixtures.person("孙七测", Role.SECURITY_ADMIN);
            GrantId grant = fixtures.grant(person, Role.UNIT_CLERK, moved).orThrow();
            jdbc.sql("SELECT id FROM accounts.role_grant WHERE account_id = :id AND ended_at IS NULL")
                    .param("id", moved.id().value())
                    .query(java.util.UUID.class)
                    .list()
                    .forEach(id -> accounts.revoke(new GrantId(id), "换岗", security.sign(clock))
                            .orThrow());
            inForce(moved, Role.SYSTEM_ADMIN);
            assertThat(codes(accounts.confirm(grant, moved.sign(clock)))).containsExactly("ACC-04");
        }
    }

    @Nested
    class ACC_10 {
        @Test
        void the_security_administrator_opens_no_account() {
            assertThat(codes(accounts.open(fixtures.wish("周八测"), security.sign(clock))))
                    .containsExactly("ACC-10");
            assertThat(codes(accounts.close(system.id(), "测试", security.sign(clock))))
                    .contains("ACC-10");
        }

        @Test
        void the_system_administrator_grants_nothing() {
            assertThat(codes(fixtures.grant(fixtures.person("周八测"), Role.UNIT_CLERK, system)))
                    .containsExactly("ACC-10");
        }

        @Test
        void the_security_administrator_confirms_nothing() {
            Person person = fixtures.person("周八测");
            GrantId grant = fixtures.grant(person, Role.UNIT_CLERK, security).orThrow();
            Person other = fixtures.person("吴九测", Role.SECURITY_ADMIN);
            assertThat(codes(accounts.confirm(grant, other.sign(clock)))).containsExactly("ACC-10");
        }

        @Test
        void an_official_does_neither() {
            Person official = fixtures.person("周八测", Role.CREDIT_DIRECTOR);
            Person person = fixtures.person("吴九测");
            assertThat(codes(fixtures.grant(person, Role.UNIT_CLERK, official))).contains("ACC-10");
            assertThat(codes(accounts.open(fixtures.wish("吴九测"), official.sign(clock))))
                    .contains("ACC-10");
        }
    }

    @Nested
    class ACC_05 {
        @Test
        void refuses_a_grant_without_a_fit_end() {
            Person person = fixtures.person("周八测");
            var today = clock.today();
            assertThat(codes(grantUntil(person, today.minusDays(1)))).containsExactly("ACC-05");
            assertThat(codes(grantUntil(person, today.plusDays(367)))).containsExactly("ACC-05");
            assertThat(grantUntil(person, today.plusDays(366)).isAccepted()).isTrue();
        }

        private Decision<GrantId> grantUntil(Person person, java.time.LocalDate until) {
            var wish = new NewGrant(person.id(), Role.UNIT_CLERK, null, clock.today(), until, "测〔2026〕1号", "李四测");
            return accounts.grant(wish, security.sign(clock));
        }
    }

    @Nested
    class ACC_06 {
        @Test
        void refuses_a_grant_without_request_or_approver() {
            var today = clock.today();
            var wish = new NewGrant(fixtures.person("周八测").id(), Role.UNIT_CLERK, null, today, today, "", "李四测");
            assertThat(codes(accounts.grant(wish, security.sign(clock)))).containsExactly("ACC-06");
        }
    }

    @Nested
    class ACC_07 {
        @Test
        void refuses_the_same_role_twice() {
            Person person = fixtures.person("周八测");
            inForce(person, Role.UNIT_CLERK);
            assertThat(codes(fixtures.grant(person, Role.UNIT_CLERK, security))).containsExactly("ACC-07");
        }
    }

    @Nested
    class ACC_08 {
        @Test
        void refuses_a_grant_for_a_closed_account() {
            Person person = fixtures.person("周八测");
            accounts.close(person.id(), "离任", system.sign(clock)).orThrow();
            assertThat(codes(fixtures.grant(person, Role.UNIT_CLERK, security))).containsExactly("ACC-08");
        }
    }

    @Nested
    class ACC_09 {
        @Test
        void refuses_a_scope_that_is_no_unit() {
            var today = clock.today();
            var wish = new NewGrant(
                    fixtures.person("周八测").id(),
                    Role.UNIT_CLERK,
                    new UnitId("no-such-unit"),
                    today,
                    today,
                    "测〔2026〕1号",
                    "李四测");
            assertThat(codes(accounts.grant(wish, security.sign(clock)))).containsExactly("ACC-09");
        }
    }

    @Nested
    class ACC_29 {
        @Test
        void a_grant_is_confirmed_once_even_by_two_at_once() throws Exception {
            Person person = fixtures.person("周八测");
            Person other = fixtures.person("郑十测", Role.SYSTEM_ADMIN);
            GrantId grant = fixtures.grant(person, Role.UNIT_CLERK, security).orThrow();
            List<Decision<GrantId>> results = atOnce(
                    () -> accounts.confirm(grant, system.sign(clock)),
                    () -> accounts.confirm(grant, other.sign(clock)));
            assertThat(results).filteredOn(Decision::isAccepted).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> !result.isAccepted())
                    .allMatch(result -> codes(result).equals(List.of("ACC-29")));
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
