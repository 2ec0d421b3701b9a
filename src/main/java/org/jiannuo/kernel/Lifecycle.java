package org.jiannuo.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 流程类型. The table of every legal move of one procedure. What is not in the table cannot happen.
 *
 * <p>From the table come the allowed moves, the permission, the time limit of a stage (an obligation of the unit that
 * must act), the drawing, the step bar and the test that no stage is out of reach.
 *
 * @param <S> the stages
 * @param <A> the acts that move a case from stage to stage
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    /**
     * One legal move.
     *
     * @param from the stage before
     * @param act what is done
     * @param to the stage after
     * @param permission who may do it, {@code module:act}; empty when the platform alone does it
     * @param limit id of the time limit of {@code time_limits.csv} within which it must be done, or empty
     */
    public record Move<S extends Enum<S>, A extends Enum<A>>(S from, A act, S to, String permission, String limit) {
        /** The same move, open to those who hold the permission. */
        public Move<S, A> by(String newPermission) {
            return new Move<>(from, act, to, newPermission, limit);
        }

        /** The same move, due within the limit. */
        public Move<S, A> within(String newLimit) {
            return new Move<>(from, act, to, permission, newLimit);
        }
    }

    private final Rule rule;
    private final S first;
    private final List<Move<S, A>> moves;

    private Lifecycle(Rule rule, S first, List<Move<S, A>> moves) {
        this.rule = rule;
        this.first = first;
        this.moves = List.copyOf(moves);
        Set<Object> seen = new HashSet<>();
        for (Move<S, A> move : moves) {
            if (!seen.add(List.of(move.from(), move.act()))) {
                throw new IllegalArgumentException("Two moves for one act in one stage: " + move);
            }
        }
    }

    /** A table. @param rule the rule that an act outside the table breaks @param first the stage of a new case */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Enum<S>, A extends Enum<A>> Lifecycle<S, A> of(Rule rule, S first, Move<S, A>... moves) {
        return new Lifecycle<>(rule, first, List.of(moves));
    }

    public static <S extends Enum<S>, A extends Enum<A>> Move<S, A> move(S from, A act, S to) {
        return new Move<>(from, act, to, "", "");
    }

    /** The stage of a new case. */
    public S first() {
        return first;
    }

    /** Every legal move, in the order of the table. */
    public List<Move<S, A>> moves() {
        return moves;
    }

    /** The legal moves out of a stage. */
    public List<Move<S, A>> from(S stage) {
        return moves.stream().filter(move -> move.from() == stage).toList();
    }

    /** The one move that an act makes from a stage, if it is legal. */
    public Optional<Move<S, A>> find(S stage, A act) {
        return moves.stream()
                .filter(move -> move.from() == stage && move.act() == act)
                .findFirst();
    }

    /** The move, or the refusal with the rule of this table. */
    public Decision<Move<S, A>> allow(S stage, A act) {
        return find(stage, act)
                .map(move -> Decision.accepted(move))
                .orElseGet(() -> Decision.refused(rule.broken(stage.name(), act.name())));
    }

    /** Whether nothing follows a stage. */
    public boolean isLast(S stage) {
        return from(stage).isEmpty();
    }

    /** Stages that no sequence of moves reaches from the first stage; a sound table has none. */
    public Set<S> unreachable() {
        EnumSet<S> open = EnumSet.allOf(first.getDeclaringClass());
        ArrayDeque<S> queue = new ArrayDeque<>(List.of(first));
        open.remove(first);
        while (!queue.isEmpty()) {
            for (Move<S, A> move : from(queue.remove())) {
                if (open.remove(move.to())) {
                    queue.add(move.to());
                }
            }
        }
        return open;
    }

    /** The table as a Mermaid state diagram, for the documentation. */
    public String drawing() {
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2", "    [*] --> " + first));
        for (Move<S, A> move : moves) {
            lines.add("    %s --> %s: %s".formatted(move.from(), move.to(), move.act()));
        }
        for (S stage : first.getDeclaringClass().getEnumConstants()) {
            if (isLast(stage)) {
                lines.add("    " + stage + " --> [*]");
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
