package org.jiannuo.subjects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.subjects.People.Tenure;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.TenureId;
import org.jiannuo.subjects.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of people, posts and tenures. */
@Component
class PeopleStore {
    private static final String TENURES = """
            SELECT t.id, t.person_id, p.name, o.unit_id, o.title, o.principal, t.first_day, t.last_day, t.document
            FROM subjects.tenure t
            JOIN subjects.person p ON p.id = t.person_id
            JOIN subjects.post o ON o.id = t.post_id
            """;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("SELECT id, name FROM subjects.person WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> person(row))
                .optional();
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name FROM subjects.person WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    /** One page in the order of the names. @param q beginning of a name or of the initials @param after see key */
    List<Person> page(String q, String after, int limit) {
        return jdbc.sql("""
                        SELECT id, name
                        FROM subjects.person
                        WHERE (name LIKE :q || '%' OR initials LIKE lower(:q) || '%')
                            AND name || ' ' || id > :after
                        ORDER BY name || ' ' || id
                        LIMIT :limit
                        """)
                .param("q", q.replace("%", "").replace("_", ""))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> person(row))
                .list();
    }

    /** The key by which the page after a person is asked for. */
    static String key(Person person) {
        return person.name() + " " + person.id();
    }

    List<Person> ofName(String name) {
        return jdbc.sql("SELECT id, name FROM subjects.person WHERE name = :name ORDER BY id")
                .param("name", name)
                .query((row, _) -> person(row))
                .list();
    }

    void add(Person person, UnitStore.Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.person (id, name, initials, recorded_at, recorded_by)
                        VALUES (:id, :name, :initials, :at, :by)
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("initials", Pinyin.initials(person.name()))
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    /** The post of that title in the unit, made when it is new. */
    UUID post(UUID id, UnitId unit, String title, boolean principal) {
        jdbc.sql("""
                        INSERT INTO subjects.post (id, unit_id, title, principal)
                        VALUES (:id, :unit, :title, :principal)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("unit", unit.slug())
                .param("title", title)
                .param("principal", principal)
                .update();
        return jdbc.sql("""
                        SELECT id
                        FROM subjects.post
                        WHERE unit_id = :unit AND title = :title AND principal = :principal
                        """)
                .param("unit", unit.slug())
                .param("title", title)
                .param("principal", principal)
                .query(UUID.class)
                .single();
    }

    void add(Tenure tenure, UUID post, UnitStore.Mark mark) {
        jdbc.sql("""
                        INSERT INTO subjects.tenure
                            (id, person_id, post_id, first_day, last_day, document, recorded_at, recorded_by)
                        VALUES (:id, :person, :post, :from, :until, :document, :at, :by)
                        """)
                .param("id", tenure.id().value())
                .param("person", tenure.person().value())
                .param("post", post)
                .param("from", tenure.from())
                .param("until", tenure.until())
                .param("document", tenure.document())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", mark.by())
                .update();
    }

    void end(TenureId tenure, LocalDate lastDay, String document) {
        jdbc.sql("UPDATE subjects.tenure SET last_day = :last, end_document = :document WHERE id = :id")
                .param("last", lastDay)
                .param("document", document)
                .param("id", tenure.value())
                .update();
    }

    Optional<Tenure> tenure(TenureId id) {
        return jdbc.sql(TENURES + "WHERE t.id = :id")
                .param("id", id.value())
                .query(PeopleStore::tenure)
                .optional();
    }

    List<Tenure> ofUnit(UnitId unit) {
        return jdbc.sql(TENURES + "WHERE o.unit_id = :unit ORDER BY t.first_day DESC, t.id")
                .param("unit", unit.slug())
                .query(PeopleStore::tenure)
                .list();
    }

    List<Tenure> ofPerson(PersonId person) {
        return jdbc.sql(TENURES + "WHERE t.person_id = :person ORDER BY t.first_day DESC, t.id")
                .param("person", person.value())
                .query(PeopleStore::tenure)
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
    }

    private static Tenure tenure(ResultSet row, int number) throws SQLException {
        return new Tenure(
                new TenureId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new UnitId(row.getString("unit_id")),
                row.getString("title"),
                row.getBoolean("principal"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("document"));
    }
}
