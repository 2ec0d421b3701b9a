package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.plans.NamedUnit.Role;
import org.jiannuo.plans.UnitDirectory.KnownUnit;
import org.jiannuo.plans.Vocabulary.UnitPhrase;

/** 责任单位. Splits the cell of units and looks each name up. */
final class UnitReader {
    private static final int MOST = 200;
    private static final int LONGEST_JOIN = 4;
    private static final String MARKS = "\u3001\uff0c,;\uff1b/|";
    private static final String OPENING = "(\uff08";
    private static final String CLOSING = ")\uff09";
    private static final String COUNTY = "\u53bf";

    /** A part of the cell, and what stood before it: empty for white space, which may be a mere line break. */
    private record Token(String before, String text) {}

    private final List<UnitPhrase> phrases;
    private final UnitDirectory directory;

    UnitReader(Vocabulary words, UnitDirectory directory) {
        this.phrases = words.unitPhrases();
        this.directory = directory;
    }

    /** The units of a cell, in their order. */
    List<NamedUnit> read(String cell, Role role) {
        List<NamedUnit> units = new ArrayList<>();
        List<Token> tokens = tokens(cell);
        Role current = role;
        boolean openName = false;
        for (int at = 0; at < tokens.size() && units.size() < MOST; ) {
            int taken = longestKnown(tokens, at);
            if (taken > 0) {
                String name = joined(tokens, at, taken);
                units.add(new NamedUnit(name, current, lookUp(name)));
                openName = false;
                at += taken;
                continue;
            }
            Token token = tokens.get(at++);
            Reading reading = strip(token.text(), current);
            current = reading.next();
            if (!reading.name().isEmpty()) {
                boolean wrapped = openName && token.before().isEmpty();
                NamedUnit unit = named(reading);
                openName = !wrapped && unit.found().isEmpty();
                addOrJoin(units, unit, wrapped);
            }
        }
        return units;
    }

    /** How much of the text is names of known units, between 0 and 1; used to tell columns apart. */
    double knownShare(String text) {
        List<NamedUnit> units = read(text.length() > 400 ? text.substring(0, 400) : text, Role.RESPONSIBLE);
        return units.isEmpty()
                ? 0
                : (double) units.stream()
                                .filter(unit -> !unit.found().isEmpty())
                                .count()
                        / units.size();
    }

    /** The full names of the units that are most like this name. */
    List<String> nearest(String name, int atMost) {
        return directory.nearest(name, atMost).stream().map(KnownUnit::name).toList();
    }

    private NamedUnit named(Reading reading) {
        return new NamedUnit(reading.name(), reading.role(), lookUp(reading.name()));
    }

    /** Two unknown parts with only a line break between them are one name that was wrapped. */
    private void addOrJoin(List<NamedUnit> units, NamedUnit unit, boolean wrapped) {
        if (wrapped && unit.found().isEmpty() && !units.isEmpty()) {
            NamedUnit before = units.removeLast();
            String name = before.text() + unit.text();
            units.add(new NamedUnit(name, before.role(), lookUp(name)));
        } else {
            units.add(unit);
        }
    }

    private int longestKnown(List<Token> tokens, int at) {
        for (int taken = Math.min(LONGEST_JOIN, tokens.size() - at); taken > 0; taken--) {
            if (!lookUp(joined(tokens, at, taken)).isEmpty()) {
                return taken;
            }
        }
        return 0;
    }

    private static String joined(List<Token> tokens, int at, int taken) {
        StringBuilder name = new StringBuilder(tokens.get(at).text());
        for (int i = 1; i < taken; i++) {
            name.append(tokens.get(at + i).before()).append(tokens.get(at + i).text());
        }
        return name.toString();
    }

    /** By the name as it stands, and with or without the word for county before it. */
    private List<KnownUnit> lookUp(String name) {
        if (name.isBlank()) {
            return List.of();
        }
        List<KnownUnit> found = directory.find(name);
        if (found.isEmpty()) {
            found = directory.find(name.startsWith(COUNTY) ? name.substring(1) : COUNTY + name);
        }
        return found;
    }

    private record Reading(String name, Role role, Role next) {}

    /** Takes labels, marks of role and idle words off a name. */
    private Reading strip(String text, Role current) {
        String name = text.replace(':', '\uff1a').replace('(', '\uff08').replace(')', '\uff09');
        Role next = current;
        Role own = current;
        boolean known = false;
        for (UnitPhrase phrase : phrases) {
            boolean label = phrase.phrase().endsWith("\uff1a");
            if (label && name.startsWith(phrase.phrase())) {
                name = name.substring(phrase.phrase().length()).strip();
                next = role(phrase.meaning());
                own = next;
            } else if (!label && !known && name.endsWith(phrase.phrase())) {
                name = name.substring(0, name.length() - phrase.phrase().length())
                        .strip();
                own = phrase.meaning().endsWith("_suffix") ? role(phrase.meaning()) : own;
                known = !lookUp(name).isEmpty();
            }
        }
        return new Reading(name, own, next);
    }

    private static Role role(String meaning) {
        return switch (meaning) {
            case "lead", "lead_suffix" -> Role.LEAD;
            case "co", "co_suffix" -> Role.CO;
            default -> Role.RESPONSIBLE;
        };
    }

    private static List<Token> tokens(String cell) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String before = "";
        int depth = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : '\n';
            depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
            depth -= CLOSING.indexOf(c) >= 0 && depth > 0 ? 1 : 0;
            boolean space = Character.isWhitespace(c) || c == '\u00a0';
            boolean mark = MARKS.indexOf(c) >= 0 && depth == 0;
            if (!space && !mark) {
                text.append(c);
                continue;
            }
            if (!text.isEmpty()) {
                tokens.add(new Token(before, ending(text)));
                text.setLength(0);
                before = "";
            }
            before = mark ? String.valueOf(c) : before;
        }
        return tokens;
    }

    private static String ending(StringBuilder text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\u3002' || text.charAt(end - 1) == '.')) {
            end--;
        }
        return text.substring(0, end);
    }
}
