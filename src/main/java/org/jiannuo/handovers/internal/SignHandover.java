package org.jiannuo.handovers.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.handovers.HandoverSigned;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签署. The new leader answers the rows by name, and signs for all of them before a witness. */
@Component
class SignHandover {
    private final HandoverStore store;
    private final Obligations obligations;
    private final BusinessClock clock;
    private final Words words;
    private final ApplicationEventPublisher events;

    SignHandover(
            HandoverStore store,
            Obligations obligations,
            BusinessClock clock,
            Words words,
            ApplicationEventPublisher events) {
        this.store = store;
        this.obligations = obligations;
        this.clock = clock;
        this.words = words;
        this.events = events;
    }

    /** Answers rows. A row that was answered stays as it is. @param answers by ordinal; empty for "accepted" */
    @Transactional
    public Decision<Integer> answer(
            String county, HandoverId id, Map<Integer, String> answers, List<Integer> announced, Signature by) {
        Handover handover = store.lock(county, id).orElse(null);
        if (handover == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        List<Refusal> reasons = new java.util.ArrayList<>(handover.against(by.person()));
        reasons.addAll(handover.against(answers.entrySet().stream()
                .filter(row -> announced.contains(row.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        Map<Integer, String> open = handover.open().stream()
                .map(Handover.Line::ordinal)
                .filter(answers::containsKey)
                .collect(Collectors.toMap(
                        ordinal -> ordinal,
                        ordinal -> answers.getOrDefault(ordinal, "").strip()));
        store.answer(county, id, open, by);
        return Decision.accepted(open.size());
    }

    /** Signs the list. From then on the new leader is responsible for every row. */
    @Transactional
    public Decision<Integer> sign(String county, HandoverId id, String witness, Signature by) {
        Handover handover = store.lock(county, id).orElse(null);
        if (handover == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        List<Refusal> reasons = new java.util.ArrayList<>(handover.against(by.person()));
        reasons.addAll(handover.against(handover.open(), witness));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        store.sign(handover, witness.strip(), by);
        return entrusted(handover, by)
                .then(count -> settled(handover, by).map(_ -> {
                    int remarks = (int) handover.lines().stream()
                            .filter(line -> line.answer() != null
                                    && !line.answer().remark().isEmpty())
                            .count();
                    events.publishEvent(new HandoverSigned(
                            id,
                            handover.change().unit(),
                            handover.change().incoming(),
                            handover.lines().size(),
                            remarks));
                    return count;
                }));
    }

    /** Rows that ended since the list was written have nobody to be entrusted to any more. */
    private Decision<Integer> entrusted(Handover handover, Signature by) {
        County county = new County(handover.change().county());
        List<ObligationId> open = handover.lines().stream()
                .map(line -> new ObligationId(county, line.obligation()))
                .filter(id -> obligations
                        .find(id)
                        .filter(found -> found.status().isOpen())
                        .isPresent())
                .toList();
        return obligations.entrust(
                open, handover.change().incoming(), handover.change().on(), words.get("handovers.title"), by);
    }

    private Decision<Boolean> settled(Handover handover, Signature by) {
        if (handover.obligation() == null) {
            return Decision.accepted(true);
        }
        ObligationId own = new ObligationId(new County(handover.change().county()), handover.obligation());
        return obligations
                .settle(own, clock.today(), words.get("handovers.signed"), by)
                .map(_ -> true);
    }
}
