package org.jiannuo.testing;

import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handlers that do what a module's handlers do, to see what the frame makes of it. They keep a draft as their work. */
@Controller
@PreAuthorize("denyAll()")
public class Acts {
    public static final String FORM = "acts-of-tests";

    private final Work work;

    Acts(Work work) {
        this.work = work;
    }

    @PostMapping("/web/acts")
    @Permit("acts:do")
    @Audited("web.test_act")
    Answer act(@RequestParam String how, SignedInUser user) {
        return Answer.of(work.act(how, user.account()), _ -> Answer.redirect("/accounts/me", ""));
    }

    @PostMapping("/web/acts/twice")
    @Permit("acts:do")
    @Audited("web.test_act")
    Answer twice(SignedInUser user) {
        return Answer.of(
                work.act("do", user.account()).then(_ -> work.act("refuse", user.account())),
                _ -> Answer.redirect("/accounts/me", ""));
    }

    @GetMapping("/web/acts")
    @Permit("acts:do")
    @Audited("web.test_read")
    Answer read(SignedInUser user) {
        work.seen(user.account());
        return Answer.redirect("/accounts/me", "");
    }

    @GetMapping("/web/acts/without-permission")
    @Audited("web.test_read")
    Answer forgotten() {
        return Answer.redirect("/accounts/me", "");
    }

    /** A use case. */
    @Component
    public static class Work {
        private static final Rule ONE = Rule.of("TST-01");
        private static final Rule OTHER = Rule.of("TST-02");

        private final Drafts drafts;
        private final JdbcClient jdbc;

        Work(Drafts drafts, JdbcClient jdbc) {
            this.drafts = drafts;
            this.jdbc = jdbc;
        }

        @Transactional
        public Decision<UUID> act(String how, UUID account) {
            drafts.keep(account, FORM + how, Map.of("how", how));
            return switch (how) {
                case "do" -> Decision.accepted(account);
                case "refuse" -> Decision.refused(ONE.broken(), OTHER.brokenAt("how"));
                case "lose" -> {
                    loseConnection();
                    yield Decision.accepted(account);
                }
                default -> throw new IllegalStateException("secret inner words");
            };
        }

        @Transactional
        public void seen(UUID account) {
            drafts.keep(account, FORM + "seen", Map.of());
        }

        /** Another connection ends the one of this transaction, as a failing network would. */
        private void loseConnection() {
            int backend =
                    jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            Thread other = Thread.ofPlatform()
                    .start(() -> jdbc.sql("SELECT pg_terminate_backend(:backend)")
                            .param("backend", backend)
                            .query(Boolean.class)
                            .single());
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
