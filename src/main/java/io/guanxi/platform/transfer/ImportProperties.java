package io.guanxi.platform.transfer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports work.
 *
 * @param maxFileSize larger files are refused
 * @param chunk how many rows are written in one transaction
 */
@ConfigurationProperties("guanxi.import")
record ImportProperties(
    @DefaultValue("2GB") DataSize maxFileSize, @DefaultValue("2000") int chunk) {}
