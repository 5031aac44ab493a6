package io.guanxi.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Says what a file is. A picture must look like one inside; everything else goes by its name and is
 * only saved.
 */
final class MediaKind {

  /** What a browser shows without running anything. */
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private MediaKind() {}

  static String of(FileName name, byte[] head) {
    var picture = picture(head);
    if (!picture.isEmpty()) {
      return picture;
    }
    return MediaTypeFactory.getMediaType(name.text())
        .map(MediaType::toString)
        .filter(type -> !SHOWN.contains(type))
        .orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }

  static boolean isShown(String mediaType) {
    return SHOWN.contains(mediaType);
  }

  private static String picture(byte[] head) {
    var start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return "image/gif";
    }
    return start.startsWith("RIFF") && start.startsWith("WEBP", 8) ? "image/webp" : "";
  }
}
