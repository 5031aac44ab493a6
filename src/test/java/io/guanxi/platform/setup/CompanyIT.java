package io.guanxi.platform.setup;

import static io.guanxi.tables.Tables.APP_SETTING;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.signal.Signals;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@GuanxiIT
@DirtiesContext
@Import(CompanyIT.Reckoning.class)
class CompanyIT {

  private static final String COMPANY = "/api/v1/company";
  private static final AtomicBoolean RECKONS = new AtomicBoolean();

  @TestConfiguration(proxyBeanMethods = false)
  static class Reckoning {
    @Bean
    ReckonsInBase somethingThatReckons() {
      return RECKONS::get;
    }
  }

  @Autowired People people;
  @Autowired Company company;
  @Autowired Signals signals;
  @Autowired DSLContext db;

  @AfterEach
  void asBefore() {
    RECKONS.set(false);
    db.deleteFrom(APP_SETTING).where(APP_SETTING.KEY.eq("company")).execute();
    signals.send("company", "");
  }

  @Test
  void isChangedByTheAdministratorAndNoted() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    var stored = administrator.put(COMPANY, Map.of("companyName", "Boyuan", "language", "en"));
    assertThat(stored.at("/company/name").asString()).isEqualTo("Boyuan");
    assertThat(stored.at("/company/timeZone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(company.name()).isEqualTo("Boyuan");
    var noted =
        db.selectFrom(AUDIT_EVENT)
            .where(AUDIT_EVENT.ACTION.eq("company.changed"))
            .orderBy(AUDIT_EVENT.ID.desc())
            .limit(1)
            .fetchSingle();
    assertThat(noted.get(AUDIT_EVENT.DETAILS).data()).contains("\"after\"", "Boyuan");
  }

  @Test
  void isNobodyElsesBusiness() {
    for (var role : new String[] {Roles.MANAGER, Roles.REPRESENTATIVE, Roles.AUDITOR}) {
      var someone = people.signedIn(role);
      assertThat(someone.get(COMPANY).status()).isEqualTo(403);
      assertThat(someone.put(COMPANY, Map.of("companyName", "Mine")).status()).isEqualTo(403);
    }
  }

  @Test
  void saysWhichSettingItCannotWorkWith() {
    var refused =
        people.signedIn(Roles.ADMINISTRATOR).put(COMPANY, Map.of("timeZone", "Moon/Crater"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/timeZone/0/code").asString()).isEqualTo("not-a-choice");
  }

  @Test
  void keepsTheBaseCurrencyOnceAmountsAreKeptInIt() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    RECKONS.set(true);
    var refused = administrator.put(COMPANY, Map.of("baseCurrency", "USD"));
    assertThat(refused.at("/errors/baseCurrency/0/code").asString())
        .isEqualTo("base-currency-fixed");
    assertThat(administrator.get(COMPANY).at("/baseCurrencyFixed").asBoolean()).isTrue();
    assertThat(company.baseCurrency()).isEqualTo("CNY");
  }
}
