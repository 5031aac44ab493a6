package io.guanxi.platform.mail;

import java.util.List;

/**
 * A provider whose server everybody would have to look up.
 *
 * @param code whether it wants a code made for programs instead of the password
 */
record Preset(String key, String host, int port, Security security, boolean code) {

  static final List<Preset> ALL =
      List.of(
          new Preset("exmail", "smtp.exmail.qq.com", 465, Security.TLS, true),
          new Preset("alimail", "smtp.qiye.aliyun.com", 465, Security.TLS, true),
          new Preset("163", "smtp.163.com", 465, Security.TLS, true),
          new Preset("qq", "smtp.qq.com", 465, Security.TLS, true),
          new Preset("gmail", "smtp.gmail.com", 587, Security.STARTTLS, true),
          new Preset("microsoft365", "smtp.office365.com", 587, Security.STARTTLS, false));
}
