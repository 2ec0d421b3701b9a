package org.jiannuo.supervision.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.FileId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each notice stands. */
@Component
class NoticeStore {
    private static final String COLUMNS = """
            SELECT n.county, n.id, n.number, n.unit, n.round, n.first_notice, n.stage, n.version, n.drafted_by,
                   n.issued_on, n.reply, n.document, n.marked, n.reply_seq, n.reply_by, n.replied_on, n.overdue_since,
                   n.bulletin, n.last_act, n.last_person, n.last_at,
                   t.seq, t.title, t.addressee, t.head, t.facts, t.basis, t.demand, t.limit_rule, t.limit_days
            FROM supervision.notice n
            JOIN supervision.notice_text t ON t.county = n.county AND t.notice = n.id AND t.seq = n.text_seq
            """;

    private static final String UPDATE = """
            UPDATE supervision.notice
            SET number = :number, unit = :unit, stage = :stage, version = :version, issued_on = :issued,
                reply = :reply, document = :document, marked = :marked, reply_seq = :replies, reply_by = :replyBy,
                replied_on = :replied, overdue_since = :overdue, bulletin = :bulletin, last_act = :act,
                last_person = :person, last_at = :at
            WHERE county = :county AND id = :id
            """;

    private final JdbcClient jdbc;
    private final NoticeHistory history;

