package io.guanxi.customer.duplicate;

import io.guanxi.kernel.TypeKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What records are compared by.
 *
 * @param id 0 for one that is not stored
 * @param person whether it is somebody rather than a company
 * @param phones extensions by number, empty where there is none
 * @param tax without spaces and signs
 * @param customer whose contact it is, null for customers
 */
record Facts(
    TypeKey type,
    long id,
    boolean person,
    List<NameForm> names,
    Set<String> emails,
    Map<String, String> phones,
    Set<String> chats,
    @Nullable String tax,
    @Nullable Long customer) {}
