package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.GrantStore.Grant;
import org.jiannuo.accounts.internal.KeepAccounts.Subjects;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Answer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Grants: asked for by the security administrator, confirmed by the system administrator. */
@Controller
@PreAuthorize("denyAll()")
class GrantController {
    private static final int PAGE = 50;
    private static final String COUNTY = "county";

    private final GrantRoles roles;
    private final GrantStore grants;
    private final GrantRows rows;
    private final AccountStore accounts;
    private final Subjects subjects;
    private final BusinessClock clock;

    GrantController(
            GrantRoles roles,
            GrantStore grants,
            GrantRows rows,
            AccountStore accounts,
            Subjects subjects,
            BusinessClock clock) {
        this.roles = roles;
        this.grants = grants;
        this.rows = rows;
        this.accounts = accounts;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/accounts/grants")
    @Permit("accounts:grant")
    @Audited("accounts.grants_listed")
    GrantListPage list(@RequestParam(required = false) Optional<UUID> before) {
        return list(before.orElse(null));
    }

    private GrantListPage list(@org.jspecify.annotations.Nullable UUID before) {
        List<Grant> found = grants.page(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Grant> shown = more ? found.subList(0, PAGE) : found;
        return new GrantListPage(
                false, rows.of(shown), more ? shown.getLast().id().toString() : null);
    }

    @GetMapping("/accounts/grants/new")
    @Permit("accounts:grant")
    @Audited("accounts.grant_form_seen")
    NewGrantPage form() {
        LocalDate today = clock.today();
        String until = today.plusDays(roles.longestDays()).toString();
        return form(new NewGrantPage.Typed("", "", "", today.toString(), until, "", ""));
    }

    private NewGrantPage form(NewGrantPage.Typed typed) {
        List<Account> open = accounts.open();
        Map<UnitId, String> units =
                subjects.units().names(open.stream().map(Account::unit).toList());
        return new NewGrantPage(
                typed,
                open.stream()
                        .map(account -> new NewGrantPage.Choice(
                                account.id().toString(),
                                account.login(),
                                account.name(),
                                units.getOrDefault(account.unit(), "")))
                        .toList(),
                Arrays.stream(Role.values()).map(Role::code).toList(),
                subjects.units().active(clock.today()).stream()
                        .filter(unit -> !unit.isGroup())
                        .toList(),
                roles.longestDays());
    }

    @PostMapping("/accounts/grants")
    @Permit("accounts:grant")
    @Audited("accounts.role_asked_for")
    Answer grant(@ModelAttribute NewGrantPage.Typed typed, SignedInUser user) {
        Optional<Role> role = Role.of(typed.role());
        Optional<LocalDate> from = AccountController.day(typed.from());
        Optional<LocalDate> until = AccountController.day(typed.until());
        boolean scoped = typed.scope().equals(COUNTY) || UnitId.isSlug(typed.scope());
        if (role.isEmpty()
                || from.isEmpty()
                || until.isEmpty()
                || typed.account().isBlank()
                || !scoped) {
            return Answer.of(Decision.refused(AccountRules.FILLED.broken()), _ -> show(typed), _ -> form(typed));
        }
        var wish = new NewGrant(
                AccountId.of(typed.account()),
                role.get(),
                typed.scope().equals(COUNTY) ? null : new UnitId(typed.scope()),
                from.get(),
                until.get(),
                typed.request(),
                typed.approver());
        return Answer.of(
                roles.grant(wish, user.sign(clock)),
                _ -> Answer.redirect("/accounts/grants", "accounts.asked"),
                _ -> form(typed));
    }

    private Answer show(NewGrantPage.Typed typed) {
        return Answer.show(form(typed));
    }

    @PostMapping("/accounts/grants/{id}/revoke")
    @Permit("accounts:grant")
    @Audited("accounts.role_revoked")
    Answer revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        return Answer.of(
                roles.revoke(new GrantId(id), reason, user.sign(clock)),
                _ -> Answer.redirect("/accounts/grants", "accounts.revoked"),
                _ -> list((UUID) null));
    }

    @GetMapping("/accounts/confirmations")
    @Permit("accounts:confirm")
    @Audited("accounts.confirmations_listed")
    GrantListPage confirmations() {
        return new GrantListPage(true, rows.of(grants.pending()), null);
    }

    @PostMapping("/accounts/confirmations/{id}")
    @Permit("accounts:confirm")
    @Audited("accounts.role_confirmed")
    Answer confirm(@PathVariable UUID id, SignedInUser user) {
        return Answer.of(
                roles.confirm(new GrantId(id), user.sign(clock)),
                _ -> Answer.redirect("/accounts/confirmations", "accounts.confirmed"),
                _ -> confirmations());
    }

    @PostMapping("/accounts/confirmations/{id}/decline")
    @Permit("accounts:confirm")
    @Audited("accounts.role_declined")
    Answer decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        return Answer.of(
                roles.revoke(new GrantId(id), reason, user.sign(clock)),
                _ -> Answer.redirect("/accounts/confirmations", "accounts.declined"),
                _ -> confirmations());
    }

    /** Grants as lists show them. */
    @Component
    static class GrantRows {
        private final AccountStore accounts;
        private final Subjects subjects;
        private final BusinessClock clock;

        GrantRows(AccountStore accounts, Subjects subjects, BusinessClock clock) {
            this.accounts = accounts;
            this.subjects = subjects;
            this.clock = clock;
        }

        List<GrantListPage.Row> of(List<Grant> grants) {
            Map<AccountId, Account> holders = new HashMap<>();
            List<AccountId> ids = grants.stream().map(Grant::account).distinct().toList();
            accounts.findAll(ids).forEach(account -> holders.put(account.id(), account));
            List<GrantListPage.Row> rows = new ArrayList<>();
            for (Grant grant : grants) {
                Account holder = Objects.requireNonNull(holders.get(grant.account()));
                rows.add(row(grant, holder));
            }
            return rows;
        }

        private GrantListPage.Row row(Grant grant, Account holder) {
            UnitId scope = grant.scope();
            String confirmer = grant.confirmerName();
            String reason = grant.endedReason();
            return new GrantListPage.Row(
                    grant.id().toString(),
                    holder.name(),
                    holder.login(),
                    grant.role().code(),
                    scope == null
                            ? null
                            : subjects.units().names(List.of(scope)).get(scope),
                    grant.from(),
                    grant.until(),
                    grant.request(),
                    grant.approver(),
                    state(grant),
                    grant.granterName(),
                    grant.grantedAt(),
                    confirmer == null ? "" : confirmer,
                    reason == null ? "" : reason);
        }

        private String state(Grant grant) {
            if (grant.isPending()) {
                return "pending";
            }
            if (grant.endedAt() != null || clock.today().isAfter(grant.until())) {
                return "ended";
            }
            return grant.isInForceOn(clock.today()) ? "in-force" : "ahead";
        }
    }
}
