/**
 * The API that every record type gets: lists, records, batches, meta, problems. Knows HTTP and
 * JSON, no noun.
 */
@NamedInterface("web")
@NullMarked
package io.guanxi.record.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
