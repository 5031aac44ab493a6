package io.guanxi.platform.file;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached.
 *
 * @param maxSize of one file
 * @param allowed the only endings taken; empty for all
 * @param denied endings never taken: what a double click would run
 */
@ConfigurationProperties("guanxi.files")
record FileProperties(
    @DefaultValue("25MB") DataSize maxSize,
    @DefaultValue Set<String> allowed,
    @DefaultValue({
          "app", "apk", "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "iso", "jar", "js", "jse",
          "lnk", "msi", "msix", "pif", "ps1", "reg", "scr", "sh", "sys", "vb", "vbe", "vbs", "wsf"
        })
        Set<String> denied) {}
