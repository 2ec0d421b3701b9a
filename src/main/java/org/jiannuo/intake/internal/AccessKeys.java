package org.jiannuo.intake.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.KeyedUsers;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接口密钥. Keys by which programs of units report. The key itself is shown once; only its hash is kept. */
@Component
class AccessKeys implements KeyedUsers {
    static final String PERMISSION = "intake:interface";

    /** What a key permits: to report, and to ask whether something stands against a subject. */
    private static final Set<String> PERMISSIONS = Set.of(PERMISSION, "measures:interface");

    private static final String PREFIX = "jn_";
    private static final int RANDOM_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Units units;
    private final BusinessClock clock;
    private final County county;
    private final SecureRandom random = new SecureRandom();

    AccessKeys(JdbcClient jdbc, Units units, BusinessClock clock, County county) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
        this.county = county;
    }

    /** A key without its secret. */
    record Known(
            UUID id, String unit, String name, String person, LocalDate madeOn, LocalDate lastDay, boolean ended) {}

    /** @return the key, to be shown once */
    @Transactional
    public Decision<String> make(String unit, String name, LocalDate lastDay, Signature by) {
        List<Refusal> reasons = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(IntakeRules.KEY_NAME.brokenAt("name", LONGEST_NAME));
        }
        LocalDate today = clock.today();
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            reasons.add(IntakeRules.KEY_END.brokenAt("lastDay"));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        int _ = jdbc.sql("""
                INSERT INTO intake.access_key (county, id, unit, name, hash, account, person, made_on, last_day)
                VALUES (:county, :id, :unit, :name, :hash, :account, :person, :on, :last)
                """)
                .param("county", county.code())
                .param("id", Identities.next())
                .param("unit", unit)
                .param("name", name.strip())
                .param("hash", hash(key))
                .param("account", by.account())
                .param("person", by.person())
                .param("on", today)
                .param("last", lastDay)
                .update();
        return Decision.accepted(key);
    }

    /** Ends a key at once. */
    @Transactional
    public void end(UUID id, Signature by) {
        int _ = jdbc.sql("""
                UPDATE intake.access_key SET ended_on = :on, ended_by = :person
                 WHERE county = :county AND id = :id AND ended_on IS NULL
                """)
                .param("on", clock.today())
                .param("person", by.person())
                .param("county", county.code())
                .param("id", id)
                .update();
    }

    List<Known> of(List<String> ofUnits) {
        return jdbc.sql("""
                SELECT k.id, k.unit, k.name, k.person, k.made_on, k.last_day,
                       k.ended_on IS NOT NULL OR k.last_day < :today AS ended
                  FROM intake.access_key k
                 WHERE k.county = :county AND k.unit = ANY(CAST(:units AS text[]))
                 ORDER BY k.id DESC LIMIT 200
                """)
                .param("today", clock.today())
                .param("county", county.code())
                .param("units", ofUnits.toArray(String[]::new))
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("unit"),
                        row.getString("name"),
                        row.getString("person"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("ended")))
                .list();
    }

    @Override
    public Optional<SignedInUser> behindKey(String key) {
        if (!key.startsWith(PREFIX) || key.length() > 100) {
            return Optional.empty();
        }
        LocalDate today = clock.today();
        return jdbc.sql("""
                SELECT k.id, k.unit, k.name FROM intake.access_key k
                 WHERE k.county = :county AND k.hash = :hash AND k.ended_on IS NULL AND k.last_day >= :today
                """)
                .param("county", county.code())
                .param("hash", hash(key))
                .param("today", today)
                .query((row, _) ->
                        new Keyed(row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")))
                .optional()
                .filter(user -> units.unitAsOf(new UnitId(user.unit()), today).isPresent())
                .map(user -> user);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A program of a unit. It may report for this unit and ask for it, and nothing else. */
    private record Keyed(UUID account, String name, String unit) implements SignedInUser {
        @Override
        public String unitName() {
            return unit;
        }

        @Override
        public String capacity() {
            return "access_key";
        }

        @Override
        public Set<String> permissions() {
            return PERMISSIONS;
        }

        @Override
        public boolean may(String permission, String ofUnit) {
            return PERMISSIONS.contains(permission) && ofUnit.equals(unit);
        }
    }
}
