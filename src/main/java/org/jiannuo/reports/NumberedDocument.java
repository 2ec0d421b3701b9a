package org.jiannuo.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * 编号文书. What an official document says, without how it looks: supervision notice, bulletin, hand-over list,
 * derivation of a due day, certificate. It is set after GB/T 9704-2012.
 *
 * @param letterhead what stands above the red line
 * @param title the title, for instance 关于督促履行某项承诺的通知
 * @param addressee to whom it goes, without the colon; empty when it has none
 * @param body the text in order, at least one part
 * @param ending what stands below the text
 * @param verification where the paper is compared with the platform: a path of the platform, which becomes a QR code when
 *     it is known where people reach the platform, else a sentence that says whom to ask by number; or a whole address;
 *     empty for none
 */
public record NumberedDocument(
        Letterhead letterhead, String title, String addressee, List<Part> body, Ending ending, String verification) {
    public NumberedDocument {
        body = List.copyOf(body);
        if (title.isBlank() || body.isEmpty()) {
            throw new IllegalArgumentException("A document has a title and a text.");
        }
    }

    /**
     * 版头.
     *
     * @param issuer the red line, for instance 同心县社会信用体系建设领导小组办公室文件
     * @param number the document number, for instance 同信用督〔2026〕3号; empty for a document without one
     * @param mark degree of urgency or a reply limit, shown at the top left; empty for none
     */
    public record Letterhead(String issuer, String number, String mark) {}

    /** A part of the text. */
    public sealed interface Part {}

    /** A heading within the text, with its own numeral, for instance 一、督办事项. */
    public record Heading(String text) implements Part {}

    /** A paragraph; two characters are indented by themselves. */
    public record Paragraph(String text) implements Part {}

    /** Facts, a name beside each. */
    public record Entries(List<Entry> entries) implements Part {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The facts by which the paper is checked, with the QR code beside them. It then stands here and not at the end, so that
     * it can be put on the first page.
     */
    public record Check(List<Entry> entries) implements Part {
        public Check {
            entries = List.copyOf(entries);
        }
    }

    /** One fact. */
    public record Entry(String name, String value) {}

    /**
     * A table; its heading is repeated on each page.
     *
     * @param headings at least one
     * @param rows each as long as the headings
     */
    public record Listing(List<String> headings, List<List<String>> rows) implements Part {
        public Listing {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            int width = headings.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Every row of a table has a cell for every heading.");
            }
        }
    }

    /**
     * What stands below the text.
     *
     * @param basis instruments and articles on which the document rests
     * @param attachments names of attachments, in order
     * @param issuer the unit that signs; the seal goes over it
     * @param date the day of issue
     * @param copies units that receive a copy
     */
    public record Ending(
            List<String> basis, List<String> attachments, String issuer, LocalDate date, List<String> copies) {
        public Ending {
            basis = List.copyOf(basis);
            attachments = List.copyOf(attachments);
            copies = List.copyOf(copies);
        }
    }
}
