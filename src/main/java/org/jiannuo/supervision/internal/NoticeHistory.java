package org.jiannuo.supervision.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What notices said, every move and every reply. Only ever added to. */
@Component
class NoticeHistory {
    private final JdbcClient jdbc;

    NoticeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A move as it is kept. */
    record Kept(Act act, Stage to, Instant at, String person, String unit, String capacity, String reason) {}

    /** A reply as it is kept. */
    record Said(int seq, String said, String person, Instant at) {}

    void append(@Nullable Stage before, Notice after, String reason, @Nullable UUID form, Signature by) {
        jdbc.sql("""
                        INSERT INTO supervision.notice_move
                          (county, notice, seq, act, from_stage, to_stage, at, account, person, unit, capacity, reason,
                           form)
                        VALUES (:county, :notice, :seq, :act, :from, :to, :at, :account, :person, :unit, :capacity,
                                :reason, :form)
                        """)
                .param("county", after.id().county().code())
                .param("notice", after.id().value())
                .param("seq", after.trail().version())
                .param("act", after.trail().last().act().name())
                .param("from", (before == null ? after.stage() : before).name())
                .param("to", after.stage().name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("capacity", by.capacity())
                .param("reason", NoticeStore.orNull(reason))
                .param("form", form)
                .update();
    }

    /** Whether this form has moved the notice already. */
    boolean wasSent(NoticeId id, UUID form) {
        return jdbc.sql("""
                        SELECT count(*) > 0
                        FROM supervision.notice_move
                        WHERE county = :county AND notice = :notice AND form = :form
                        """)
                .param("county", id.county().code())
                .param("notice", id.value())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    /** The moves of a notice, oldest first. */
    List<Kept> moves(NoticeId id) {
        return jdbc.sql("""
                        SELECT act, to_stage, at, person, unit, capacity, reason
                        FROM supervision.notice_move
                        WHERE county = :county AND notice = :notice
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("notice", id.value())
                .query((row, _) -> new Kept(
                        Act.valueOf(row.getString("act")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("capacity"),
                        NoticeStore.orEmpty(row.getString("reason"))))
                .list();
    }

    void keepReply(Notice notice, String said, Signature by) {
        jdbc.sql("""
                        INSERT INTO supervision.reply (county, notice, seq, said, person, at)
                        VALUES (:county, :notice, :seq, :said, :person, :at)
                        """)
                .param("county", notice.id().county().code())
                .param("notice", notice.id().value())
                .param("seq", notice.reply().seq())
                .param("said", said)
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The replies to a notice, oldest first. */
    List<Said> replies(NoticeId id) {
        return jdbc.sql("""
                        SELECT seq, said, person, at
                        FROM supervision.reply
                        WHERE county = :county AND notice = :notice
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("notice", id.value())
                .query((row, _) -> new Said(
                        row.getInt("seq"),
                        row.getString("said"),
                        row.getString("person"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The text of a row that holds the columns of {@code notice_text}, with its items. */
    Notice.Text text(NoticeId id, ResultSet row) throws SQLException {
        return new Notice.Text(
                row.getString("title"),
                row.getString("addressee"),
                NoticeStore.orEmpty(row.getString("head")),
                row.getString("facts"),
                List.of((String[]) row.getArray("basis").getArray()),
                row.getString("demand"),
                new Notice.Limit(NoticeStore.orEmpty(row.getString("limit_rule")), row.getInt("limit_days")),
                items(id, row.getInt("seq")));
    }

    private List<Notice.Item> items(NoticeId id, int seq) {
        return jdbc.sql("""
                        SELECT obligation, number, title, due_on, late
                        FROM supervision.notice_item
                        WHERE county = :county AND notice = :notice AND seq = :seq
                        ORDER BY place
                        """)
                .param("county", id.county().code())
                .param("notice", id.value())
                .param("seq", seq)
                .query((row, _) -> new Notice.Item(
                        new ObligationId(id.county(), row.getObject("obligation", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("late")))
                .list();
    }

    /** Keeps what the notice says as this version. */
    void keepText(Notice notice, int seq) {
        Notice.Text text = notice.text();
        String county = notice.id().county().code();
        jdbc.sql("""
                        INSERT INTO supervision.notice_text
                          (county, notice, seq, title, addressee, head, facts, basis, demand, limit_rule, limit_days)
                        VALUES (:county, :notice, :seq, :title, :addressee, :head, :facts, :basis, :demand, :rule, :days)
                        """)
                .param("county", county)
                .param("notice", notice.id().value())
                .param("seq", seq)
                .param("title", text.title())
                .param("addressee", text.addressee())
                .param("head", NoticeStore.orNull(text.head()))
                .param("facts", text.facts())
                .param("basis", text.basis().toArray(String[]::new))
                .param("demand", text.demand())
                .param("rule", NoticeStore.orNull(text.limit().rule()))
                .param("days", text.limit().days())
                .update();
        int place = 0;
        for (Notice.Item item : text.items()) {
            place++;
            keepItem(notice, seq, place, item);
        }
    }

    private void keepItem(Notice notice, int seq, int place, Notice.Item item) {
        jdbc.sql("""
                        INSERT INTO supervision.notice_item
                          (county, notice, seq, place, obligation, number, title, due_on, late)
                        VALUES (:county, :notice, :seq, :place, :obligation, :number, :title, :due, :late)
                        """)
                .param("county", notice.id().county().code())
                .param("notice", notice.id().value())
                .param("seq", seq)
                .param("place", place)
                .param("obligation", item.obligation().value())
                .param("number", item.number())
                .param("title", item.title())
                .param("due", item.dueOn())
                .param("late", item.late())
                .update();
    }
}
