package org.jiannuo.records.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.Document;
import org.jiannuo.records.RecordDraft.Subject;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which subject is meant. The number of a natural person's document makes the identity through a keyed digest, so that
 * nobody who holds the tables alone can find the number; the key lies in the data directory, readable by its owner.
 */
@Component
class SubjectKeys {
    private static final int KEY_BYTES = 32;
    private static final String NO_CODE = "00000000000000000X";

    private final ThreadLocal<Mac> mac;

    SubjectKeys(@Value("${jiannuo.data:data}") Path data) throws IOException {
        SecretKeySpec key = new SecretKeySpec(keyIn(data.resolve("keys").resolve("records.key")), "HmacSHA256");
        this.mac = ThreadLocal.withInitial(() -> {
            try {
                Mac made = Mac.getInstance("HmacSHA256");
                made.init(key);
                return made;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The runtime has no HMAC-SHA-256.", e);
            }
        });
    }

    private static byte[] keyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            byte[] bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readAllBytes(file);
    }

    /** The lasting identity of a subject among all records of a county. */
    UUID subject(County county, Subject subject) {
        String key = switch (subject.kind()) {
            case UNIT, OFFICIAL -> subject.id();
            case ENTERPRISE ->
                subject.code().equals(NO_CODE) ? subject.otherCode() + "/" + subject.name() : subject.code();
            case PERSON -> subject.code();
        };
        return subject(county, subject.kind(), key);
    }

    /** The same by slug, person, unified code or number. */
    UUID subject(County county, SubjectKind kind, String key) {
        String plain = kind == SubjectKind.PERSON ? digest(key) : key;
        return named(county.code() + "/" + kind + "/" + plain);
    }

    private String digest(String number) {
        return HexFormat.of().formatHex(mac.get().doFinal(number.getBytes(StandardCharsets.UTF_8)));
    }

    /** Document, subject, organ and item: what must not be recorded twice. */
    static UUID fingerprint(String category, UUID subject, Document document) {
        return named(category + "/" + subject + "/" + document.number() + "/" + document.organ());
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The code as it is kept: of a natural person only masked. */
    static String kept(Subject subject) {
        return subject.kind() == SubjectKind.PERSON
                ? PersonalNumbers.masked(subject.code())
                : subject.code().equals(NO_CODE) ? subject.otherCode() : subject.code();
    }
}
