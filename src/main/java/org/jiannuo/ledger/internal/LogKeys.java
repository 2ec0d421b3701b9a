package org.jiannuo.ledger.internal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signing keys of the log: made at first start, kept encrypted, one handed over to the next. */
@Component
@OnInnerNode
class LogKeys {
    private static final String VAULT = "ledger-keys.secret";

    /** A key as it is kept. */
    record Kept(int number, String key, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final KeyVault vault;
    private final LedgerSettings settings;
    private final County county;

    LogKeys(JdbcClient jdbc, LedgerSettings settings, County county, @Value("${jiannuo.data:data}") Path data) {
        this.jdbc = jdbc;
        this.vault = new KeyVault(data.toAbsolutePath().normalize().resolve(VAULT));
        this.settings = settings;
        this.county = county;
    }

    /** Makes the first key when there is none. @return the public key, if it was made now */
    Optional<VerifierKey> makeFirst(Instant now) {
        if (newest().isPresent()) {
            return Optional.empty();
        }
        String origin = settings.origin().isBlank() ? "jiannuo/" + county.code() + "/log" : settings.origin();
        byte[] seed = SigningKey.newSeed();
        VerifierKey made = SigningKey.ofLog(origin, seed).verifier();
        keep(1, made, seed, null, now);
        return Optional.of(made);
    }

    /** The key that signs. @throws GeneralSecurityException when it cannot be opened */
    SigningKey current() throws GeneralSecurityException {
        Kept kept = newest().orElseThrow(() -> new GeneralSecurityException("There is no key yet."));
        VerifierKey verifier = VerifierKey.parse(kept.key());
        SigningKey key = SigningKey.ofLog(verifier.name(), vault.open(kept.sealed(), kept.key()));
        if (!key.verifier().equals(verifier)) {
            throw new GeneralSecurityException("The key that was opened is another one.");
        }
        return key;
    }

    /** The key that was made last. */
    Optional<Kept> newest() {
        return jdbc.sql("""
                SELECT v.number, v.key, s.sealed
                FROM ledger.verifier_key v
                JOIN ledger.sealed_key s ON s.number = v.number
                ORDER BY v.number DESC
                LIMIT 1
                """)
                .query((row, _) -> new Kept(row.getInt("number"), row.getString("key"), row.getBytes("sealed")))
                .optional();
    }

    /** Keeps a key and, for all but the first, the note with which the one before hands over to it. */
    void keep(int number, VerifierKey key, byte[] seed, @Nullable String handover, Instant now) {
        int _ = jdbc.sql("""
                INSERT INTO ledger.verifier_key (number, key, handover, made_at)
                VALUES (:number, :key, :handover, :now)
                """)
                .param("number", number)
                .param("key", key.toString())
                .param("handover", handover)
                .param("now", Timestamp.from(now))
                .update();
        int _ = jdbc.sql("INSERT INTO ledger.sealed_key (number, sealed) VALUES (:number, :sealed)")
                .param("number", number)
                .param("sealed", vault.close(seed, key.toString()))
                .update();
    }
}
