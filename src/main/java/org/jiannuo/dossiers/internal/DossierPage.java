package org.jiannuo.dossiers.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * The dossier of one subject.
 *
 * @param head whose it is
 * @param sections the sections in the order of the law
 * @param kin units that it follows, and that follow it
 * @param asOf for which day, as known on which day; the present when nothing was asked
 * @param reader as whom it is read: {@code CLERK}, {@code HEAD} or {@code AUTHORITY}
 * @param path address of this page
 * @param report address of the printed report; empty where there is none
 */
public record DossierPage(
        Head head, List<Section> sections, List<Kin> kin, AsOf asOf, String reader, String path, String report)
        implements Page {

    /** @param kind kind of the subject @param purpose what an official's file was opened for, or empty */
    public record Head(String name, String code, String kind, int records, int filled, boolean official) {}

    /** One section. */
    public record Section(String code, List<Line> lines) {}

    /**
     * A unit that came before, or comes after.
     *
     * @param relation {@code before} or {@code after}
     * @param on first day of the later one
     * @param link address of its dossier; empty where there is none
     */
    public record Kin(String relation, String name, LocalDate on, String link) {}

    /**
     * One record.
     *
     * @param said what it says; empty when it was withdrawn or is withheld
     * @param withheld whether its content is not for this reader
     * @param from the unit of which it was inherited; empty for an own one
     * @param link address of the record; empty where it is not open to the reader
     */
    public record Line(
            String category,
            String number,
            String organ,
            LocalDate date,
            String said,
            boolean withheld,
            String severity,
            String standing,
            boolean disputed,
            String until,
            String from,
            String link) {}

    /** @param asked whether another time than the present was asked for */
    public record AsOf(LocalDate on, LocalDate knownOn, boolean asked) {}
}
