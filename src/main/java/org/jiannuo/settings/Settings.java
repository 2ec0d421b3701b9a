package org.jiannuo.settings;

/**
 * 系统参数. Values that the system administrator may change within bounds; each has a source and says whether the county
 * has confirmed it. The keys stand in {@code reference/settings/settings.csv}. Changes are seen within a second.
 */
public interface Settings {

    /** A number. @throws IllegalArgumentException when there is no such setting */
    int number(String key);

    /** A switch. @throws IllegalArgumentException when there is no such setting */
    boolean isOn(String key);
}
