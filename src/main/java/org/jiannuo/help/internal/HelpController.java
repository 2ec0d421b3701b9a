package org.jiannuo.help.internal;

import java.time.Duration;
import java.util.List;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Opens the manual. Somebody who cannot log in needs it too, so it is open. */
@Controller
@PreAuthorize("denyAll()")
class HelpController {
    private static final String SAME_FOR_ALL = "The manual is the same for everybody.";

    private final Manual manual;

    HelpController(Manual manual) {
        this.manual = manual;
    }

    @GetMapping("/help")
    @PreAuthorize("permitAll()")
    @Harmless(SAME_FOR_ALL)
    HelpPage first(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String page) {
        ManualPage open = manual.ofScreen(from)
                .or(() -> manual.find(page))
                .orElse(manual.pages().getFirst());
        return HelpPage.of(open, manual.pages());
    }

    @GetMapping("/help/{page:[a-z-]+}")
    @PreAuthorize("permitAll()")
    @Harmless(SAME_FOR_ALL)
    HelpPage page(@PathVariable String page) {
        return manual.find(page)
                .map(open -> HelpPage.of(open, manual.pages()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/help/images/{image:[a-z0-9-]+\\.png}")
    @PreAuthorize("permitAll()")
    @Harmless(SAME_FOR_ALL)
    ResponseEntity<Resource> image(@PathVariable String image) {
        Resource file = new ClassPathResource("manual/images/" + image);
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(file);
    }

    /** The manual needs no log-in. */
    @Configuration(proxyBeanMethods = false)
    static class OpenManual {
        @Bean
        PublicPaths manualPaths() {
            return new PublicPaths(List.of("/help", "/help/**"));
        }
    }
}
