package org.jiannuo.witness.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** A log as a stranger sees it: at an address, or in a directory of files with the same paths. */
interface LogCopy {
    /** The resource. @throws NoSuchFileException when there is none */
    byte[] get(String path) throws IOException;

    /** Whether the log may have grown since it was asked last. */
    boolean isLive();

    /** The log at an address {@code http…} or in a directory. */
    static LogCopy at(String where) {
        return where.matches("https?://.*") ? new OnTheNet(where) : new InDirectory(Path.of(where));
    }

    /** This log, everything that is read kept in a directory. */
    default LogCopy keptIn(Path directory) {
        return new Kept(this, directory);
    }

    /** The file of a resource; the pages of the index have a question mark in their path. */
    private static Path file(Path directory, String path) {
        return directory.resolve(path.replace("?after=", "-after-"));
    }

    /** Over HTTP. */
    final class OnTheNet implements LogCopy {
        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final int OK = 200;
        private static final int NOT_FOUND = 404;

        private final String address;
        private final HttpClient http;

        OnTheNet(String address) {
            String plain = address.replaceAll("/+$", "");
            this.address = plain.endsWith("/log") ? plain + "/" : plain + "/log/";
            this.http = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        }

        @Override
        public byte[] get(String path) throws IOException {
            try {
                HttpResponse<byte[]> response = http.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == NOT_FOUND) {
                    throw new NoSuchFileException(path);
                }
                if (response.statusCode() != OK) {
                    throw new IOException(path + ": status " + response.statusCode());
                }
                return response.body();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    /** In files. */
    record InDirectory(Path directory) implements LogCopy {
        @Override
        public byte[] get(String path) throws IOException {
            return Files.readAllBytes(file(directory, path));
        }

        @Override
        public boolean isLive() {
            return false;
        }
    }

    /** Another one, kept while it is read. */
    record Kept(LogCopy original, Path directory) implements LogCopy {
        @Override
        public byte[] get(String path) throws IOException {
            byte[] found = original.get(path);
            Path file = file(directory, path);
            Files.createDirectories(file.getParent());
            Files.write(file, found);
            return found;
        }

        @Override
        public boolean isLive() {
            return original.isLive();
        }
    }
}
