package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import org.jiannuo.obligations.ObligationStatus.Colour;

/** 计数口径. Under which heading an obligation is counted. */
enum Outcome {
    OPEN,
    OVERDUE,
    KEPT,
    LATE,
    CLOSED,
    LEFT_OUT;

    static Outcome of(Stage stage, LocalDate due, LocalDate today) {
        return switch (stage) {
            case ACTIVE, REPORTED, CONFIRMED, RETURNED, PARTLY -> due.isBefore(today) ? OVERDUE : OPEN;
            case FULFILLED -> KEPT;
            case FULFILLED_LATE -> LATE;
            case CLOSED -> CLOSED;
            case SUSPENDED, CHANGED_LAWFULLY, INVALID -> LEFT_OUT;
        };
    }

    /** The colour of a stage; while the term runs, that of the warning. */
    static Colour colour(Stage stage, Warning warning, LocalDate today) {
        return switch (stage) {
            case ACTIVE, REPORTED, CONFIRMED, RETURNED, PARTLY -> warning.on(today);
            case SUSPENDED -> Colour.BLUE;
            case FULFILLED, FULFILLED_LATE -> Colour.GREEN;
            case CHANGED_LAWFULLY, INVALID, CLOSED -> Colour.NONE;
        };
    }
}
