package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Contents on the disk, each under its own hash. What {@link #keep} returned from survives a power cut. */
final class ContentStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * A content that has arrived and is not yet kept.
     *
     * @param path the temporary file, already flushed to the disk
     */
    record Arrival(Path path, String sha256, long size) implements AutoCloseable {
        /** Throws the content away, unless it was kept. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private final Path root;
    private final Path incoming;

    ContentStore(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        this.incoming = Files.createDirectories(root.resolve("incoming"));
        onlyOwner(root);
        // What an earlier run did not finish was never acknowledged.
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Reads a content to its end. @return empty when it is longer than allowed; then nothing is left of it */
    Optional<Arrival> receive(InputStream content, long most) throws IOException {
        Path path = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long size = 0;
        boolean complete = false;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[65536];
            for (int read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                size += read;
                digest.update(buffer, 0, read);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            channel.force(true);
            complete = size <= most;
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
        return complete
                ? Optional.of(new Arrival(path, HexFormat.of().formatHex(digest.digest()), size))
                : Optional.empty();
    }

    /** Moves an arrived content to its place. Equal contents lie there once; a damaged one is healed by a good one. */
    void keep(Arrival arrival) throws IOException {
        Path place = place(arrival.sha256());
        if (Files.exists(place) && isSound(arrival.sha256())) {
            // Touched, so that it is not cleared away as unclaimed before its upload is entered.
            Files.setLastModifiedTime(place, Files.getLastModifiedTime(arrival.path()));
            return;
        }
        Path outer = root.resolve(arrival.sha256().substring(0, 2));
        Path inner = Files.createDirectories(outer.resolve(arrival.sha256().substring(2, 4)));
        Files.move(arrival.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        onlyOwner(place);
        flushDirectory(inner);
        flushDirectory(outer);
        flushDirectory(root);
    }

    /** Whether the content is there. */
    boolean exists(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /** Whether the content is there and is what its hash says. */
    boolean isSound(String sha256) throws IOException {
        if (!exists(sha256)) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(place(sha256))) {
            byte[] buffer = new byte[65536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Removes a content that nobody claims, unless it has arrived or arrived again within a time. */
    void removeUntouchedFor(Duration time, String sha256) throws IOException {
        Path place = place(sha256);
        if (exists(sha256) && modified(place).plus(time).isBefore(momentOfTheDisk())) {
            Files.delete(place);
        }
    }

    /** The disk's own clock, by which its times must be judged, wherever the business clock was turned. */
    private Instant momentOfTheDisk() throws IOException {
        Path probe = Files.createTempFile(incoming, "clock", null);
        try {
            return modified(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant();
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Hashes of all contents on the disk; to be closed. */
    Stream<String> hashes() throws IOException {
        return Files.walk(root, 3)
                .filter(path -> !path.startsWith(incoming))
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> HASH.matcher(name).matches());
    }

    /** Where the content lies. */
    Path place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a hash.");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void flushDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            // Windows opens no directories and keeps the entry durable by itself.
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw windows;
            }
        }
    }

    private static void onlyOwner(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String rights = Files.isDirectory(path) ? "rwx------" : "r--------";
            Files.setPosixFilePermissions(path, java.nio.file.attribute.PosixFilePermissions.fromString(rights));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
