package org.jiannuo.supervision.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.supervision.internal.BulletinLifecycle.Act;
import org.jiannuo.supervision.internal.BulletinLifecycle.Stage;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;

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

    private static final List<Stage> WAY = List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.ISSUED);

    /** The usual way of a bulletin, and where this one stands. */
    static StepBar steps(Bulletin bulletin, List<BulletinStore.Kept> moves, Words words) {
        List<Stage> way = new ArrayList<>(WAY);
        Stage now = bulletin.stage();
        if (!way.contains(now)) {
            way.removeIf(stage -> moves.stream().noneMatch(move -> move.to() == stage));
            way.add(now);
        }
        int here = way.indexOf(now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean reached = i <= here;
            String detail = moves.reversed().stream()
                    .filter(move -> reached && move.to() == stage)
                    .findFirst()
                    .map(move -> move.person() + " " + words.moment(move.at()))
                    .orElse("");
            boolean ended = i == here && i == way.size() - 1;
            String state = i < here || ended ? "done" : i == here ? "now" : "ahead";
            steps.add(new StepBar.Step(words.get("supervision.bulletin.stage." + stage.name()), state, detail));
        }
        return new StepBar(steps);
    }

    /** What this person can do with it now, or why not. */
    static List<NoticePage.Doable> doable(Bulletin bulletin, SignedInUser user) {
        List<NoticePage.Doable> doable = new ArrayList<>();
        for (var move : BulletinLifecycle.TABLE.from(bulletin.stage())) {
            if (user.has(move.permission())) {
                List<Refusal> because = new ArrayList<>();
                if (move.act() == Act.ISSUE && bulletin.trail().draftedBy().equals(user.account())) {
                    because.add(Rules.OWN_BULLETIN.broken());
                }
                if (move.act() == Act.ISSUE && HandleBulletin.units(bulletin).contains(user.unit())) {
                    because.add(Rules.OWN_UNIT.broken());
                }
                String path = move.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
                doable.add(new NoticePage.Doable(
                        move.act().name(),
                        "/supervision/bulletins/" + bulletin.id() + "/" + path,
                        move.act() == Act.SEND_BACK || move.act() == Act.ANNUL ? "reason" : "",
                        move.act() == Act.REVISE,
                        move.act() == Act.DISCARD || move.act() == Act.ANNUL,
                        because));
            }
        }
        return doable;
    }
}
