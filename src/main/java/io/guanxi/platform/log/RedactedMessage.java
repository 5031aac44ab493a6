package io.guanxi.platform.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A log line's message ({@code %m}) without personal values. */
public class RedactedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    var message = super.convert(event);
    return message == null ? "" : Redaction.of(message);
  }
}
