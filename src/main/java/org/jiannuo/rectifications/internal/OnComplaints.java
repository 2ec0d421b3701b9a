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
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 投诉整改. A complaint was found to be true: the complaint keeps its stage and its term, the rectification carries plan,
 * months, check and look-back. Idempotent by the number of the complaint.
 */
@Component
class OnComplaints {
    private final OrderDemanded demands;
    private final BusinessClock clock;
    private final Words words;

    /** @param words the words of the official language */
    OnComplaints(OrderDemanded demands, BusinessClock clock, Words words) {
        this.demands = demands;
        this.clock = clock;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(RectificationDemanded event) {
        Decision<RectificationId> _ = demanded(event);
    }

    /** Orders it once, however often it is told; what cannot be ordered waits for a person, with every reason. */
    Decision<RectificationId> demanded(RectificationDemanded event) {
        Decision<RectificationId> made = demands.orderAlone(wanted(event), by(event));
        switch (made) {
            case Decision.Refused<RectificationId>(List<Refusal> because) -> demands.keepWaiting(event, because);
            case Decision.Accepted<RectificationId>(RectificationId id, var _) -> demands.ordered(event, id);
        }
        return made;
    }

    private Signature by(RectificationDemanded event) {
        return new Signature(
                event.by().account(),
                event.by().person(),
                event.by().unit(),
                event.by().capacity(),
                clock.now());
    }

    private NewRectification wanted(RectificationDemanded event) {
        return new NewRectification(
                event.id().county(),
                event.body(),
                event.unit(),
                new NewRectification.Source(NewRectification.Kind.COMPLAINT, event.number(), event.document()),
                event.words(),
                words.get("rectifications.standard.complaint"),
                "",
                event.due(),
                event.id().value());
    }
}
