package org.jiannuo.portal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads public items with the rights of the portal role. The only reader of the register, so that every surface keeps the
 * one rule of visibility.
 */
@Component
class PublicItems {
    /** The kinds of public items, in the order in which they are listed. */
    static final List<String> KINDS = List.of(
            "record", "commitment", "plan_progress", "bulletin", "supervision_notice", "quality_figures", "statistics");

    /** The one rule of visibility. What ended yesterday is not shown even if nothing has taken it away yet. */
    private static final String VISIBLE = " county = :county AND published_on <= :today AND ends_on >= :today ";

    private static final String COLUMNS = """
            SELECT id, code, kind, title, document, subject_kind, subject_key, subject_name, unit, unit_name,
                   published_on, ends_on, disputed, statement""";

    private static final String LINE = COLUMNS + " FROM portal.item WHERE" + VISIBLE;
    private static final String WHOLE = COLUMNS + ", shown, leaf, salt, commitment FROM portal.item WHERE" + VISIBLE;

    private static final String BY_DAY = " ORDER BY published_on DESC, id DESC";
    private static final String NEWEST = BY_DAY + " LIMIT :limit";
    private static final String WORDS = " grams @> CAST(:grams AS text[]) ";
    private static final String AFTER = " AND (published_on, id) < (:day, :after) ";
    private static final int GRAMS_ASKED = 24;

    /** Newest items in which common words are looked for first. */
    private static final int NEWEST_LOOKED_AT = 1000;

    private static final long COUNTED_AGAIN = 600_000_000_000L;
    private static final int PORTION = 500;
    /** What stands for a term without an end. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final County county;
    private final BusinessClock clock;
    private volatile @Nullable Counted counted;

    /** Pairs of characters that many items have, as the database counted them. */
    private record Counted(Set<String> common, long since) {}

    PublicItems(@Qualifier("portal") DataSource portal, County county, BusinessClock clock) {
        this.jdbc = JdbcClient.create(portal);
        this.county = county;
        this.clock = clock;
    }

    /** One line of a list. @param document and key empty when there is none */
    record Line(
            UUID id,
            String code,
            String kind,
            String title,
            String document,
            Whose whose,
            LocalDate from,
            @Nullable LocalDate to,
            boolean disputed,
            String statement) {
        /** Whom it concerns. */
        record Whose(String kind, String key, String name, String unit, String unitName) {}

        String key() {
            return from + "." + id;
        }
    }

    /** An item with everything that its page shows. @param proof where it stands in the log */
    record Whole(Line line, String shown, PublicItem.Proof proof) {}

    /** What is asked for. @param kind or empty @param unit or empty @param after key of the last line seen, or empty */
    record Asked(String words, String kind, String unit, String after) {
        static Asked ofKind(String kind, String after) {
            return new Asked("", kind, "", after);
        }
    }

    /** A part of a list or of what was found, newest first. */
    List<Line> find(Asked asked, int limit) {
        return find(asked, limit, common());
    }

    List<Line> find(Asked asked, int limit, Set<String> common) {
        if (asked.words().isBlank()) {
            return filled(LINE + filter(asked) + NEWEST, asked, limit)
                    .query((row, _) -> ReadItem.line(row))
                    .list();
        }
        String[] grams = Grams.of(asked.words()).stream().limit(GRAMS_ASKED).toArray(String[]::new);
        if (grams.length == 0) {
            return List.of();
        }
        String filter = filter(asked);
        if (common.containsAll(List.of(grams))) {
            String newest = COLUMNS + ", grams FROM portal.item WHERE" + VISIBLE + filter + BY_DAY + " LIMIT :looked";
            List<Line> found = withWords(newest, " WHERE" + WORDS, asked, grams, limit);
            if (found.size() >= limit) {
                return found;
            }
        }
        return withWords(LINE + " AND" + WORDS + filter, "", asked, grams, limit);
    }

    /**
     * Items with all the words. Common words are found among the newest items, all others by the index of words alone: left
     * to itself the database takes a name that it has never counted for a common one, walks through everything from the
     * newest on and comes to the end without having found it.
     */
    private List<Line> withWords(String found, String more, Asked asked, String[] grams, int limit) {
        return filled(
                        "WITH found AS MATERIALIZED (" + found + ") " + COLUMNS + " FROM found" + more + NEWEST,
                        asked,
                        limit)
                .param("grams", grams)
                .param("looked", NEWEST_LOOKED_AT)
                .query((row, _) -> ReadItem.line(row))
                .list();
    }

