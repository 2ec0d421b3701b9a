package org.jiannuo.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a programme to the public, or closes it. */
@Component
@OnInnerNode
class OpenProgramme {
    static final Rule NAMED_BASIS = Rule.of("POR-01", "disclosure_regulation 5");
    static final Rule ONCE = Rule.of("POR-02");
    static final Rule REASON = Rule.of("POR-03");

    private final ProgressStore store;
    private final Projection projection;

    OpenProgramme(ProgressStore store, Projection projection) {
        this.store = store;
        this.projection = projection;
    }

    /** @param basis why it is opened, or the reason why it is closed */
    @Transactional
    Decision<UUID> decide(UUID programme, boolean open, String basis, Signature by) {
        store.lock();
        List<Refusal> because = new ArrayList<>();
        if (by.isPlatform() || (open && basis.isBlank())) {
            because.add(NAMED_BASIS.brokenAt("basis"));
        }
        if (!open && basis.isBlank()) {
            because.add(REASON.brokenAt("basis"));
        }
        boolean isOpen = store.decisions().stream()
                .anyMatch(decision -> decision.programme().equals(programme) && decision.opened());
        if (isOpen == open) {
            because.add(ONCE.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        store.decide(programme, open, basis.strip(), by);
        if (!open) {
            projection.closed();
        }
        projection.refresh();
        return Decision.accepted(programme);
    }
}
