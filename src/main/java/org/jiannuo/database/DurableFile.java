package org.jiannuo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file so that after a crash there is the old content or the new one, and after the return the new one. */
public final class DurableFile {
    private static final Disk REAL = new Disk() {};

    private DurableFile() {}

    /** The calls that can fail. */
    interface Disk {
        default void put(Path fresh, byte[] content) throws IOException {
            var _ = Files.write(fresh, content);
        }

        default void force(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        default void move(Path fresh, Path file) throws IOException {
            var _ = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Replaces the content; only the owner may read the file. Missing directories are made. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, REAL);
    }

    static void write(Path file, byte[] content, Disk disk) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("No directory: " + file);
        }
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            disk.put(fresh, content);
            disk.force(fresh);
            disk.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        disk.force(directory);
    }
}
