package io.guanxi.record.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Every file {@code i18n/*.properties} is a part of the words, English; {@code *_zh_CN} beside it
 * the Chinese ones.
 */
@Configuration
class Words {

  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Bean
  MessageSource messageSource() throws IOException {
    var source = new ReloadableResourceBundleMessageSource();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
      var name = String.valueOf(file.getFilename()).replace(".properties", "");
      if (!name.contains("_")) source.addBasenames("classpath:i18n/" + name);
    }
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setUseCodeAsDefaultMessage(false);
    return source;
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(LANGUAGES);
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}
