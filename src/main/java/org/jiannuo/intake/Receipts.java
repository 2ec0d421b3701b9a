package org.jiannuo.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** 回执. What units sent, and what became of it. */
public interface Receipts {

    /**
     * Receives a file: looks at it as a whole, keeps it and gives it a receipt. No row is read yet. The same file of the
     * same unit and format has one receipt only, which is given again. Refuses with the rules of files, INT-30 or
     * INT-31.
     */
    Decision<ReceiptSummary> take(Sent sent, Signature by);

    /**
     * Reads the rows of a receipt, or reads on after a break, and returns when it has ended. A receipt that has ended
     * stays as it is.
     */
    ReceiptSummary read(ReceiptId id);

    /** The same, in the background. */
    void readLater(ReceiptId id);

    Optional<ReceiptSummary> find(ReceiptId id);

    /** How many rows came back for each rule, the most frequent first. */
    Map<String, Long> reasons(ReceiptId id);

    /**
     * Writes the returned rows in the columns in which they were sent, with reasons and rule codes.
     *
     * @param kind {@code csv} or {@code xlsx}
     * @return how many rows were written
     */
    long writeReturned(ReceiptId id, String kind, OutputStream out);

    /** Receipts of units, newest first; those before the given one. @param units null for all */
    List<ReceiptSummary> list(County county, @Nullable List<String> units, @Nullable ReceiptId before, int limit);

    /**
     * What units reported, by month of receipt, between two days, both included.
     *
     * @param unit only this unit; null for all
     */
    List<Reported> reported(County county, @Nullable String unit, LocalDate from, LocalDate to);

    /**
     * What a unit reported in a month.
     *
     * @param unit slug of the reporting unit
     * @param month for instance {@code 2026-11}
     * @param counts what became of the rows
     * @param beingRead whether a file is still being read
     */
    record Reported(String unit, String month, ReceiptSummary.Counts counts, boolean beingRead) {}

    /**
     * What is sent.
     *
     * @param file where it lies; it is copied
     * @param name its name as the sender knows it
     * @param format id of a format
     * @param unit slug of the reporting unit
     * @param channel {@code file}, {@code api} or {@code command}
     */
    record Sent(Path file, String name, String format, String unit, String channel) {}
}
