package org.jiannuo.complaints.internal;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 案件密钥. Who may open a case: the complainant by the receipt code, the office until somebody takes the case, then the
 * handlers named in it and nobody else.
 */
@Component
class CaseKeys {
    private static final String CODE = "code";

    private final JdbcClient jdbc;
    private final CaseVault vault;
    private final BusinessClock clock;
    private final Map<String, CaseVault.Pair> holders = new ConcurrentHashMap<>();

    CaseKeys(JdbcClient jdbc, CaseVault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    static String office(String unit) {
        return "unit/" + unit;
    }

    static String person(UUID account) {
        return account.toString();
    }

    /** Seals the key of a new case to its code, if it has one, and to the office that waits for it. */
    void begin(ComplaintId id, byte[] key, String code, String office) {
        if (!code.isEmpty()) {
            keep(id, CODE, Vault.lock(CaseVault.keyOfCode(code), key, id.toString()));
        }
        give(id, key, office(office));
    }

    /** Lets one more holder open the case. */
    void give(ComplaintId id, byte[] key, String holder) {
        keep(id, holder, CaseVault.seal(pair(holder).publicKey(), key, id.toString()));
    }

    /** A holder may open the case no longer. */
    void take(ComplaintId id, String holder) {
        int _ = jdbc.sql("DELETE FROM complaints.seal WHERE county = :county AND complaint = :id AND holder = :holder")
                .param("county", id.county().code())
                .param("id", id.value())
                .param("holder", holder)
                .update();
    }

    /** Everybody but the complainant loses the case; the office that comes next can open it. */
    void handOver(ComplaintId id, byte[] key, String office) {
        int _ = jdbc.sql("DELETE FROM complaints.seal WHERE county = :county AND complaint = :id AND holder <> :code")
                .param("county", id.county().code())
                .param("id", id.value())
                .param("code", CODE)
                .update();
        give(id, key, office(office));
    }

    /** The key of the case, for a holder to whom it is sealed. */
    Optional<byte[]> open(ComplaintId id, String holder) {
        return envelope(id, holder)
                .map(envelope -> vault.unseal(pair(holder).privateSealed(), holder, envelope, id.toString()));
    }

    /** The key of the case, for who has the code. */
    Optional<byte[]> openWithCode(ComplaintId id, String code) {
        return envelope(id, CODE).map(envelope -> Vault.open(CaseVault.keyOfCode(code), envelope, id.toString()));
    }

    /** Whether a holder may open the case. */
    boolean holds(ComplaintId id, String holder) {
        return envelope(id, holder).isPresent();
    }

    private Optional<byte[]> envelope(ComplaintId id, String holder) {
        return jdbc.sql("""
                        SELECT sealed FROM complaints.seal
                        WHERE county = :county AND complaint = :id AND holder = :holder
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("holder", holder)
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
    }

    private void keep(ComplaintId id, String holder, byte[] sealed) {
        int _ = jdbc.sql("""
                        INSERT INTO complaints.seal (county, complaint, holder, sealed)
                        VALUES (:county, :id, :holder, :sealed)
                        ON CONFLICT (county, complaint, holder) DO NOTHING
                        """)
                .param("county", id.county().code())
                .param("id", id.value())
                .param("holder", holder)
                .param("sealed", sealed)
                .update();
    }

    /**
     * The keys of a holder, made when they are needed first. Two nodes that make them at once keep the same ones. Only
     * keys that were found are remembered: fresh ones could still be rolled back.
     */
    private CaseVault.Pair pair(String holder) {
        CaseVault.Pair known = holders.get(holder);
        if (known != null) {
            return known;
        }
        Optional<CaseVault.Pair> found = kept(holder);
        found.ifPresent(pair -> holders.put(holder, pair));
        return found.orElseGet(() -> made(holder));
    }

    private CaseVault.Pair made(String holder) {
        CaseVault.Pair fresh = vault.newPair(holder);
        int _ = jdbc.sql("""
                        INSERT INTO complaints.holder (holder, public_key, private_sealed, made_at)
                        VALUES (:holder, :public, :private, :at)
                        ON CONFLICT (holder) DO NOTHING
                        """)
                .param("holder", holder)
                .param("public", fresh.publicKey())
                .param("private", fresh.privateSealed())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        return kept(holder).orElseThrow();
    }

    private Optional<CaseVault.Pair> kept(String holder) {
        return jdbc.sql("SELECT public_key, private_sealed FROM complaints.holder WHERE holder = :holder")
                .param("holder", holder)
                .query((row, _) -> new CaseVault.Pair(row.getBytes("public_key"), row.getBytes("private_sealed")))
                .optional();
    }
}
