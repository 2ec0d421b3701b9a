package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.web.Page;

/**
 * One instrument and what rests on each of its articles.
 *
 * @param instrument the instrument
 * @param inForce whether it is in force today
 * @param asked article asked for, or empty
 * @param articles articles of which something is known, in order
 */
public record InstrumentPage(Instrument instrument, boolean inForce, String asked, List<Article> articles)
        implements Page {
    public InstrumentPage {
        articles = List.copyOf(articles);
    }

    /** Whether something is known of the article asked for. */
    public boolean knowsAsked() {
        return articles.stream().anyMatch(article -> article.anchor().equals(anchor(asked)));
    }

    /** The anchor of an article within the page. */
    public static String anchor(String article) {
        return "article-" + article.replaceAll("[^0-9A-Za-z\\p{IsHan}]+", "-");
    }

    /** An article without the word that names its instrument where several are cited together. */
    static String plain(String article) {
        return article.replaceFirst("^\\p{IsHan}+(?=\\d)", "");
    }

    /**
     * @param article number and item as cited; empty for rules without a known article
     * @param anchor place within the page
     * @param rules what rests on it
     */
    public record Article(String article, String anchor, List<Rule> rules) {}

    /**
     * @param table table of the rule
     * @param path where it is shown
     * @param title what it says
     * @param key its key
     * @param confidence how far it may be relied on
     */
    public record Rule(String table, String path, String title, String key, String confidence) {}
}
