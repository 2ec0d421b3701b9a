package org.jiannuo.intake.internal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** What the command line says about a receipt, for people or as JSON. */
record IntakeReport(Words words, boolean json, PrintStream out) {

    /** @return the exit code */
    int ended(ReceiptSummary receipt, Map<String, Long> reasons, String returnedFile) {
        ReceiptSummary.Counts counts = receipt.counts();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("receipt", receipt.number());
            answer.put("read", counts.read());
            answer.put("accepted", counts.accepted());
            answer.put("returned", counts.returned());
            answer.put("duplicates", counts.duplicates());
            answer.put("reasons", reasons);
            answer.put("returnedFile", returnedFile.isEmpty() ? null : returnedFile);
            out.println(JsonMapper.shared().writeValueAsString(answer));
        } else {
            out.println(words.get(
                    "intake.cli.counts",
                    receipt.number(),
                    counts.read(),
                    counts.accepted(),
                    counts.returned(),
                    counts.duplicates()));
            reasons.forEach((code, rows) -> out.println(words.get("intake.cli.reason", code, rows)));
            if (!returnedFile.isEmpty()) {
                out.println(words.get("intake.cli.returned", returnedFile));
            }
        }
        return counts.returned() == 0 && receipt.status() == ReceiptStatus.DONE ? Subcommand.DONE : Subcommand.PROBLEMS;
    }

    /** @return the exit code */
    int refused(List<Refusal> because) {
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(
                            Map.of("refused", because.stream().map(this::reason).toList())));
        } else {
            because.forEach(refusal -> out.println(refusal.code() + " " + words.refusal(refusal) + mend(refusal)));
        }
        return Subcommand.REFUSED;
    }

    private Map<String, String> reason(Refusal refusal) {
        Map<String, String> reason = new LinkedHashMap<>();
        reason.put("code", refusal.code());
        reason.put("reason", words.refusal(refusal));
        reason.put("mend", mend(refusal));
        return reason;
    }

    private String mend(Refusal refusal) {
        String key = "mend." + refusal.code();
        return words.has(key) ? words.get(key, refusal.arguments().toArray()) : "";
    }
}
