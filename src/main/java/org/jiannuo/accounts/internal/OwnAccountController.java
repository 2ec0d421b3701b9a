package org.jiannuo.accounts.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.KeepAccounts.Subjects;
import org.jiannuo.accounts.internal.Sessions.SessionKeeping;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Audited;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.security.SignedInUsers;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Answer;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What everybody sees and changes of his own account. */
@Controller
@PreAuthorize("denyAll()")
class OwnAccountController {
    private static final String ME = "/accounts/me";

    private final OwnAccount own;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final SessionKeeping keeping;
    private final Subjects subjects;
    private final BusinessClock clock;

    OwnAccountController(
            OwnAccount own,
            AccountStore accounts,
            GrantStore grants,
            SessionKeeping keeping,
            Subjects subjects,
            BusinessClock clock) {
        this.own = own;
        this.accounts = accounts;
        this.grants = grants;
        this.keeping = keeping;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping(ME)
    @Permit("signed-in")
    @Audited("accounts.own_account_seen")
    MePage me(SignedInUser user, @CookieValue(SignedInUsers.COOKIE) String token) {
        Account account = accounts.find(new AccountId(user.account())).orElseThrow();
        LocalDate passwordUntil = LocalDate.ofInstant(account.passwordSetAt(), BusinessClock.ZONE)
                .plusDays(keeping.passwords().longestAgeInDays());
        return new MePage(
                account.login(),
                account.name(),
                user.unitName(),
                account.hasCode(),
                own.isCodeNeeded(account.id()),
                passwordUntil,
                roles(account.id()),
                sessions(account.id(), token));
    }

    private List<MePage.RoleRow> roles(AccountId account) {
        return grants.live(account).stream()
                .filter(grant -> grant.isInForceOn(clock.today()))
                .map(grant -> new MePage.RoleRow(
                        grant.role().code(),
                        name(grant.scope()),
                        grant.from(),
                        grant.until(),
                        grant.granterName(),
                        grant.confirmerName() == null ? "" : grant.confirmerName()))
                .toList();
    }

    private @org.jspecify.annotations.Nullable String name(@org.jspecify.annotations.Nullable UnitId unit) {
        return unit == null ? null : subjects.units().names(List.of(unit)).get(unit);
    }

    private List<MePage.SessionRow> sessions(AccountId account, String token) {
        byte[] here = Sessions.hash(token);
        return keeping.store().of(account).stream()
                .map(session -> new MePage.SessionRow(
                        session.openedAt(),
                        session.seenAt(),
                        session.address(),
                        session.agent(),
                        Arrays.equals(here, session.tokenHash())))
                .toList();
    }

    @PostMapping("/accounts/me/sessions/end")
    @Permit("signed-in")
    @Audited("accounts.own_sessions_ended")
    Answer endOthers(SignedInUser user, @CookieValue(SignedInUsers.COOKIE) String token) {
        keeping.endOthers(new AccountId(user.account()), token);
        return Answer.redirect(ME, "accounts.sessions-ended");
    }

    @GetMapping("/accounts/me/password")
    @Permit("signed-in")
    @Audited("accounts.password_form_seen")
    PasswordPage passwordForm(SignedInUser user) {
        return keeping.passwords().page(isForced(user, SessionUser.Duty.CHANGE_PASSWORD));
    }

    @PostMapping("/accounts/me/password")
    @Permit("signed-in")
    @Audited("accounts.password_changed")
    Answer changePassword(
            SignedInUser user,
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            @CookieValue(SignedInUsers.COOKIE) String token) {
        boolean forced = isForced(user, SessionUser.Duty.CHANGE_PASSWORD);
        var change = new OwnAccount.Change(present, password, again);
        return Answer.of(
                own.changePassword(new AccountId(user.account()), change, token),
                _ -> Answer.redirect(forced ? "/" : ME, "accounts.password-changed"),
                _ -> keeping.passwords().page(forced));
    }

    @GetMapping("/accounts/me/code")
    @Permit("signed-in")
    @Audited("accounts.code_form_seen")
    CodePage codeForm(SignedInUser user) {
        AccountId id = new AccountId(user.account());
        return own.codePage(id, own.offerSecret(id), isForced(user, SessionUser.Duty.SET_UP_CODE));
    }

    @PostMapping("/accounts/me/code")
    @Permit("signed-in")
    @Audited("accounts.code_set_up")
    Answer setUpCode(SignedInUser user, @RequestParam String offered, @RequestParam String code) {
        AccountId id = new AccountId(user.account());
        boolean forced = isForced(user, SessionUser.Duty.SET_UP_CODE);
        return Answer.of(
                own.setUpCode(id, offered, code),
                _ -> Answer.redirect(forced ? "/" : ME, "accounts.code-on"),
                _ -> own.codePage(id, offered, forced));
    }

    @PostMapping("/accounts/me/code/off")
    @Permit("signed-in")
    @Audited("accounts.code_dropped")
    Answer dropCode(SignedInUser user, @RequestParam String present) {
        AccountId id = new AccountId(user.account());
        return Answer.of(
                own.dropCode(id, present),
                _ -> Answer.redirect(ME, "accounts.code-off"),
                _ -> own.codePage(id, own.offerSecret(id), false));
    }

    private static boolean isForced(SignedInUser user, SessionUser.Duty duty) {
        return user instanceof SessionUser session && session.duty() == duty;
    }

    /** Leads everybody first to what has to be done first; permissions are empty until then. */
    @Configuration(proxyBeanMethods = false)
    static class FirstDuty implements HandlerInterceptor, WebMvcConfigurer {
        private static final List<String> FREE =
                List.of("/accounts/me/", "/accounts/logout", "/static/", "/webjars/", "/web/", "/error");

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            String path = request.getRequestURI();
            if (FREE.stream().anyMatch(path::startsWith)) {
                return true;
            }
            String target = CurrentUser.find()
                    .filter(SessionUser.class::isInstance)
                    .map(user -> switch (((SessionUser) user).duty()) {
                        case NOTHING -> "";
                        case CHANGE_PASSWORD -> "/accounts/me/password";
                        case SET_UP_CODE -> "/accounts/me/code";
                    })
                    .orElse("");
            if (!target.isEmpty()) {
                response.sendRedirect(target);
            }
            return target.isEmpty();
        }
    }
}
