package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Officers;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.database.DatabaseUnusable;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class KeepAccountsModuleTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    KeepAccounts keep;

    @Autowired
    GrantStore grants;

    @Autowired
    OwnAccount own;

    @Autowired
    Passwords passwords;

    @Autowired
    Settings settings;

    @Autowired
    AccountsFixtures fixtures;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FirstAdministrators first;

    @Autowired
    AccountStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext platform;

    private static List<String> codes(Decision<?> decision) {
        return codes(decision.reasons());
    }

    private static List<String> codes(List<Refusal> because) {
        return because.stream().map(Refusal::code).toList();
    }

    @Nested
    class ACC_11 {
        @Test
        void a_password_of_seven_is_too_short_and_of_eight_is_not() {
            assertThat(codes(passwords.check("Abc-123", "zhang"))).containsExactly("ACC-11");
            assertThat(codes(passwords.check("Abc-1234", "zhang"))).isEmpty();
        }
    }

    @Nested
    class ACC_12 {
        @Test
        void a_password_mixes_three_of_four_kinds() {
            assertThat(codes(passwords.check("abcdefg1", "zhang"))).containsExactly("ACC-12");
            assertThat(codes(passwords.check("abcdefG1", "zhang"))).isEmpty();
            assertThat(codes(passwords.check("abcdef-1", "zhang"))).isEmpty();
            assertThat(codes(passwords.check("口令abcd1234", "zhang"))).isEmpty();
        }
    }

    @Nested
    class ACC_13 {
        @Test
        void a_password_does_not_contain_the_name() {
            assertThat(codes(passwords.check("Zhang-2026", "zhang"))).containsExactly("ACC-13");
        }
    }

    @Nested
    class ACC_16 {
        @Test
        void the_new_password_is_typed_twice() {
            Person person = fixtures.person("张三测");
            var change = new OwnAccount.Change(person.password(), "Neu-2026-ok", "Neu-2026-oh");
            assertThat(codes(own.changePassword(person.id(), change, ""))).containsExactly("ACC-16");
        }
    }

    @Nested
    class ACC_21 {
        @Test
        void a_login_name_is_plain() {
            for (String login : List.of("ab", "1abc", "张三", "a b c", "a".repeat(41))) {
                var wish = new NewAccount(login, null, "张三测", AccountsFixtures.OFFICE, null);
                assertThat(codes(accounts.open(wish, fixtures.platform()))).contains("ACC-21");
            }
        }
    }

    @Nested
    class ACC_22 {
        @Test
        void a_login_name_is_given_once_whatever_its_case() {
            NewAccount wish = fixtures.wish("张三测");
            accounts.open(wish, fixtures.platform()).orThrow();
            String shouted = wish.login().toUpperCase(java.util.Locale.ROOT);
            var again = new NewAccount(shouted, null, "李四测", AccountsFixtures.OFFICE, null);
            assertThat(codes(accounts.open(again, fixtures.platform()))).containsExactly("ACC-22");
        }
    }

    @Nested
    class ACC_23 {
        @Test
        void a_person_has_one_open_account() {
            PersonId person = fixtures.row(fixtures.person("张三测").id()).person();
            NewAccount other = fixtures.wish("");
            var wish = new NewAccount(other.login(), person, "", AccountsFixtures.OFFICE, null);
            assertThat(codes(accounts.open(wish, fixtures.platform()))).containsExactly("ACC-23");
        }
    }

    @Nested
    class ACC_24 {
        @Test
        void the_last_administrator_of_a_kind_stays() {
            fixtures.person("张三测", Role.AUDIT_ADMIN);
            fixtures.person("李四测", Role.AUDIT_ADMIN);
            List<List<String>> answers = grants.inForce(List.of(Role.AUDIT_ADMIN), clock.today()).stream()
                    .map(grant -> accounts.revoke(new GrantId(grant.id()), "测试", fixtures.platform()))
                    .map(KeepAccountsModuleTest::codes)
                    .toList();
            assertThat(answers).filteredOn(codes -> !codes.isEmpty()).containsExactly(List.of("ACC-24"));
            assertThat(answers.getLast()).containsExactly("ACC-24");
        }
    }

    @Nested
    class ACC_25 {
        @Test
        void nobody_closes_or_resets_his_own_account() {
            Person system = fixtures.person("张三测", Role.SYSTEM_ADMIN);
            assertThat(codes(accounts.close(system.id(), "测试", system.sign(clock))))
                    .contains("ACC-25");
            assertThat(codes(keep.reset(system.id(), false, system.sign(clock))))
                    .contains("ACC-25");
        }
    }

    @Nested
    class ACC_27 {
        @Test
        void an_account_belongs_to_somebody() {
            NewAccount wish = fixtures.wish(" ");
            assertThat(codes(accounts.open(wish, fixtures.platform()))).containsExactly("ACC-27");
        }
    }

    @Nested
    class ACC_28 {
        @Test
        void closing_and_revoking_name_their_reason() {
            Person person = fixtures.person("张三测");
            GrantId grant = accounts.grant(fixtures.wish(person.id(), Role.UNIT_CLERK), fixtures.platform())
                    .orThrow();
            assertThat(codes(accounts.revoke(grant, " ", fixtures.platform()))).containsExactly("ACC-28");
            assertThat(codes(accounts.close(person.id(), "", fixtures.platform())))
                    .containsExactly("ACC-28");
        }
    }

    @Nested
    class ACC_32 {
        @Test
        void a_code_that_a_role_asks_for_is_not_switched_off() {
            Person person = fixtures.person("张三测", Role.COUNTY_LEADER);
            assertThat(own.isCodeNeeded(person.id())).isFalse();
            assertThat(settings.isOn("totp.required.county-leader")).isFalse();
            String offered = own.offerSecret(person.id());
            byte[] secret = own.shown(person.id(), offered);
            own.setUpCode(person.id(), offered, Totp.codeAt(secret, clock.now()))
                    .orThrow();
            decide("on");
            assertThat(codes(own.dropCode(person.id(), person.password()))).containsExactly("ACC-32");
            decide("off");
            assertThat(own.dropCode(person.id(), person.password()).isAccepted())
                    .isTrue();
        }

        private void decide(String value) {
            jdbc.sql("""
                            INSERT INTO settings.setting_change
                                (key, value, reason, changed_at, changed_by, changed_by_name)
                            VALUES ('totp.required.county-leader', :value, '测试', now(), :by, '测试')
                            """)
                    .param("value", value)
                    .param("by", java.util.UUID.randomUUID())
                    .update();
            org.awaitility.Awaitility.await()
                    .until(() -> settings.isOn("totp.required.county-leader") == value.equals("on"));
        }
    }

    @Nested
    class ACC_41 {
        @Test
        void a_real_start_refuses_a_register_with_known_passwords() {
            Person person = fixtures.person("张三测");
            for (String start : List.of("keep", "empty")) {
                assertThatThrownBy(() -> new FirstAdministrators.DemonstrationCheck(jdbc, start))
                        .isInstanceOf(DatabaseUnusable.class)
                        .hasMessageContaining(person.login());
            }
        }

        @Test
        void no_such_account_is_opened_outside_a_demonstration() {
            NewAccount wish = fixtures.wish("张三测");
            assertThatThrownBy(() -> accounts.openForDemonstration(wish, "Plan-2026-ok", List.of(), null))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_first_start_opens_three_administrators_and_prints_their_passwords_once() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> roles = transaction.execute(status -> {
            status.setRollbackOnly();
            first.open(new PrintStream(printed, true, StandardCharsets.UTF_8));
            return store.open().stream()
                    .filter(account -> account.login().endsWith("-admin"))
                    .flatMap(account -> grants.live(account.id()).stream())
                    .map(grant -> grant.role().code() + " " + grant.isInForceOn(clock.today()))
                    .sorted()
                    .toList();
        });
        assertThat(roles).containsExactly("audit_admin true", "security_admin true", "system_admin true");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.matches("  (system|security|audit)-admin +\\S{4}-\\S{4}-\\S{4}-\\S{4}"))
                .hasSize(3);
    }

    @Test
    void a_locked_out_administrator_gets_a_password_on_the_console_only() {
        Person system = fixtures.person("张三测", Role.SYSTEM_ADMIN);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ResetPasswordCommand command = new ResetPasswordCommand();
        command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        command.login = system.login();
        assertThat(command.reset(platform)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(system.login());
        assertThat(fixtures.row(system.id()).oneTime()).isTrue();
        command.login = "nobody";
        assertThat(command.reset(platform)).isEqualTo(2);
    }

    @Test
    void holders_of_a_permission_are_found_by_role_scope_and_day() {
        UnitId yuhai = new UnitId("town-yuhai");
        Person county = fixtures.person("张三测", Role.CREDIT_OFFICER);
        Person local = fixtures.person("李四测");
        Person pending = fixtures.person("王五测");
        var today = clock.today();
        var wish =
                new Accounts.NewGrant(local.id(), Role.UNIT_CLERK, yuhai, today, today.plusDays(9), "测〔2026〕1号", "赵六测");
        accounts.confirm(accounts.grant(wish, fixtures.platform()).orThrow(), fixtures.platform())
                .orThrow();
        accounts.grant(fixtures.wish(pending.id(), Role.UNIT_CLERK), fixtures.platform())
                .orThrow();
        assertThat(officers.holders("obligations:report", yuhai))
                .extracting(Officers.Officer::account)
                .contains(local.id())
                .doesNotContain(county.id(), pending.id());
        assertThat(officers.holders("obligations:accept", new UnitId("town-hexi")))
                .extracting(Officers.Officer::account)
                .contains(county.id())
                .doesNotContain(local.id());
        assertThat(officers.names(List.of(local.id()))).containsEntry(local.id(), "李四测");
        assertThat(officers.current()).isEmpty();
        assertThat(officers.may("obligations:accept", yuhai)).isFalse();
    }
}
