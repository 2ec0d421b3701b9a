package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 三员分立, in every combination and under concurrency (N29). */
@JiannuoTest
class AdministratorsModuleTest extends AdministratorsAtWork {
    @Autowired
    JdbcClient jdbc;

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
}
