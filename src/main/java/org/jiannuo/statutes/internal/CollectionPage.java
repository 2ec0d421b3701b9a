package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The sheet on which the office decides how an item is collected.
 *
 * @param item the item of the catalogue
 * @param form what holds, or what was typed
 * @param sections sections of the dossier
 * @param documents kinds of document
 * @param reporters who may report
 * @param terms publication terms
 */
public record CollectionPage(
        Item item,
        CollectionForm form,
        List<Choice> sections,
        List<Choice> documents,
        List<Choice> reporters,
        List<Choice> terms)
        implements Page {

    /** What the catalogue says of the item. */
    public record Item(String code, String name, String document, String unit, String basis) {}

    /** Something that may be chosen. */
    public record Choice(String id, String name) {}
}
