package org.jiannuo.accounts.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiannuo reset-password}: the way back for an administrator who is locked out. It needs the machine itself. */
@Command(
        name = "reset-password",
        mixinStandardHelpOptions = true,
        description = "Gives an account a new one-time password, printed once; also an administrator's.",
        footer = "Exit codes: 0 done, 2 refused (every reason is printed).")
public final class ResetPasswordCommand implements Subcommand {
    @Parameters(paramLabel = "LOGIN", description = "Name with which the person logs in.")
    String login = "";

    @Option(names = "--code", description = "Also remove the second factor, for a telephone that was lost.")
    boolean code;

    @Mixin
    DataOptions where = new DataOptions();

    /** Where the answer goes; UTF-8 whatever the terminal says. */
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext platform = Platform.open(where)) {
            return reset(platform);
        }
    }

    int reset(ApplicationContext platform) {
        Optional<Account> account = platform.getBean(AccountStore.class).find(login.strip());
        if (account.isEmpty()) {
            return refuse(List.of(AccountRules.OPEN.brokenAt("account")));
        }
        BusinessClock clock = platform.getBean(BusinessClock.class);
        Decision<Opened> decision =
                platform.getBean(KeepAccounts.class).reset(account.get().id(), code, Signature.ofPlatform(clock.now()));
        return switch (decision) {
            case Decision.Refused<Opened>(List<Refusal> because) -> refuse(because);
            case Decision.Accepted<Opened>(Opened opened, List<?> _) -> {
                platform.getBeanProvider(AuditTrail.class)
                        .ifAvailable(trail -> trail.write(entry(account.get(), clock)));
                out.printf("%s  %s%n", account.get().login(), opened.password());
                yield DONE;
            }
        };
    }

    private int refuse(List<Refusal> because) {
        because.forEach(refusal -> out.println(refusal.code() + " " + login));
        return REFUSED;
    }

    private static AuditEntry entry(Account account, BusinessClock clock) {
        return new AuditEntry(
                clock.now(),
                Signature.PLATFORM,
                "console",
                "",
                "accounts.password_reset",
                "/accounts/" + account.id(),
                "done",
                List.of(),
                "",
                Identities.next().toString());
    }
}
