package org.jiannuo.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/**
 * One duty of the demonstration and how far it went.
 *
 * @param unit who owes
 * @param title what is owed
 * @param plot how far it went, for instance {@code accepted}
 * @param due the due day
 * @param performed the day of performance that is reported
 */
record Story(String unit, String title, String plot, LocalDate due, LocalDate performed) {

    static List<Story> all(LocalDate today) {
        try (BufferedReader reader = open("reference/demo/tasks.csv")) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new Story(
                            cell[0],
                            cell[1],
                            cell[2],
                            today.plusDays(Long.parseLong(cell[3])),
                            today.plusDays(Long.parseLong(cell[4]))))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The lines of a file without its heading, cell by cell. */
    static List<List<String>> rows(String resource) {
        try (BufferedReader reader = open(resource)) {
            return reader.lines().skip(1).map(line -> List.of(line.split(","))).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Properties texts() {
        Properties texts = new Properties();
        try (BufferedReader reader = open("reference/demo/texts.properties")) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    private static BufferedReader open(String resource) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8));
    }
}
