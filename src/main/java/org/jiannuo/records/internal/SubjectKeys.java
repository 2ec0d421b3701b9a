package org.jiannuo.records.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** 名称检索. Pairs of characters and first letters of the pinyin of a name, for search. */
    static final class Names {
        private static final int LONGEST_INITIALS = 60;

        /** First letter of the pinyin of each character; 0 while it was not asked for, a blank for none. */
        private static final char[] INITIALS = new char[Character.MAX_VALUE + 1];

        private Names() {}

        /** {@code 同心县宏达} → {@code txxhd}; letters and digits stay. */
        static String initials(String name) {
            StringBuilder letters = new StringBuilder(name.length());
            for (int i = 0; i < name.length() && letters.length() < LONGEST_INITIALS; i++) {
                char letter = initial(name.charAt(i));
                if (letter != ' ') {
                    letters.append(letter);
                }
            }
            return letters.toString();
        }

        private static char initial(char c) {
            char known = INITIALS[c];
            if (known == 0) {
                known = asked(c);
                INITIALS[c] = known;
            }
            return known;
        }

        private static char asked(char c) {
            if (c < 128) {
                return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ';
            }
            if (Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
                return ' ';
            }
            String spoken = PinyinHelper.toPinyin(String.valueOf(c), PinyinStyleEnum.NORMAL)
                    .toLowerCase(Locale.ROOT);
            return !spoken.isEmpty() && spoken.charAt(0) >= 'a' && spoken.charAt(0) <= 'z' ? spoken.charAt(0) : ' ';
        }

        /** Every pair of neighbouring characters, once each; of a single character itself. */
        static Set<String> grams(String name) {
            String text = name.toLowerCase(Locale.ROOT);
            Set<String> grams = new LinkedHashSet<>();
            for (int i = 0; i + 1 < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i + 1))) {
                    grams.add(text.substring(i, i + 2));
                }
            }
            if (grams.isEmpty() && !text.isBlank()) {
                grams.add(text);
            }
            return grams;
        }

        /** The words of a search box, one by one. */
        static List<String> words(String query) {
            List<String> words = new ArrayList<>();
            for (String word : query.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            return words;
        }
    }
}
