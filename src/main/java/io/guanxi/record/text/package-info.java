/** Text as people write it: searchable, sortable, clean, and telephone numbers. */
@NamedInterface("text")
@NullMarked
package io.guanxi.record.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
