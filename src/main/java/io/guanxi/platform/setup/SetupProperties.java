package io.guanxi.platform.setup;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program keeps its data and is found, and whether it may run on a database that can lose
 * some.
 *
 * @param dataDir the embedded database, files and secrets live here
 * @param baseUrl where people find the program, for links that are sent; null when nobody said so
 * @param acceptUnsafeDatabase run on a server with fsync or full_page_writes off: for tests only
 */
@ConfigurationProperties("guanxi")
record SetupProperties(
    @DefaultValue("data") Path dataDir,
    @Nullable URI baseUrl,
    @DefaultValue("false") boolean acceptUnsafeDatabase) {}
