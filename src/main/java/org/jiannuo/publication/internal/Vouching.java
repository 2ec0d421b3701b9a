package org.jiannuo.publication.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.EndGround;
import org.springframework.stereotype.Component;

/** 存证. Ties what is shown to a salted commitment. */
@Component
class Vouching {
    private static final int SALT = 32;
    private final SecureRandom random = new SecureRandom();

    /** The proof under which the content is shown from now on. */
    PublicItem.Proof begin(Publication one, String shown) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        UUID leaf = Identities.next();
        return new PublicItem.Proof(leaf, HexFormat.of().formatHex(salt), commitment(salt, shown));
    }

    /** What was shown is shown no more. */
    void end(Publication one, EndGround ground) {
        // nothing is kept of it
    }

    private static String commitment(byte[] salt, String shown) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
