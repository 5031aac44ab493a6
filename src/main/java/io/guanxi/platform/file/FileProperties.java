package io.guanxi.platform.file;

import io.guanxi.kernel.Problem;
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
        Set<String> denied) {

  /** Refuses a file by the ending of its name. */
  void check(FileName name) {
    if (denied.contains(name.ending())
        || (!allowed.isEmpty() && !allowed.contains(name.ending()))) {
      throw Problem.of(422, "file-type-not-allowed", name.ending());
    }
  }
}
