package org.jiannuo.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.database.DatabaseUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of its own: keeps its directory, a password, loopback only; recovers after a crash of this
 * program or of itself.
 *
 * <p>The directory holds {@code cluster}, {@code secret} (readable by its owner only), {@code port} and
 * {@code server.log}. A file lock keeps a second program out.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int STOP_SECONDS = 60;
    private static final int RESTARTS = 120;

    private final Path directory;
    private final PostgresBinaries binaries;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final int port;
    private final String password;
    private final Object starting = new Object();
    private volatile boolean closing;

    private EmbeddedPostgres(
            Path directory, PostgresBinaries binaries, FileChannel lockFile, FileLock lock, int port, String password) {
        this.directory = directory;
        this.binaries = binaries;
        this.lockFile = lockFile;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /** Starts the server, creating its directory at the first start and stopping a server that was left behind. */
    static EmbeddedPostgres start(DatabaseSettings settings) {
        Path directory = settings.directory();
        try {
            Files.createDirectories(directory);
            FileChannel lockFile =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrRefuse(lockFile, directory);
            PostgresBinaries binaries = PostgresBinaries.below(settings.binaries());
            String password = Secrets.keptIn(directory.resolve("secret"));
            refuseOtherVersion(directory, binaries);
            createCluster(directory, binaries, password);
            stopOrphan(directory, binaries);
            int port = choosePort(directory, settings.db().port());
            var server = new EmbeddedPostgres(directory, binaries, lockFile, lock, port, password);
            server.launch();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The embedded database could not be started in " + directory, e);
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    private static FileLock lockOrRefuse(FileChannel file, Path directory) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new DatabaseUnusable("DBS-04 The data directory " + directory
                    + " is in use by another running program. Stop that one, or name another with --data.");
        }
        return lock;
    }

    private static void refuseOtherVersion(Path directory, PostgresBinaries binaries) throws IOException {
        Path mark = directory.resolve("cluster").resolve("PG_VERSION");
        if (Files.exists(mark)) {
            String written = Files.readString(mark).strip();
            String ours = Programs.run(List.of(binaries.program("postgres").toString(), "--version"), directory)
                    .replaceAll("\\D*(\\d+).*", "$1")
                    .strip();
            if (!written.equals(ours)) {
                throw new DatabaseUnusable("DBS-05 The data directory was written by PostgreSQL " + written
                        + ", this program brings PostgreSQL " + ours
                        + ". Start the version of the program that wrote it, or move the data with pg_dump.");
            }
        }
    }

    private static void createCluster(Path directory, PostgresBinaries binaries, String password) throws IOException {
        Path cluster = directory.resolve("cluster");
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = directory.resolve("cluster.new");
        Programs.deleteTree(fresh);
        Path passwordFile = Files.createTempFile(
                directory,
                "initdb",
                ".pw",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            initialise(directory, fresh, binaries, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialise(Path directory, Path fresh, PostgresBinaries binaries, Path passwordFile)
            throws IOException {
        Programs.run(
                Programs.asServerUser(List.of(
                        binaries.program("initdb").toString(),
                        "-D",
                        fresh.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        passwordFile.toString(),
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--data-checksums")),
                directory);
    }

    /** We hold the lock, so a server that still runs here was left behind by a program that was killed. */
    private static void stopOrphan(Path directory, PostgresBinaries binaries) throws IOException {
        Path pidFile = directory.resolve("cluster").resolve("postmaster.pid");
        Optional<ProcessHandle> orphan = Files.exists(pidFile) ? postmaster(pidFile) : Optional.empty();
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the database server {} that a killed program left behind.",
                    orphan.get().pid());
            stopCluster(directory, binaries);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info()
                                .command()
                                .map(c -> c.endsWith("postgres"))
                                .orElse(true));
    }

    private static int choosePort(Path directory, int wanted) throws IOException {
        Path kept = directory.resolve("port");
        int port = wanted != 0
                ? wanted
                : Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
        if (port != 0 && isFree(port)) {
            Files.writeString(kept, Integer.toString(port));
            return port;
        }
        if (wanted != 0) {
            throw new DatabaseUnusable("DBS-06 Port " + wanted
                    + " for the embedded database is taken by another program. Free it, or leave the port open.");
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(kept, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(),
                "-D",
                directory.resolve("cluster").toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : ServerSettings.DURABLE) {
            command.add("-c");
            command.add(setting);
        }
        Process process = new ProcessBuilder(Programs.asServerUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("server.log").toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        awaitReady(process);
        var _ = process.onExit().thenRunAsync(() -> {
            if (!closing) {
                startAgain();
            }
        });
    }

    private void awaitReady(Process process) throws IOException {
        for (int attempt = 0; attempt < 1200; attempt++) {
            if (!process.isAlive()) {
                throw new IOException(
                        "The database server ended at once; its last words are in " + directory.resolve("server.log"));
            }
            if (Connections.answers(port, password)) {
                return;
            }
            Programs.pause(50);
        }
        throw new IOException("The database server did not answer within a minute.");
    }

    /** Starts the server again when it ended without being asked to, until it answers or this program ends. */
    private void startAgain() {
        for (int attempt = 0; attempt < RESTARTS && !closing; attempt++) {
            try {
                LOG.warn("The database server ended unexpectedly; starting it again.");
                Programs.pause(500);
                launchUnlessClosing();
                return;
            } catch (IOException e) {
                LOG.error("The database server did not start again: {}", e.getMessage());
            }
        }
    }

    /** A start that overlapped with the stop would leave a server behind in a directory that nobody owns any more. */
    private void launchUnlessClosing() throws IOException {
        synchronized (starting) {
            if (!closing) {
                launch();
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try (lockFile) {
            synchronized (starting) {
                stopCluster(directory, binaries);
            }
            lock.release();
        } catch (IOException e) {
            LOG.error("The embedded database could not be stopped cleanly.", e);
        }
    }

    private static void stopCluster(Path directory, PostgresBinaries binaries) throws IOException {
        Path pidFile = directory.resolve("cluster").resolve("postmaster.pid");
        if (Files.exists(pidFile) && postmaster(pidFile).isPresent()) {
            Programs.run(
                    Programs.asServerUser(List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "-D",
                            directory.resolve("cluster").toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            Integer.toString(STOP_SECONDS))),
                    directory);
        }
    }
}
