/** Reminds people of their tasks at the moment they asked for. Knows tasks, nothing of sales. */
@ApplicationModule(
    allowedDependencies = {"kernel", "record", "platform.notify", "customer.activity"})
@NullMarked
package io.guanxi.customer.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
