/** Tables as people hand them over: files read row by row and written row by row. Pure Java. */
@NamedInterface("source")
@NullMarked
package io.guanxi.platform.transfer.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
