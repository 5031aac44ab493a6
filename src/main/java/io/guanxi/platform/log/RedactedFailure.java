package io.guanxi.platform.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A stack trace ({@code %wEx}) without personal values in its messages. */
public class RedactedFailure extends ExtendedWhitespaceThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return Redaction.of(super.throwableProxyToString(failure));
  }
}
