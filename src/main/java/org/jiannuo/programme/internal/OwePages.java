package org.jiannuo.programme.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.programme.internal.OweMeasures.Preview;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Makes the form and the preview of what will be owed. */
@Component
class OwePages {
    private static final int MOST_SHOWN = 200;

    private final ProgrammePages programmes;
    private final Units units;
    private final BusinessClock clock;

    OwePages(ProgrammePages programmes, Units units, BusinessClock clock) {
        this.programmes = programmes;
        this.units = units;
        this.clock = clock;
    }

    OweMeasuresPage form(VersionStore.Version version, StoredRow row, OweForm form) {
        Set<String> chosen = new LinkedHashSet<>();
        row.units().forEach(unit -> chosen.add(unit.unit()));
        form.lines().forEach(line -> chosen.addAll(line.units()));
        List<OweMeasuresPage.Unit> choices = chosen.stream()
                .filter(UnitId::isSlug)
                .flatMap(slug -> units.find(new UnitId(slug)).stream())
                .map(this::choice)
                .toList();
        List<OweMeasuresPage.Line> lines = row.measures().stream()
                .map(measure -> new OweMeasuresPage.Line(
                        measure.corrected(),
                        TimeWords.of(row.scheduleOf(measure)),
                        form.lines().get(measure.ordinal() - 1),
                        programmes.owed(measure.id()).size()))
                .toList();
        return new OweMeasuresPage(
                version.programme(), version.name(), row.id(), row.number(), row.title(), choices, lines);
    }

    private OweMeasuresPage.Unit choice(UnitSummary unit) {
        int members = unit.isGroup() ? units.members(unit.id(), clock.today()).size() : -1;
        return new OweMeasuresPage.Unit(unit.id().slug(), unit.name(), members);
    }

    OwePreviewPage preview(
            VersionStore.Version version, StoredRow row, Preview preview, Map<String, List<String>> fields) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.matches("m\\d+-[a-z]+")) {
                kept.put(name, values);
            }
        });
        return new OwePreviewPage(version.programme(), row.id(), row.title(), counts(preview), items(preview), kept);
    }

    OwePreviewPage previewAll(VersionStore.Version version, Preview preview) {
        return new OwePreviewPage(version.programme(), null, version.name(), counts(preview), items(preview), Map.of());
    }

    private OwePreviewPage.Counts counts(Preview preview) {
        List<NewObligation> wanted = preview.wanted();
        int once = (int)
                wanted.stream().filter(each -> each.when() instanceof When.Once).count();
        int past = (int) wanted.stream().filter(each -> isPast(each.when())).count();
        int debtors = (int)
                wanted.stream().map(each -> each.debtor().unit()).distinct().count();
        return new OwePreviewPage.Counts(wanted.size(), once, wanted.size() - once, debtors, past, preview.present());
    }

    private boolean isPast(When when) {
        return when instanceof When.Once(LocalDate _, NewObligation.Due due)
                && due.on().isBefore(clock.today());
    }

    private List<OwePreviewPage.Item> items(Preview preview) {
        Map<UnitId, String> names = units.names(preview.wanted().stream()
                .map(each -> new UnitId(each.debtor().unit()))
                .distinct()
                .toList());
        return preview.wanted().stream()
                .limit(MOST_SHOWN)
                .map(each -> item(each, names))
                .toList();
    }

    private OwePreviewPage.Item item(NewObligation each, Map<UnitId, String> names) {
        LocalDate due = each.when() instanceof When.Once(LocalDate _, NewObligation.Due day) ? day.on() : null;
        String every = "";
        String onDay = "";
        if (each.when() instanceof When.Standing standing) {
            MonthDay day = standing.on();
            every = standing.every().name().toLowerCase(Locale.ROOT);
            onDay = day == null ? "" : day.toString().substring(2);
        }
        return new OwePreviewPage.Item(
                each.source().label(),
                each.duty().title(),
                names.getOrDefault(
                        new UnitId(each.debtor().unit()), each.debtor().unit()),
                each.debtor().role().name().toLowerCase(Locale.ROOT),
                each.debtor().responsible(),
                due,
                isPast(each.when()),
                every,
                onDay);
    }
}
