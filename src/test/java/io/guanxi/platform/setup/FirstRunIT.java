package io.guanxi.platform.setup;

import static io.guanxi.tables.Tables.APP_SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.signal.Signals;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@GuanxiIT
@DirtiesContext
class FirstRunIT {

  private static final String SETUP = "/api/v1/setup";

  @Autowired People people;
  @Autowired Company company;
  @Autowired StoredCompany stored;
  @Autowired Signals signals;
  @Autowired DSLContext db;

  @AfterEach
  void unanswered() {
    db.deleteFrom(APP_SETTING).execute();
    signals.send("company", "");
  }

  @Test
  void worksWithDefaultsUntilAnswered() {
    assertThat(company.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(company.baseCurrency()).isEqualTo("CNY");
    assertThat(company.phoneRegion()).isEqualTo("CN");
    assertThat(company.language().toLanguageTag()).isEqualTo("zh-CN");
    var state = people.browser().get(SETUP);
    assertThat(state.at("/needed").asBoolean()).isTrue();
    assertThat(state.at("/languages/0").asString()).isEqualTo("zh-CN");
    assertThat(state.at("/currencies").toString())
        .contains("\"CNY\"", "\"JPY\"")
        .doesNotContain("DEM", "XXX");
  }

  @Test
  void isAnsweredOnceByTheAdministrator() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    var answer =
        Map.of(
            "language", "en",
            "companyName", "Boyuan Trading",
            "timeZone", "Europe/Berlin",
            "baseCurrency", "EUR",
            "phoneRegion", "DE",
            "sample", "none");
    assertThat(people.signedIn(Roles.MANAGER).post(SETUP, answer).status()).isEqualTo(403);
    assertThat(administrator.post(SETUP, answer).status()).isEqualTo(204);
    assertThat(company.name()).isEqualTo("Boyuan Trading");
    assertThat(company.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(people.browser().get(SETUP).at("/needed").asBoolean()).isFalse();
    for (var who : List.of(administrator, people.signedIn(Roles.MANAGER)))
      assertThat(who.post(SETUP, answer).status()).as("for ever after").isEqualTo(404);
    assertThat(administrator.get("/api/v1/meta").at("/company/baseCurrency").asString())
        .isEqualTo("EUR");
  }

  @Test
  void refusesWhatDoesNotExistAllAtOnce() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    var refused =
        administrator.post(
            SETUP,
            Map.of(
                "timeZone", "Mars/Base",
                "baseCurrency", "XYZ",
                "phoneRegion", "QQ",
                "language", "tlh",
                "sample", "huge"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors").size()).isEqualTo(5);
    assertThat(stored.isStored()).isFalse();
  }

  @Test
  void tellsWhetherTheSampleIsThere() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    assertThat(administrator.get(SETUP + "/sample").at("/present").asBoolean()).isFalse();
    var removal = administrator.delete(SETUP + "/sample");
    assertThat(removal.status()).isEqualTo(200);
    assertThat(removal.at("/removed").asInt()).isZero();
  }
}
