package org.jiannuo.ledger.internal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log of this installation is set up.
 *
 * @param origin name of the log, used when its first key is made; empty takes one with the code of the county
 * @param witnesses who cosigns: address and public key with a blank between
 * @param witnessesNeeded cosignatures under a checkpoint before it is served
 */
@ConfigurationProperties("jiannuo.ledger")
record LedgerSettings(
        @DefaultValue("") String origin,
        @DefaultValue List<String> witnesses,
        @DefaultValue("0") int witnessesNeeded) {
    LedgerSettings {
        witnesses = List.copyOf(witnesses);
    }
}
