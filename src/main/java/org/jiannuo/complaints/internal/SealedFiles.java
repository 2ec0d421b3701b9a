package org.jiannuo.complaints.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.complaints.CaseDossier;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.database.Identities;
import org.jiannuo.database.Vault;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 附件. Files of a case: checked like any evidence, freed of the traces of their authors, kept encrypted with their names. */
@Component
class SealedFiles {
    private static final String MOST = "complaints.most-files";

    private final JdbcClient jdbc;
    private final CaseVault vault;
    private final EvidenceFiles evidence;
    private final Settings settings;

    SealedFiles(JdbcClient jdbc, CaseVault vault, EvidenceFiles evidence, Settings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.evidence = evidence;
        this.settings = settings;
    }

    /** A file that may be kept: its traces are gone. */
    record Clean(String name, FileKind kind, byte[] content) {}

    /**
     * Under what a file is kept.
     *
     * @param key the key of the case, or null for what the units of the case may read
     * @param origin what it belongs to: {@code complainant}, {@code message}, or the word of an act
     */
    record Keeping(
            byte @Nullable [] key, String origin, @Nullable UUID account, Instant at) {}

    /** A kept file. @param secret whether only the named handlers and the complainant open it */
    record Kept(
            UUID id,
            boolean secret,
            String origin,
            FileKind kind,
            long size,
            String sha256,
            Instant at,
            @Nullable UUID account,
            String name) {}

    /** What was sent, checked and cleaned; or every reason against it. */
    Decision<List<Clean>> check(List<MultipartFile> sent) {
        List<Clean> clean = new ArrayList<>();
        List<Refusal> because = new ArrayList<>();
        List<MultipartFile> files =
                sent.stream().filter(file -> !file.isEmpty()).toList();
        int most = settings.number(MOST);
        if (files.size() > most) {
            because.add(Rules.TOO_MANY_FILES.brokenAt("files", most));
        }
        for (MultipartFile file : files) {
            Decision<Clean> checked = check(file);
            because.addAll(checked.reasons());
            if (checked.isAccepted()) {
                clean.add(checked.orThrow());
            }
        }
        return because.isEmpty() ? Decision.accepted(clean) : Decision.refused(because);
    }

    private Decision<Clean> check(MultipartFile file) {
        String name = file.getOriginalFilename();
        try {
            return evidence.clean(file.getBytes(), name == null ? "" : name)
                    .map(clean -> new Clean(clean.name(), clean.kind(), clean.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps them all, or says that the case has too many. */
    Decision<Integer> keep(ComplaintId id, List<Clean> files, Keeping keeping) {
        int most = settings.number(MOST);
        int there = count(id);
        if (!files.isEmpty() && there + files.size() > most * 4) {
            return Decision.refused(Rules.TOO_MANY_FILES.brokenAt("files", most * 4));
        }
        int seq = there;
        for (Clean file : files) {
            seq++;
            insert(id, file, keeping, seq);
        }
        return Decision.accepted(files.size());
    }

    private void insert(ComplaintId id, Clean file, Keeping keeping, int seq) {
        UUID fileId = Identities.next();
        byte[] key = keeping.key() == null ? vault.officeKey(id) : keeping.key();
        int _ = jdbc.sql("""
                        INSERT INTO complaints.sealed_file
                          (county, complaint, id, seq, secret, origin, kind, size, sha256, at, account, name, content)
                        VALUES (:county, :complaint, :id, :seq, :secret, :origin, :kind, :size, :sha256, :at, :account,
                                :name, :content)
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .param("id", fileId)
                .param("seq", seq)
                .param("secret", keeping.key() != null)
                .param("origin", keeping.origin())
                .param("kind", file.kind().name())
                .param("size", file.content().length)
                .param("sha256", Vault.sha256(file.content()))
                .param("at", keeping.at().atOffset(ZoneOffset.UTC))
                .param("account", keeping.account())
                .param("name", Vault.lock(key, file.name().getBytes(StandardCharsets.UTF_8), fileId + "/name"))
                .param("content", Vault.lock(key, file.content(), fileId.toString()))
                .update();
    }

    private int count(ComplaintId id) {
        return jdbc.sql("SELECT count(*) FROM complaints.sealed_file WHERE county = :county AND complaint = :id")
                .param("county", id.county().code())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The files of a case in the order of their coming; secret ones only with the key of the case. */
    List<Kept> of(ComplaintId id, byte @Nullable [] key) {
        return jdbc.sql("""
                        SELECT id, secret, origin, kind, size, sha256, at, account, name FROM complaints.sealed_file
                        WHERE county = :county AND complaint = :complaint AND (NOT secret OR :opened)
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .param("opened", key != null)
                .query((row, _) -> kept(id, row, key))
                .list();
    }

    /** The hashes of all files, in the order of their coming; a secret one without its name. */
    List<CaseDossier.FileHash> hashes(ComplaintId id) {
        return jdbc.sql("""
                        SELECT id, secret, origin, size, sha256, at, name FROM complaints.sealed_file
                        WHERE county = :county AND complaint = :complaint
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .query((row, _) -> new CaseDossier.FileHash(
                        row.getString("origin"),
                        row.getBoolean("secret")
                                ? ""
                                : new String(
                                        Vault.open(
                                                vault.officeKey(id),
                                                row.getBytes("name"),
                                                row.getObject("id", UUID.class) + "/name"),
                                        StandardCharsets.UTF_8),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Kept kept(ComplaintId id, ResultSet row, byte @Nullable [] caseKey) throws SQLException {
        UUID fileId = row.getObject("id", UUID.class);
        boolean secret = row.getBoolean("secret");
        byte[] key = secret && caseKey != null ? caseKey : vault.officeKey(id);
        return new Kept(
                fileId,
                secret,
                row.getString("origin"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                new String(Vault.open(key, row.getBytes("name"), fileId + "/name"), StandardCharsets.UTF_8));
    }

    /** The content of one, for who may see it in {@link #of}. */
    Optional<byte[]> content(ComplaintId id, Kept file, byte @Nullable [] caseKey) {
        byte[] key = file.secret() && caseKey != null ? caseKey : vault.officeKey(id);
        return jdbc.sql("""
                        SELECT content FROM complaints.sealed_file
                        WHERE county = :county AND complaint = :complaint AND id = :id
                        """)
                .param("county", id.county().code())
                .param("complaint", id.value())
                .param("id", file.id())
                .query((row, _) ->
                        Vault.open(key, row.getBytes("content"), file.id().toString()))
                .optional();
    }
}
