package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiannuo.dutycrimes.DutyCrimes;
import org.jiannuo.kernel.County;
import org.springframework.stereotype.Component;

/** The register as the other modules see it. */
@Component
class JudgmentRegister implements DutyCrimes {
    private final JudgmentStore store;

    JudgmentRegister(JudgmentStore store) {
        this.store = store;
    }

    @Override
    public Set<String> unitsOfConvictedLeaders(County county, LocalDate from, LocalDate to) {
        return Set.copyOf(store.unitsOfLeaders(county, from, to));
    }

    @Override
    public List<Count> counts(County county, int year) {
        return store.counts(
                county, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1));
    }
}
