package org.jiannuo.rectifications.internal;

import java.util.List;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 投诉整改. A complaint was found to be true: the complaint keeps its stage and its term, the rectification carries plan,
 * months, check and look-back. Idempotent by the number of the complaint.
 */
@Component
class OnComplaints {
    private static final Logger LOG = LoggerFactory.getLogger(OnComplaints.class);

    private final OrderRectification ordering;
    private final BusinessClock clock;
    private final Words words;

    /** @param words the words of the official language */
    OnComplaints(OrderRectification ordering, BusinessClock clock, Words words) {
        this.ordering = ordering;
        this.clock = clock;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(RectificationDemanded event) {
        if (demanded(event) instanceof Decision.Refused<RectificationId>(List<Refusal> because)) {
            LOG.warn("No rectification for {}: {}", event.number(), because);
        }
    }

    /** Orders it once, however often it is told. */
    Decision<RectificationId> demanded(RectificationDemanded event) {
        Signature by = new Signature(
                event.by().account(),
                event.by().person(),
                event.by().unit(),
                event.by().capacity(),
                clock.now());
        return ordering.order(
                new NewRectification(
                        event.id().county(),
                        event.body(),
                        event.unit(),
                        new NewRectification.Source(NewRectification.Kind.COMPLAINT, event.number(), event.document()),
                        event.words(),
                        words.get("rectifications.standard.complaint"),
                        "",
                        event.due(),
                        event.id().value()),
                by);
    }
}
