package org.jiannuo.web;

/**
 * One entry of the left navigation, given by its module as a bean.
 *
 * @param group one of {@code work, duties, records, rights, sectors, assessment, open, system}
 * @param key message key of its words
 * @param path where it leads
 * @param permission who sees it
 * @param icon name of a Tabler icon without the prefix
 * @param order place within the group
 */
public record NavigationEntry(String group, String key, String path, String permission, String icon, int order) {}
