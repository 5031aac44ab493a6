package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The guarded HTTP client. Each address, that of a redirect too, is taken apart, looked up, checked
 * and connected to as checked; the name stays what TLS asks for and verifies. Time and size are
 * bounded, and there are no cookies, no proxies, no kept connections.
 */
@Component
public class Outbound {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);
  private static final ScheduledExecutorService ALARMS =
      Executors.newSingleThreadScheduledExecutor(Outbound::watcher);

  private final AddressGuard guard;

  Outbound(AddressGuard guard) {
    this.guard = guard;
  }

  /**
   * Asks and waits for the answer, whatever its status.
   *
   * @throws Unreachable with the class of reason, never with what was found there
   */
  public Answer send(Call call) throws Unreachable {
    long deadline = System.nanoTime() + call.patience().toNanos();
    var target = Target.of(call.url());
    for (int left = call.redirects(); ; left--) {
      var answer = once(target, call, deadline);
      var location = answer.header("location");
      if (!REDIRECTS.contains(answer.status()) || location == null || call.redirects() == 0) {
        return answer;
      }
      if (left == 0) throw new Unreachable(Reason.TOO_MANY_REDIRECTS);
      var next = target.to(location);
      if (target.secure() && !next.secure()) throw new Unreachable(Reason.NOT_ALLOWED);
      if (!call.method().equals("GET")) throw new Unreachable(Reason.NOT_ALLOWED);
      if (!next.hostHeader().equals(target.hostHeader())) call = call.withHeaders(Map.of());
      target = next;
    }
  }

  private Answer once(Target target, Call call, long deadline) throws Unreachable {
    guard.checkPort(target.port());
    var address = guard.pin(target.host(), call.ownNetwork());
    try (var plain = PinnedSocket.open(address, target.port(), left(deadline))) {
      var alarm =
          ALARMS.schedule(() -> close(plain), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      try (var socket = target.secure() ? secured(plain, target) : plain) {
        Exchange.write(socket, target, call);
        return Exchange.read(socket, call, deadline);
      } finally {
        alarm.cancel(false);
      }
    } catch (SocketTimeoutException e) {
      throw new Unreachable(Reason.TIMEOUT);
    } catch (IOException e) {
      boolean late = System.nanoTime() >= deadline;
      var reason = e instanceof SSLException ? Reason.TLS : Reason.NO_CONNECTION;
      throw new Unreachable(late ? Reason.TIMEOUT : reason);
    }
  }

  private static Socket secured(Socket plain, Target target) throws IOException {
    return PinnedSocket.secure(plain, target.host(), target.port());
  }

  private static int left(long deadline) throws SocketTimeoutException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) throw new SocketTimeoutException();
    return (int) Math.min(left, Integer.MAX_VALUE);
  }

  /** Ends what hangs, in a handshake too. */
  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("Closing a connection: {}", e.getMessage());
    }
  }

  private static Thread watcher(Runnable work) {
    var thread = new Thread(work, "outbound-alarms");
    thread.setDaemon(true);
    return thread;
  }
}
