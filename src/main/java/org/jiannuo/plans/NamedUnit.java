package org.jiannuo.plans;

import java.util.List;
import org.jiannuo.plans.UnitDirectory.KnownUnit;

/**
 * A unit as a row of the plan names it.
 *
 * @param text as it stands in the plan
 * @param role whether it leads
 * @param found the units with this name or alias: none when unknown, several when the name is not enough
 */
public record NamedUnit(String text, Role role, List<KnownUnit> found) {

    /** How a unit takes part; a plan that makes no difference names it {@link #RESPONSIBLE}. */
    public enum Role {
        RESPONSIBLE,
        LEAD,
        CO
    }

    public NamedUnit {
        found = List.copyOf(found);
    }

    /** Whether exactly one unit is meant. */
    public boolean resolved() {
        return found.size() == 1;
    }
}
