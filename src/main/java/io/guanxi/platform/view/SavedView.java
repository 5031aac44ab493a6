package io.guanxi.platform.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody wants to see it again.
 *
 * @param filter RSQL with the ids of the records it names
 * @param columns null for the type's own
 */
record SavedView(
    long id,
    long version,
    String type,
    String name,
    long owner,
    boolean shared,
    String filter,
    List<String> named,
    @Nullable String q,
    @Nullable String sort,
    @Nullable List<String> columns) {}
