package org.jiannuo.help.internal;

import java.util.List;

/**
 * 手册页. One page of the manual.
 *
 * @param slug its name in addresses
 * @param title its heading
 * @param screens the paths that it describes; each stands also for what is below it
 * @param html the rest of it, made from Markdown; raw HTML in the source is shown as text
 * @param sections its headings of the second level
 */
record ManualPage(String slug, String title, List<String> screens, String html, List<Section> sections) {
    ManualPage {
        screens = List.copyOf(screens);
        sections = List.copyOf(sections);
    }

    /** A heading to which a link leads. */
    record Section(String anchor, String title) {}

    /** How many characters of the path the page knows; zero when it does not describe the screen. */
    int nearness(String path) {
        return screens.stream()
                .filter(screen -> path.equals(screen) || path.startsWith(screen + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
