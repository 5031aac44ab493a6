package io.guanxi.platform.webapp;

import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Answers {@code /} with the web app's page. */
final class FirstPage extends ResourceHttpRequestHandler {

  @Override
  protected String processPath(String path) {
    return PlaceInTheApp.PAGE;
  }
}
