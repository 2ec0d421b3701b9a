package org.jiannuo.help.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 使用手册. All pages of the manual, in the order of their file names, read at start. */
@Component
class Manual {
    private static final String FOLDER = "classpath*:manual/";

    private final List<ManualPage> pages = read();

    List<ManualPage> pages() {
        return pages;
    }

    Optional<ManualPage> find(String slug) {
        return pages.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The page of a screen: the one that knows most of its path. */
    Optional<ManualPage> ofScreen(String path) {
        return pages.stream()
                .filter(page -> page.nearness(path) > 0)
                .max(Comparator.comparingInt(page -> page.nearness(path)));
    }

    private static List<ManualPage> read() {
        ManualReader reader = new ManualReader();
        List<Resource> files = new ArrayList<>();
        try {
            files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.md")));
            files.sort(Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<ManualPage> pages = new ArrayList<>();
            for (Resource file : files) {
                String slug = String.valueOf(file.getFilename()).replaceAll("^\\d+-|\\.md$", "");
                pages.add(reader.read(slug, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
