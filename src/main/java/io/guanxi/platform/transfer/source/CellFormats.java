package io.guanxi.platform.transfer.source;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are to be read.
 *
 * @param dates null if only unmistakable dates are accepted
 * @param decimals null if only unmistakable numbers are accepted
 * @param zone where times without an offset were written
 */
public record CellFormats(
    @Nullable DateStyle dates, @Nullable DecimalStyle decimals, ZoneId zone) {}
