package io.guanxi.platform.notify;

import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Keeps every line that comes. */
final class Keeping implements Subscriber<String> {

  private final List<String> lines;

  Keeping(List<String> lines) {
    this.lines = lines;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    lines.add(line);
  }

  @Override
  public void onError(Throwable problem) {}

  @Override
  public void onComplete() {}
}
