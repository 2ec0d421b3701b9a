package org.jiannuo.testing;

import java.time.LocalDate;
import org.jiannuo.database.DayTurn;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The platform under test: its address, its clock. */
@TestComponent
public class TestWorld {
    private final Environment environment;
    private final BusinessClock clock;
    private final DayTurn days;

    TestWorld(Environment environment, BusinessClock clock, DayTurn days, @Value("${jiannuo.county}") String county) {
        this.environment = environment;
        this.clock = clock;
        this.days = days;
    }

    /** Address of the server, without a slash at the end. */
    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Turns the clock and tells every day that has passed since, as a night would. */
    public void turnTo(LocalDate day) {
        clock.turnTo(day);
        int _ = days.tell();
    }

    /** Lets the clock show the true time again. */
    public void release() {
        clock.release();
    }
}
