package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.BulletinSummary;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeSummary;
import org.jiannuo.supervision.SupervisionNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices and bulletins as the other modules see them. */
@Component
class SupervisionRegister implements SupervisionNotices {
    private static final Set<Stage> RUNNING = EnumSet.of(
            Stage.ISSUED, Stage.RECEIVED, Stage.REPLY_DRAFTED, Stage.REPLIED, Stage.RETURNED, Stage.FOLLOWED);

    private final NoticeStore notices;
    private final NoticeQueue queue;
    private final BulletinStore bulletins;

    SupervisionRegister(NoticeStore notices, NoticeQueue queue, BulletinStore bulletins) {
        this.notices = notices;
        this.queue = queue;
        this.bulletins = bulletins;
    }

    @Override
    public Optional<NoticeSummary> find(NoticeId id) {
        return notices.find(id).map(Notice::summary);
    }

    @Override
    public List<NoticeSummary> waitingForUnit(County county, String unit, int limit) {
        return of(county, unit, EnumSet.of(Stage.ISSUED, Stage.RECEIVED, Stage.RETURNED), limit);
    }

    @Override
    public List<NoticeSummary> waitingForHead(County county, String unit, int limit) {
        return of(county, unit, EnumSet.of(Stage.REPLY_DRAFTED), limit);
    }

    @Override
    public List<NoticeSummary> waitingForSignature(County county, int limit) {
        return of(county, "", EnumSet.of(Stage.SUBMITTED), limit);
    }

    @Override
    public List<NoticeSummary> waitingForReview(County county, int limit) {
        return of(county, "", EnumSet.of(Stage.REPLIED), limit);
    }

    private List<NoticeSummary> of(County county, String unit, Set<Stage> stages, int limit) {
        return queue.oldest(county, new NoticeQueue.Filter(null, stages, unit, 0, false, ""), limit);
    }

    @Override
    public List<NoticeSummary> overdue(County county, int limit) {
        return queue.oldest(county, new NoticeQueue.Filter(null, RUNNING, "", 0, true, ""), limit);
    }

    @Override
    public List<NoticeSummary> search(County county, String words, @Nullable Set<String> units, int limit) {
        Set<Stage> issued = EnumSet.complementOf(EnumSet.of(Stage.DRAFT, Stage.SUBMITTED));
        return queue.list(county, new NoticeQueue.Filter(units, issued, "", 0, false, words), null, limit).stream()
                .filter(notice -> notice.issuedOn() != null)
                .toList();
    }

    @Override
    public List<NoticeSummary> ofObligation(ObligationId id) {
        return queue.ofObligation(id);
    }

    @Override
    public Counts counts(County county, LocalDate from, LocalDate to) {
        return queue.counts(county, from, to);
    }

    @Override
    public List<BulletinSummary> bulletins(County county, int limit) {
        return bulletins
                .list(county, EnumSet.of(BulletinLifecycle.Stage.ISSUED, BulletinLifecycle.Stage.ANNULLED), null, limit)
                .stream()
                .map(Bulletin::summary)
                .toList();
    }

    @Override
    public Optional<BulletinSummary> find(BulletinId id) {
        return bulletins.find(id).map(Bulletin::summary);
    }
}
