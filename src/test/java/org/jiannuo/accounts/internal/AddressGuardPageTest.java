package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.settings.Settings;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many names from one address. The addresses are those kept for documents (RFC 5737). */
@JiannuoTest
class AddressGuardPageTest {
    @Autowired
    AddressGuard guard;

    @Autowired
    AccountsFixtures fixtures;

    @Autowired
    Settings settings;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestWorld world;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    private void failOften(String address) {
        for (int i = 0; i < settings.number("login.address-failures"); i++) {
            guard.failed(address);
        }
    }

    private HttpResponse<String> enter(String address, String login, String password) {
        return new Visitor(world)
                .from(address)
                .post("/accounts/login", Map.of("login", login, "password", password, "to", "/"));
    }

    @Nested
    class ACC_33 {
        @Test
        void refuses_even_the_right_password_from_there_and_says_when_to_try_again() {
            Person person = fixtures.person("张三测");
            String address = "192.0.2.33";
            failOften(address);
            HttpResponse<String> answer = enter(address, person.login(), person.password());
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("ACC-33").contains("暂停登录");
            long seconds =
                    Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
            assertThat(seconds).isBetween(1L, settings.number("login.address-window-minutes") * 60L + 60);
            assertThat(enter(address, person.login(), person.password()).statusCode())
                    .isEqualTo(429);
        }

        @Test
        void lets_in_from_another_address_behind_the_same_proxy() {
            Person person = fixtures.person("张三测");
            failOften("192.0.2.34");
            assertThat(enter("192.0.2.35", person.login(), person.password()).statusCode())
                    .isEqualTo(303);
        }

        @Test
        void counts_each_failure_at_the_door_and_not_the_one_who_comes_in() {
            Person person = fixtures.person("张三测");
            String address = "192.0.2.36";
            assertThat(enter(address, "nobody-" + person.login(), "wrong").statusCode())
                    .isEqualTo(422);
            assertThat(enter(address, person.login(), person.password()).statusCode())
                    .isEqualTo(303);
            assertThat(jdbc.sql("SELECT failures FROM accounts.failed_address WHERE address = :address")
                            .param("address", address)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void is_free_again_when_the_window_has_passed_and_then_forgotten() {
            String address = "192.0.2.37";
            failOften(address);
            Optional<Instant> until = guard.shutUntil(address);
            assertThat(until).isPresent();
            clock.turnTo(clock.today().plusDays(1));
            assertThat(guard.shutUntil(address)).isEmpty();
            guard.failed("192.0.2.38");
            assertThat(jdbc.sql("SELECT count(*) FROM accounts.failed_address WHERE address = :address")
                            .param("address", address)
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void is_written_into_the_audit_trail_with_the_address() {
            String address = "192.0.2.39";
            failOften(address);
            assertThat(enter(address, "somebody-tries", "wrong").statusCode()).isEqualTo(429);
            assertThat(jdbc.sql("""
                                    SELECT count(*) FROM audit.entry
                                    WHERE address = :address AND event = 'accounts.log_in' AND outcome = 'refused'
                                      AND 'ACC-33' = ANY (rules)
                                    """).param("address", address).query(Long.class).single())
                    .isEqualTo(1);
        }
    }
}
