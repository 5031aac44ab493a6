package io.guanxi.analytics.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@GuanxiIT
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FirstStepsIT {

  private static final String STEPS = "/api/v1/home/first-steps";

  @Autowired People people;

  @Test
  void areDoneWhenTheirResultIsThere() {
    var administrator = people.signedIn(Roles.ADMINISTRATOR);
    assertThat(administrator.get(STEPS).toString()).contains("\"customers\",\"done\":false");
    administrator.post("/api/v1/customers", Map.of("kind", "COMPANY", "name", "第一家"));
    people.signedIn(Roles.REPRESENTATIVE);
    assertThat(administrator.get(STEPS).toString())
        .contains(
            "\"customers\",\"done\":true",
            "\"colleagues\",\"done\":true",
            "\"sale\",\"done\":false");
  }

  @Test
  void areShownToWhoSetsUpTheCompany() {
    assertThat(people.signedIn(Roles.MANAGER).get(STEPS).status()).isEqualTo(403);
  }
}
