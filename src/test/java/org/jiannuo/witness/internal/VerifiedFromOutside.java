package org.jiannuo.witness.internal;

import java.util.List;

/** What the verifier says about a log at an address, for the benchmark; its records are not public. */
public final class VerifiedFromOutside {
    private VerifiedFromOutside() {}

    public static String entries(String address) {
        VerifyLog.Result result = new VerifyLog(
                        LogCopy.at(address), new VerifyLog.Trust(null, null, List.of()), Patience.ofSeconds(0))
                .verify();
        boolean onlyNotPublic =
                result.findings().stream().allMatch(finding -> finding.kind().equals("vanished"));
        return "%,d leaves, %s"
                .formatted(
                        result.size(),
                        onlyNotPublic
                                ? "every signature, entry and tile sound"
                                : "NOT sound: " + result.findings().getFirst());
    }
}
