package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.GuanxiIT;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@GuanxiIT
class StartIT {

  @LocalServerPort int port;
  @Autowired DSLContext db;

  @Test
  void isReadyOnceItListens() {
    var answer =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/actuator/health/readiness")
            .retrieve()
            .toEntity(String.class);
    assertThat(answer.getBody()).contains("UP");
  }

  @Test
  void plansQueriesForTheValuesTheyRunWith() {
    assertThat(db.fetchValue("SHOW plan_cache_mode")).isEqualTo("force_custom_plan");
    assertThat(db.fetchValue("SHOW synchronize_seqscans")).isEqualTo("off");
  }
}
