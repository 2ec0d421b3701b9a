package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.GrantController.GrantRows;
import org.jiannuo.accounts.internal.KeepAccounts.Subjects;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Accounts, for the system administrator. */
@Controller
@PreAuthorize("denyAll()")
class AccountController {
    private static final int PAGE = 50;

    private final KeepAccounts keep;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final GrantRows rows;
    private final Subjects subjects;
    private final BusinessClock clock;

    AccountController(
            KeepAccounts keep,
            AccountStore accounts,
            GrantStore grants,
            GrantRows rows,
            Subjects subjects,
            BusinessClock clock) {
        this.keep = keep;
        this.accounts = accounts;
        this.grants = grants;
        this.rows = rows;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    @Permit("accounts:manage")
    @Audited("accounts.accounts_listed")
    AccountListPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") String after) {
        List<Account> found = accounts.page(q.strip(), after, closed, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Account> shown = more ? found.subList(0, PAGE) : found;
        Map<UnitId, String> units =
                subjects.units().names(shown.stream().map(Account::unit).toList());
        List<AccountListPage.Row> list = shown.stream()
                .map(account -> new AccountListPage.Row(
                        account.id().toString(),
                        account.login(),
                        account.name(),
                        units.getOrDefault(account.unit(), account.unit().slug()),
                        roles(account.id()),
                        account.loggedInAt()))
                .toList();
        return new AccountListPage(q, closed, list, more ? shown.getLast().login() : null);
    }

    private List<String> roles(AccountId account) {
        return grants.live(account).stream()
                .map(grant -> grant.role().code())
                .distinct()
                .toList();
    }

    @GetMapping("/accounts/new")
    @Permit("accounts:manage")
    @Audited("accounts.account_form_seen")
    NewAccountPage form(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String name) {
        return form(new NewAccountPage.Typed("", person, name, "", ""));
    }

    private NewAccountPage form(NewAccountPage.Typed typed) {
        return new NewAccountPage(
                typed,
                subjects.units().active(clock.today()).stream()
                        .filter(unit -> !unit.isGroup())
                        .toList());
    }

    @PostMapping("/accounts")
    @Permit("accounts:manage")
    @Audited("accounts.account_opened")
    Answer open(@ModelAttribute NewAccountPage.Typed typed, SignedInUser user) {
        var wish = new NewAccount(
                typed.login(),
                typed.person().isBlank() ? null : PersonId.of(typed.person()),
                typed.name(),
                new UnitId(UnitId.isSlug(typed.unit()) ? typed.unit() : "--"),
                day(typed.lastDay()).orElse(null));
        Decision<Opened> opened = keep.open(wish, user.sign(clock));
        return Answer.of(opened, one -> Answer.show(page(one.account(), one.password())), _ -> form(typed));
    }

    @GetMapping("/accounts/{id}")
    @Permit("accounts:manage")
    @Audited("accounts.account_seen")
    AccountPage account(@PathVariable UUID id) {
        return page(new AccountId(id), "");
    }

    private AccountPage page(AccountId id, String password) {
        Account account = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UnitId unit = account.unit();
        return new AccountPage(
                id.toString(),
                account.login(),
                account.name(),
                subjects.units().names(List.of(unit)).getOrDefault(unit, unit.slug()),
                password,
                account.isLockedAt(clock.now()),
                account.hasCode(),
                account.demonstration(),
                account.lastDay(),
                account.openedAt(),
                account.loggedInAt(),
                account.closedAt(),
                account.closedReason(),
                rows.of(grants.all(id)));
    }

    @PostMapping("/accounts/{id}/reset")
    @Permit("accounts:manage")
    @Audited("accounts.password_reset")
    Answer reset(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean code, SignedInUser user) {
        return Answer.of(
                keep.reset(new AccountId(id), code, user.sign(clock)),
                opened -> Answer.show(page(opened.account(), opened.password())),
                _ -> page(new AccountId(id), ""));
    }

    @PostMapping("/accounts/{id}/close")
    @Permit("accounts:manage")
    @Audited("accounts.account_closed")
    Answer close(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        return Answer.of(
                keep.close(new AccountId(id), reason, user.sign(clock)),
                _ -> Answer.redirect("/accounts/" + id, "accounts.closed"),
                _ -> page(new AccountId(id), ""));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Where accounts and grants stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry accountsEntry() {
            return new NavigationEntry("system", "accounts.accounts", "/accounts", "accounts:manage", "user-cog", 20);
        }

        @Bean
        NavigationEntry confirmationsEntry() {
            return new NavigationEntry(
                    "system", "accounts.confirmations", "/accounts/confirmations", "accounts:confirm", "checks", 21);
        }

        @Bean
        NavigationEntry grantsEntry() {
            return new NavigationEntry("system", "accounts.grants", "/accounts/grants", "accounts:grant", "key", 22);
        }

        @Bean
        NavigationEntry ownEntry() {
            return new NavigationEntry("work", "accounts.me.title", "/accounts/me", "signed-in", "user", 90);
        }
    }
}
