package io.guanxi.platform.setup;

import java.util.List;

/** The currencies one may reckon in; kept by the module that knows money. */
public interface CompanyCurrencies {

  /** A currency and how many digits its amounts have. */
  record Choice(String code, int digits) {}

  List<Choice> choices();
}
