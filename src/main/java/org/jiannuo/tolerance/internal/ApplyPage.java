package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The application.
 *
 * @param record id of the record
 * @param until last day of the time to apply after the notice; null before a notice
 * @param bodies the bodies that may decide
 * @param body the one that was chosen
 * @param typed the facts as typed
 * @param form id of this sheet
 * @param cases typical cases of the reference data
 */
public record ApplyPage(
        String record,
        String subject,
        String document,
        List<String> said,
        @Nullable LocalDate until,
        List<Body> bodies,
        String body,
        String typed,
        String form,
        List<String> cases)
        implements Page {

    /** A unit. */
    public record Body(String id, String name) {}
}
