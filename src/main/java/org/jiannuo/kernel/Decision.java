package org.jiannuo.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * The answer of a business operation. A refusal is an answer, not an exception; exceptions are for bugs and outages.
 *
 * @param <T> what an accepted operation returns
 */
public sealed interface Decision<T> {

    /**
     * It was done.
     *
     * @param value the result
     * @param events what happened, in order; already handed to the registry by the operation that decided
     */
    record Accepted<T>(T value, List<DomainEvent> events) implements Decision<T> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It was not done, and nothing was changed.
     *
     * @param because every reason at once, at least one
     */
    record Refused<T>(List<Refusal> because) implements Decision<T> {
        public Refused {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("A refusal has at least one reason.");
            }
        }
    }

    static <T> Decision<T> accepted(T value, DomainEvent... events) {
        return new Accepted<>(value, List.of(events));
    }

    static <T> Decision<T> refused(Refusal... because) {
        return new Refused<>(List.of(because));
    }

    static <T> Decision<T> refused(List<Refusal> because) {
        return new Refused<>(because);
    }

    /** The same decision about another value. */
    default <R> Decision<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accepted<T>(T value, List<DomainEvent> events) -> new Accepted<>(change.apply(value), events);
            case Refused<T>(List<Refusal> because) -> new Refused<>(because);
        };
    }

    /** The next decision if this one was accepted; the events of both, in order. */
    default <R> Decision<R> then(Function<? super T, Decision<R>> next) {
        return switch (this) {
            case Accepted<T>(T value, List<DomainEvent> events) ->
                switch (next.apply(value)) {
                    case Accepted<R>(R result, List<DomainEvent> more) -> {
                        var all = new java.util.ArrayList<>(events);
                        all.addAll(more);
                        yield new Accepted<>(result, all);
                    }
                    case Refused<R> refused -> refused;
                };
            case Refused<T>(List<Refusal> because) -> new Refused<>(because);
        };
    }

    /** The value, for callers that know it was accepted. @throws IllegalStateException when it was refused */
    default T orThrow() {
        return switch (this) {
            case Accepted<T>(T value, List<DomainEvent> _) -> value;
            case Refused<T>(List<Refusal> because) -> throw new IllegalStateException("Refused: " + because);
        };
    }

    /** Whether it was done. */
    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /** The reasons; empty when it was done. */
    default List<Refusal> reasons() {
        return switch (this) {
            case Accepted<T> _ -> List.of();
            case Refused<T>(List<Refusal> because) -> because;
        };
    }
}
