package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The own account.
 *
 * @param hasCode whether the second factor is on
 * @param codeNeeded whether a role asks for it
 * @param passwordUntil day after which the password has to be changed
 */
public record MePage(
        String login,
        String name,
        String unit,
        boolean hasCode,
        boolean codeNeeded,
        LocalDate passwordUntil,
        List<RoleRow> roles,
        List<SessionRow> sessions)
        implements Page {

    /** One role. @param scope name of the unit whose subtree it reaches; null for the whole county */
    public record RoleRow(
            String role, @Nullable String scope, LocalDate from, LocalDate until, String granter, String confirmer) {}

    /** One session. @param here whether it is this one */
    public record SessionRow(Instant openedAt, Instant seenAt, String address, String agent, boolean here) {}
}
