package org.jiannuo.settings.internal;

import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings, for the system administrator. */
@Controller
@PreAuthorize("denyAll()")
class SettingsController {
    private final SettingRegister settings;
    private final BusinessClock clock;

    SettingsController(SettingRegister settings, BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/settings")
    @Permit("settings:manage")
    @Audited("settings.settings_seen")
    SettingsPage list() {
        return page("");
    }

    @PostMapping("/settings")
    @Permit("settings:manage")
    @Audited("settings.setting_decided")
    Answer decide(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            SignedInUser user) {
        return Answer.of(
                settings.decide(key, value.strip(), reason, user.sign(clock)),
                done -> Answer.redirect("/settings#" + done, "settings.decided"),
                _ -> page(key));
    }

    private SettingsPage page(String refused) {
        return new SettingsPage(settings.definitions().stream().map(this::row).toList(), refused);
    }

    private SettingsPage.Row row(SettingRegister.Definition definition) {
        SettingRegister.Change change = settings.decided(definition.key());
        return new SettingsPage.Row(
                definition.key(),
                definition.kind(),
                settings.value(definition.key()),
                definition.value(),
                definition.least(),
                definition.most(),
                definition.source(),
                definition.confidence(),
                change == null ? "" : change.by(),
                change == null ? null : change.at(),
                change == null ? "" : change.reason());
    }

    /** Where the settings stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry settingsEntry() {
            return new NavigationEntry(
                    "system", "settings.settings", "/settings", "settings:manage", "adjustments", 40);
        }
    }
}
