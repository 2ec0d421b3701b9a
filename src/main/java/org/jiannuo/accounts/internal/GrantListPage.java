package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Grants: all of them for the security administrator, the pending ones for the system administrator who confirms.
 *
 * @param confirming whether it is the page of who confirms
 * @param next id before which the next page goes on, or null on the last
 */
public record GrantListPage(
        boolean confirming, List<Row> rows, @Nullable String next) implements Page {

    /**
     * One grant.
     *
     * @param state {@code pending}, {@code ahead}, {@code in-force} or {@code ended}
     * @param scope name of the unit whose subtree it reaches; null for the whole county
     */
    public record Row(
            String id,
            String name,
            String login,
            String role,
            @Nullable String scope,
            LocalDate from,
            LocalDate until,
            String request,
            String approver,
            String state,
            String granter,
            Instant grantedAt,
            String confirmer,
            String endedReason) {}
}
