package org.jiannuo.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jiannuo.database.DatabaseUnusable;

/** The PostgreSQL programs that come inside the jar, unpacked once. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks the programs below a directory, unless they are there already. */
    static PostgresBinaries below(Path directory) {
        String resource = resource();
        Path home = directory.resolve("pgsql-" + Runtime.version().feature() + "-" + contentMark(resource));
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(directory);
                Path unpacked = Files.createTempDirectory(directory, "pgsql-unpack");
                unpack(resource, unpacked);
                moveUnlessThere(unpacked, home);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The PostgreSQL programs could not be unpacked to " + home, e);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Two programs may unpack at once; the first one wins, and both have the same content. */
    private static void moveUnlessThere(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static String resource() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String platform = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
        String machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + platform + "-" + machine + ".txz";
        if (PostgresBinaries.class.getResource(name) == null) {
            throw new DatabaseUnusable("DBS-03 No PostgreSQL for " + platform + " on " + arch
                    + " comes with this program; name an external server with --db-url.");
        }
        return name;
    }

    private static String contentMark(String resource) {
        var url = PostgresBinaries.class.getResource(resource);
        try {
            return Long.toString(url == null ? 0 : url.openConnection().getContentLengthLong(), 36);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(resource);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
