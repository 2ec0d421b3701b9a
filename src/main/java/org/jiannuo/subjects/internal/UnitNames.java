package org.jiannuo.subjects.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units.Candidate;
import org.jiannuo.subjects.Units.Match;
import org.jiannuo.subjects.Units.Match.How;

/** Recognises units by the texts that stand in documents and in search boxes. */
final class UnitNames {
    private static final int NEAREST = 5;
    private static final double FAR = 0.34;
    private static final Pattern BLANKS_AND_MARKS = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}]+");
    private static final int MISS = 100;
    private static final int ENDED_LATER = 10;

    /** One text under which a unit is known. */
    private record Name(UnitHistory unit, String text, How how, String normal, String stem, Sound sound) {}

    /** @param whole pinyin without blanks @param initials first letters @param stem pinyin of the stem */
    private record Sound(String whole, String initials, String stem) {}

    private final Map<UnitId, List<Name>> byUnit = new LinkedHashMap<>();
    private final Map<UnitId, List<String>> codes = new HashMap<>();
    private final NameAffixes affixes;

    UnitNames(Collection<UnitHistory> units, Map<UnitId, List<String>> aliases, NameAffixes affixes) {
        this.affixes = affixes;
        for (UnitHistory unit : units) {
            Map<String, Name> own = new LinkedHashMap<>();
            add(own, unit, Fact.NAME, How.NAME);
            add(own, unit, Fact.SHORT_NAME, How.SHORT_NAME);
            aliases.getOrDefault(unit.id(), List.of())
                    .forEach(alias -> own.computeIfAbsent(alias, text -> name(unit, text, How.ALIAS)));
            byUnit.put(unit.id(), List.copyOf(own.values()));
            codes.put(unit.id(), codes(unit));
        }
    }

    private void add(Map<String, Name> own, UnitHistory unit, Fact fact, How how) {
        for (DatedFact line : unit.line(fact).descendingMap().values()) {
            boolean present = line.equals(unit.line(fact).lastEntry().getValue());
            String text = line.value();
            if (text != null) {
                own.computeIfAbsent(text, _ -> name(unit, text, present ? how : How.FORMER_NAME));
            }
        }
    }

    private Name name(UnitHistory unit, String text, How how) {
        String stem = stem(text);
        Sound sound = new Sound(Pinyin.whole(text), Pinyin.initials(text), Pinyin.whole(stem));
        return new Name(unit, text, how, normal(text), stem, sound);
    }

    /** See {@link org.jiannuo.subjects.Units#resolve}. */
    Match resolve(String text, LocalDate day) {
        String stripped = text.strip();
        List<Name> exact = all().filter(name -> name.text().equals(stripped)).toList();
        if (!exact.isEmpty()) {
            return decide(exact, false, day);
        }
        String normal = normal(text);
        List<Name> same = all().filter(name -> name.normal().equals(normal)).toList();
        if (!same.isEmpty() && !normal.isEmpty()) {
            return decide(same, true, day);
        }
        String stem = stem(text);
        List<Name> alike = all().filter(name -> name.stem().equals(stem)).toList();
        if (!alike.isEmpty() && stem.length() > 1) {
            return decide(alike, true, day);
        }
        return new Match.Candidates(nearest(normal, stem, day));
    }

    private static Match decide(List<Name> found, boolean normalised, LocalDate day) {
        List<Name> living =
                found.stream().filter(name -> name.unit().existsOn(day)).toList();
        List<Name> meant = living.isEmpty() ? found : living;
        Set<UnitId> units = new LinkedHashSet<>();
        meant.forEach(name -> units.add(name.unit().id()));
        if (units.size() > 1) {
            return new Match.Candidates(meant.stream()
                    .map(name -> new Candidate(name.unit().nearest(day), 1))
                    .distinct()
                    .toList());
        }
        Name name = meant.getFirst();
        return new Match.Resolved(name.unit().nearest(day), normalised ? How.NORMALISED : name.how());
    }

    private List<Candidate> nearest(String normal, String stem, LocalDate day) {
        if (normal.isEmpty()) {
            return List.of();
        }
        String sound = Pinyin.whole(stem);
        List<Candidate> candidates = new ArrayList<>();
        byUnit.forEach((_, names) -> names.stream()
                .map(name -> new Candidate(name.unit().nearest(day), nearness(name, normal, stem, sound)))
                .max(Comparator.comparingDouble(Candidate::nearness))
                .filter(candidate -> candidate.nearness() >= FAR)
                .ifPresent(candidates::add));
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::nearness)
                        .reversed()
                        .thenComparing(candidate -> candidate.unit().id()))
                .limit(NEAREST)
                .toList();
    }

    private static double nearness(Name name, String normal, String stem, String sound) {
        double letters = Math.max(alike(name.normal(), normal), alike(name.stem(), stem));
        double spoken = alike(name.sound().stem(), sound);
        return Math.max(letters, 0.9 * spoken * (letters > 0 ? 1 : 0.8));
    }

    /** Dice's coefficient over pairs of neighbouring letters, with the ends counted. */
    private static double alike(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        String framed = "^" + text + "$";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }

    /** Units whose names contain the query, whose pinyin begins with it or whose code contains it; best first. */
    List<UnitSummary> search(String query, LocalDate day, int limit) {
        String normal = normal(query);
        if (normal.isEmpty()) {
            return List.of();
        }
        record Hit(UnitSummary unit, int rank) {}
        List<Hit> hits = new ArrayList<>();
        byUnit.forEach((id, names) -> {
            int rank = Math.min(
                    codeRank(id, normal),
                    names.stream().mapToInt(name -> rank(name, normal)).min().orElse(MISS));
            if (rank < MISS) {
                UnitSummary unit = names.getFirst().unit().nearest(day);
                hits.add(new Hit(unit, unit.existsOn(day) ? rank : rank + ENDED_LATER));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.unit().unitClass())
                        .thenComparing(hit -> hit.unit().id()))
                .limit(limit)
                .map(Hit::unit)
                .toList();
    }

    private int codeRank(UnitId unit, String query) {
        for (String code : codes.getOrDefault(unit, List.of())) {
            if (code.startsWith(query)) {
                return 3;
            }
        }
        return MISS;
    }

    /** The codes of a unit, former ones too, in small letters. */
    private static List<String> codes(UnitHistory unit) {
        Stream<String> dated = Stream.of(Fact.CODE, Fact.CREDIT_CODE)
                .flatMap(fact -> unit.line(fact).values().stream())
                .map(DatedFact::value)
                .filter(Objects::nonNull);
        return Stream.concat(dated, Stream.of(unit.id().slug().replace("-", "")))
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static int rank(Name name, String query) {
        if (name.normal().equals(query) || name.sound().initials().equals(query)) {
            return 0;
        }
        if (name.normal().startsWith(query)) {
            return 1;
        }
        if (name.normal().contains(query)) {
            return 2;
        }
        boolean spoken = name.sound().initials().contains(query)
                || (query.length() > 2 && name.sound().whole().contains(query));
        return spoken ? 4 : MISS;
    }

    private Stream<Name> all() {
        return byUnit.values().stream().flatMap(List::stream);
    }

    /** One width, small letters, no blanks, brackets or other marks. */
    static String normal(String text) {
        return BLANKS_AND_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** Without the words that documents leave out at will. */
    private String stem(String text) {
        return affixes.strip(normal(text));
    }
}
