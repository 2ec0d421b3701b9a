package org.jiannuo.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A load of GET requests over kept connections, as fast as they are answered or at a fixed rate. */
final class HttpLoad {
    /** The token of forms, which a browser keeps from its first page on. */
    static final String KEPT = "; jiannuo-form=5f0c7f6e-2f0b-4a55-9d0e-0d1f6a6f2b11";

    private final int port;
    private final List<byte[]> requests = new ArrayList<>();

    /** @param cookie value of the Cookie header, or empty @param paths requested in turn */
    HttpLoad(int port, String cookie, List<String> paths) {
        this(port, cookie, paths, "");
    }

    /** @param headers further header lines; with one that asks for news only, 304 is a good answer too */
    HttpLoad(int port, String cookie, List<String> paths, String headers) {
        this.port = port;
        for (String path : paths) {
            requests.add(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + headers + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Asks each path once. */
    void once() throws Exception {
        try (Connection connection = new Connection(port)) {
            for (byte[] request : requests) {
                connection.get(request);
            }
        }
    }

    /** Requests a second with so many connections, over so many seconds. */
    double throughput(int connections, double seconds) throws Exception {
        AtomicLong answered = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        inParallel(connections, worker -> {
            try (Connection connection = new Connection(port)) {
                for (int i = worker; System.nanoTime() < end; i++) {
                    connection.get(requests.get(i % requests.size()));
                    answered.incrementAndGet();
                }
            }
        });
        return answered.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /**
     * Latencies in milliseconds at a fixed rate, each counted from the moment at which the request was due, so that a
     * stall shows in every request that it delayed.
     */
    double[] latencies(int connections, double rate, double seconds) throws Exception {
        int each = (int) Math.max(1, rate * seconds / connections);
        double[][] all = new double[connections][each];
        long begin = System.nanoTime() + 50_000_000;
        double gap = 1e9 * connections / rate;
        inParallel(connections, worker -> {
            try (Connection connection = new Connection(port)) {
                for (int i = 0; i < each; i++) {
                    long due = begin + (long) (gap * i + gap * worker / connections);
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                    }
                    connection.get(requests.get((i * connections + worker) % requests.size()));
                    all[worker][i] = (System.nanoTime() - due) / 1e6;
                }
            }
        });
        double[] sorted =
                Arrays.stream(all).flatMapToDouble(Arrays::stream).sorted().toArray();
        return sorted;
    }

    static double percentile(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * part) - 1)];
    }

    private interface Worker {
        void work(int worker) throws Exception;
    }

    private static void inParallel(int workers, Worker work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                running.add(pool.submit(() -> {
                    work.work(worker);
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    /** One kept connection. An answer that is not 200 ends the benchmark: errors are quick and would flatter it. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
            out = socket.getOutputStream();
        }

        void get(byte[] request) throws IOException {
            out.write(request);
            String status = line();
            boolean known = status.startsWith("HTTP/1.1 304");
            if (!status.startsWith("HTTP/1.1 200") && !known) {
                throw new IOException(new String(request, StandardCharsets.US_ASCII)
                                .lines()
                                .findFirst()
                                .orElse("") + " was answered " + status);
            }
            int length = -1;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                }
            }
            if (chunked) {
                for (int size = Integer.parseInt(line().strip(), 16);
                        size > 0;
                        size = Integer.parseInt(line().strip(), 16)) {
                    in.skipNBytes(size + 2L);
                }
                line();
            } else {
                in.skipNBytes(Math.max(0, length));
            }
        }

        @com.google.errorprone.annotations.CanIgnoreReturnValue
        private String line() throws IOException {
            StringBuilder line = new StringBuilder(96);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The server closed the connection.");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
