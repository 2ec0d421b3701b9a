package org.jiannuo.subjects.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.subjects.UnitId;

/** Registers in memory. */
final class SubjectsFixtures {
    static final FoundingUnits FOUNDING = new FoundingUnits();

    private SubjectsFixtures() {}

    static UnitSnapshot founding(DatedFact... more) {
        return founding(List.of(more), List.of());
    }

    static UnitSnapshot founding(List<DatedFact> more, List<Succession> successions) {
        List<DatedFact> facts = new ArrayList<>(FOUNDING.facts());
        facts.addAll(more);
        return new UnitSnapshot(1, facts, FOUNDING.aliases(), FOUNDING.memberships(), successions, FOUNDING.affixes());
    }

    static List<UnitId> ids(String... slugs) {
        return Arrays.stream(slugs).map(UnitId::new).toList();
    }
}
