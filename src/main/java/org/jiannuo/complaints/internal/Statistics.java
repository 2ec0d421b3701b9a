package org.jiannuo.complaints.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.complaints.CaseDossier;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintSummary;
import org.jiannuo.complaints.Complaints;
import org.jiannuo.complaints.ReceivedComplaint;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promise of the module: summaries and figures, nothing of a complainant. */
@Component
class Statistics implements Complaints {
    private static final String FIGURES = """
                   count(*) AS received,
                   count(*) FILTER (WHERE c.accepted_on IS NOT NULL OR c.transfers > 0) AS accepted,
                   count(*) FILTER (WHERE c.founded) AS founded,
                   count(*) FILTER (WHERE c.founded AND NOT c.breach AND c.stage = 'CLOSED') AS rectified,
                   count(*) FILTER (WHERE c.breach) AS confirmed,
                   count(*) FILTER (WHERE c.closed_on IS NOT NULL AND c.in_time) AS on_time,
                   count(*) FILTER (WHERE c.closed_on IS NOT NULL) AS closed,
                   count(*) FILTER (WHERE c.rating IN ('SATISFIED', 'BASICALLY')) AS satisfied,
                   count(*) FILTER (WHERE c.rating IS NOT NULL) AS rated
            FROM complaints.complaint c
            WHERE c.county = :county AND c.received_on BETWEEN :from AND :to
            """;

    private final JdbcClient jdbc;
    private final ComplaintStore store;
    private final ComplaintQueue queue;
    private final LodgeComplaint lodging;
    private final ComplaintHistory history;
    private final SealedFiles files;

    Statistics(
            JdbcClient jdbc,
            ComplaintStore store,
            ComplaintQueue queue,
            LodgeComplaint lodging,
            ComplaintHistory history,
            SealedFiles files) {
        this.jdbc = jdbc;
        this.store = store;
        this.queue = queue;
        this.lodging = lodging;
        this.history = history;
        this.files = files;
    }

    @Override
    public Optional<ComplaintSummary> byNumber(County county, String number) {
        return store.byNumber(county, number).map(Complaint::summary);
    }

    @Override
    @Transactional
    public Decision<ReceivedComplaint.Taken> receive(ReceivedComplaint what, Signature by) {
        return lodging.receive(what, by);
    }

    @Override
    public Optional<CaseDossier> dossier(ComplaintId id) {
        return store.find(id).map(complaint -> {
            List<ComplaintHistory.Kept> moves = history.moves(id);
            return new CaseDossier(
                    complaint.summary(),
                    complaint.way().handling(),
                    complaint.way().verifying(),
                    ComplaintView.substance(moves),
                    moves.stream().map(Statistics::step).toList(),
                    files.hashes(id));
        });
    }

    private static CaseDossier.Step step(ComplaintHistory.Kept move) {
        return new CaseDossier.Step(
                move.seq(),
                move.act().name(),
                move.at(),
                move.person(),
                move.unit(),
                move.said().target(),
                move.said().day(),
                move.said().document(),
                move.said().text());
    }

    @Override
    public Optional<ComplaintSummary> find(ComplaintId id) {
        return store.find(id).map(Complaint::summary);
    }

    @Override
    public List<ComplaintSummary> waitingFor(County county, String unit, int limit) {
        return queue.waitingFor(county, unit, limit).stream()
                .map(line -> new ComplaintSummary(
                        line.id(),
                        line.number(),
                        line.kind(),
                        line.lead(),
                        line.accused(),
                        line.stage().status(),
                        line.receivedOn(),
                        line.dueOn()))
                .toList();
    }

    @Override
    public List<Count> counts(County county, LocalDate from, LocalDate to) {
        return figures(
                "SELECT c.accused AS what,\n" + FIGURES + " GROUP BY c.accused ORDER BY count(*) DESC, c.accused",
                county,
                from,
                to);
    }

    /** The same by field; the unit of a line is the name of the kind. */
    List<Count> byKind(County county, LocalDate from, LocalDate to) {
        return figures(
                "SELECT c.kind AS what,\n" + FIGURES + " GROUP BY c.kind ORDER BY count(*) DESC, c.kind",
                county,
                from,
                to);
    }

    private List<Count> figures(String sql, County county, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString("what"),
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("founded"),
                row.getLong("rectified"),
                row.getLong("confirmed"),
                row.getLong("on_time"),
                row.getLong("closed"),
                row.getLong("satisfied"),
                row.getLong("rated"));
    }

    /** The page of figures. @param least figures below this are hidden from the public */
    FiguresPage page(boolean open, County county, LocalDate from, LocalDate to, int least) {
        List<Count> bodies = counts(county, from, to);
        return new FiguresPage(
                open,
                from,
                to,
                least,
                line(sum(bodies), false, open ? least : 0),
                lines(bodies, open, least),
                lines(byKind(county, from, to), open, least));
    }

    /**
     * Lines of few are hidden from the public; a single hidden one would be the total less the others, so the smallest of
     * the others is hidden with it.
     */
    static List<FiguresPage.Line> lines(List<Count> counts, boolean open, int least) {
        List<Count> few =
                counts.stream().filter(count -> count.received() < least).toList();
        long shown = few.size() == 1
                ? counts.stream()
                        .mapToLong(Count::received)
                        .filter(received -> received >= least)
                        .min()
                        .orElse(0)
                : 0;
        Count beside = counts.stream()
                .filter(count -> few.size() == 1 && count.received() >= least && count.received() == shown)
                .findFirst()
                .orElse(null);
        return counts.stream()
                .map(count -> line(count, open && (count.received() < least || count.equals(beside)), least))
                .toList();
    }

    private static Count sum(List<Count> all) {
        return all.stream()
                .reduce(
                        new Count("", 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        (a, b) -> new Count(
                                "",
                                a.received() + b.received(),
                                a.accepted() + b.accepted(),
                                a.founded() + b.founded(),
                                a.rectified() + b.rectified(),
                                a.confirmed() + b.confirmed(),
                                a.onTime() + b.onTime(),
                                a.closed() + b.closed(),
                                a.satisfied() + b.satisfied(),
                                a.rated() + b.rated()));
    }

    /** A share of few says who they were, so it is told only of enough. */
    private static FiguresPage.Line line(Count count, boolean hidden, int least) {
        return new FiguresPage.Line(
                count.unit(),
                hidden,
                hidden ? 0 : count.received(),
                hidden ? 0 : count.accepted(),
                hidden ? 0 : count.founded(),
                hidden ? 0 : count.rectified(),
                hidden ? 0 : count.confirmed(),
                share(count.onTime(), hidden || count.closed() < least ? 0 : count.closed()),
                share(count.satisfied(), hidden || count.rated() < least ? 0 : count.rated()));
    }

    private static int share(long part, long whole) {
        return whole == 0 ? -1 : (int) Math.round(100.0 * part / whole);
    }
}
