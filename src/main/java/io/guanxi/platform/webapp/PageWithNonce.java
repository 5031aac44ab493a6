package io.guanxi.platform.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Gives the app's page a nonce of its own each time it is handed out. */
final class PageWithNonce implements ResourceTransformer {

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    var given = chain.transform(request, resource);
    if (!PlaceInTheApp.PAGE.equals(given.getFilename())) return given;
    var page = given.getContentAsString(StandardCharsets.UTF_8);
    return new TransformedResource(
        given,
        page.replace(StyleNonce.PLACE, StyleNonce.make(request)).getBytes(StandardCharsets.UTF_8));
  }
}
