package org.jiannuo.intake.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * Sending a file.
 *
 * @param units units for which it may be sent
 * @param unit the chosen unit
 * @param formats ids of the formats
 * @param format the chosen format
 * @param megabytes the largest file
 * @param form address of the form for a single record; empty when it may not be used
 */
public record SendPage(List<Unit> units, String unit, List<String> formats, String format, int megabytes, String form)
        implements Page {
    /** A unit that may be chosen. */
    public record Unit(String id, String name) {}
}
