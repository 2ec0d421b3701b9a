package org.jiannuo.reporting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jiannuo.accounts.Officers;
import org.jiannuo.database.Demonstration;
import org.jiannuo.formats.Formats;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.springframework.stereotype.Component;

/** Two units sent penalties, some of which came back; most others signed nil returns, some late, one contradicted. */
@Component
class ReportingDemonstration implements Demonstration {
    private static final UnitId TRANSPORT = new UnitId("transport-bureau");
    private static final UnitId HOUSING = new UnitId("housing-bureau");
    private static final String SENDS = "intake:send";

    private final Receipts receipts;
    private final SignNilReturn signing;
    private final ReconcileNilReturn reconciling;
    private final Reporters reporters;
    private final Officers officers;
    private final ReportingDesk desk;

    ReportingDemonstration(
            Receipts receipts,
            SignNilReturn signing,
            ReconcileNilReturn reconciling,
            Reporters reporters,
            Officers officers,
            ReportingDesk desk) {
        this.receipts = receipts;
        this.signing = signing;
        this.reconciling = reconciling;
        this.reporters = reporters;
        this.officers = officers;
        this.desk = desk;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void fill() {
        Properties words = words();
        send(TRANSPORT, "transport", words);
        send(HOUSING, "housing", words);
        YearMonth period = YearMonth.from(desk.today()).minusMonths(1);
        List<UUID> signed = sign(period, words);
        if (!signed.isEmpty()) {
            UUID first = signed.getFirst();
            officer(new UnitId("credit-office"), Lifecycle.OVERSEES).ifPresent(office -> {
                var _ = reconciling.act(first, Act.CONTRADICT, words.getProperty("contradiction"), office);
                signed.stream().skip(2).limit(3).forEach(id -> {
                    var _ = reconciling.act(id, Act.RECONCILE, "", office);
                });
            });
        }
    }

    /** The heads sign in the first days of the month, the last ones too late; two never do. */
    private List<UUID> sign(YearMonth period, Properties words) {
        List<String> units = reporters.on(desk.today()).stream()
                .map(unit -> unit.id().slug())
                .filter(unit -> !unit.equals(TRANSPORT.slug()) && !unit.equals(HOUSING.slug()))
                .filter(unit -> officer(new UnitId(unit), Lifecycle.SIGNS).isPresent())
                .toList();
        int count = Math.min(Integer.parseInt(words.getProperty("signed")), Math.max(units.size() - 2, 0));
        int late = count - Integer.parseInt(words.getProperty("late"));
        List<UUID> signed = new ArrayList<>();
        LocalDate today = desk.today();
        try {
            for (int i = 0; i < count; i++) {
                UnitId unit = new UnitId(units.get(i));
                LocalDate due = desk.dueOn(period).orElse(today);
                desk.clock().turnTo(i < late ? due : today.minusDays(1));
                officer(unit, Lifecycle.SIGNS)
                        .map(head -> signing.sign(unit.slug(), period, Formats.IDS, head))
                        .filter(decision -> decision.isAccepted())
                        .ifPresent(decision -> signed.add(decision.orThrow()));
            }
        } finally {
            desk.clock().release();
        }
        return signed;
    }

    private void send(UnitId unit, String name, Properties words) {
        try (InputStream in = ReportingDemonstration.class.getResourceAsStream(
                "/reference/reporting/demonstration_" + name + ".csv")) {
            Path file = Files.createTempFile("jiannuo-demonstration", ".csv");
            try {
                long _ = Files.copy(Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
                Signature by = officer(unit, SENDS)
                        .orElse(Signature.ofPlatform(desk.clock().now()));
                var _ = receipts.read(receipts.take(
                                new Receipts.Sent(file, words.getProperty(name), "penalty", unit.slug(), "file"), by)
                        .orThrow()
                        .id());
            } finally {
                boolean _ = Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Signature> officer(UnitId unit, String permission) {
        return officers.holders(permission, unit).stream()
                .filter(officer -> officer.unit().equals(unit))
                .findFirst()
                .map(officer -> new Signature(
                        officer.account().value(),
                        officer.name(),
                        unit.slug(),
                        "unit_head",
                        desk.clock().now()));
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportingDemonstration.class.getResourceAsStream(
                        "/reference/reporting/demonstration.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
