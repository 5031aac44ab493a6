package io.guanxi.platform.webapp;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers {@code /customers/7} and the like with the web app's page, which knows what to show. */
final class PlaceInTheApp extends PathResourceResolver {

  static final String PAGE = "index.html";
  private static final Pattern PROGRAM = Pattern.compile("(api|actuator|v3)(/.*)?");

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    var file = path.isEmpty() ? null : super.getResource(path, location);
    if (file != null || path.contains(".") || PROGRAM.matcher(path).matches()) {
      return file;
    }
    return super.getResource(PAGE, location);
  }
}
