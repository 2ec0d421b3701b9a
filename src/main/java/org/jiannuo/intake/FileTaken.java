package org.jiannuo.intake;

import org.jiannuo.kernel.DomainEvent;

/**
 * Every row of a file was read; one event for a file.
 *
 * @param receipt its receipt
 * @param unit slug of the reporting unit
 * @param counts what became of its rows
 */
public record FileTaken(ReceiptId receipt, String unit, ReceiptSummary.Counts counts) implements DomainEvent {}
