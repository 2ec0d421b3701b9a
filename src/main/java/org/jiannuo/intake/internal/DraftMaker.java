package org.jiannuo.intake.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiannuo.formats.CheckedRow;
import org.jiannuo.intake.internal.RecordMapping.Mapped;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Document;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordDraft.Gravity;
import org.jiannuo.records.RecordDraft.Grounds;
import org.jiannuo.records.RecordDraft.Origin;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.Subject;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What a sound row of a format reports, as a draft of a record. May be used by several threads. */
final class DraftMaker {
    private static final String PERSON = "2";
    private static final String INVALID = "2";
    private static final Set<String> CONFIRMED = Set.of("5", "6");
    private static final int LONGEST_FACTS = 4_000;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Mapped mapped;
    private final String reporter;
    private final String channel;
    private final UnitsByCode units;

    DraftMaker(Mapped mapped, String reporter, String channel, UnitsByCode units) {
        this.mapped = mapped;
        this.reporter = reporter;
        this.channel = channel;
        this.units = units;
    }

    /** Why a row that is sound in itself reports no record. */
    List<Refusal> against(CheckedRow row) {
        String state = row.value("wyzt");
        if (!mapped.format().equals("contract_breach") || CONFIRMED.contains(state)) {
            return List.of();
        }
        String words = row.format()
                .field("wyzt")
                .map(field -> row.format().meaning(field, state))
                .orElse(state);
        return List.of(IntakeRules.NOT_CONFIRMED.brokenAt("wyzt", words));
    }

    RecordDraft draft(CheckedRow row) {
        return switch (mapped.format()) {
            case "permit" -> permit(row);
            case "penalty" -> penalty(row);
            case "commitment" -> commitment(row);
            case "contract" -> contract(row);
            case "contract_breach" -> breach(row);
            default -> general(row);
        };
    }

    private RecordDraft permit(CheckedRow row) {
        return made(
                mapped.category(),
                party(row, "XK_XDR"),
                new Document(
                        mapped.documentKind(),
                        row.value("XK_WSH"),
                        row.value("XK_XKWS"),
                        row.value("XK_XKJG"),
                        row.value("XK_XKJGDM"),
                        day(row, "XK_JDRQ"),
                        null,
                        row.value("XK_ZT").equals(INVALID) ? Standing.ANNULLED : Standing.EFFECTIVE),
                grounds(row, row.value("XK_NR")),
                Gravity.NONE,
                day(row, "XK_YXQZI"));
    }

    private RecordDraft penalty(CheckedRow row) {
        Set<String> kinds = new HashSet<>(List.of(row.value("CF_CFLB").split(",")));
        BigDecimal amount = figure(row, "CF_NR_FK").add(figure(row, "CF_NR_WFFF"));
        return made(
                mapped.category(),
                party(row, "CF_XDR"),
                new Document(
                        mapped.documentKind(),
                        row.value("CF_WSH"),
                        row.value("CF_WFXW"),
                        row.value("CF_CFJG"),
                        row.value("CF_CFJGDM"),
                        day(row, "CF_JDRQ"),
                        null,
                        Standing.EFFECTIVE),
                new Grounds(
                        "", row.value("CF_YJ"), facts(row.value("CF_SY"), row.value("CF_NR")), OriginalRow.json(row)),
                new Gravity(null, "", kinds, false, money(amount), null, Set.of(), ""),
                day(row, "CF_YXQ"));
    }

    private RecordDraft commitment(CheckedRow row) {
        return made(
                mapped.category(),
                holder(
                        row.value("CN_RMC"),
                        row.value("CN_RDM"),
                        row.value("CN_RLB").equals(PERSON)),
                new Document(
                        mapped.documentKind(),
                        row.value("CN_BM"),
                        row.value("CN_SY"),
                        row.value("CN_SLDW"),
                        row.value("CN_SLDWDM"),
                        day(row, "CN_RQ"),
                        null,
                        Standing.EFFECTIVE),
                grounds(row, facts(row.value("CN_NR"), row.value("CN_WLX"))),
                Gravity.NONE,
                day(row, "CN_YXQ"));
    }

    private RecordDraft contract(CheckedRow row) {
        return made(
                mapped.category(),
                holder(row.value("cgr"), row.value("jfzttyshxydm"), false),
                new Document(
                        mapped.documentKind(),
                        row.value("htbh"),
                        row.value("htmc"),
                        row.value("cgr"),
                        row.value("jfzttyshxydm"),
                        day(row, "htqdrq"),
                        null,
                        Standing.EFFECTIVE),
                grounds(row, facts(row.value("htmc"), row.value("zybdmc"))),
                new Gravity(null, "", Set.of(), false, money(figure(row, "htje")), null, Set.of(), ""),
                day(row, "lyqx"));
    }

