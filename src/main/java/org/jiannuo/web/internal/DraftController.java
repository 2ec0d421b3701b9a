package org.jiannuo.web.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed, a few seconds after the last key. */
@Controller
@PreAuthorize("denyAll()")
class DraftController {
    private static final int LONGEST = 200_000;

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/web/drafts")
    @Permit("signed-in")
    @Harmless("A draft is seen by nobody but its writer.")
    ResponseEntity<Void> keep(
            @RequestParam("draft-form") String form,
            @RequestParam MultiValueMap<String, String> fields,
            SignedInUser user) {
        Map<String, String> typed = new LinkedHashMap<>(fields.toSingleValueMap());
        // A field that is sent several times, like ticked boxes, is kept whole beside its first value.
        fields.forEach((name, values) -> {
            if (values.size() > 1) {
                typed.put(name + Drafts.ALL, String.join("\n", values));
            }
        });
        typed.keySet().removeIf(name -> name.startsWith("_") || name.startsWith("draft-") || name.contains("password"));
        int size = typed.values().stream().mapToInt(String::length).sum();
        if (size > LONGEST || form.length() > 120) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        drafts.keep(user.account(), form, typed);
        return ResponseEntity.noContent().build();
    }
}
