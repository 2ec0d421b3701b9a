package org.jiannuo.remedies.internal;

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
import org.jiannuo.database.Identities;
import org.jiannuo.database.Vault;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 附件. Files of a case: checked like any evidence, freed of the traces of their authors, kept encrypted with their names. */
@Component
class SealedFiles {
    /** 履行义务的证明. */
    static final String PROOF = "proof";
    /** 身份证明、委托书和其他材料. */
    static final String OTHER = "applicant";

    private static final String MOST = "remedies.most-files";

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

    /** A file that may be kept: its traces are gone. @param origin what it belongs to */
    record Clean(String origin, String name, FileKind kind, byte[] content) {}

    /** A kept file. */
    record Kept(UUID id, String origin, FileKind kind, long size, String sha256, Instant at, String name) {}

    /** What was sent, checked and cleaned; or every reason against it. */
    Decision<List<Clean>> check(@Nullable List<MultipartFile> sent, String origin) {
        List<Clean> clean = new ArrayList<>();
        List<Refusal> because = new ArrayList<>();
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        int most = settings.number(MOST);
        if (files.size() > most) {
            because.add(Rules.TOO_MANY_FILES.brokenAt("files", most));
        }
        for (MultipartFile file : files) {
            Decision<Clean> checked = check(file, origin);
            because.addAll(checked.reasons());
            if (checked.isAccepted()) {
                clean.add(checked.orThrow());
            }
        }
        return because.isEmpty() ? Decision.accepted(clean) : Decision.refused(because);
    }

    private Decision<Clean> check(MultipartFile file, String origin) {
        String name = file.getOriginalFilename();
        try {
            return evidence.clean(file.getBytes(), name == null ? "" : name)
                    .map(clean -> new Clean(origin, clean.name(), clean.kind(), clean.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps them all, or says that the case has too many. */
    Decision<Integer> keep(RemedyId id, List<Clean> files, Instant at) {
        int most = settings.number(MOST) * 2;
        int seq = of(id).size();
        if (!files.isEmpty() && seq + files.size() > most) {
            return Decision.refused(Rules.TOO_MANY_FILES.brokenAt("files", most));
        }
        for (Clean file : files) {
            seq++;
            insert(id, file, seq, at);
        }
        return Decision.accepted(files.size());
    }

    private void insert(RemedyId id, Clean file, int seq, Instant at) {
        UUID fileId = Identities.next();
        int _ = jdbc.sql("""
                        INSERT INTO remedies.sealed_file
                          (county, remedy, id, seq, origin, kind, size, sha256, at, name, content)
                        VALUES (:county, :remedy, :id, :seq, :origin, :kind, :size, :sha256, :at, :name, :content)
                        """)
                .param("county", id.county().code())
                .param("remedy", id.value())
                .param("id", fileId)
                .param("seq", seq)
                .param("origin", file.origin())
                .param("kind", file.kind().name())
                .param("size", file.content().length)
                .param("sha256", Vault.sha256(file.content()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", vault.lock(id, file.name().getBytes(StandardCharsets.UTF_8), fileId + "/name"))
                .param("content", vault.lock(id, file.content(), fileId.toString()))
                .update();
    }

    /** The files of a case in the order of their coming. */
    List<Kept> of(RemedyId id) {
        return jdbc.sql("""
                        SELECT id, origin, kind, size, sha256, at, name FROM remedies.sealed_file
                        WHERE county = :county AND remedy = :remedy
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("remedy", id.value())
                .query((row, _) -> kept(id, row))
                .list();
    }

    private Kept kept(RemedyId id, ResultSet row) throws SQLException {
        UUID fileId = row.getObject("id", UUID.class);
        return new Kept(
                fileId,
                row.getString("origin"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("at").toInstant(),
                new String(vault.open(id, row.getBytes("name"), fileId + "/name"), StandardCharsets.UTF_8));
    }

    Optional<byte[]> content(RemedyId id, UUID file) {
        return jdbc.sql("""
                        SELECT content FROM remedies.sealed_file
                        WHERE county = :county AND remedy = :remedy AND id = :id
                        """)
                .param("county", id.county().code())
                .param("remedy", id.value())
                .param("id", file)
                .query((row, _) -> vault.open(id, row.getBytes("content"), file.toString()))
                .optional();
    }
}
