package org.jiannuo.witness.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.tlog.VerifierKey;

/** A witness that runs for a test. */
public final class RunningWitness implements AutoCloseable {
    private final Witness witness;
    private final WitnessServer server;

    public RunningWitness(Path data, List<VerifierKey> logs) throws IOException {
        witness = new Witness(Witness.keyIn(data, "witness.test/w"), logs, data, BusinessClock.system());
        server = new WitnessServer(witness, 0);
    }

    public String address() {
        return "http://localhost:" + server.port();
    }

    public VerifierKey key() {
        return witness.verifier();
    }

    @Override
    public void close() {
        server.close();
    }
}
