package io.guanxi.platform.notify;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.signal.SignalListener;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open lines of this node. What changes on any node is heard as a signal, gathered for a moment
 * and asked of the database in one query for all who are concerned; one thread does it for all.
 */
@Component
class LiveLines implements SignalListener, SmartLifecycle {

  static final int MOST_OF_ONE = 12;

  private static final Logger LOG = LoggerFactory.getLogger(LiveLines.class);
  private static final int MOST = 10_000;
  private static final long GATHER_MILLIS = 150;
  private static final long BEAT_SECONDS = 20;
  private static final long CHECK_SECONDS = 4;

  private final Inbox inbox;
  private final OpenCallers callers;
  private final Map<Long, List<LiveLine>> lines = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Set<Long> changed = ConcurrentHashMap.newKeySet();
  private volatile ScheduledExecutorService work = worker();
  private volatile boolean running;

  LiveLines(Inbox inbox, OpenCallers callers) {
    this.inbox = inbox;
    this.callers = callers;
  }

  private static ScheduledExecutorService worker() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          var thread = new Thread(task, "live-lines");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Keeps the line until either side ends it; the oldest of too many of one user gives way. */
  void open(LiveLine line, SseEmitter emitter) {
    if (!running || count.get() >= MOST) throw Problem.of(503, "try-again");
    lines.compute(
        line.user(),
        (user, before) -> {
          var own = before == null ? new CopyOnWriteArrayList<LiveLine>() : before;
          own.add(line);
          return own;
        });
    count.incrementAndGet();
    Runnable gone = () -> remove(line);
    emitter.onCompletion(gone);
    emitter.onTimeout(line::end);
    emitter.onError(problem -> gone.run());
    var own = lines.getOrDefault(line.user(), List.of());
    own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE)).toList().forEach(this::close);
    mark(List.of(line.user()));
  }

  int size() {
    return count.get();
  }

  private void remove(LiveLine line) {
    lines.computeIfPresent(
        line.user(),
        (user, own) -> {
          if (own.remove(line)) count.decrementAndGet();
          return own.isEmpty() ? null : own;
        });
  }

  @Override
  public String topic() {
    return InboxSignal.TOPIC;
  }

  @Override
  public void heard(String subject) {
    mark(Arrays.stream(subject.split(",")).map(Long::valueOf).toList());
  }

  @Override
  public void missed() {
    mark(lines.keySet());
  }

  private void mark(Collection<Long> users) {
    long news = users.stream().filter(lines::containsKey).filter(changed::add).count();
    if (running && news > 0) {
      work.schedule(safely(this::tell), GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    var users = new HashSet<>(changed);
    changed.removeAll(users);
    if (users.isEmpty()) return;
    var unread = inbox.unread(users);
    var latest = inbox.latest(users);
    for (var user : users) {
      for (var line : lines.getOrDefault(user, List.of())) {
        if (!line.tell(unread.getOrDefault(user, 0), latest.get(user))) close(line);
      }
    }
  }

  private void beat() {
    all()
        .forEach(
            line -> {
              if (!line.beat()) close(line);
            });
  }

  /** Ends the lines of those who may not call any more, also when no signal came. */
  void check() {
    var open = all();
    if (open.isEmpty()) return;
    var alive = callers.alive(open.stream().map(LiveLine::caller).collect(Collectors.toSet()));
    open.stream().filter(line -> !alive.contains(line.caller())).forEach(this::close);
  }

  /** Ends those whose caller has lost something: he comes again if he still may. */
  void end(java.util.function.Predicate<LiveLine> which) {
    if (running) work.execute(safely(() -> all().stream().filter(which).forEach(this::close)));
  }

  private List<LiveLine> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  private void close(LiveLine line) {
    remove(line);
    line.end();
  }

  private static Runnable safely(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.warn("Live lines were not served for a moment: {}", e.getMessage());
      }
    };
  }

  @Override
  public void start() {
    if (running) return;
    if (work.isShutdown()) work = worker();
    running = true;
    work.scheduleWithFixedDelay(safely(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    work.scheduleWithFixedDelay(
        safely(this::check), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
  }

  /** Before the server waits for its open requests. */
  @Override
  public void stop() {
    running = false;
    work.shutdownNow();
    all().forEach(this::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
