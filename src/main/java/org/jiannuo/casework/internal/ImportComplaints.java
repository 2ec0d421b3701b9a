package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.Complaints;
import org.jiannuo.complaints.ReceivedComplaint;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 导入. Takes the matters of another channel out of a file, row by row: the good rows are taken, the others are told. */
@Component
class ImportComplaints {
    private final Complaints complaints;
    private final EvidenceFiles files;
    private final Units units;
    private final Words official;

    ImportComplaints(Complaints complaints, EvidenceFiles files, Units units, Words official) {
        this.complaints = complaints;
        this.files = files;
        this.units = units;
        this.official = official;
    }

    /** What became of a row. @param number number of the case; empty when it was refused */
    record Row(int line, String theirs, String number, boolean fresh, List<Refusal> because) {
        Row {
            because = List.copyOf(because);
        }
    }

    /** What became of a file. */
    record Result(String channel, List<Row> rows) {
        Result {
            rows = List.copyOf(rows);
        }
    }

    Decision<Result> read(String channel, byte[] content, String name, Signature by) {
        return files.clean(content, name)
                .then(clean -> ComplaintSheet.read(clean.kind(), clean.content()))
                .map(lines -> new Result(
                        channel,
                        lines.stream().map(line -> taken(channel, line, by)).toList()));
    }

    private Row taken(String channel, ComplaintSheet.Line line, Signature by) {
        List<Refusal> because = new ArrayList<>();
        LocalDate on = day(line.text("receivedOn")).orElse(null);
        Optional<UnitSummary> unit = unit(line.text("unit"), on);
        if (line.text("number").isEmpty()
                || on == null
                || on.isAfter(LocalDate.ofInstant(by.at(), org.jiannuo.kernel.BusinessClock.ZONE))) {
            because.add(Rules.NO_NUMBER.broken(line.line()));
        }
        if (unit.isEmpty() || line.text("facts").isEmpty()) {
            because.add(Rules.NO_BODY.broken(line.line()));
        }
        if (!because.isEmpty() || on == null) {
            return new Row(line.line(), line.text("number"), "", false, because);
        }
        Decision<ReceivedComplaint.Taken> decision =
                complaints.receive(received(channel, line, on, unit.orElseThrow()), by);
        return switch (decision) {
            case Decision.Accepted<ReceivedComplaint.Taken>(ReceivedComplaint.Taken taken, var _) ->
                new Row(line.line(), line.text("number"), taken.complaint().number(), taken.fresh(), List.of());
            case Decision.Refused<ReceivedComplaint.Taken>(List<Refusal> reasons) ->
                new Row(line.line(), line.text("number"), "", false, reasons);
        };
    }

    /** Without a name it is a lead. A channel does not always say what was promised; then the facts stand for it. */
    private ReceivedComplaint received(String channel, ComplaintSheet.Line line, LocalDate on, UnitSummary unit) {
        boolean lead = line.text("name").isEmpty() || line.text("contact").isEmpty();
        String promised = line.text("promised").isEmpty() ? line.text("facts") : line.text("promised");
        return new ReceivedComplaint(
                channel,
                line.text("number"),
                on,
                kind(line.text("kind")),
                unit.id().slug(),
                lead,
                new ReceivedComplaint.Who(line.text("name"), line.text("contact")),
                new ReceivedComplaint.Words(promised, line.text("facts"), line.text("wanted")));
    }

    private ComplaintKind kind(String text) {
        return Stream.of(ComplaintKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text)
                        || official.get("complaints.kind." + kind.name()).equals(text))
                .findFirst()
                .orElse(ComplaintKind.OTHER);
    }

    private Optional<UnitSummary> unit(String name, @org.jspecify.annotations.Nullable LocalDate on) {
        return on != null
                        && !name.isEmpty()
                        && units.resolve(name, on) instanceof Units.Match.Resolved(UnitSummary unit, var _)
                ? Optional.of(unit)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace('/', '-').replace('.', '-')));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
