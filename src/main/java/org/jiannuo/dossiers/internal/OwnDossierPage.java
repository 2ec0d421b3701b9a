package org.jiannuo.dossiers.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.dossiers.internal.DossierSearchPage.Choice;
import org.jiannuo.web.Page;

/**
 * 我的诚信档案. What an official sees of his own file.
 *
 * @param name his name
 * @param sections his file
 * @param lookUps who opened it
 * @param relatives whom he declared
 * @param people people he may declare
 */
public record OwnDossierPage(
        String name,
        List<DossierPage.Section> sections,
        List<Look> lookUps,
        List<Relative> relatives,
        List<Choice> people)
        implements Page {
    /** One look-up. */
    public record Look(Instant at, String reader, String unit, String purpose, String caseNumber) {}

    /** A declared relative. */
    public record Relative(String name, String relation) {}
}
