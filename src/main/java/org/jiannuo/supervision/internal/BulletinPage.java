package org.jiannuo.supervision.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;

/**
 * One bulletin.
 *
 * @param head what identifies it
 * @param steps the way it goes
 * @param doable what this person can do now, or why not
 * @param rows the units with their figures
 * @param papers its papers
 * @param moves its history, newest first
 */
public record BulletinPage(
        Head head,
        StepBar steps,
        List<NoticePage.Doable> doable,
        List<Row> rows,
        List<StoredFile> papers,
        List<NoticePage.Move> moves)
        implements Page {

    /** @param draft whether it is still unsigned and can be looked at as a preview */
    public record Head(
            String id,
            String number,
            String title,
            String scope,
            String stage,
            List<String> opening,
            List<String> demand,
            List<String> exception,
            String form,
            int version,
            boolean draft) {
        static Head of(Bulletin bulletin) {
            Bulletin.Text text = bulletin.text();
            return new Head(
                    bulletin.id().toString(),
                    bulletin.paper().number(),
                    text.title(),
                    text.scope().name(),
                    bulletin.stage().name(),
                    NoticeView.lines(text.opening()),
                    NoticeView.lines(text.demand()),
                    NoticeView.lines(text.exception()),
                    UUID.randomUUID().toString(),
                    bulletin.trail().version(),
                    bulletin.stage() == BulletinLifecycle.Stage.DRAFT
                            || bulletin.stage() == BulletinLifecycle.Stage.SUBMITTED);
        }
    }

    /** A unit with its figures. */
    public record Row(
            String id,
            String unit,
            long overdue,
            long late,
            long open,
            long notices,
            long secondOverdue,
            boolean chosen) {
        static Row of(Bulletin.Row row, String name, boolean chosen) {
            return new Row(
                    row.unit(),
                    name,
                    row.overdue(),
                    row.late(),
                    row.open(),
                    row.notices(),
                    row.secondOverdue(),
                    chosen);
        }
    }
}
