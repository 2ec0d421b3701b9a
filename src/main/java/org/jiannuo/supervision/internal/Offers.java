package org.jiannuo.supervision.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.Decision;
import org.jiannuo.settings.Settings;
import org.jiannuo.statutes.Basis;
import org.jiannuo.statutes.Confidence;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** What a notice may rest on: the bases and the times to reply of the reference data. */
@Component
class Offers {
    private static final String USUAL = "supervision.reply-working-days";
    private static final String LEAST = "supervision.reply-least-working-days";
    private static final String MOST = "supervision.reply-most-working-days";
    /** The id under which a number of days of the officer's own choice is counted. */
    private static final LimitId OWN = new LimitId("supervision.reply");

    private final TimeLimits limits;
    private final Calendars calendars;
    private final Settings settings;
    private final Words official;
    private final List<LimitId> offered;
    private final List<Ground> grounds;

    Offers(TimeLimits limits, Calendars calendars, Settings settings, Words official) {
        this.limits = limits;
        this.calendars = calendars;
        this.settings = settings;
        this.official = official;
        this.offered = rows("reply_limits.csv").stream()
                .map(row -> new LimitId(row.getOrDefault("limit_id", "")))
                .toList();
        this.grounds = rows("bases.csv").stream()
                .map(row -> new Ground(
                        row.getOrDefault("text_zh", ""),
                        row.getOrDefault("instrument_id", ""),
                        row.getOrDefault("article", "")))
                .toList();
    }

    /**
     * A basis that can be ticked.
     *
     * @param text as it stands in the document
     * @param instrument id of the instrument
     * @param article article, or empty
     */
    record Ground(String text, String instrument, String article) {}

    /** The bases that are offered, as they stand in the document. */
    List<String> bases() {
        return grounds.stream().map(Ground::text).toList();
    }

    /** The limit that is proposed on a day; the choice of one's own when none is in force. */
    String usualRule(LocalDate day) {
        return offered(day).stream()
                .findFirst()
                .map(limit -> limit.id().value())
                .orElse(NoticeFormPage.OWN);
    }

    /** The limits that are offered and in force on a day. */
    List<TimeLimit> offered(LocalDate day) {
        return offered.stream()
                .map(id -> limits.find(id, day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The number of working days that is proposed. */
    int usualDays() {
        return settings.number(USUAL);
    }

    int leastDays() {
        return settings.number(LEAST);
    }

    int mostDays() {
        return settings.number(MOST);
    }

    /** The last day to reply to a notice issued on a day, with its derivation. */
    Decision<LimitDue> due(Notice.Limit limit, LocalDate issuedOn) {
        if (!limit.rule().isEmpty()) {
            return LimitId.isOne(limit.rule()) && offered.contains(new LimitId(limit.rule()))
                    ? limits.due(new LimitId(limit.rule()), issuedOn)
                    : outside();
        }
        if (limit.days() < leastDays() || limit.days() > mostDays()) {
            return outside();
        }
        Term term = Term.deadline(limit.days(), TermUnit.WORKING_DAY);
        return calendars.due(term, issuedOn).map(day -> new LimitDue(own(term, issuedOn), day));
    }

    private Decision<LimitDue> outside() {
        return Decision.refused(Rules.REPLY_LIMIT.brokenAt("days", leastDays(), mostDays()));
    }

    private TimeLimit own(Term term, LocalDate from) {
        return new TimeLimit(
                OWN,
                from,
                "supervision",
                term,
                null,
                TimeLimit.DEADLINE,
                new TimeLimit.Words(
                        official.get("supervision.limit.own"),
                        "",
                        "",
                        official.get("supervision.limit.from"),
                        "",
                        official.get("supervision.limit.actor"),
                        "",
                        "",
                        List.of()),
                new Basis(
                        List.of(),
                        official.get("supervision.limit.basis"),
                        "",
                        null,
                        null,
                        "proposal",
                        Confidence.DEFAULT));
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = Offers.class.getResourceAsStream("/reference/supervision/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in);
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
