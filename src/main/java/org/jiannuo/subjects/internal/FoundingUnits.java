package org.jiannuo.subjects.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.springframework.stereotype.Component;

/** The units with which the register of the county begins, as the reference files give them. */
@Component
class FoundingUnits {
    /** The founding plan names the units in 2019; what was before, the platform does not know. */
    static final LocalDate KNOWN_SINCE = LocalDate.of(2019, 1, 1);

    private static final String FOLDER = "/reference/subjects/";
    private static final Map<String, UnitClass> KINDS = Map.ofEntries(
            Map.entry("department", UnitClass.COUNTY_ORGAN),
            Map.entry("party_body", UnitClass.PARTY_BODY),
            Map.entry("congress", UnitClass.CONGRESS),
            Map.entry("cppcc", UnitClass.CPPCC),
            Map.entry("court", UnitClass.COURT),
            Map.entry("procuratorate", UnitClass.PROCURATORATE),
            Map.entry("public_institution", UnitClass.PUBLIC_INSTITUTION),
            Map.entry("township", UnitClass.TOWNSHIP),
            Map.entry("committee", UnitClass.MANAGEMENT_COMMITTEE),
            Map.entry("branch_of_upper_level", UnitClass.VERTICAL_UNIT),
            Map.entry("group", UnitClass.GROUP));

    private final List<DatedFact> facts = new ArrayList<>();
    private final Map<UnitId, List<String>> aliases = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final NameAffixes affixes;

    FoundingUnits() {
        Map<String, Map<String, String>> details = new HashMap<>();
        rows("unit_details.csv").forEach(row -> details.put(cell(row, "unit_id"), row));
        rows("units_above.csv").forEach(row -> add(row, details));
        rows("units.csv").forEach(row -> add(row, details));
        addVillages();
        for (Map<String, String> row : rows("unit_groups.csv")) {
            memberships.add(
                    new Membership(id(cell(row, "group_id")), id(cell(row, "member_unit_id")), KNOWN_SINCE, true));
        }
        this.affixes = new NameAffixes(words("prefix"), words("suffix"));
    }

    List<DatedFact> facts() {
        return facts;
    }

    Map<UnitId, List<String>> aliases() {
        return aliases;
    }

    List<Membership> memberships() {
        return memberships;
    }

    NameAffixes affixes() {
        return affixes;
    }

    private static List<String> words(String kind) {
        return rows("name_affixes.csv").stream()
                .filter(row -> cell(row, "kind").equals(kind))
                .map(row -> cell(row, "text"))
                .toList();
    }

    private void add(Map<String, String> row, Map<String, Map<String, String>> details) {
        Map<String, String> more = details.getOrDefault(cell(row, "unit_id"), Map.of());
        UnitId id = id(cell(row, "unit_id"));
        fact(id, Fact.NAME, cell(row, "name_zh"));
        fact(id, Fact.SHORT_NAME, cell(more, "short_name_zh"));
        fact(
                id,
                Fact.CLASS,
                Objects.requireNonNull(KINDS.get(cell(row, "kind"))).name());
        String code = cell(row, "division_code");
        // The code of the county itself says nothing about one of its organs.
        fact(id, Fact.CODE, code.endsWith("000000") ? "" : code);
        fact(id, Fact.CREDIT_CODE, cell(row, "unified_social_credit_code"));
        String superior = cell(more, "superior_unit_id");
        fact(id, Fact.SUPERIOR, superior.isEmpty() ? "" : id(superior).slug());
        aliases.put(
                id,
                List.of(cell(row, "aliases_zh").split(";")).stream()
                        .filter(alias -> !alias.isBlank())
                        .toList());
    }

    /** Villages and communities stand in the list of divisions; the township is their superior and part of the name. */
    private void addVillages() {
        Map<String, Map<String, String>> divisions = new HashMap<>();
        rows("divisions.csv").forEach(row -> divisions.put(cell(row, "code"), row));
        Map<String, UnitId> townships = new HashMap<>();
        for (DatedFact fact : List.copyOf(facts)) {
            if (fact.fact() == Fact.CODE) {
                townships.put(fact.value(), fact.unit());
            }
        }
        for (Map<String, String> row : rows("divisions.csv")) {
            UnitId township = townships.get(cell(row, "parent_code"));
            if (cell(row, "level").equals("village") && township != null) {
                UnitId id = new UnitId("village-" + cell(row, "code"));
                String above = cell(Objects.requireNonNull(divisions.get(cell(row, "parent_code"))), "name_zh");
                fact(id, Fact.NAME, above + cell(row, "name_zh"));
                aliases.put(id, List.of(cell(row, "name_zh")));
                fact(id, Fact.CLASS, UnitClass.VILLAGE_COMMITTEE.name());
                fact(id, Fact.CODE, cell(row, "code"));
                fact(id, Fact.SUPERIOR, township.slug());
            }
        }
    }

    private void fact(UnitId id, Fact fact, String value) {
        if (!value.isEmpty()) {
            facts.add(new DatedFact(id, fact, value, KNOWN_SINCE, null));
        }
    }

    /** The id of a unit of the reference files: hyphens instead of underscores. */
    private static UnitId id(String reference) {
        return new UnitId(reference.replace('_', '-'));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = FoundingUnits.class.getResourceAsStream(FOLDER + file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in, file))) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
