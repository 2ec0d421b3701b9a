package org.jiannuo.dutycrimes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The form of a judgment: a new one, an amended one or a retrial.
 *
 * @param path where the form goes
 * @param act ENTER, AMEND or RETRY
 * @param typed what was typed
 * @param form id of this sheet
 * @param version what was seen; 0 for a new one
 */
public record EntryFormPage(
        String path, String act, JudgmentForm typed, String form, int version, List<Choice> units, List<Choice> charges)
        implements Page {

    /** Something to choose. */
    public record Choice(String id, String name) {}
}
