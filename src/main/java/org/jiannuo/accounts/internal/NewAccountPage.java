package org.jiannuo.accounts.internal;

import java.util.List;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;

/**
 * The form for a new account.
 *
 * @param typed what was typed
 * @param units units to choose from
 */
public record NewAccountPage(Typed typed, List<UnitSummary> units) implements Page {

    /**
     * What was typed.
     *
     * @param person id of a registered person, or empty when a name is given
     */
    public record Typed(String login, String person, String name, String unit, String lastDay) {}
}
