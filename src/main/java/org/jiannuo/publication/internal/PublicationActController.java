package org.jiannuo.publication.internal;

import java.util.Arrays;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The acts on a publication. */
@Controller
@PreAuthorize("denyAll()")
class PublicationActController {
    private static final Set<EndGround> BY_HAND =
            Set.of(EndGround.CORRECTION, EndGround.OBJECTION_UPHELD, EndGround.ANNULMENT, EndGround.ORDER);

    private final Publications publications;
    private final BusinessClock clock;

    PublicationActController(Publications publications, BusinessClock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @PostMapping("/publication/{id}/approve")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.approved")
    Answer approve(@PathVariable String id, SignedInUser user) {
        return done(publications.approve(of(id), user.sign(clock)), "publication.done.approved");
    }

    @PostMapping("/publication/{id}/refuse")
    @Permit("publication:read")
    @Audited("publication.refused")
    Answer refuse(@PathVariable String id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        PublicationId publication = of(id);
        boolean approver = user.has(Lifecycle.APPROVES);
        if (!approver && !user.has(Lifecycle.PROPOSES)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return done(publications.refuse(publication, reason, user.sign(clock)), "publication.done.refused");
    }

    @PostMapping("/publication/{id}/withdraw")
    @Permit(Lifecycle.APPROVES)
    @Audited("publication.withdrawn")
    Answer withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String ground,
            SignedInUser user) {
        EndGround chosen = Arrays.stream(EndGround.values())
                .filter(one -> one.name().equals(ground) && BY_HAND.contains(one))
                .findFirst()
                .orElse(EndGround.ANNULMENT);
        return done(publications.end(of(id), chosen, reason, user.sign(clock)), "publication.done.withdrawn");
    }

    @PostMapping("/publication/{id}/dispute")
    @Permit(Lifecycle.PROPOSES)
    @Audited("publication.disputed")
    Answer dispute(@PathVariable String id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        return done(publications.dispute(of(id), reason, user.sign(clock)), "publication.done.disputed");
    }

    @PostMapping("/publication/{id}/settle")
    @Permit(Lifecycle.PROPOSES)
    @Audited("publication.settled")
    Answer settle(@PathVariable String id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        return done(publications.settle(of(id), reason, user.sign(clock)), "publication.done.settled");
    }

    private static PublicationId of(String id) {
        return PublicationId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Answer done(Decision<PublicationSummary> decision, String saying) {
        return Answer.of(decision, one -> Answer.redirect("/publication/" + one.id(), saying));
    }
}