    NoticeStore(JdbcClient jdbc, NoticeHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    Optional<Notice> find(NoticeId id) {
        return read(id, "");
    }

    /** The notice, held until the end of the transaction so that one act is decided at a time. */
    Optional<Notice> lock(NoticeId id) {
        return read(id, " FOR UPDATE OF n");
    }

    private Optional<Notice> read(NoticeId id, String hold) {
        return jdbc.sql(COLUMNS + " WHERE n.county = :county AND n.id = :id" + hold)
                .param("county", id.county().code())
                .param("id", id.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /** Issued notices that owe a reply, by unit, with their second notices; held for a bulletin. */
    List<Notice> lockRunning(County county, Collection<String> units) {
        return jdbc.sql(COLUMNS + """
                         WHERE n.county = :county AND n.unit IN (:units)
                           AND n.stage IN ('ISSUED', 'RECEIVED', 'REPLY_DRAFTED', 'REPLIED', 'RETURNED', 'FOLLOWED')
                         ORDER BY n.id FOR UPDATE OF n
                        """)
                .param("county", county.code())
                .param("units", units)
                .query((row, _) -> notice(row))
                .list();
    }

    /** The running second notice of a first one. */
    Optional<Notice> secondOf(NoticeId first) {
        return jdbc.sql(COLUMNS + """
                         WHERE n.county = :county AND n.first_notice = :first
                           AND n.stage NOT IN ('ANNULLED', 'DISCARDED')
                        """)
                .param("county", first.county().code())
                .param("first", first.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /** The notice whose reply an obligation is; held. */
    Optional<Notice> lockByReply(ObligationId reply) {
        return jdbc.sql(COLUMNS + " WHERE n.county = :county AND n.reply = :reply FOR UPDATE OF n")
                .param("county", reply.county().code())
                .param("reply", reply.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /** The notice that a form has made already. */
    Optional<NoticeId> madeBy(County county, UUID form) {
        return jdbc.sql("SELECT id FROM supervision.notice WHERE county = :county AND form = :form")
                .param("county", county.code())
                .param("form", form)
                .query((row, _) -> new NoticeId(county, row.getObject(1, UUID.class)))
                .optional();
    }

    /** Which of these obligations stand in a running notice other than this one and its first. */
    Set<UUID> taken(NoticeId own, @Nullable UUID first, Collection<UUID> obligations) {
        if (obligations.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT i.obligation
                        FROM supervision.notice_item i
                        JOIN supervision.notice n
                          ON n.county = i.county AND n.id = i.notice AND n.text_seq = i.seq
                        WHERE i.county = :county AND i.obligation IN (:obligations)
                          AND n.stage NOT IN ('DISCARDED', 'CLOSED', 'ANNULLED')
                          AND n.id <> :own AND n.id IS DISTINCT FROM CAST(:first AS uuid)
                        """)
                .param("county", own.county().code())
                .param("obligations", obligations)
                .param("own", own.value())
                .param("first", first)
                .query(UUID.class)
                .list());
    }

    void insert(Notice notice, UUID form, Signature by) {
        jdbc.sql("""
                        INSERT INTO supervision.notice
                          (county, id, unit, round, first_notice, title, text_seq, stage, version, drafted_by,
                           drafted_on, reply_seq, form, last_act, last_person, last_at)
                        VALUES (:county, :id, :unit, :round, :first, :title, 1, :stage, :version, :by, :day, 0, :form,
                                :act, :person, :at)
                        """)
                .param("county", notice.id().county().code())
                .param("id", notice.id().value())
                .param("unit", notice.subject().unit())
                .param("round", notice.subject().round())
                .param("first", notice.subject().first())
                .param("title", notice.text().title())
                .param("stage", notice.stage().name())
                .param("version", notice.trail().version())
                .param("by", by.account())
                .param("day", LocalDate.ofInstant(by.at(), BusinessClock.ZONE))
                .param("form", form)
                .param("act", Act.DRAFT.name())
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
        history.keepText(notice, 1);
        history.append(null, notice, "", form, by);
    }

    /** Keeps where the notice stands now and the move that brought it there. */
    void save(@Nullable Stage before, Notice after, String reason, @Nullable UUID form, Signature by) {
        Notice.Paper paper = after.paper();
        Notice.Reply reply = after.reply();
        jdbc.sql(UPDATE)
                .param("number", orNull(paper.number()))
                .param("unit", after.subject().unit())
                .param("stage", after.stage().name())
                .param("version", after.trail().version())
                .param("issued", paper.issuedOn())
                .param("reply", paper.reply() == null ? null : paper.reply().value())
                .param("document", value(paper.document()))
                .param("marked", value(paper.marked()))
                .param("replies", reply.seq())
                .param("replyBy", reply.draftedBy())
                .param("replied", reply.sentOn())
                .param("overdue", reply.overdueSince())
                .param("bulletin", after.trail().bulletin())
                .param("act", after.trail().last().act().name())
                .param("person", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("county", after.id().county().code())
                .param("id", after.id().value())
                .update();
        history.append(before, after, reason, form, by);
    }

    /** A withdrawn bulletin names nobody any more. */
    void forgetBulletin(County county, UUID bulletin) {
        jdbc.sql("UPDATE supervision.notice SET bulletin = NULL WHERE county = :county AND bulletin = :bulletin")
                .param("county", county.code())
                .param("bulletin", bulletin)
                .update();
    }

    /** Says of replies whether and since when they are overdue. */
    void overdue(County county, Collection<UUID> replies, @Nullable LocalDate since) {
        if (replies.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE supervision.notice
                        SET overdue_since = CAST(:since AS date)
                        WHERE county = :county AND reply IN (:replies)
                          AND stage IN ('ISSUED', 'RECEIVED', 'REPLY_DRAFTED', 'REPLIED', 'RETURNED', 'FOLLOWED')
                        """)
                .param("since", since)
                .param("county", county.code())
                .param("replies", replies)
                .update();
    }

    /** Keeps what the notice says now as its next version. */
    void keepNextText(Notice notice) {
        int next = jdbc.sql("""
                        UPDATE supervision.notice
                        SET text_seq = text_seq + 1, title = :title
                        WHERE county = :county AND id = :id
                        RETURNING text_seq
                        """)
                .param("title", notice.text().title())
                .param("county", notice.id().county().code())
                .param("id", notice.id().value())
                .query(Integer.class)
                .single();
        history.keepText(notice, next);
    }

    private Notice notice(ResultSet row) throws SQLException {
        NoticeId id = new NoticeId(new County(row.getString("county")), row.getObject("id", UUID.class));
        UUID reply = row.getObject("reply", UUID.class);
        return new Notice(
                id,
                new Notice.Subject(
                        row.getString("unit"), row.getInt("round"), row.getObject("first_notice", UUID.class)),
                history.text(id, row),
                new Notice.Paper(
                        orEmpty(row.getString("number")),
                        row.getObject("issued_on", LocalDate.class),
                        reply == null ? null : new ObligationId(id.county(), reply),
                        file(row.getObject("document", UUID.class)),
                        file(row.getObject("marked", UUID.class))),
                new Notice.Reply(
                        row.getInt("reply_seq"),
                        row.getObject("reply_by", UUID.class),
                        row.getObject("replied_on", LocalDate.class),
                        row.getObject("overdue_since", LocalDate.class)),
                new Notice.Trail(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("version"),
                        row.getObject("drafted_by", UUID.class),
                        row.getObject("bulletin", UUID.class),
                        new Notice.Last(
                                Act.valueOf(row.getString("last_act")),
                                row.getString("last_person"),
                                row.getTimestamp("last_at").toInstant())));
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable UUID value(@Nullable FileId file) {
        return file == null ? null : file.value();
    }

    static @Nullable FileId file(@Nullable UUID value) {
        return value == null ? null : new FileId(value);
    }
}
