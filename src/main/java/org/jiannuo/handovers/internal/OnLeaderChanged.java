package org.jiannuo.handovers.internal;

import java.util.List;
import org.jiannuo.database.Identities;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.LeaderChanged;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A unit has another leader: everything it owes is written down for the two to sign. */
@Component
class OnLeaderChanged {
    private static final Logger LOG = LoggerFactory.getLogger(OnLeaderChanged.class);
    private static final LimitId LIMIT = new LimitId("handover.sign");
    private static final int ROWS = 1000;

    private final HandoverStore store;
    private final Obligations obligations;
    private final TimeLimits limits;
    private final People people;
    private final Words words;
    private final Register register;

    OnLeaderChanged(
            HandoverStore store,
            Obligations obligations,
            TimeLimits limits,
            People people,
            Words words,
            Register register) {
        this.store = store;
        this.obligations = obligations;
        this.limits = limits;
        this.people = people;
        this.words = words;
        this.register = register;
    }

    /** In whose register, and at what time. */
    @Component
    static class Register {
        private final County county;
        private final BusinessClock clock;

        Register(@Value("${jiannuo.county}") String county, BusinessClock clock) {
            this.county = new County(county);
            this.clock = clock;
        }

        County county() {
            return county;
        }

        BusinessClock clock() {
            return clock;
        }
    }

    @ApplicationModuleListener
    void on(LeaderChanged event) {
        Handover.Change change = new Handover.Change(
                register.county().code(),
                event.unit().slug(),
                name(event.outgoing()),
                name(event.incoming()),
                event.on());
        if (event.outgoing() == null && !change.incoming().isEmpty() && store.name(change)) {
            return;
        }
        HandoverId id = new HandoverId(Identities.next());
        if (store.insert(id, change)) {
            write(id, change);
        }
    }

    private void write(HandoverId id, Handover.Change change) {
        int written = 0;
        ObligationSummary last = null;
        List<ObligationSummary> open;
        do {
            open = obligations.openOf(register.county(), change.unit(), last, ROWS);
            store.lines(change.county(), id, written, open);
            written += open.size();
            last = open.isEmpty() ? last : open.getLast();
        } while (open.size() == ROWS);
        owe(id, change);
    }

    /** To sign is itself an obligation of the unit, with the limit of the reference data. */
    private void owe(HandoverId id, Handover.Change change) {
        switch (limits.due(LIMIT, change.on())) {
            case Decision.Accepted<LimitDue>(LimitDue due, List<?> _) -> {
                Signature platform = Signature.ofPlatform(register.clock().now());
                ObligationId obligation =
                        obligations.owe(duty(id, change, due), platform).orThrow();
                store.owed(change.county(), id, due.dueDay().due(), obligation.value());
            }
            case Decision.Refused<LimitDue>(var because) ->
                LOG.warn("The hand-over {} has no due day yet: {}", id, because);
        }
    }

    private NewObligation duty(HandoverId id, Handover.Change change, LimitDue due) {
        return new NewObligation(
                new NewObligation.Debtor(
                        register.county(), change.unit(), NewObligation.Role.LEAD, List.of(), change.incoming()),
                new NewObligation.Duty(
                        NewObligation.Kind.HANDOVER,
                        words.get("handovers.duty", change.outgoing(), change.incoming()),
                        words.get("handovers.duty.deliverable"),
                        "",
                        due.limit().basis().titleZh() + " "
                                + due.limit().basis().article(),
                        ""),
                new NewObligation.Source("handovers", id.toString(), words.get("handovers.title"), "handovers"),
                NewObligation.When.counted(due),
                NewObligation.Terms.NONE);
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : people.find(person).map(People.Person::name).orElse("");
    }
}
