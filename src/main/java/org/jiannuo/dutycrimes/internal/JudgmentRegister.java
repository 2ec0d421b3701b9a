package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.dutycrimes.DutyCrimes;
import org.jiannuo.kernel.County;
import org.springframework.stereotype.Component;

/** The register as the other modules see it. */
@Component
class JudgmentRegister implements DutyCrimes {
    private final JudgmentStore store;
    private final WaitingEntries lists;

    JudgmentRegister(JudgmentStore store, WaitingEntries lists) {
        this.store = store;
        this.lists = lists;
    }

    @Override
    public Set<String> unitsOfConvictedLeaders(County county, LocalDate from, LocalDate to) {
        return Set.copyOf(store.unitsOfLeaders(county, from, to));
    }

    @Override
    public List<Waiting> waitingFor(County county, String body, UUID account, Set<String> permissions, int limit) {
        return lists.waitingFor(
                county,
                body,
                account,
                permissions.contains(Lifecycle.CONFIRMS),
                permissions.contains(Lifecycle.ENTERS),
                limit);
    }

    @Override
    public List<Count> counts(County county, int year) {
        return store.counts(
                county, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1));
    }
}
