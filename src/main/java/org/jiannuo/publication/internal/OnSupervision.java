package org.jiannuo.publication.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
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
import org.jiannuo.supervision.NoticeSummary;
import org.jiannuo.supervision.NoticeWithdrawn;
import org.jiannuo.supervision.SupervisionNoticeIssued;
import org.jiannuo.supervision.SupervisionNotices;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 通报与督办. A bulletin that is meant for the public, and a second notice to a unit that did not answer the first one, wait
 * here to be proposed; what was withdrawn is taken off at once. A first notice stays between the office and the unit.
 */
@Component
class OnSupervision {
    static final String SOURCE = "supervision";
    private static final String OFFICE = "credit-office";
    private static final int SECOND = 2;

    private final Publications publications;
    private final SupervisionNotices supervision;
    private final Units units;
    private final BusinessClock clock;

    OnSupervision(Publications publications, SupervisionNotices supervision, Units units, BusinessClock clock) {
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
            takeOff(event.county(), thing, event.number(), platform);
        } else if (event.scope() == BulletinScope.PUBLIC) {
            supervision.find(event.id()).ifPresent(bulletin -> {
                PublicationId _ = publications.offer(draft(bulletin), platform).orThrow();
            });
        }
    }

    @ApplicationModuleListener
    void on(SupervisionNoticeIssued event) {
        if (event.round() == SECOND) {
            Signature platform = Signature.ofPlatform(clock.now());
            supervision.find(event.id()).ifPresent(notice -> {
                PublicationId _ =
                        publications.offer(draft(notice, event), platform).orThrow();
            });
        }
    }

    @ApplicationModuleListener
    void on(NoticeWithdrawn event) {
        takeOff(
                event.id().county(),
                event.id().toString(),
                event.number() + " " + event.reason(),
                Signature.ofPlatform(clock.now()));
    }

    private void takeOff(County county, String thing, String reason, Signature by) {
        publications.ofThing(county, SOURCE, thing).stream()
                .filter(one -> one.endedOn() == null)
                .forEach(one -> publications.end(one.id(), EndGround.ANNULMENT, reason, by));
    }

    private PublicationDraft draft(NoticeSummary notice, SupervisionNoticeIssued event) {
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        PublicationKind.SUPERVISION_NOTICE,
                        SOURCE,
                        notice.id().toString(),
                        notice.title(),
                        "",
                        Severity.NONE,
                        notice.number(),
                        notice.issuedOn()),
                new PublicationDraft.Subject(SubjectKind.UNIT, "", name(notice.unit()), notice.unit()),
                PublicContent.of(Map.of(
                        "issuedOn", String.valueOf(notice.issuedOn()),
                        "demand", notice.title(),
                        "deadline", event.replyDueOn().toString())),
                PublicationDraft.Footing.on("notice"));
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
