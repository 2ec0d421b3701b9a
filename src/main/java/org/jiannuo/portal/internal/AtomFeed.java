package org.jiannuo.portal.internal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.web.Words;

/** What is new, for readers of news (RFC 4287). */
final class AtomFeed {
    private AtomFeed() {}

    static void write(List<PublicItems.Line> newest, String site, Words words, PrintWriter out) {
        LocalDate last = newest.isEmpty() ? LocalDate.EPOCH : newest.getFirst().from();
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                + words.tag() + "\">");
        element("title", words.get("portal.title"), out);
        element("id", site + "/portal", out);
        element("updated", moment(last), out);
        out.print("<author>");
        element("name", words.get("product.name"), out);
        out.print("</author><link rel=\"self\" href=\"" + escaped(site) + "/portal/atom.xml\"/>");
        for (PublicItems.Line line : newest) {
            out.print("<entry>");
            element(
                    "title",
                    words.get("portal.kind." + line.kind()) + " · " + line.title()
                            + (line.disputed() ? " · " + words.get("portal.disputed") : ""),
                    out);
            element("id", "urn:uuid:" + line.id(), out);
            element("updated", moment(line.from()), out);
            out.print("<link href=\"" + escaped(site) + "/portal/items/" + line.code() + "\"/>");
            element("summary", line.whose().name() + " · " + line.whose().unitName(), out);
            out.print("</entry>");
        }
        out.print("</feed>");
        out.flush();
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE)
                .toOffsetDateTime()
                .toString()
                .replace("00:00+", "00:00:00+");
    }

    private static void element(String name, String text, PrintWriter out) {
        out.print("<" + name + ">" + escaped(text) + "</" + name + ">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
