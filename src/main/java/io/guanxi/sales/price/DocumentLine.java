package io.guanxi.sales.price;

import java.math.BigDecimal;

/**
 * What one line says.
 *
 * @param quantity negative for what is given back
 * @param unitPrice in the document's currency, with or without tax as the document has it
 * @param taxPercent 0 to 100
 */
public record DocumentLine(
    BigDecimal quantity, BigDecimal unitPrice, Discount discount, BigDecimal taxPercent) {}
