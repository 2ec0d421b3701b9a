package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.database.Vault;
import org.jiannuo.database.internal.OwnerAccess;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What a complainant wrote is readable by the handlers named in the case and by nobody else, wherever one looks. */
@JiannuoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyPageTest {
    private static final String MESSAGE = "这一句是投诉人的留言只给经办人看测试";
    private static final String FILE_NAME = "钱九测的身份证明";
    private static final String FILE_TEXT = "这一句是附件里的内容测试";
    private static final List<String> SECRETS = List.of(
            ComplaintPeople.SECRET_NAME,
            ComplaintPeople.SECRET_CONTACT,
            ComplaintPeople.SECRET_FACTS,
            MESSAGE,
            FILE_NAME,
            FILE_TEXT);

    @Autowired
    LodgeComplaint lodging;

    @Autowired
    CorrespondWithComplainant correspondence;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    SealedFiles files;

    @Autowired
    CaseDesk desk;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    OwnerAccess owner;

    @Autowired
    SignIn signIn;

    @Autowired
    TestWorld world;

    private Complaint complaint = Complaint.lodged(
            new org.jiannuo.complaints.ComplaintId(new org.jiannuo.kernel.County("990000"), new UUID(1, 1)),
            new Complaint.Matter(
                    "", org.jiannuo.complaints.ComplaintKind.OTHER, false, "", "", "", ComplaintPeople.TODAY),
            "",
            LodgeComplaint.complainant(
                    BusinessClock.standingAt(ComplaintPeople.TODAY).now()));

    private String accused = "";
    private LodgeComplaint.Receipt receipt = new LodgeComplaint.Receipt(complaint.id(), "", "");

    @BeforeAll
    void a_case_with_secrets_that_went_the_whole_way() {
        clock.turnTo(ComplaintPeople.TODAY);
        ComplaintPeople people = new ComplaintPeople(lodging, acts, store, units, clock);
        accused = people.body();
        List<SealedFiles.Clean> proof = files.check(List.of(new MockMultipartFile(
                        "files", FILE_NAME + ".txt", "text/plain", FILE_TEXT.getBytes(StandardCharsets.UTF_8))))
                .orThrow();
        receipt = lodging.lodge(ComplaintPeople.typed(accused, false), proof, UUID.randomUUID())
                .orThrow();
        Complaint _ = correspondence.write(receipt.code(), MESSAGE, proof).orThrow();
        complaint = people.at(Stage.CONFIRMED, accused, receipt);
    }

    @AfterAll
    void release() {
        clock.release();
    }

    @Test
    void a_copy_of_all_tables_tells_nothing() throws SQLException {
        List<String> found = new ArrayList<>();
        int looked = 0;
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                looked++;
                for (String secret : SECRETS) {
                    String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                    try (ResultSet hits = statement.executeQuery("SELECT count(*) FROM " + table
                            + " AS t WHERE position('" + secret + "' in t::text) > 0 OR position('" + hex
                            + "' in t::text) > 0")) {
                        assertThat(hits.next()).isTrue();
                        if (hits.getInt(1) > 0) {
                            found.add(table + ": " + secret);
                        }
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(40);
        assertThat(found).isEmpty();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Test
    void no_role_but_the_named_handler_reads_it_on_any_page() throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> role : roles().entrySet()) {
            boolean ofUnit = role.getKey().startsWith("unit_");
            for (String unit : ofUnit ? List.of("finance-bureau", accused) : List.of("credit-office")) {
                String cookie = signIn.as(
                                UUID.randomUUID(),
                                "某某测",
                                unit,
                                !ofUnit,
                                role.getValue().toArray(String[]::new))
                        .getValue();
                for (String path : paths()) {
                    HttpResponse<byte[]> answer = get(path, "jiannuo=" + cookie);
                    assertThat(text(answer)).as(role.getKey() + " at " + path).doesNotContain(SECRETS);
                }
            }
        }
    }

    @Test
    void the_named_handler_and_the_complainant_read_it() throws IOException, InterruptedException {
        String handler = signIn.as(
                        Person.OFFICER.account(), "张三测", "credit-office", true, Lifecycle.READS, Lifecycle.HANDLES)
                .getValue();
        String page = text(get("/complaints/cases/" + complaint.id(), "jiannuo=" + handler));
        assertThat(page)
                .contains(
                        ComplaintPeople.SECRET_NAME,
                        ComplaintPeople.SECRET_CONTACT,
                        ComplaintPeople.SECRET_FACTS,
                        MESSAGE,
                        FILE_NAME);
        String mine = text(get("/complaints/mine", "jiannuo-case=" + Vault.normal(receipt.code())));
        assertThat(mine).contains(ComplaintPeople.SECRET_FACTS, MESSAGE, FILE_NAME);
        assertThat(mine).doesNotContain("张三测");
    }

    @Test
    void papers_and_errors_tell_nothing() throws IOException, InterruptedException {
        String director = signIn.as(UUID.randomUUID(), "李四测", "credit-office", true, Lifecycle.READS, Lifecycle.DECIDES)
                .getValue();
        int papers = 0;
        for (ComplaintHistory.Kept move : desk.moves(complaint)) {
            if (!move.said().document().isEmpty()) {
                papers++;
                HttpResponse<byte[]> paper =
                        get("/complaints/cases/" + complaint.id() + "/papers/" + move.seq(), "jiannuo=" + director);
                try (PDDocument pdf = Loader.loadPDF(paper.body())) {
                    assertThat(new PDFTextStripper().getText(pdf)
                                    + pdf.getDocumentInformation().getCOSObject())
                            .contains("盖章")
                            .doesNotContain(SECRETS);
                }
            }
        }
        assertThat(papers).isGreaterThan(4);
        assertThat(text(get("/complaints/mine", "jiannuo-case=WRONGWRONGWRONG")))
                .doesNotContain(SECRETS);
    }

    private List<String> paths() {
        String id = complaint.id().toString();
        return List.of(
                "/complaints",
                "/complaints/export",
                "/complaints/cases/" + id,
                "/complaints/cases/" + id + "/files/" + UUID.randomUUID(),
                "/complaints/figures",
                "/complaints/figures/open",
                "/worklist",
                "/worklist/search?q=" + complaint.matter().number(),
                "/obligations",
                "/audit");
    }

    private static Map<String, List<String>> roles() throws IOException {
        Map<String, List<String>> roles = new HashMap<>();
        try (InputStream in = SecrecyPageTest.class.getResourceAsStream("/reference/accounts/roles.csv")) {
            new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> roles.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                            .add(cells[1]));
        }
        assertThat(roles).hasSizeGreaterThan(6);
        return roles;
    }

    private HttpResponse<byte[]> get(String path, String cookie) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(world.address() + path))
                            .header("Cookie", cookie)
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** The text of an answer; a workbook is taken apart. */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
            StringBuilder all = new StringBuilder();
            Path file = Files.createTempFile("export", ".xlsx");
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return all.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
