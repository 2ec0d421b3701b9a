package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountsFixtures.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A security and a system administrator. */
abstract class AdministratorsAtWork {
    @Autowired
    Accounts accounts;

    @Autowired
    AccountsFixtures fixtures;

    @Autowired
    BusinessClock clock;

    Person security;

    Person system;

    @BeforeEach
    void administrators() {
        security = fixtures.person("张三测", Role.SECURITY_ADMIN);
        system = fixtures.person("李四测", Role.SYSTEM_ADMIN);
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    void inForce(Person person, Role role) {
        GrantId grant = fixtures.grant(person, role, security).orThrow();
        assertThat(accounts.confirm(grant, system.sign(clock)).isAccepted()).isTrue();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
