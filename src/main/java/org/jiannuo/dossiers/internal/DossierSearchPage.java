package org.jiannuo.dossiers.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * Finding a dossier.
 *
 * @param q what was typed
 * @param found subjects that fit
 * @param units units whose officials may be chosen; empty for who opens no files of officials
 * @param unit the unit that was chosen
 * @param people its people
 * @param purposes purposes that may be named
 */
public record DossierSearchPage(
        String q, List<Found> found, List<Choice> units, String unit, List<Choice> people, List<String> purposes)
        implements Page {
    /** A subject. */
    public record Found(String path, String name, String code, String kind) {}

    /** Something that may be chosen. */
    public record Choice(String id, String name) {}
}
