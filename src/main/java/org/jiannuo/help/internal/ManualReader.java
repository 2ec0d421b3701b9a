package org.jiannuo.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes a page of the manual from its Markdown. Nothing of the source reaches the reader as HTML. */
final class ManualReader {
    private static final Pattern SCREENS = Pattern.compile("<!--\\s*screens:(.*?)-->", Pattern.DOTALL);
    private static final Pattern OTHER_PAGE = Pattern.compile("(?:\\d+-)?([a-z-]+)\\.md(#.*)?");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();

    ManualPage read(String slug, String markdown) {
        Node document = parser.parse(markdown);
        Outline outline = new Outline(text);
        document.accept(outline);
        HtmlRenderer html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> new Marks(outline))
                .build();
        return new ManualPage(slug, outline.title, screens(markdown), html.render(document), outline.sections);
    }

    private static List<String> screens(String markdown) {
        Matcher line = SCREENS.matcher(markdown);
        return line.find() ? List.of(line.group(1).strip().split("\\s+")) : List.of();
    }

    /** Takes the title and the list of screens out of the text, points links to addresses, and notes the headings. */
    private static final class Outline extends AbstractVisitor {
        private final TextContentRenderer text;
        private final List<ManualPage.Section> sections = new ArrayList<>();
        private final Map<Node, String> anchors = new java.util.IdentityHashMap<>();
        private String title = "";

        Outline(TextContentRenderer text) {
            this.text = text;
        }

        @Override
        public void visit(HtmlBlock block) {
            if (SCREENS.matcher(block.getLiteral()).find()) {
                block.unlink();
            }
        }

        @Override
        public void visit(Heading heading) {
            String words = text.render(heading).strip();
            if (heading.getLevel() == 1) {
                title = words;
                heading.unlink();
            } else if (heading.getLevel() == 2) {
                String anchor = "s" + (sections.size() + 1);
                sections.add(new ManualPage.Section(anchor, words));
                anchors.put(heading, anchor);
            }
        }

        @Override
        public void visit(Link link) {
            Matcher other = OTHER_PAGE.matcher(link.getDestination());
            if (other.matches()) {
                link.setDestination("/help/" + other.group(1) + (other.group(2) == null ? "" : other.group(2)));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (image.getDestination().startsWith("images/")) {
                image.setDestination("/help/" + image.getDestination());
            }
            visitChildren(image);
        }
    }

    /** What each part looks like, and where links may jump to. */
    private record Marks(Outline outline) implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof TableBlock) {
                attributes.put("class", "table table-sm");
            }
            if (node instanceof Image) {
                attributes.put("loading", "lazy");
            }
            String anchor = outline.anchors.get(node);
            if (anchor != null) {
                attributes.put("id", anchor);
            }
        }
    }
}
