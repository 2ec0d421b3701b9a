package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One account, for the system administrator.
 *
 * @param password a new one-time password, shown this once, or empty
 * @param locked whether it is locked at the moment
 */
public record AccountPage(
        String id,
        String login,
        String name,
        String unit,
        String password,
        boolean locked,
        boolean hasCode,
        boolean demonstration,
        @Nullable LocalDate lastDay,
        Instant openedAt,
        @Nullable Instant loggedInAt,
        @Nullable Instant closedAt,
        @Nullable String closedReason,
        List<GrantListPage.Row> grants)
        implements Page {}
