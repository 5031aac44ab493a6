/**
 * Tells every node that something it remembers is out of date. Rides on PostgreSQL's NOTIFY, so it
 * needs nothing else; what is remembered lives a few seconds anyway, should a signal be lost.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.platform.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
