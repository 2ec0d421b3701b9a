package org.jiannuo.help.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The manual, open at one of its pages.
 *
 * @param title title of the open page
 * @param html its text
 * @param sections its headings
 * @param contents all pages of the manual
 */
public record HelpPage(String title, String html, List<Entry> sections, List<Entry> contents) implements Page {
    public HelpPage {
        sections = List.copyOf(sections);
        contents = List.copyOf(contents);
    }

    /** A line of a table of contents. */
    public record Entry(String href, String title, boolean here) {}

    static HelpPage of(ManualPage open, List<ManualPage> all) {
        return new HelpPage(
                open.title(),
                open.html(),
                open.sections().stream()
                        .map(section -> new Entry("#" + section.anchor(), section.title(), false))
                        .toList(),
                all.stream()
                        .map(page -> new Entry("/help/" + page.slug(), page.title(), page.equals(open)))
                        .toList());
    }
}
