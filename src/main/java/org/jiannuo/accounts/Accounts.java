package org.jiannuo.accounts;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;

/** 账号. Opening accounts and giving them roles. */
public interface Accounts {

    /** Opens an account without any role. @return the account and its one-time password, shown once */
    Decision<Opened> open(NewAccount account, Signature by);

    /** Closes an account: its sessions and grants end at once. */
    Decision<AccountId> close(AccountId account, String reason, Signature by);

    /** Asks for a role for an account; it takes effect when the system administrator confirms. */
    Decision<GrantId> grant(NewGrant grant, Signature by);

    /** Confirms a grant that another administrator asked for. */
    Decision<GrantId> confirm(GrantId grant, Signature by);

    /** Ends a grant, pending or in force. */
    Decision<GrantId> revoke(GrantId grant, String reason, Signature by);

    /**
     * Opens an account with a known password and roles in force, for demonstration registers only.
     *
     * @throws IllegalStateException when the platform was not started for demonstration
     */
    AccountId openForDemonstration(NewAccount account, String password, List<Role> roles, @Nullable UnitId scope);

    /**
     * Who shall have an account.
     *
     * @param login name to log in with: small letters, digits, dots and hyphens
     * @param person the person, if registered already
     * @param personName name of a person to be registered, when {@code person} is null
     * @param unit unit for which the person acts
     * @param lastDay last day of the account, or null for the last day of the person's tenure
     */
    record NewAccount(
            String login,
            @Nullable PersonId person,
            String personName,
            UnitId unit,
            @Nullable LocalDate lastDay) {}

    /** A new account. @param password to be handed to the person; it must be changed at the first log-in */
    record Opened(AccountId account, String password) {}

    /** The identity of a grant. */
    record GrantId(java.util.UUID value) {}

    /**
     * Which role shall be given.
     *
     * @param scope the unit whose subtree the role reaches; null for the whole county
     * @param from first day
     * @param until last day; there is no grant without an end
     * @param request number of the request on paper
     * @param approver name of who approved it
     */
    record NewGrant(
            AccountId account,
            Role role,
            @Nullable UnitId scope,
            LocalDate from,
            LocalDate until,
            String request,
            String approver) {}
}
