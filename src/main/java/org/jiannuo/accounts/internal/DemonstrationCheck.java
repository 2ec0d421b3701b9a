package org.jiannuo.accounts.internal;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.database.DatabaseUnusable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * ACC-41. A register with accounts whose passwords everybody knows serves as demonstration only: the server does not
 * start on it in any other way.
 */
@Component
class DemonstrationCheck {
    DemonstrationCheck(JdbcClient jdbc, @Value("${jiannuo.start:}") String start) {
        if (start.equals("keep") || start.equals("empty")) {
            List<String> logins = new ArrayList<>();
            jdbc.sql("""
                            SELECT login
                            FROM accounts.account
                            WHERE demonstration AND closed_at IS NULL
                            ORDER BY login
                            """).query(row -> {
                logins.add(row.getString("login"));
            });
            refuse(logins);
        }
    }

    private static void refuse(List<String> logins) {
        if (!logins.isEmpty()) {
            throw new DatabaseUnusable("ACC-41 This register holds demonstration accounts with known passwords ("
                    + String.join(", ", logins) + "). Start it with --demo, or use another directory with --data.");
        }
    }
}
