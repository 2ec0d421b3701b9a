package org.jiannuo.publication.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.Publications;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.BulletinIssued;
import org.jiannuo.supervision.BulletinScope;
import org.jiannuo.supervision.BulletinSummary;
import org.jiannuo.supervision.SupervisionNotices;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** 通报. A bulletin that is meant for the public waits here to be proposed; one that was withdrawn is taken off at once. */
@Component
class OnBulletins {
    static final String SOURCE = "supervision";
    private static final String OFFICE = "credit-office";

    private final Publications publications;
    private final SupervisionNotices supervision;
    private final Units units;
    private final BusinessClock clock;

    OnBulletins(Publications publications, SupervisionNotices supervision, Units units, BusinessClock clock) {
        this.publications = publications;
        this.supervision = supervision;
        this.units = units;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(BulletinIssued event) {
        Signature platform = Signature.ofPlatform(clock.now());
        String thing = event.id().toString();
        if (event.annulled()) {
            publications.ofThing(event.county(), SOURCE, thing).stream()
                    .filter(one -> one.endedOn() == null)
                    .forEach(one -> publications.end(one.id(), EndGround.ANNULMENT, event.number(), platform));
        } else if (event.scope() == BulletinScope.PUBLIC) {
            supervision.find(event.id()).ifPresent(bulletin -> {
                PublicationId _ = publications.offer(draft(bulletin), platform).orThrow();
            });
        }
    }

    private PublicationDraft draft(BulletinSummary bulletin) {
        String named = bulletin.units().stream().map(this::name).collect(Collectors.joining("、"));
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        PublicationKind.BULLETIN,
                        SOURCE,
                        bulletin.id().toString(),
                        bulletin.title(),
                        "",
                        Severity.NONE,
                        bulletin.number(),
                        bulletin.issuedOn()),
                new PublicationDraft.Subject(SubjectKind.UNIT, "", name(OFFICE), OFFICE),
                PublicContent.of(Map.of("issuedOn", String.valueOf(bulletin.issuedOn()), "units", named)),
                PublicationDraft.Footing.on("bulletin"));
    }

    private String name(String unit) {
        UnitId id = new UnitId(unit);
        return units.names(List.of(id)).getOrDefault(id, unit);
    }
}
