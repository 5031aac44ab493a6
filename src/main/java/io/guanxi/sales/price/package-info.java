/**
 * What a document of lines comes to: discounts, tax, rounding. One calculation for every quote and
 * order; pure Java, must never know a record.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.sales.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
