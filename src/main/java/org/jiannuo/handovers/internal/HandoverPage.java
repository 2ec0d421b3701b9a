package org.jiannuo.handovers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over.
 *
 * @param head which change of leader
 * @param signing witness and signature
 * @param rows what was open
 * @param open how many rows have no answer
 * @param against what stands against answering and signing by this reader
 */
public record HandoverPage(Head head, Signing signing, List<Row> rows, int open, List<Refusal> against)
        implements Page {

    /** Which change of leader. */
    public record Head(
            String id,
            String unit,
            String outgoing,
            String incoming,
            LocalDate on,
            @Nullable LocalDate due) {}

    /** Witness and signature. */
    public record Signing(
            String witness, String by, @Nullable Instant at) {}

    /** One row. @param answeredAt null while it is open @param choice what was just chosen */
    public record Row(
            int ordinal,
            String obligation,
            String number,
            String title,
            LocalDate due,
            String colour,
            @Nullable Instant answeredAt,
            String remark,
            String choice) {}

    public boolean acts() {
        return against.isEmpty();
    }
}
