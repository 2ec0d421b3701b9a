package org.jiannuo.database;

/**
 * 演示数据. What a module brings to an empty register that is started with {@code --demo}. The people in it are plainly
 * fictional. Each is asked once, in order, and does what people would do: through use cases, not past them.
 */
public interface Demonstration {
    /** Place in the order; a module that rests on another comes later. */
    int order();

    /** Fills the register. */
    void fill();
}
