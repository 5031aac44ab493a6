package io.guanxi.platform.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** A mobile number in the one spelling it is stored in. */
final class Mobile {

  private Mobile() {}

  /** E.164, or null for what is no phone number. */
  static @Nullable String normalized(String text, String region) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, region);
      return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException e) {
      return null;
    }
  }
}
