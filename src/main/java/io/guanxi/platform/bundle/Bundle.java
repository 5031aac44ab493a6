package io.guanxi.platform.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip of files as stored.
 *
 * @param type what the files belong to; null for records of any type
 * @param attempt counts the starts, so that a task that was overtaken stops
 */
record Bundle(
    long id,
    @Nullable String type,
    long userId,
    @Nullable Set<String> scopes,
    String fileName,
    String storedAs,
    BundleState state,
    int attempt,
    @Nullable Map<String, Object> problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * One file of it.
   *
   * @param position its place in the zip, from 0
   * @param path as it stands there
   * @param name what it will be called
   * @param foundBy what of its path or index names the record
   * @param code why it is not taken
   */
  record Item(
      int position,
      String path,
      String name,
      long size,
      ItemState state,
      @Nullable String type,
      @Nullable Long recordId,
      @Nullable String foundBy,
      @Nullable String code,
      List<String> args,
      @Nullable Long attachmentId) {}
}
