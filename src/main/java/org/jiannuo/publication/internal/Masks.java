package org.jiannuo.publication.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/**
 * 脱敏. What of a thing is shown, and how. The profile names every field that may be shown; of natural persons the surname
 * stays, their numbers, telephones and addresses never leave the office, wherever they stand in a text.
 */
@Component
class Masks {
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{6}(?:19|20)\\d{9}[\\dXx](?!\\d)");
    private static final Pattern OLD_IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{15}(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9A-Z])\\d{16,19}(?![0-9A-Z])");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,}");
    private static final String STARS = "***";

    private static final List<String> LONG_SURNAMES = Reference.rows("surnames").stream()
            .map(row -> row.getOrDefault("surname_zh", ""))
            .toList();

    private static final Map<PublicationKind, Map<String, Field>> PROFILE = profile();

    /** @param mask none, text, others, person or never */
    record Field(String mask, boolean required) {}

    private final Words words;

    Masks(Words officialWords) {
        this.words = officialWords;
    }

    private static Map<PublicationKind, Map<String, Field>> profile() {
        Map<PublicationKind, Map<String, Field>> profile = new java.util.EnumMap<>(PublicationKind.class);
        for (Map<String, String> row : Reference.rows("fields")) {
            profile.computeIfAbsent(PublicationKind.valueOf(row.getOrDefault("kind", "")), _ -> new LinkedHashMap<>())
                    .put(
                            row.getOrDefault("field", ""),
                            new Field(
                                    row.getOrDefault("mask", ""),
                                    row.getOrDefault("required", "").equals("yes")));
        }
        return profile;
    }

    /** What is wrong with the fields of a draft: names that the profile does not know, and those that are missing. */
    static List<Refusal> faults(PublicationKind kind, PublicContent content) {
        Map<String, Field> known = PROFILE.getOrDefault(kind, Map.of());
        List<Refusal> faults = new ArrayList<>();
        content.fields().keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> faults.add(Rules.FIELD.brokenAt(name, name)));
        known.forEach((name, field) -> {
            if (field.required() && content.fields().getOrDefault(name, "").isBlank()) {
                faults.add(Rules.REQUIRED.brokenAt(name, name));
            }
        });
        return faults;
    }

    PublicItem.Content content(PublicationDraft draft) {
        Map<String, Field> known = PROFILE.getOrDefault(draft.thing().kind(), Map.of());
        SortedMap<String, String> shown = new TreeMap<>();
        draft.content().fields().forEach((name, value) -> {
            Field field = known.get(name);
            String masked = field == null || value.isBlank() ? "" : masked(field, value, draft.subject());
            if (!masked.isEmpty()) {
                shown.put(name, masked);
            }
        });
        return new PublicItem.Content(
                shown,
                draft.content().columns(),
                draft.content().rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> text(cell, draft.subject()))
                                .toList())
                        .toList());
    }

    private String masked(Field field, String value, PublicationDraft.Subject subject) {
        boolean natural = isNatural(subject.kind());
        return switch (field.mask()) {
            case "never" -> "";
            case "person" -> natural ? "" : text(value, subject);
            case "others" -> natural ? words.get("publication.mask.somebody") : text(value, subject);
            default -> text(value, subject);
        };
    }

    /** A text in which no number and no whole name of a natural person stands. */
    String text(String text, PublicationDraft.Subject subject) {
        String safe = IDENTITY_NUMBER.matcher(text).replaceAll(STARS);
        safe = ACCOUNT.matcher(safe).replaceAll(STARS);
        safe = OLD_IDENTITY_NUMBER.matcher(safe).replaceAll(STARS);
        safe = MOBILE.matcher(safe).replaceAll(STARS);
        return isNatural(subject.kind()) && !subject.name().isBlank()
                ? safe.replace(subject.name(), name(subject))
                : safe;
    }

    /** The name as it is shown. */
    String name(PublicationDraft.Subject subject) {
        String name = subject.name().strip();
        if (!isNatural(subject.kind()) || name.isEmpty() || name.endsWith("**")) {
            return name;
        }
        if (!NAME.matcher(name).matches()) {
            return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        }
        String surname = LONG_SURNAMES.stream()
                .filter(known -> name.startsWith(known) && name.length() > known.length())
                .findFirst()
                .orElse(name.substring(0, name.offsetByCodePoints(0, 1)));
        return surname + "**";
    }

    /** The number by which the public may know the subject; none for natural persons. */
    static String key(PublicationDraft.Subject subject) {
        return isNatural(subject.kind()) ? "" : subject.key();
    }

    static boolean isNatural(SubjectKind kind) {
        return switch (kind) {
            case PERSON, OFFICIAL -> true;
            case UNIT, ENTERPRISE -> false;
        };
    }

    /** The fields of a kind that may be shown, in their order. */
    static List<String> fields(PublicationKind kind) {
        return PROFILE.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(field -> !field.getValue().mask().equals("never"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
