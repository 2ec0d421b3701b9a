package org.jiannuo.calendars.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Entering a notice: form, preview with all problems, confirmation. */
@Controller
@PreAuthorize("denyAll()")
class NoticeController {
    private static final int FILE_AT_MOST = 200_000;

    private final EnterNotice enterNotice;
    private final CalendarStore store;
    private final BusinessClock clock;

    NoticeController(EnterNotice enterNotice, CalendarStore store, BusinessClock clock) {
        this.enterNotice = enterNotice;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/calendars/notices/new")
    @Permit("calendars:manage")
    @Harmless("Shows an empty form.")
    EnterNoticePage form(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String scope) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("year", List.of(year.isEmpty() ? String.valueOf(clock.today().getYear() + 1) : year));
        fields.put("scope", List.of(scope));
        return page(new EnterNoticeForm(fields), List.of());
    }

    @PostMapping("/calendars/notices/preview")
    @Permit("calendars:manage")
    @Harmless("Shows what would be entered and changes nothing.")
    Answer preview(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        EnterNoticeForm form = new EnterNoticeForm(typed);
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > FILE_AT_MOST) {
                return Answer.of(
                        TypedDay.unreadable("file"),
                        _ -> Answer.show(page(form, List.of())),
                        _ -> page(form, List.of()));
            }
            return preview(form.withCsv(FileText.read(file.getBytes()).orElse("")));
        }
        return preview(form);
    }

    @PostMapping("/calendars/notices")
    @Permit("calendars:manage")
    @Audited("calendars.notice_entered")
    Answer enter(@RequestParam MultiValueMap<String, String> typed, SignedInUser user) {
        EnterNoticeForm form = new EnterNoticeForm(typed);
        return Answer.of(
                enterNotice.enter(form, user.sign(clock)),
                changed -> Answer.redirect("/calendars/notices/" + changed.notice(), "calendars.said.entered"),
                _ -> page(form, List.of()));
    }

    private Answer preview(EnterNoticeForm form) {
        return Answer.of(
                enterNotice.preview(form),
                notice -> Answer.show(page(form.withCsv(TypedDay.csv(notice.days())), notice.days())),
                _ -> page(form, List.of()));
    }

    private EnterNoticePage page(EnterNoticeForm form, List<CalendarDay> days) {
        List<EnterNoticePage.Choice> choices = store.notices().stream()
                .filter(CalendarStore.Kept::inForce)
                .map(kept -> new EnterNoticePage.Choice(kept.instrument(), kept.basis()))
                .toList();
        Decision<List<TypedDay>> read = EnterNotice.read(form);
        List<EnterNoticePage.Row> rows = read.isAccepted()
                ? read.orThrow().stream()
                        .map(day -> new EnterNoticePage.Row(
                                day.where(), day.date(), day.kind(), day.name(), day.statutory()))
                        .toList()
                : List.of();
        return new EnterNoticePage(form, choices, rows, days);
    }
}
