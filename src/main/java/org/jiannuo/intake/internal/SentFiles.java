package org.jiannuo.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sent files, kept under their hash until every row was read. */
@Component
class SentFiles {
    private final Path directory;

    SentFiles(@Value("${jiannuo.data:data}") Path data) {
        this.directory = data.toAbsolutePath().normalize().resolve("intake");
    }

    /** A copy on the disk. */
    record Kept(String hash, Path path) {}

    /** Copies a file and makes sure that it survives a power cut. */
    Kept keep(Path file) throws IOException {
        Files.createDirectories(directory);
        Path copy = Files.createTempFile(directory, "sent", ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                long _ = in.transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return new Kept(hash, Files.move(copy, path(hash), StandardCopyOption.REPLACE_EXISTING));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            boolean _ = Files.deleteIfExists(copy);
        }
    }

    Path path(String hash) {
        return directory.resolve(hash);
    }

    boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    void forget(String hash) throws IOException {
        boolean _ = Files.deleteIfExists(path(hash));
    }
}
