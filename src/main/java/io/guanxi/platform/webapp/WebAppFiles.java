package io.guanxi.platform.webapp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Files whose names carry their hash are kept for a year, all others are asked for again. */
@Configuration(proxyBeanMethods = false)
class WebAppFiles implements WebMvcConfigurer {

  private static final String PLACE = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(PLACE + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    // Nothing of the chain is cached: any address is a place in the app, and there are too many.
    registry
        .addResourceHandler("/**")
        .addResourceLocations(PLACE)
        .setCacheControl(CacheControl.noCache())
        // A page is never "not modified": its nonce is another each time.
        .setUseLastModified(false)
        .resourceChain(false)
        .addResolver(new PlaceInTheApp())
        .addTransformer(new PageWithNonce());
  }

  /** The page at {@code /} itself. */
  @Bean
  FirstPage firstPage() {
    var page = new FirstPage();
    page.setLocationValues(List.of(PLACE));
    page.setCacheControl(CacheControl.noCache());
    page.setUseLastModified(false);
    page.setResourceTransformers(List.of(new PageWithNonce()));
    return page;
  }

  /**
   * Before Spring Boot's welcome page, which forwards: then a HEAD is answered without our headers.
   */
  @Bean
  HandlerMapping start(FirstPage page) {
    return new SimpleUrlHandlerMapping(Map.of("/", page), 1);
  }
}
