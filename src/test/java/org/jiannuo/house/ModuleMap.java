package org.jiannuo.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that says on which tier a module stands. Arrows point to the same tier or to one above in this list,
 * never below. A module may stand here before it exists. Why a module stands where it does: {@code docs/adr}.
 */
final class ModuleMap {
    static final Map<String, List<String>> TIERS = tiers();

    /** Modules that a module of an earlier tier may use, because they are libraries without business. */
    static final Map<String, String> LIBRARIES =
            Map.of("reports", "sets documents and tables for whoever asks, and knows no business (ADR 0003)");

    private ModuleMap() {}

    private static Map<String, List<String>> tiers() {
        Map<String, List<String>> tiers = new LinkedHashMap<>();
        tiers.put("kernel", List.of("kernel"));
        tiers.put("frame", List.of("database", "security", "web", "cli", "tlog"));
        tiers.put("reference", List.of("settings", "calendars", "statutes", "subjects", "accounts", "evidence"));
        tiers.put(
                "core",
                List.of(
                        "obligations",
                        "plans",
                        "formats",
                        "reporting",
                        "programme",
                        "handovers",
                        "supervision",
                        "records",
                        "dossiers",
                        "intake",
                        "complaints",
                        "casework",
                        "tolerance",
                        "rectifications",
                        "measures",
                        "catalogues",
                        "dutycrimes",
                        "commitments",
                        "assessments",
                        "education"));
        tiers.put(
                "sectors",
                List.of(
                        "procurement",
                        "tendering",
                        "partnerships",
                        "investment",
                        "debts",
                        "grassroots",
                        "environment",
                        "litigation"));
        tiers.put(
                "outward",
                List.of(
                        "publication",
                        "remedies",
                        "ledger",
                        "witness",
                        "portal",
                        "certificates",
                        "exchange",
                        "reports",
                        "worklist",
                        "audit",
                        "dashboard",
                        "help",
                        "demo"));
        return tiers;
    }

    static Optional<String> tier(String module) {
        return TIERS.entrySet().stream()
                .filter(tier -> tier.getValue().contains(module))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is wrong with the dependencies that a module declares. */
    static List<String> faults(String module, Set<String> dependencies) {
        List<String> faults = new ArrayList<>();
        int own = height(module);
        if (own < 0) {
            faults.add(module + " stands on no tier");
        }
        for (String dependency : dependencies) {
            if (height(dependency) > own && own >= 0 && !LIBRARIES.containsKey(dependency)) {
                faults.add("%s (%s) depends on %s (%s)"
                        .formatted(
                                module,
                                tier(module).orElse("no tier"),
                                dependency,
                                tier(dependency).orElse("no tier")));
            }
        }
        return faults;
    }

    private static int height(String module) {
        return tier(module)
                .map(tier -> List.copyOf(TIERS.keySet()).indexOf(tier))
                .orElse(-1);
    }
}
