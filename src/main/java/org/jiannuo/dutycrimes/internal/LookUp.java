package org.jiannuo.dutycrimes.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查询. Asks the register for one name for one purpose, and keeps that it was asked. */
@Component
class LookUp {
    /** The purpose of who opens an entry of his own body. */
    static final String KEEPING = "KEEPING";

    private static final int LEAST = 2;
    private static final int LONGEST = 200;

    private final JudgmentStore store;
    private final Register register;
    private final JdbcClient jdbc;
    private final County county;

    LookUp(JudgmentStore store, Register register, JdbcClient jdbc, County county) {
        this.store = store;
        this.register = register;
        this.jdbc = jdbc;
        this.county = county;
    }

    /** One look-up. @param matter number of the matter for which it was made */
    record Kept(
            UUID id, Instant at, String person, String unit, String name, String purpose, String matter, int found) {}

    /** The convictions of one name that stand, or every reason why they are not told. */
    @Transactional
    public Decision<List<Judgment>> ask(String name, String purpose, String matter, KeepJudgment.Actor actor) {
        Signature by = actor.by();
        if (!actor.has().test(Lifecycle.READS) || !register.asks(by.unit())) {
            return Decision.refused(Rules.NOT_ALLOWED.broken(Lifecycle.READS));
        }
        List<Refusal> because = new ArrayList<>();
        if (name.length() < LEAST || name.length() > LONGEST || name.matches(".*[%_*?\\s].*")) {
            because.add(Rules.ONE_NAME.brokenAt("name"));
        }
        if (!register.purposes().contains(purpose) || matter.isBlank() || matter.length() > LONGEST) {
            because.add(Rules.NO_PURPOSE.brokenAt("matter"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        List<Judgment> found = store.named(county, name);
        keep(name, purpose, matter, found.size(), by);
        return Decision.accepted(found);
    }

    /** Somebody of the body that keeps an entry opens it. */
    @Transactional
    public void opened(Judgment judgment, Signature by) {
        keep(judgment.said().name(), KEEPING, judgment.said().caseNumber(), 1, by);
    }

    private void keep(String name, String purpose, String matter, int found, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO dutycrimes.look_up
                          (county, id, at, account, person, unit, name, purpose, matter, found)
                        VALUES (:county, :id, :at, :account, :person, :unit, :name, :purpose, :matter, :found)
                        """)
                .param("county", county.code())
                .param("id", Identities.next())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("person", by.person())
                .param("unit", by.unit())
                .param("name", name)
                .param("purpose", purpose)
                .param("matter", matter)
                .param("found", found)
                .update();
    }

    /** The look-ups of a body, newest first. */
    List<Kept> of(String unit, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT id, at, person, unit, name, purpose, matter, found FROM dutycrimes.look_up
                        WHERE county = :county AND unit = :unit
                          AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("county", county.code())
                .param("unit", unit)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("matter"),
                        row.getInt("found")))
                .list();
    }
}
