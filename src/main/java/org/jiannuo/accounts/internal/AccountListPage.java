package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The accounts, page by page.
 *
 * @param q beginning of a log-in name or part of a person's name
 * @param closed whether closed accounts are shown instead of open ones
 * @param next log-in name after which the next page begins, or null on the last
 */
public record AccountListPage(
        String q, boolean closed, List<Row> rows, @Nullable String next) implements Page {

    /** One account. @param roles codes of the roles that are pending or in force */
    public record Row(
            String id,
            String login,
            String name,
            String unit,
            List<String> roles,
            @Nullable Instant loggedInAt) {}
}
