package io.guanxi.platform.pool;

import org.jspecify.annotations.Nullable;

/**
 * A pool as it is kept. Limits that are null do not exist.
 *
 * @param type the plural of the type whose records lie in it
 * @param filter RSQL: what belongs in; empty for everything
 * @param dailyLimit how many one person may claim a day
 * @param capacity how many one person may hold to claim another
 * @param coolDownDays how long the owner before may not claim it back
 * @param idleDays after how many days without a touch it falls back
 * @param dealDays after how many days without a deal it falls back
 * @param warnDays how long before that its owner is told
 */
record Pool(
    long id,
    long version,
    String name,
    String type,
    String filter,
    boolean active,
    int rank,
    @Nullable Integer dailyLimit,
    @Nullable Integer capacity,
    @Nullable Integer coolDownDays,
    @Nullable Integer idleDays,
    @Nullable Integer dealDays,
    int warnDays) {}
