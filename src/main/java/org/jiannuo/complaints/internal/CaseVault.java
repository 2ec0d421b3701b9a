package org.jiannuo.complaints.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 保密柜. The cryptography of complaints (ADR 0030). Each case has a key of its own, sealed for each who may open it. The
 * key that opens the handlers' keys lies in a file of the data directory, never in a table.
 */
@Component
class CaseVault {
    private static final String CURVE = "X25519";
    private static final int SEALED_KEY_BYTES = Vault.KEY_BYTES + Vault.LOCK_BYTES;

    private final Vault vault;

    CaseVault(@Value("${jiannuo.data:data}") Path data) throws IOException {
        this.vault = new Vault(data, "complaints");
    }

    /** By what the case of a code is found. */
    byte[] codeHash(String code) {
        return vault.codeHash(code);
    }

    String addressHash(String address) {
        return vault.addressHash(address);
    }

    /** By what the same complainant is recognised in another case; nothing for who gave neither name nor contact. */
    byte @Nullable [] partyHash(String name, String contact) {
        String party = Vault.normal(contact).isEmpty() ? name.replaceAll("\\s", "") : Vault.normal(contact);
        return party.isEmpty() ? null : vault.hash("party", party);
    }

    /** The key that only who knows the code has. */
    static byte[] keyOfCode(String code) {
        return Vault.derived(Vault.normal(code).getBytes(StandardCharsets.UTF_8), "jiannuo complaints receipt code");
    }

    /** What officials write about a case and the complainant must not see in a copy of the tables. */
    byte[] lockForOffice(ComplaintId id, String text) {
        return Vault.lock(officeKey(id), text.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    String openForOffice(ComplaintId id, byte[] locked) {
        return new String(Vault.open(officeKey(id), locked, id.toString()), StandardCharsets.UTF_8);
    }

    /** The key of what officials write about one case. */
    byte[] officeKey(ComplaintId id) {
        return vault.key("office " + id);
    }

    /** Two keys of a holder. @param privateSealed opens only with the key of the data directory and for this holder */
    record Pair(byte[] publicKey, byte[] privateSealed) {}

    Pair newPair(String holder) {
        KeyPair pair = generate();
        return new Pair(
                pair.getPublic().getEncoded(),
                Vault.lock(vault.key("holders"), pair.getPrivate().getEncoded(), holder));
    }

    /** Seals the key of a case, so that only the holder of the private key opens it. */
    static byte[] seal(byte[] publicKey, byte[] caseKey, String belongsTo) {
        KeyPair once = generate();
        byte[] mine = once.getPublic().getEncoded();
        byte[] shared = agree(once.getPrivate().getEncoded(), publicKey);
        byte[] locked = Vault.lock(Vault.derived(shared, "seal " + belongsTo), caseKey, belongsTo);
        byte[] all = Arrays.copyOf(mine, mine.length + locked.length);
        System.arraycopy(locked, 0, all, mine.length, locked.length);
        return all;
    }

    /** Opens what was sealed for a holder. */
    byte[] unseal(byte[] privateSealed, String holder, byte[] sealed, String belongsTo) {
        byte[] mine = Vault.open(vault.key("holders"), privateSealed, holder);
        int head = sealed.length - SEALED_KEY_BYTES;
        byte[] shared = agree(mine, Arrays.copyOf(sealed, head));
        return Vault.open(
                Vault.derived(shared, "seal " + belongsTo), Arrays.copyOfRange(sealed, head, sealed.length), belongsTo);
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] agree(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(CURVE);
            KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
            agreement.init(keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            agreement.doPhase(keys.generatePublic(new X509EncodedKeySpec(publicKey)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A seal cannot be opened.", e);
        }
    }
}
