package io.guanxi.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what came from one origin, taken back.
 *
 * @param outcomes one for each record: deleted, updated, restored, unchanged where it was taken
 *     back before, or an error
 * @param next the change before which to go on; null when there was nothing left
 */
public record TakenBack(List<Outcome> outcomes, @Nullable Long next) {}
