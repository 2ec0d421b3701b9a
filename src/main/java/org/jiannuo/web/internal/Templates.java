package org.jiannuo.web.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.web.Frame;
import org.jiannuo.web.Page;
import org.springframework.stereotype.Component;

/** Shows a page by the template of the same name. Templates are compiled with the program. */
@Component
class Templates {
    private static final String ROOT = "org.jiannuo.";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

    void show(Page page, Frame frame, HttpServletResponse response) throws IOException {
        PageBytes output = new PageBytes();
        engine.render(name(page.getClass()), Map.of("page", page, "frame", frame), output);
        // One write: each piece of a page would otherwise pass through every wrapper of the response by itself.
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.length());
        try (OutputStream stream = response.getOutputStream()) {
            output.writeTo(stream);
        }
    }

    private String name(Class<?> type) {
        return names.computeIfAbsent(type, t -> {
            String module = t.getPackageName().substring(ROOT.length()).replaceAll("\\..*", "");
            return module + "/" + t.getSimpleName() + ".jte";
        });
    }
}
