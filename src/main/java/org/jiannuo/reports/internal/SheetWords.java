package org.jiannuo.reports.internal;

import org.jiannuo.web.Words;

/** The few words that an export adds by itself. */
record SheetWords(String about, String title, String filter, String everything, String exported, String rows) {
    static SheetWords in(Words words) {
        return new SheetWords(
                words.get("reports.sheet.about"),
                words.get("reports.sheet.title"),
                words.get("reports.sheet.filter"),
                words.get("reports.sheet.everything"),
                words.get("reports.sheet.exported"),
                words.get("reports.sheet.rows"));
    }
}
