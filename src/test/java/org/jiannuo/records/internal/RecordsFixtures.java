package org.jiannuo.records.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Adjustment;
import org.jiannuo.records.RecordDraft.Document;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordDraft.Gravity;
import org.jiannuo.records.RecordDraft.Grounds;
import org.jiannuo.records.RecordDraft.Origin;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.Subject;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;

/** Records, units and people who do not exist. */
public final class RecordsFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final String FIRM = "91320105780688132K";
    static final String CITIZEN = "640324199003070010";
    static final UUID OFFICIAL = new UUID(0x7, 0x8000000000000000L);

    private RecordsFixtures() {}

    static Signature person(String name, String unit) {
        return new Signature(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                unit,
                "credit_officer",
                BusinessClock.standingAt(TODAY).now());
    }

    /** A gate on the reference data that come with the program. */
    static Gate gate(LocalDate today) {
        return gate(today, "");
    }

    /** The same before the county has decided how one item is collected. */
    static Gate gate(LocalDate today, String undecided) {
        return new Gate(
                today,
                GateReference.read(new Bundled(undecided), today),
                new Unchanged(Map.of(
                        "housing-bureau", new Gate.KnownUnit(Set.of("测试住建局"), "department"),
                        "town-yuhai", new Gate.KnownUnit(Set.of("测试镇政府"), "township"),
                        "credit-office", new Gate.KnownUnit(Set.of("测试信用办"), "department"),
                        "court", new Gate.KnownUnit(Set.of("测试县人民法院"), "department"),
                        "org-department", new Gate.KnownUnit(Set.of("测试组织部"), "department"),
                        "discipline-supervision", new Gate.KnownUnit(Set.of("测试监委"), "department"))),
                code -> code.length() == 18 && !code.endsWith("?"));
    }

    /** Units that were always as they are. */
    private record Unchanged(Map<String, Gate.KnownUnit> units) implements Gate.KnownUnits {
        @Override
        public Map<String, Gate.KnownUnit> on(LocalDate day) {
            return units;
        }

        @Override
        public Set<String> carriedOnBy(String unit) {
            return Set.of(unit);
        }
    }

    /** The reference data as they come with the program, without a database. */
    static final class Bundled implements Statutes {
        private final List<ReferenceRow> rows = ReferenceRow.bundled();
        private final String undecided;

        Bundled(String undecided) {
            this.undecided = undecided;
        }

        @Override
        public Optional<Instrument> find(InstrumentId id) {
            return instruments().stream()
                    .filter(instrument -> instrument.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Instrument> instruments() {
            return rows("instruments", TODAY).stream().map(Instrument::of).toList();
        }

        @Override
        public List<ReferenceRow> rows(String table, LocalDate onDay) {
            return rows.stream()
                    .filter(row -> row.table().equals(table))
                    .filter(row -> !(table.equals("category_rules") && row.key().equals(undecided)))
                    .toList();
        }

        @Override
        public boolean isConfirmed(ReferenceRow row) {
            return false;
        }
    }

    /** A draft whose parts are changed one by one. */
    static final class Drafted {
        private String category = "U05";
        private Subject subject = new Subject(SubjectKind.ENTERPRISE, "同心县虚构建材有限公司", FIRM, "", "");
        private final Map<String, String> document = new LinkedHashMap<>(
                Map.of("kind", "penalty_decision", "number", "同住建罚决字〔2026〕1号", "organ", "测试住建局", "organCode", ""));
        private @Nullable LocalDate date = LocalDate.of(2026, 4, 15);
        private @Nullable LocalDate effectiveOn;
        private Standing standing = Standing.EFFECTIVE;
        private Grounds grounds = new Grounds("", "《中华人民共和国建筑法》第六十五条", "未按照工程设计图纸施工。", "");
        private Gravity gravity = new Gravity(null, "", Set.of("3"), false, null, null, Set.of(), "");
        private String reporter = "housing-bureau";

        Drafted category(String code) {
            category = code;
            return this;
        }

        Drafted subject(SubjectKind kind, String name, String code, String other, String id) {
            subject = new Subject(kind, name, code, other, id);
            return this;
        }

        Drafted document(String key, String value) {
            document.put(key, value);
            return this;
        }

        Drafted date(@Nullable LocalDate day) {
            date = day;
            return this;
        }

        Drafted effectiveOn(@Nullable LocalDate day) {
            effectiveOn = day;
            return this;
        }

        Drafted standing(Standing of) {
            standing = of;
            return this;
        }

        Drafted basis(String instrument, String article) {
            grounds = new Grounds(instrument, article, grounds.facts(), "");
            return this;
        }

        Drafted facts(String facts) {
            grounds = new Grounds(grounds.instrument(), grounds.article(), facts, "");
            return this;
        }

        Drafted penalties(String... kinds) {
            gravity = new Gravity(
                    gravity.declared(), gravity.reason(), Set.of(kinds), gravity.special(), null, null, Set.of(), "");
            return this;
        }

        Drafted graded(@Nullable Severity declared, String reason) {
            gravity = new Gravity(
                    declared,
                    reason,
                    gravity.penalties(),
                    gravity.special(),
                    gravity.amount(),
                    gravity.effect(),
                    gravity.adjustments(),
                    gravity.sanction());
            return this;
        }

        Drafted special() {
            gravity = new Gravity(null, "", gravity.penalties(), true, null, null, Set.of(), "");
            return this;
        }

        Drafted loss(@Nullable String yuan, @Nullable Effect effect, String reason, Adjustment... why) {
            gravity = new Gravity(
                    null, reason, Set.of(), false, yuan == null ? null : Money.of(yuan), effect, Set.of(why), "");
            return this;
        }

        Drafted sanction(String id) {
            gravity = new Gravity(null, "", Set.of(), false, null, null, Set.of(), id);
            return this;
        }

        Drafted reporter(String unit) {
            reporter = unit;
            return this;
        }

        RecordDraft draft() {
            return new RecordDraft(
                    category,
                    subject,
                    new Document(
                            document.getOrDefault("kind", ""),
                            document.getOrDefault("number", ""),
                            "决定书",
                            document.getOrDefault("organ", ""),
                            document.getOrDefault("organCode", ""),
                            date,
                            effectiveOn,
                            standing),
                    grounds,
                    gravity,
                    new Origin(reporter, "form", null));
        }
    }

    /** A penalty of an enterprise that may be recorded. */
    static Drafted penalty() {
        return new Drafted();
    }

    /** A permit of an enterprise that may be recorded. */
    static Drafted permit() {
        return new Drafted()
                .category("U04")
                .document("kind", "permit_decision")
                .document("number", "同住建许〔2026〕1号")
                .basis("admin_licence_law", "40")
                .facts("准予施工许可。")
                .penalties();
    }

    /** A finding that a unit broke a promise. */
    static Drafted breach() {
        return new Drafted()
                .category("U36")
                .subject(SubjectKind.UNIT, "测试镇政府", "", "", "town-yuhai")
                .document("kind", "finding")
                .document("number", "同信用认〔2026〕1号")
                .document("organ", "测试信用办")
                .basis("fg_2023_1103", "")
                .facts("未按约定支付工程款，责令整改后仍不履行。")
                .loss("50000", Effect.WIDER, "")
                .reporter("credit-office");
    }

    /** A disciplinary sanction of an official. */
    static Drafted discipline() {
        return new Drafted()
                .category("P21")
                .subject(SubjectKind.OFFICIAL, "赵六测", "", "", OFFICIAL.toString())
                .document("kind", "discipline_decision")
                .document("number", "同监政处〔2026〕1号")
                .document("organ", "测试监委")
                .basis("public_sanctions_law", "7、8")
                .facts("工作失职，造成损失。")
                .sanction("public.demerit")
                .reporter("discipline-supervision");
    }
}
