/**
 * Who may do what to which records: the roles, and the condition they put on every query. Knows the
 * engine's types only by what they declare; must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "record", "record::kind", "record::web", "platform.signal"})
@NullMarked
package io.guanxi.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
