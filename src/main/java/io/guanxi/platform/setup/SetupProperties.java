package io.guanxi.platform.setup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program keeps its data, and whether it may run on a database that can lose some.
 *
 * @param dataDir the embedded database, files and secrets live here
 * @param acceptUnsafeDatabase run on a server with fsync or full_page_writes off: for tests only
 */
@ConfigurationProperties("guanxi")
record SetupProperties(
    @DefaultValue("data") Path dataDir, @DefaultValue("false") boolean acceptUnsafeDatabase) {}