    private Set<String> common() {
        Counted known = counted;
        if (known == null || System.nanoTime() - known.since() > COUNTED_AGAIN) {
            known = new Counted(Set.copyOf(jdbc.sql("""
                            SELECT counted.gram
                            FROM pg_stats, unnest(CAST(CAST(most_common_elems AS text) AS text[]), most_common_elem_freqs)
                              AS counted (gram, part)
                            WHERE schemaname = 'portal' AND tablename = 'item' AND attname = 'grams'
                              AND counted.gram IS NOT NULL AND counted.part >= 0.02
                            """).query(String.class).list()), System.nanoTime());
            counted = known;
        }
        return known.common();
    }

    /** The same with everything that their pages show. */
    List<Whole> wholes(Asked asked, int limit) {
        return filled(WHOLE + filter(asked) + NEWEST, asked, limit)
                .query((row, _) -> ReadItem.whole(row))
                .list();
    }

    private static String filter(Asked asked) {
        return (asked.kind().isEmpty() ? "" : " AND kind = :kind ")
                + (asked.unit().isEmpty() ? "" : " AND unit = :unit ")
                + (Key.of(asked.after()).isEmpty() ? "" : AFTER);
    }

    private StatementSpec filled(String sql, Asked asked, int limit) {
        StatementSpec statement = here(sql).param("limit", limit);
        if (!asked.kind().isEmpty()) {
            StatementSpec _ = statement.param("kind", asked.kind());
        }
        if (!asked.unit().isEmpty()) {
            StatementSpec _ = statement.param("unit", asked.unit());
        }
        Optional<Key> after = Key.of(asked.after());
        if (after.isPresent()) {
            StatementSpec _ = statement
                    .param("day", after.get().day())
                    .param("after", after.get().id());
        }
        return statement;
    }

    /** Items of which a number agrees wholly: their own, that of the document or that of the subject. */
    List<Line> withNumber(String number, int limit) {
        return here(LINE + " AND (code = :number OR document = :number OR subject_key = :number) " + NEWEST)
                .param("number", number.strip())
                .param("limit", limit)
                .query((row, _) -> ReadItem.line(row))
                .list();
    }

    Optional<Whole> whole(String code) {
        return here(WHOLE + " AND code = :code")
                .param("code", code)
                .query((row, _) -> ReadItem.whole(row))
                .optional();
    }

    PublicItem read(Whole whole) {
        return ReadItem.of(county, whole);
    }

    /** The newest item of a kind. */
    Optional<Whole> newest(String kind) {
        return wholes(Asked.ofKind(kind, ""), 1).stream().findFirst();
    }

    /** Gives every item of a kind, newest first, however many there are, without holding them. */
    void each(String kind, Consumer<Whole> use) {
        String after = "";
        List<Whole> part;
        do {
            part = wholes(Asked.ofKind(kind, after), PORTION);
            for (Whole one : part) {
                after = one.line().key();
                use.accept(one);
            }
        } while (part.size() == PORTION);
    }

    /** How many there are of each kind. */
    List<OfKind> counts() {
        return here("SELECT kind, count(*) AS items FROM portal.item WHERE" + VISIBLE + " GROUP BY kind ORDER BY kind")
                .query((row, _) -> new OfKind(row.getString("kind"), row.getLong("items")))
                .list();
    }

    record OfKind(String kind, long items) {}

    /** Whether a code was ever given, whatever became of it. */
    boolean wasGiven(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM portal.change WHERE county = :county AND code = :code)")
                .param("county", county.code())
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** One change. @param now the item as it is visible today, or null */
    record Change(
            long seq,
            String act,
            String code,
            String kind,
            Instant at,
            @Nullable UUID leaf,
            @Nullable Whole now) {}

    /** Changes after a number, in their order and without a gap. */
    List<Change> changes(long after, int limit) {
        return here("""
                SELECT c.seq, c.act, c.code AS changed, c.kind AS changed_kind, c.at, c.leaf AS said, i.id, i.code, i.kind, i.title,
                       i.document, i.subject_kind, i.subject_key, i.subject_name, i.unit, i.unit_name, i.published_on,
                       i.ends_on, i.disputed, i.statement, i.shown, i.leaf, i.salt, i.commitment
                FROM portal.change c
                LEFT JOIN portal.item i
                  ON i.county = c.county AND i.id = c.item AND i.published_on <= :today AND i.ends_on >= :today
                WHERE c.county = :county AND c.seq > :after
                ORDER BY c.seq
                LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Change(
                        row.getLong("seq"),
                        row.getString("act"),
                        row.getString("changed"),
                        row.getString("changed_kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("said", UUID.class),
                        row.getObject("id") == null ? null : ReadItem.whole(row)))
                .list();
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("county", county.code()).param("today", clock.today());
    }

    /** Where a part of a list ended: day of publication and identity. */
    private record Key(LocalDate day, UUID id) {
        static Optional<Key> of(String text) {
            int dot = text.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Key(LocalDate.parse(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1))));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
