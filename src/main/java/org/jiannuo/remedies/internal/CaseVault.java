package org.jiannuo.remedies.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jiannuo.database.Vault;
import org.jiannuo.remedies.RemedyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 保密柜. Names, contacts, reasons and files are encrypted with a key of their case. */
@Component
class CaseVault {
    private final Vault vault;

    CaseVault(@Value("${jiannuo.data:data}") Path data) throws IOException {
        this.vault = new Vault(data, "remedies");
    }

    /** By what the case of a code is found. */
    byte[] codeHash(String code) {
        return vault.codeHash(code);
    }

    String addressHash(String address) {
        return vault.addressHash(address);
    }

    byte[] lock(RemedyId id, String text) {
        return lock(id, text.getBytes(StandardCharsets.UTF_8), "text");
    }

    String open(RemedyId id, byte[] locked) {
        return new String(open(id, locked, "text"), StandardCharsets.UTF_8);
    }

    /** Locked with the key of the case and bound to what it belongs to. */
    byte[] lock(RemedyId id, byte[] content, String belongsTo) {
        return Vault.lock(key(id), content, belongsTo);
    }

    byte[] open(RemedyId id, byte[] locked, String belongsTo) {
        return Vault.open(key(id), locked, belongsTo);
    }

    private byte[] key(RemedyId id) {
        return vault.key("case " + id);
    }
}
