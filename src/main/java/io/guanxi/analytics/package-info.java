/** Analysis and reports: what the records of all other components come to. */
@NullMarked
package io.guanxi.analytics;

import org.jspecify.annotations.NullMarked;
