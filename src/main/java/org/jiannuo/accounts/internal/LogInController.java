package org.jiannuo.accounts.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiannuo.accounts.internal.LogIn.Client;
import org.jiannuo.accounts.internal.LogIn.Entered;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.security.SignedInUsers;
import org.jiannuo.settings.Settings;
import org.jiannuo.web.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Log-in and log-out. */
@Controller
@PreAuthorize("denyAll()")
class LogInController {
    private static final int LONGEST_AGENT = 200;
    private static final int TOO_MANY = 429;
    private static final String OWN_ENTRY = "Writes an entry with the name that was tried.";

    private final LogIn logIn;
    private final AddressGuard guard;
    private final Settings settings;
    private final BusinessClock clock;

    LogInController(LogIn logIn, AddressGuard guard, Settings settings, BusinessClock clock) {
        this.logIn = logIn;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/accounts/login")
    @PreAuthorize("permitAll()")
    @Harmless("Shows an empty form.")
    Answer form(@RequestParam(defaultValue = "/") String to) {
        return CurrentUser.find().isPresent()
                ? Answer.redirect(ours(to), "")
                : Answer.show(new LogInPage(false, ours(to), ""));
    }

    @PostMapping("/accounts/login")
    @PreAuthorize("permitAll()")
    @Harmless(OWN_ENTRY)
    Answer logIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            @CookieValue(name = SignedInUsers.COOKIE, required = false) Optional<String> former,
            HttpServletRequest request,
            HttpServletResponse response) {
        Client client = client(request);
        LogInPage form = new LogInPage(false, ours(to), login);
        Optional<Instant> shut = guard.shutUntil(client.address());
        if (shut.isPresent()) {
            return turnedAway(client, shut.get(), form, response);
        }
        former.ifPresent(logIn::leave);
        Optional<Entered> entered = logIn.withPassword(login, password, client);
        if (entered.isEmpty()) {
            return failed(client, form);
        }
        give(entered.get().token(), request, response);
        return entered.get().awaitsCode()
                ? Answer.show(new LogInPage(true, ours(to), login))
                : Answer.redirect(ours(to), "");
    }

    @PostMapping("/accounts/login/code")
    @PreAuthorize("permitAll()")
    @Harmless(OWN_ENTRY)
    Answer code(
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String to,
            @CookieValue(name = SignedInUsers.COOKIE, required = false) Optional<String> awaiting,
            HttpServletRequest request,
            HttpServletResponse response) {
        Client client = client(request);
        LogInPage form = new LogInPage(true, ours(to), "");
        Optional<Instant> shut = guard.shutUntil(client.address());
        if (shut.isPresent()) {
            return turnedAway(client, shut.get(), form, response);
        }
        Optional<Entered> entered = awaiting.flatMap(token -> logIn.withCode(token, code, client));
        if (entered.isEmpty()) {
            return failed(client, form);
        }
        give(entered.get().token(), request, response);
        return Answer.redirect(ours(to), "");
    }

    @PostMapping("/accounts/logout")
    @PreAuthorize("permitAll()")
    @Harmless(OWN_ENTRY)
    Answer logOut(
            @CookieValue(name = SignedInUsers.COOKIE, required = false) Optional<String> token,
            HttpServletResponse response) {
        token.ifPresent(logIn::leave);
        Cookie gone = new Cookie(SignedInUsers.COOKIE, "");
        gone.setPath("/");
        gone.setHttpOnly(true);
        gone.setMaxAge(0);
        response.addCookie(gone);
        return Answer.redirect("/accounts/login", "accounts.logged-out");
    }

    private Answer failed(Client client, LogInPage page) {
        guard.failed(client.address());
        int failures = settings.number("login.failures-before-lock");
        int seconds = settings.number("login.lock-seconds");
        return new Answer.Refused(List.of(AccountRules.LOG_IN.broken(failures, seconds)), page);
    }

    /** Nothing is compared any more: the right password would be refused as well. */
    private Answer turnedAway(Client client, Instant until, LogInPage page, HttpServletResponse response) {
        logIn.turnedAway(page.login(), client);
        response.setStatus(TOO_MANY);
        long seconds = Math.max(1, Duration.between(clock.now(), until).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        int minutes = settings.number("login.address-window-minutes");
        return new Answer.Refused(List.of(AccountRules.ADDRESS.broken(minutes, until)), page);
    }

    /** A new token at each log-in: one that was planted before is worth nothing. */
    private static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(SignedInUsers.COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Client client(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String brief = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        return new Client(request.getRemoteAddr(), brief);
    }

    /** Only paths of this site; everything else leads to the first page. */
    private static String ours(String to) {
        boolean path =
                to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && !to.startsWith("/accounts/log");
        return path && to.chars().noneMatch(Character::isISOControl) ? to : "/";
    }

    /** The door is open to everybody. */
    @Configuration(proxyBeanMethods = false)
    static class Door {
        @Bean
        PublicPaths openLogIn() {
            return new PublicPaths(List.of("/accounts/login", "/accounts/login/code", "/accounts/logout"));
        }
    }
}
