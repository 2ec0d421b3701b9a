package org.jiannuo.publication.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The form to propose a publication.
 *
 * @param id the publication
 * @param title what it is about
 * @param subject masked name of the subject
 * @param severity its grade, or empty
 * @param bases those that may be chosen, with the longest term on each
 * @param fields names of the fields in their order
 * @param typed what was typed
 */
public record ProposePage(
        String id,
        String title,
        String subject,
        String severity,
        List<Choice> bases,
        List<String> fields,
        ProposeForm typed)
        implements Page {
    public ProposePage {
        bases = List.copyOf(bases);
        fields = List.copyOf(fields);
    }

    /** A basis. @param longest last day of the longest term, or empty without an end */
    public record Choice(String id, String text, String article, String longest) {}
}
