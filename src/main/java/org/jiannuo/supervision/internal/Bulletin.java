package org.jiannuo.supervision.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.FileId;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Signature;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.BulletinScope;
import org.jiannuo.supervision.BulletinSummary;
import org.jspecify.annotations.Nullable;

/**
 * 通报. One bulletin as it stands, and the only door through which it changes its stage.
 *
 * @param id identity
 * @param text what it says
 * @param rows the units with their figures; counted anew until it is issued, then kept
 * @param paper what was made of it when it was issued
 * @param trail where it stands and who was last
 */
record Bulletin(BulletinId id, Text text, List<Row> rows, Paper paper, Trail trail) {
    Bulletin {
        rows = List.copyOf(rows);
    }

    /**
     * What a bulletin says.
     *
     * @param title title
     * @param scope to whom it goes
     * @param opening what is criticised, and why
     * @param demand what is demanded
     * @param exception why a unit is named whose second notice is not overdue; empty when there is none
     */
    record Text(String title, BulletinScope scope, String opening, String demand, String exception) {}

    /**
     * A line of the table.
     *
     * @param unit id of the unit
     * @param open its open obligations that are not overdue
     * @param overdue its overdue obligations
     * @param late those it kept late
     * @param notices supervision notices with a reply outstanding
     * @param secondOverdue second notices whose reply is overdue
     */
    record Row(String unit, long open, long overdue, long late, long notices, long secondOverdue) {}

    /**
     * @param number document number
     * @param issuedOn day of issue
     * @param document the PDF
     * @param marked the PDF with the mark of withdrawal
     */
    record Paper(
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable FileId document,
            @Nullable FileId marked) {
        static final Paper NONE = new Paper("", null, null, null);
    }

    /** @param draftedBy account that drafted it */
    record Trail(BulletinLifecycle.Stage stage, int version, UUID draftedBy, Last last) {}

    /** The newest move. */
    record Last(BulletinLifecycle.Act act, String person, Instant at) {}

    /** A new draft. */
    static Bulletin draft(BulletinId id, Text text, List<Row> rows, Signature by) {
        return new Bulletin(
                id,
                text,
                rows,
                Paper.NONE,
                new Trail(
                        BulletinLifecycle.TABLE.first(),
                        1,
                        by.account(),
                        new Last(BulletinLifecycle.Act.DRAFT, by.person(), by.at())));
    }

    BulletinLifecycle.Stage stage() {
        return trail.stage();
    }

    /** The bulletin after an act, or the refusal of the table. */
    Decision<Bulletin> after(BulletinLifecycle.Act act, Signature by) {
        return BulletinLifecycle.TABLE.allow(stage(), act).map(move -> moved(move, by));
    }

    private Bulletin moved(Move<BulletinLifecycle.Stage, BulletinLifecycle.Act> move, Signature by) {
        return new Bulletin(
                id,
                text,
                rows,
                paper,
                new Trail(
                        move.to(), trail.version() + 1, trail.draftedBy(), new Last(move.act(), by.person(), by.at())));
    }

    Bulletin saying(Text newText, List<Row> newRows) {
        return new Bulletin(id, newText, newRows, paper, trail);
    }

    Bulletin on(Paper newPaper) {
        return new Bulletin(id, text, rows, newPaper, trail);
    }

    BulletinSummary summary() {
        return new BulletinSummary(
                id,
                paper.number(),
                text.title(),
                text.scope(),
                paper.issuedOn(),
                stage() == BulletinLifecycle.Stage.ANNULLED,
                rows.stream().map(Row::unit).toList());
    }
}
