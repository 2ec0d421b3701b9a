package org.jiannuo.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;

/**
 * 用户. Who acts, and who may be asked to act. What the signed-in user may needs no query: it was read with the session
 * and the units are held in memory. Without anybody signed in, nothing is permitted.
 */
public interface Officers {

    /** Who is signed in, for this request. */
    Optional<Officer> current();

    /** Whether the signed-in user holds a permission today whose scope reaches the unit. */
    boolean may(String permission, UnitId unit);

    /** The units that a permission of the signed-in user reaches today. */
    Scope scope(String permission);

    /** Everyone who holds a permission today that reaches the unit, for assignments and notices; closed accounts not. */
    List<Officer> holders(String permission, UnitId unit);

    /** The account, open or closed. */
    Optional<Officer> find(AccountId account);

    /** Names of the people behind many accounts at once; unknown ones are left out. */
    Map<AccountId, String> names(Collection<AccountId> accounts);

    /**
     * Somebody with an account.
     *
     * @param name name of the person
     * @param unit unit for which the person acts
     */
    record Officer(AccountId account, PersonId person, String name, UnitId unit) {}

    /**
     * Which units a permission reaches.
     *
     * @param everywhere whether it reaches every unit of the county, also those to come
     * @param units the units it reaches when it does not reach all
     */
    record Scope(boolean everywhere, Set<UnitId> units) {
        public Scope {
            units = Set.copyOf(units);
        }

        public boolean covers(UnitId unit) {
            return everywhere || units.contains(unit);
        }

        public boolean isNothing() {
            return !everywhere && units.isEmpty();
        }
    }
}
