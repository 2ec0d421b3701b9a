package org.jiannuo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.database.internal.OwnerAccess;
import org.jiannuo.testing.Acts;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.jiannuo.web.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiannuoTest
class AuditedActsModuleTest {
    @Autowired
    TestWorld world;

    @Autowired
    SignIn signIn;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerAccess owner;

    private final UUID account = UUID.randomUUID();
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        visitor = new Visitor(world, signIn.as(account, "王五测", "bureau-test", false, "acts:do"));
    }

    @Test
    void an_act_and_its_entry_are_in_one_transaction() {
        assertThat(act("do").statusCode()).isEqualTo(303);
        assertThat(isDone("do")).isTrue();
        assertThat(trail()).containsExactly("web.test_act done []");
        assertThat(jdbc.sql("""
                        SELECT CAST(CAST(d.xmin AS text) AS bigint) = e.transaction % 4294967296
                        FROM web.draft d, audit.entry e
                        WHERE d.account = :account AND e.account = :account
                        """).param("account", account).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void a_refused_act_changes_nothing_and_names_every_rule() {
        var answer = act("refuse");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("TST-01", "TST-02");
        assertThat(isDone("refuse")).isFalse();
        assertThat(trail()).containsExactly("web.test_act refused [TST-01, TST-02]");
    }

    @Test
    void a_failing_act_changes_nothing_and_is_not_called_done() {
        var answer = act("fail");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("系统出错").doesNotContain("secret inner words", "IllegalState", "at org.");
        assertThat(isDone("fail")).isFalse();
        assertThat(trail()).containsExactly("web.test_act failed []");
    }

    @Test
    void an_act_whose_connection_is_lost_before_commit_is_not_there_and_has_no_entry() {
        var answer = act("lose");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("暂时无法办理").doesNotContain("PSQLException");
        assertThat(isDone("lose")).isFalse();
        assertThat(trail()).containsExactly("web.test_act failed []");
        assertThat(act("do").statusCode()).isEqualTo(303);
    }

    @Test
    void nothing_is_done_or_shown_while_the_trail_cannot_be_written_and_all_is_well_after() {
        owner.run("REVOKE INSERT ON audit.entry FROM jiannuo_app");
        try {
            assertThat(act("do").statusCode()).isEqualTo(500);
            assertThat(isDone("do")).isFalse();
            assertThat(visitor.get("/web/acts").statusCode()).isEqualTo(500);
            assertThat(isDone("seen")).isFalse();
        } finally {
            owner.run("GRANT INSERT ON audit.entry TO jiannuo_app");
        }
        assertThat(trail()).isEmpty();
        assertThat(act("do").statusCode()).isEqualTo(303);
        assertThat(isDone("do")).isTrue();
        assertThat(trail()).containsExactly("web.test_act done []");
    }

    @Test
    void a_read_is_written_down_once_before_it_shows() {
        assertThat(visitor.get("/web/acts").statusCode()).isEqualTo(303);
        assertThat(trail()).containsExactly("web.test_read read []");
    }

    @Test
    void what_is_denied_is_written_down_as_denied() {
        assertThat(visitor.get("/web/acts/without-permission").statusCode()).isEqualTo(403);
        assertThat(trail()).containsExactly("web.test_read read []", "web.test_read denied []");
    }

    @Test
    void an_act_without_permission_is_denied_and_does_nothing() {
        Visitor other = new Visitor(world, signIn.as(account, "王五测", "bureau-test", false, "acts:other"));
        assertThat(other.post("/web/acts", Map.of("how", "do")).statusCode()).isEqualTo(403);
        assertThat(isDone("do")).isFalse();
        assertThat(trail()).containsExactly("web.test_act denied []");
    }

    @Test
    void of_two_use_cases_the_refused_one_is_told_too() {
        assertThat(visitor.post("/web/acts/twice", Map.of()).statusCode()).isEqualTo(422);
        assertThat(trail()).containsExactly("web.test_act done []", "web.test_act refused [TST-01, TST-02]");
    }

    private java.net.http.HttpResponse<String> act(String how) {
        return visitor.post("/web/acts", Map.of("how", how));
    }

    private boolean isDone(String how) {
        return drafts.find(account, Acts.FORM + how).isPresent();
    }

    private List<String> trail() {
        return jdbc.sql("""
                        SELECT event || ' ' || outcome || ' [' || array_to_string(rules, ', ') || ']'
                        FROM audit.entry WHERE account = :account ORDER BY id
                        """)
                .param("account", account)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
