package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.kernel.Decision;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of grants. */
@JiannuoTest
class GrantingModuleTest extends AdministratorsAtWork {
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
}
