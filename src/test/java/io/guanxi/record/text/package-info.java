@NullMarked
package io.guanxi.record.text;

import org.jspecify.annotations.NullMarked;
