package io.guanxi.sales.product;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.Locale;
import org.jooq.TableField;

/** A currency is one of ISO 4217, however its letters were typed. */
final class CurrencyIsKnown implements RecordRule {

  private final TypeKey type;
  private final TableField<?, String> column;
  private final Currencies currencies;

  CurrencyIsKnown(TypeKey type, TableField<?, String> column, Currencies currencies) {
    this.type = type;
    this.column = column;
    this.currencies = currencies;
  }

  @Override
  public TypeKey appliesTo() {
    return type;
  }

  @Override
  public void derive(Draft draft) {
    var code = draft.get(column);
    if (code == null || !draft.changed(column)) {
      return;
    }
    var upper = code.toUpperCase(Locale.ROOT);
    draft.set(column, upper);
    if (currencies.digits(upper) == null) {
      draft.refuse(column, "unknown-currency", code);
    }
  }
}
