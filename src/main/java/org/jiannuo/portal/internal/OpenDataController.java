package org.jiannuo.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Open data: each list as a file, the catalogue of them, what is new, and every change in order. */
@Controller
@PreAuthorize("denyAll()")
class OpenDataController {
    private static final String PUBLIC = "Shows what is public.";
    private static final int NEWEST = 50;
    private static final int MOST_CHANGES = 1000;
    private static final int STATES_AT_ONCE = 400;

    private final PublicItems items;
    private final DataFiles files;
    private final PublicProgress progress;

    OpenDataController(PublicItems items, DataFiles files, PublicProgress progress) {
        this.progress = progress;
        this.items = items;
        this.files = files;
    }

    @GetMapping("/portal/open-data")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    Page openData(HttpServletRequest request) {
        return new OpenDataPage(ItemsController.kinds(items), Asking.elder(request));
    }

    @GetMapping("/portal/data/{file}")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    void file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response, Words words)
            throws IOException {
        int dot = file.lastIndexOf('.');
        String kind = dot < 0 ? file : file.substring(0, dot);
        if (!PublicItems.KINDS.contains(kind) || !(file.endsWith(".csv") || file.endsWith(".json"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (file.endsWith(".csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"");
            files.csv(kind, Asking.site(request), words, response.getWriter());
        } else {
            response.setContentType("application/json;charset=UTF-8");
            files.json(kind, Asking.site(request), response.getWriter());
        }
    }

    @GetMapping("/portal/data/progress.json")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    void progress(HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        DataFiles.progress(progress.states(STATES_AT_ONCE), response.getWriter());
    }

    @GetMapping("/portal/data/item.schema.json")
    @PreAuthorize("permitAll()")
    @Harmless("Shows a schema.")
    ResponseEntity<byte[]> schema() throws IOException {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/schema+json")
                .body(new ClassPathResource("reference/portal/item.schema.json").getContentAsByteArray());
    }

    @GetMapping("/portal/catalogue.jsonld")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    void catalogue(HttpServletRequest request, HttpServletResponse response, Words words) throws IOException {
        response.setContentType("application/ld+json;charset=UTF-8");
        DataCatalogue.write(Asking.site(request), words, response.getWriter());
    }

    @GetMapping("/portal/atom.xml")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    void atom(HttpServletRequest request, HttpServletResponse response, Words words) throws IOException {
        List<PublicItems.Line> newest = items.find(PublicItems.Asked.ofKind("", ""), NEWEST);
        response.setContentType("application/atom+xml;charset=UTF-8");
        PrintWriter out = response.getWriter();
        AtomFeed.write(newest, Asking.site(request), words, out);
    }

    @GetMapping("/portal/feed")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    void feed(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        long _ = files.changes(
                new PublicRegister.Part(after, Math.clamp(limit, 1, MOST_CHANGES), Asking.site(request)),
                response.getWriter());
    }
}
