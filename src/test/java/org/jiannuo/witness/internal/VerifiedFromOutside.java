package org.jiannuo.witness.internal;

import java.util.List;

/** What the verifier says about a log at an address, for the benchmark; its records are not public. */
public final class VerifiedFromOutside {
    private VerifiedFromOutside() {}

    /** What {@code log verify} finds at an address, with nothing but the key that the log names; none when it is sound. */
    public static List<String> findings(String address) {
        return new VerifyLog(LogCopy.at(address), new VerifyLog.Trust(null, null, List.of()), Patience.ofSeconds(0))
                .verify().findings().stream().map(Finding::toString).toList();
    }

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
