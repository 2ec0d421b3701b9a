package org.jiannuo.formats;

import org.jiannuo.kernel.Rule;

/** What a file and its rows must satisfy before anything else is asked of them. */
final class FormatRules {
    /** A file has rows below its heading. */
    static final Rule EMPTY = Rule.of("INT-01");
    /** A file is CSV or an Excel workbook of the present kind. Argument: what was found. */
    static final Rule KIND = Rule.of("INT-02");
    /** Text is written in UTF-8 or GB18030. */
    static final Rule CHARACTERS = Rule.of("INT-03");
    /** The heading stands in one of the first rows. Arguments: format, how many rows were looked at. */
    static final Rule NO_HEADING = Rule.of("INT-04");
    /** The heading has every required column. Argument: the missing ones. */
    static final Rule MISSING_COLUMNS = Rule.of("INT-05");
    /** A column stands in the heading once. Argument: the column. */
    static final Rule TWICE = Rule.of("INT-06");
    /** A workbook can be opened, and its parts have bounded sizes. */
    static final Rule DAMAGED = Rule.of("INT-07");
    /** A quotation mark that opens is closed. Argument: the row in which it opens. */
    static final Rule OPEN_QUOTE = Rule.of("INT-08");

    /** A required field is filled in. Argument of these and the next: the field. */
    static final Rule REQUIRED = Rule.of("INT-10");
    /** A required field says something. Arguments: field, what was written. */
    static final Rule PLACEHOLDER = Rule.of("INT-11");
    /** A value has a bounded length. Arguments: field, longest length, length. */
    static final Rule TOO_LONG = Rule.of("INT-12");
    /** A day is a day of the calendar. Arguments: field, what was written. */
    static final Rule NO_DAY = Rule.of("INT-13");
    /** A decision is not made in the future. Arguments: field, day. */
    static final Rule FUTURE = Rule.of("INT-14");
    /** Days follow each other. Arguments: field, day, earlier field, its day. */
    static final Rule ORDER = Rule.of("INT-15");
    /** A figure is a figure. Arguments: field, what was written. */
    static final Rule NO_FIGURE = Rule.of("INT-16");
    /** A figure lies within its bounds. Arguments: field, what was written. */
    static final Rule FIGURE_BOUNDS = Rule.of("INT-17");
    /** A value stands in its list. Arguments: field, what was written, the list. */
    static final Rule NOT_LISTED = Rule.of("INT-18");
    /** A unified social credit code has its check digit. Arguments: field, what was written. */
    static final Rule CREDIT_CODE = Rule.of("INT-19", "gb_32100");
    /** An identity number has its check digit. Argument: field. The number itself is never repeated. */
    static final Rule IDENTITY_NUMBER = Rule.of("INT-20");
    /** A field is filled in when another one asks for it. Arguments: field, other field, its value. */
    static final Rule NEEDED_THEN = Rule.of("INT-21");
    /** A field is left empty unless another one asks for it. Arguments: field, other field, its value. */
    static final Rule EMPTY_THEN = Rule.of("INT-22");
    /** Free text names no identity number and no mobile telephone number. Argument: field. */
    static final Rule PERSONAL = Rule.of("INT-23", "pipl 6");
    /** An organisation code has its check character. Arguments: field, what was written. */
    static final Rule ORGANISATION_CODE = Rule.of("INT-24");
    /** A row has no more cells than the heading. Argument: how many it has. */
    static final Rule TOO_WIDE = Rule.of("INT-25");
    /** A cell was readable when the file was made. Arguments: field, what was found. */
    static final Rule UNREADABLE = Rule.of("INT-26");
    /** The code of a commitment is made of division, day and serial number. Arguments: field, what was written. */
    static final Rule COMMITMENT_CODE = Rule.of("INT-27");

    private FormatRules() {}
}
