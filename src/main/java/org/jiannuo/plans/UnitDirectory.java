package org.jiannuo.plans;

import java.util.List;

/** Where names of units are looked up: the register of units, or the reference units when there is no database. */
public interface UnitDirectory {

    /**
     * A unit that fits.
     *
     * @param slug id of the unit, words joined by hyphens
     * @param name its full name
     */
    record KnownUnit(String slug, String name) {}

    /** The units with exactly this name or alias; several when an alias belongs to several. */
    List<KnownUnit> find(String name);

    /** The most similar units, best first. */
    List<KnownUnit> nearest(String name, int atMost);
}
