package io.guanxi.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.People.Person;
import io.guanxi.support.SecondNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The live line, with two nodes on one database. */
@GuanxiIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveLineIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired People people;
  @Autowired Notices notices;
  @Autowired LiveLines lines;
  @Autowired Environment environment;

  private SecondNode second = null;
  private int here;
  private int there;

  @BeforeAll
  void anotherNode() {
    second = SecondNode.beside(environment, List.of());
    here = environment.getRequiredProperty("local.server.port", Integer.class);
    there = second.port();
  }

  @AfterAll
  void goneAgain() {
    second.close();
  }

  /** What one page hears. */
  private record Heard(List<String> lines, CompletableFuture<Void> ended, int status) {
    boolean says(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }
  }

  @Test
  void whatHappensOnOneNodeIsHeardOnTheOther() {
    var person = people.with(Roles.REPRESENTATIVE);
    var heard = List.of(listen(here, person), listen(there, person));
    heard.forEach(one -> await().until(() -> one.says("\"unread\":0")));
    tell(person, "hello");
    heard.forEach(
        one -> await().atMost(Duration.ofSeconds(5)).until(() -> one.says("\"unread\":1")));
    var browser = people.signIn(person);
    browser.post("/api/v1/notifications/read-all", Map.of());
    heard.forEach(
        one ->
            await()
                .atMost(Duration.ofSeconds(5))
                .until(
                    () ->
                        one.lines().get(one.lines().size() - 1).isEmpty()
                            && last(one).contains("\"unread\":0")));
  }

  /** Whoever comes again with what he heard last is told how it stands now. */
  @Test
  void nothingIsMissedWhileAway() {
    var person = people.with(Roles.REPRESENTATIVE);
    tell(person, "while away");
    var heard = listen(there, person, "1");
    await().until(() -> heard.says("\"unread\":1"));
    assertThat(heard.lines().stream().filter(line -> line.startsWith("id:")).findFirst().orElse(""))
        .isNotEqualTo("id:1");
  }

  @Test
  void endsWithItsSessionOnEitherNode() {
    var person = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(person);
    var line = listen(there, browser);
    await().until(() -> line.says("unread"));
    assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);
    await().atMost(Duration.ofSeconds(5)).until(() -> line.ended().isDone());
    var left = people.with(Roles.REPRESENTATIVE);
    var open = listen(here, left);
    await().until(() -> open.says("unread"));
    second.bean(io.guanxi.platform.identity.Users.class).deactivate(left.id());
    await().atMost(Duration.ofSeconds(5)).until(() -> open.ended().isDone());
    assertThat(listen(here, people.browser()).status()).isEqualTo(401);
  }

  /** Many open pages are many connections and no threads. */
  @Test
  void fiveHundredPagesTakeNoThreads() {
    var readers = new ArrayList<Browser>();
    for (int person = 0; person < 50; person++) readers.add(people.signedIn(Roles.READ_ONLY));
    int before = waitingThreads();
    var heard = new ArrayList<Heard>();
    for (var reader : readers) for (int tab = 0; tab < 10; tab++) heard.add(listen(here, reader));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard.stream().allMatch(one -> one.says("unread")));
    assertThat(lines.size()).isGreaterThanOrEqualTo(500);
    assertThat(waitingThreads() - before).isLessThan(40);
  }

  @Test
  void oneUserHoldsABoundedNumberOfLines() {
    var browser = people.signedIn(Roles.REPRESENTATIVE);
    var heard = new ArrayList<Heard>();
    for (int tab = 0; tab <= LiveLines.MOST_OF_ONE; tab++) {
      var one = listen(here, browser);
      await().until(() -> one.says("unread"));
      heard.add(one);
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> heard.get(0).ended().isDone());
    assertThat(heard.get(heard.size() - 1).ended().isDone()).isFalse();
  }

  private void tell(Person to, String text) {
    notices.tell(Notice.of("token-ends", List.of(to.id()), null).with(Map.of("token", text)));
  }

  private static String last(Heard heard) {
    return heard.lines().stream().filter(line -> line.startsWith("data:")).reduce("", (a, b) -> b);
  }

  private Heard listen(int port, Person person) {
    return listen(port, people.signIn(person));
  }

  private Heard listen(int port, Person person, String last) {
    return listen(port, people.signIn(person), last);
  }

  private static Heard listen(int port, Browser browser) {
    return listen(port, browser, "0");
  }

  private static Heard listen(int port, Browser browser, String last) {
    var cookies =
        browser.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/notifications/stream"))
            .header("Cookie", cookies.isEmpty() ? "none=1" : cookies)
            .header("Last-Event-ID", last)
            .build();
    var lines = new CopyOnWriteArrayList<String>();
    var answer = HTTP.sendAsync(request, BodyHandlers.ofPublisher()).join();
    var ended = java.net.http.HttpResponse.BodySubscribers.fromLineSubscriber(new Keeping(lines));
    answer.body().subscribe(ended);
    return new Heard(
        lines,
        ended.getBody().toCompletableFuture().handle((done, problem) -> null),
        answer.statusCode());
  }

  private static int waitingThreads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("http-nio"))
            .count();
  }
}
