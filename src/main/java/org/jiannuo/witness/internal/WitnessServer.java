package org.jiannuo.witness.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The door of a witness: {@code POST /add-checkpoint} and, to look at, {@code GET /key}. */
final class WitnessServer implements AutoCloseable {
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int OK = 200;
    private static final int FAILED = 500;
    private static final String TEXT = "text/plain;charset=utf-8";

    private final HttpServer server;
    private final Witness witness;

    /** @param port 0 takes a free one */
    WitnessServer(Witness witness, int port) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer = answerTo(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answerTo(HttpExchange exchange) {
        String asked =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return switch (asked) {
                case "GET /key" -> new Witness.Answer(OK, TEXT, witness.verifier() + "\n");
                case "POST /add-checkpoint" -> {
                    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
                    yield body.length > LONGEST_REQUEST
                            ? new Witness.Answer(TOO_LARGE, TEXT, "too large\n")
                            : witness.addCheckpoint(body);
                }
                default -> new Witness.Answer(NOT_FOUND, TEXT, "not here\n");
            };
        } catch (IOException e) {
            return new Witness.Answer(FAILED, TEXT, "not kept, not signed\n");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
