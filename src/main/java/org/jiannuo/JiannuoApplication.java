package org.jiannuo;

/** The platform. */
public final class JiannuoApplication {
    private JiannuoApplication() {}

    public static void main(String[] args) {}
}
