package io.guanxi.platform.identity;

import io.guanxi.platform.signal.ShortMemory;
import io.guanxi.platform.signal.SignalListener;
import io.guanxi.platform.signal.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the caller by the secret shown; asks the database at most every few seconds. */
@Component
class Callers implements SignalListener {

  static final Duration REMEMBERED = Duration.ofSeconds(5);

  private static final String TOPIC = "callers";
  private static final HexFormat HEX = HexFormat.of();

  private final CallerStore store;
  private final Signals signals;
  private final ShortMemory<String, Caller> sessions;
  private final ShortMemory<String, Caller> tokens;

  Callers(CallerStore store, Signals signals, Clock clock) {
    this.store = store;
    this.signals = signals;
    this.sessions =
        new ShortMemory<>(clock, REMEMBERED, hash -> store.bySession(HEX.parseHex(hash)));
    this.tokens = new ShortMemory<>(clock, REMEMBERED, hash -> store.byToken(HEX.parseHex(hash)));
  }

  /**
   * Whose session it is.
   *
   * @param passive the program asks by itself, so that the session grows old all the same
   */
  @Nullable Caller bySession(String secret, boolean passive) {
    var hash = HEX.formatHex(Secret.hash(secret));
    var caller = sessions.get(hash);
    if (caller != null && !passive && store.touch(caller)) sessions.forget(hash);
    return caller;
  }

  @Nullable Caller byToken(String secret, String address) {
    var caller = tokens.get(HEX.formatHex(Secret.hash(secret)));
    if (caller != null && !address.equals(caller.address())) {
      store.usedFrom(Objects.requireNonNull(caller.tokenId()), address);
    }
    return caller;
  }

  /** A session ended, on whichever node it is remembered. */
  void sessionEnded(long id) {
    signals.send(TOPIC, "session " + id);
  }

  void tokenEnded(long id) {
    signals.send(TOPIC, "token " + id);
  }

  /** Everybody's standing may have changed. */
  void allChanged() {
    signals.send(TOPIC, "all 0");
  }

  /** The user's rights, name or sessions changed. */
  void userChanged(long id) {
    signals.send(TOPIC, "user " + id);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void heard(String subject) {
    var parts = subject.split(" ");
    Long id = Long.valueOf(parts[1]);
    switch (parts[0]) {
      case "session" -> sessions.forgetIf(caller -> Objects.equals(caller.sessionId(), id));
      case "token" -> tokens.forgetIf(caller -> Objects.equals(caller.tokenId(), id));
      case "all" -> missed();
      default -> {
        sessions.forgetIf(caller -> caller.actor().id() == id);
        tokens.forgetIf(caller -> caller.actor().id() == id);
      }
    }
  }

  @Override
  public void missed() {
    sessions.forgetAll();
    tokens.forgetAll();
  }
}
