package org.jiannuo.portal.internal;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the public register, only within the transaction of the act that it follows. */
@Component
@OnInnerNode
class StoredRegister implements PublicRegister {
    private final JdbcClient jdbc;
    private final Freshness freshness;
    private final DataFiles files;

    StoredRegister(JdbcClient jdbc, Freshness freshness, DataFiles files) {
        this.jdbc = jdbc;
        this.files = files;
        this.freshness = freshness;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long show(PublicItem item, Instant at) {
        boolean known = insert(item) == 0;
        return note(
                item.county(),
                List.of(item.id()),
                known ? "replaced" : "published",
                item.proof().leaf(),
                at);
    }

    private int insert(PublicItem item) {
        LocalDate to = item.term().to();
        int replaced = remove(item.county(), List.of(item.id()));
        int _ = jdbc.sql("""
                INSERT INTO portal.item
                  (county, id, code, kind, title, document, subject_kind, subject_key, subject_name, unit, unit_name,
                   published_on, ends_on, disputed, statement, shown, leaf, salt, commitment, grams)
                VALUES (:county, :id, :code, :kind, :title, :document, :subjectKind, :subjectKey, :subjectName, :unit,
                        :unitName, :from, :to, :disputed, :statement, :shown, :leaf, :salt,
                        :commitment, :grams)
                """)
                .param("county", item.county().code())
                .param("id", item.id())
                .param("code", item.code())
                .param("kind", item.heading().kind())
                .param("title", item.heading().title())
                .param("document", orNull(item.heading().document()))
                .param("subjectKind", item.subject().kind())
                .param("subjectKey", orNull(item.subject().key()))
                .param("subjectName", item.subject().name())
                .param("unit", item.subject().unit())
                .param("unitName", item.subject().unitName())
                .param("from", item.term().from())
                .param("to", to == null ? PublicItems.NO_END : to)
                .param("disputed", item.mark().disputed())
                .param("statement", orNull(item.mark().statement()))
                .param("shown", item.shown())
                .param("salt", item.proof().salt())
                .param("leaf", item.proof().leaf())
                .param("commitment", item.proof().commitment())
                .param("grams", Grams.of(item).toArray(String[]::new))
                .update();
        return replaced == 0 ? 1 : 0;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(County county, UUID id, PublicItem.Mark mark, Instant at) {
        int marked = jdbc.sql("""
                UPDATE portal.item
                SET disputed = :disputed, statement = :statement
                WHERE county = :county AND id = :id
                """)
                .param("disputed", mark.disputed())
                .param("statement", orNull(mark.statement()))
                .param("county", county.code())
                .param("id", id)
                .update();
        if (marked > 0) {
            long _ = note(county, List.of(id), mark.disputed() ? "disputed" : "settled", null, at);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hide(County county, Collection<UUID> ids, @Nullable UUID leaf, Instant at) {
        if (!ids.isEmpty()) {
            long _ = note(county, ids, "ended", leaf, at);
            int _ = remove(county, ids);
        }
    }

    private int remove(County county, Collection<UUID> ids) {
        return jdbc.sql("DELETE FROM portal.item WHERE county = :county AND id IN (:ids)")
                .param("county", county.code())
                .param("ids", ids)
                .update();
    }

    /** Numbers are given under the lock of the county's row, so that they are kept in their order and without a gap. */
    private long note(County county, Collection<UUID> ids, String act, @Nullable UUID leaf, Instant at) {
        int _ = jdbc.sql("INSERT INTO portal.last_change (county, seq) VALUES (:county, 0) ON CONFLICT DO NOTHING")
                .param("county", county.code())
                .update();
        long last = jdbc.sql("SELECT seq FROM portal.last_change WHERE county = :county FOR UPDATE")
                .param("county", county.code())
                .query(Long.class)
                .single();
        int noted = jdbc.sql("""
                INSERT INTO portal.change (county, seq, act, item, code, kind, leaf, at)
                SELECT county, :last + row_number() OVER (ORDER BY id), :act, id, code, kind, CAST(:leaf AS uuid), :at
                FROM portal.item
                WHERE county = :county AND id IN (:ids)
                """)
                .param("last", last)
                .param("act", act)
                .param("leaf", leaf)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("county", county.code())
                .param("ids", ids)
                .update();
        int _ = jdbc.sql("UPDATE portal.last_change SET seq = :seq WHERE county = :county")
                .param("seq", last + noted)
                .param("county", county.code())
                .update();
        freshness.forgetAfterCommit();
        return last + noted;
    }

    @Override
    public long writeChanges(Part part, PrintWriter out) {
        return files.changes(part, out);
    }
}
