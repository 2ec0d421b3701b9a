package org.jiannuo.security.internal;

import java.util.List;
import org.jiannuo.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes the audit entry of an act into the transaction of the act, just before it commits. If the database dies, both
 * are there or neither is.
 */
@Component
class AuditedTransactions
        implements TransactionExecutionListener, TransactionManagerCustomizer<AbstractPlatformTransactionManager> {
    private final SingletonSupplier<AuditTrail> trail;

    AuditedTransactions(ObjectProvider<AuditTrail> trail) {
        this.trail = SingletonSupplier.ofNullable(trail::getIfAvailable);
    }

    @Override
    public void customize(AbstractPlatformTransactionManager manager) {
        manager.addListener(this);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        AuditScope scope = AuditScope.running();
        AuditTrail keeper = trail.get();
        if (scope != null && keeper != null && !transaction.isReadOnly() && scope.claim(transaction)) {
            keeper.write(scope.entry("done", List.of()));
            scope.done("done");
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            lose(transaction);
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        lose(transaction);
    }

    private static void lose(TransactionExecution transaction) {
        AuditScope scope = AuditScope.running();
        if (scope != null) {
            scope.lost(transaction);
        }
    }
}