    private RecordDraft breach(CheckedRow row) {
        return made(
                mapped.category(),
                holder(row.value("wyf"), row.value("wyfdm"), false),
                new Document(
                        mapped.documentKind(),
                        row.value("rdwsh"),
                        row.value("htbh"),
                        row.value("sjlydw"),
                        units.code(row.value("sjlydw")),
                        day(row, "rdrq"),
                        null,
                        Standing.EFFECTIVE),
                new Grounds("", row.value("wyyj"), row.value("wysy"), OriginalRow.json(row)),
                new Gravity(null, "", Set.of(), false, null, Effect.SMALL, Set.of(), ""),
                null);
    }

    private RecordDraft general(CheckedRow row) {
        SubjectKind kind = SubjectKind.valueOf(row.value("TY_ZTLB"));
        String name = row.value("TY_ZTMC");
        String code = row.value("TY_ZTDM");
        String id = kind == SubjectKind.UNIT ? units.slug(code, name) : kind == SubjectKind.OFFICIAL ? code : "";
        return made(
                row.value("TY_LB"),
                new Subject(kind, name, kind == SubjectKind.OFFICIAL ? "" : code, row.value("TY_ZTGSZC"), id),
                new Document(
                        row.value("TY_WSZL"),
                        row.value("TY_WSH"),
                        row.value("TY_WSMC"),
                        row.value("TY_JG"),
                        row.value("TY_JGDM"),
                        day(row, "TY_RQ"),
                        day(row, "TY_SXRQ"),
                        Standing.valueOf(row.value("TY_ZT"))),
                new Grounds(row.value("TY_YJWJ"), row.value("TY_YJ"), row.value("TY_SS"), OriginalRow.json(row)),
                new Gravity(
                        row.value("TY_CD").isEmpty() ? null : Severity.valueOf(row.value("TY_CD")),
                        row.value("TY_CDLY"),
                        Set.of(),
                        false,
                        row.value("TY_JE").isEmpty() ? null : money(figure(row, "TY_JE")),
                        row.value("TY_YX").isEmpty() ? null : Effect.valueOf(row.value("TY_YX")),
                        Set.of(),
                        row.value("TY_CFZL")),
                day(row, "TY_YXQ"));
    }

    private RecordDraft made(
            String category,
            Subject subject,
            Document document,
            Grounds grounds,
            Gravity gravity,
            @Nullable LocalDate until) {
        return new RecordDraft(category, subject, document, grounds, gravity, new Origin(reporter, channel, until));
    }

    /** The party of a double-publicity row. @param prefix of its fields */
    private static Subject party(CheckedRow row, String prefix) {
        boolean person = row.value(prefix + "_LB").equals(PERSON);
        return new Subject(
                person ? SubjectKind.PERSON : SubjectKind.ENTERPRISE,
                row.value(prefix + "_MC"),
                row.value(prefix + (person ? "_ZJHM" : "_SHXYM")),
                row.value(prefix + "_GSZC"),
                "");
    }

    /** A unit of the register, else a firm or a person. */
    private Subject holder(String name, String code, boolean person) {
        String slug = person ? "" : units.slug(code, name);
        if (!slug.isEmpty()) {
            return new Subject(SubjectKind.UNIT, name, code, "", slug);
        }
        return new Subject(person ? SubjectKind.PERSON : SubjectKind.ENTERPRISE, name, code, "", "");
    }

    private Grounds grounds(CheckedRow row, String facts) {
        return new Grounds(mapped.instrument(), mapped.article(), facts, OriginalRow.json(row));
    }

    private static String facts(String first, String second) {
        List<String> parts = new ArrayList<>(List.of(first));
        if (!second.isEmpty() && first.length() + second.length() < LONGEST_FACTS) {
            parts.add(second);
        }
        return String.join("\n", parts);
    }

    private static @Nullable LocalDate day(CheckedRow row, String field) {
        String value = row.value(field);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    private static BigDecimal figure(CheckedRow row, String field) {
        String value = row.value(field);
        return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
    }

    private static Money money(BigDecimal tenThousands) {
        return new Money(tenThousands.multiply(TEN_THOUSAND));
    }
}
