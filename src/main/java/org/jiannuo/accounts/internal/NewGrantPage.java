package org.jiannuo.accounts.internal;

import java.util.List;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;

/**
 * The form by which a role is asked for.
 *
 * @param accounts open accounts to choose from
 * @param roles codes of the roles
 * @param units units whose subtree may be the scope
 * @param longest longest term in days
 */
public record NewGrantPage(Typed typed, List<Choice> accounts, List<String> roles, List<UnitSummary> units, int longest)
        implements Page {

    /** What was typed. @param scope id of a unit, {@code county}, or empty */
    public record Typed(
            String account, String role, String scope, String from, String until, String request, String approver) {}

    /** An account to choose. */
    public record Choice(String id, String login, String name, String unit) {}
}
