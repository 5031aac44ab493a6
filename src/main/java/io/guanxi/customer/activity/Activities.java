package io.guanxi.customer.activity;

import io.guanxi.kernel.TypeKey;

/** Names other modules use to point at activities and tasks. */
public final class Activities {

  public static final TypeKey ACTIVITY = TypeKey.of("activity", "activities");
  public static final TypeKey TASK = TypeKey.of("task", "tasks");

  private Activities() {}
}
