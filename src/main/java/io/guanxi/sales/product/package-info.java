/**
 * What is sold, in which currencies, and what these are worth. May use the engine and the platform;
 * must never know who buys.
 */
@ApplicationModule(allowedDependencies = {"kernel", "record", "platform.setup", "platform.signal"})
@NullMarked
package io.guanxi.sales.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
