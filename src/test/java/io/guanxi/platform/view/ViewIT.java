package io.guanxi.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class ViewIT {

  private static final String VIEWS = "/api/v1/saved-views";

  @Autowired People people;

  private Browser browser;

  @BeforeEach
  void somebody() {
    browser = people.signedIn(Roles.ADMINISTRATOR);
  }

  private long customer(String name) {
    var answer = browser.post("/api/v1/customers", Map.of("name", name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private static Map<String, Object> view(String name, String filter) {
    return new HashMap<>(Map.of("type", "orders", "name", name, "filter", filter));
  }

  private static long saved(Browser by, Map<String, Object> view) {
    var answer = by.post(VIEWS, view);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private static String filter(Browser by, long view) {
    return by.get(VIEWS + "/" + view).at("/filter").asString();
  }

  private static List<String> names(Browser by) {
    var out = new ArrayList<String>();
    for (var item : by.get(VIEWS + "?type=orders").at("/items"))
      out.add(item.at("/name").asString());
    return out;
  }

  private static List<String> kept(Browser by, String what) {
    var out = new ArrayList<String>();
    for (var item : by.get("/api/v1/" + what).at("/items"))
      out.add(item.at("/type").asString() + " " + item.at("/title").asString());
    return out;
  }

  @Test
  void keepsAListAsItWas() {
    var wanted = view("Open ones", "status==CONFIRMED;total=gt=100");
    wanted.put("named", List.of("open"));
    wanted.put("sort", "-total");
    wanted.put("columns", List.of("number", "total"));
    var stored = browser.get(VIEWS + "/" + saved(browser, wanted));
    assertThat(stored.at("/filter").asString()).isEqualTo("status==CONFIRMED;total=gt=100");
    assertThat(stored.at("/sort").asString()).isEqualTo("-total");
    assertThat(stored.at("/named/0").asString()).isEqualTo("open");
    assertThat(stored.at("/columns/1").asString()).isEqualTo("total");
    assertThat(stored.at("/mine").asBoolean()).isTrue();
  }

  @Test
  void sharesOnlyWhatIsShared() {
    var other = people.signedIn(Roles.REPRESENTATIVE);
    saved(browser, view("Private", ""));
    var shared = view("Shared", "");
    shared.put("shared", true);
    var id = saved(browser, shared);
    assertThat(names(other)).contains("Shared").doesNotContain("Private");
    shared.put("version", 1);
    assertThat(other.put(VIEWS + "/" + id, shared).status()).isEqualTo(403);
    assertThat(other.delete(VIEWS + "/" + id).status()).isEqualTo(403);
    assertThat(browser.delete(VIEWS + "/" + id).status()).isEqualTo(204);
    assertThat(names(other)).doesNotContain("Shared");
  }

  @Test
  void refusesWhatNobodyCouldShow() {
    saved(browser, view("Twice", ""));
    var again = browser.post(VIEWS, view("twice", ""));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.at("/errors/name/0/code").asString()).isEqualTo("view-name-taken");
    assertThat(browser.post(VIEWS, view("  ", "")).status()).isEqualTo(422);
    assertThat(browser.post(VIEWS, view("Bad", "status=?=1")).status()).isEqualTo(400);
    var unknown = view("Unknown", "");
    unknown.put("columns", List.of("nothing"));
    assertThat(browser.post(VIEWS, unknown).status()).isEqualTo(400);
  }

  @Test
  void tellsWhoeverSavesOverANewerOne() {
    var id = saved(browser, view("Versions", ""));
    var next = view("Versions 2", "status==DRAFT");
    next.put("version", 1);
    assertThat(browser.put(VIEWS + "/" + id, next).at("/version").asLong()).isEqualTo(2);
    assertThat(browser.put(VIEWS + "/" + id, next).code()).isEqualTo("stale-version");
  }

  @Test
  void followsARecordThatIsMerged() {
    var stays = customer("Stays");
    var goes = customer("Goes");
    var filter = "customer==%d;(lines.any(product==5),customer=in=(%d,%d))";
    var id = saved(browser, view("Of one", filter.formatted(goes, goes, stays)));
    browser.put("/api/v1/favourites/customers/" + goes, null);
    browser.put("/api/v1/favourites/customers/" + stays, null);
    browser.put("/api/v1/recents/customers/" + goes, null);
    var merged =
        browser.post("/api/v1/customers/" + stays + "/merge", Map.of("others", List.of(goes)));
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(filter(browser, id)).isEqualTo(filter.formatted(stays, stays, stays));
    assertThat(kept(browser, "favourites")).containsExactly("customers Stays");
    assertThat(kept(browser, "recents")).containsExactly("customers Stays");
    var back = browser.post("/api/v1/customers/" + stays + "/unmerge", Map.of());
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(filter(browser, id)).isEqualTo(filter.formatted(goes, goes, stays));
    assertThat(kept(browser, "favourites"))
        .containsExactlyInAnyOrder("customers Stays", "customers Goes");
  }

  @Test
  void keepsRecordsAndViewsAtHand() {
    var id = customer("At hand");
    var view = saved(browser, view("At hand too", ""));
    for (var path : List.of("customers/" + id, "customers/" + id, "saved-views/" + view))
      assertThat(browser.put("/api/v1/favourites/" + path, null).status()).isEqualTo(204);
    assertThat(kept(browser, "favourites"))
        .containsExactly("customers At hand", "saved-views At hand too");
    assertThat(browser.put("/api/v1/favourites/customers/1", null).status()).isEqualTo(404);
    assertThat(kept(people.signedIn(Roles.MANAGER), "favourites")).isEmpty();
    browser.delete("/api/v1/favourites/customers/" + id);
    browser.delete(VIEWS + "/" + view);
    assertThat(kept(browser, "favourites")).isEmpty();
  }

  @Test
  void remembersWhatWasLookedAtLast() {
    var first = customer("First");
    var second = customer("Second");
    for (var id : List.of(first, second, first))
      browser.put("/api/v1/recents/customers/" + id, null);
    assertThat(kept(browser, "recents")).containsExactly("customers First", "customers Second");
  }

  @Test
  void remembersHowSomebodyWantsIt() {
    var answer = browser.patch("/api/v1/preferences", Map.of("theme", "dark", "shortcuts", false));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    browser.patch("/api/v1/preferences", Map.of("density", "compact", "language", "en"));
    var meta = browser.get("/api/v1/meta");
    assertThat(meta.at("/preferences/theme").asString()).isEqualTo("dark");
    assertThat(meta.at("/preferences/shortcuts").asBoolean(true)).isFalse();
    assertThat(meta.at("/preferences/density").asString()).isEqualTo("compact");
    assertThat(meta.at("/user/language").asString()).isEqualTo("en");
    assertThat(browser.patch("/api/v1/preferences", Map.of("theme", "pink")).status())
        .isEqualTo(400);
    assertThat(
            browser.patch("/api/v1/preferences", Collections.singletonMap("theme", null)).status())
        .isEqualTo(400);
  }
}
