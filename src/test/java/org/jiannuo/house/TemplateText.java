package org.jiannuo.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words that stand in a template as they are, outside expressions: text and the attributes that are read aloud. */
final class TemplateText {
    private static final Set<String> READ_ALOUD =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "data-label", "label", "content");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private StringBuilder node = new StringBuilder();
    private int at;

    private TemplateText(String text) {
        this.text = text.replaceAll("(?s)<%--.*?--%>|<style.*?</style>", "")
                .replaceAll("(?m)^\\s*@(import|param)\\b.*$", "");
    }

    /** Every piece of plain text, trimmed, without empty ones. */
    static List<String> of(String template) {
        TemplateText scan = new TemplateText(template);
        scan.template(false);
        return scan.words;
    }

    private void template(boolean block) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (block && c == '`') {
                flush();
                at++;
                return;
            }
            if (c == '<') {
                flush();
                tag();
            } else if (c == '@' && control()) {
                flush();
            } else if (expression()) {
                flush();
            } else {
                node.append(c);
                at++;
            }
        }
        flush();
    }

    /** A word of the template language, and what stands in its brackets. */
    private boolean control() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (end == at + 1) {
            return false;
        }
        at = end;
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            java(')');
        }
        return true;
    }

    private boolean expression() {
        for (String opening : List.of("$unsafe{", "${", "!{")) {
            if (text.startsWith(opening, at)) {
                at += opening.length();
                java('}');
                return true;
            }
        }
        return false;
    }

    private void java(char closing) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == closing) {
                return;
            }
            switch (c) {
                case '"', '\'' -> skipString(c);
                case '(' -> java(')');
                case '{' -> java('}');
                case '[' -> java(']');
                case '`' -> template(true);
                default -> {
                    // an ordinary character of an expression
                }
            }
        }
    }

    private void skipString(char quote) {
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void tag() {
        StringBuilder name = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (c == '@' && control() || expression()) {
                continue;
            }
            if (c == '"' || c == '\'') {
                at++;
                attribute(name.toString().replace("=", "").strip(), c);
                name.setLength(0);
            } else {
                name.append(Character.isWhitespace(c) ? "" : String.valueOf(c));
                if (Character.isWhitespace(c)) {
                    name.setLength(0);
                }
                at++;
            }
        }
        at++;
    }

    private void attribute(String name, char quote) {
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '@' && control() || expression()) {
                value.append('\n');
            } else {
                value.append(text.charAt(at++));
            }
        }
        at++;
        if (READ_ALOUD.contains(name) && !value.toString().contains("width=")) {
            value.toString().lines().forEach(this::keep);
        }
    }

    private void flush() {
        keep(node.toString());
        node = new StringBuilder();
    }

    private void keep(String piece) {
        String plain = piece.replaceAll("&[#a-zA-Z0-9]+;", " ").strip();
        if (!plain.isEmpty()) {
            words.add(plain);
        }
    }
}
