package io.guanxi.platform.file;

import io.guanxi.record.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a record.
 *
 * @param by who attached it
 */
record Attachment(
    long id,
    String name,
    long size,
    String mediaType,
    String sha256,
    Instant createdAt,
    @Nullable Ref by) {}
