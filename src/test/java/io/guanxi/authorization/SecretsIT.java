package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Secrets that were put in are in no answer, no log, no trail and, but sealed, in no table. */
@GuanxiIT
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT {

  private static final String CANARY = "canary-5e6Gx";

  @Autowired People people;
  @Autowired DSLContext db;

  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void noSecretComesBack(CapturedOutput output) {
    var boss = people.with(Roles.ADMINISTRATOR);
    var admin = people.signIn(boss);
    put(admin);
    secrets.put("session", sessionOf(admin));
    for (var rule : Rule.all().values()) {
      if (!rule.method().equals("GET") || rule.kind().equals("stream")) continue;
      for (long id : List.of(1L, boss.id())) {
        var path = rule.filled("customers", id).replaceAll("\\{[^/]*\\}", "1");
        looked(rule.route(), admin.get(path).text());
      }
    }
    for (var kind : List.of("users", "customers", "teams"))
      looked("export", admin.get("/api/v1/" + kind + "/export").text());
    looked("log", output.getAll());
    for (var table : db.meta().getTables()) {
      if (!"public".equals(table.getSchema() == null ? "" : table.getSchema().getName())) continue;
      var name = table.getQualifiedName();
      for (var row : db.fetch("SELECT t::text FROM {0} t", name))
        looked("" + name, "" + row.get(0));
    }
    admin.delete("/api/v1/mail");
    assertThat(told).isEmpty();
    assertThat(secrets).hasSize(7);
  }

  private void put(Browser admin) {
    secrets.put("mail", CANARY + "-mail");
    done(
        admin.put(
            "/api/v1/mail",
            Map.of(
                "host",
                "127.0.0.1",
                "port",
                2525,
                "security",
                "none",
                "user",
                "crm",
                "password",
                CANARY + "-mail",
                "fromAddress",
                "crm@acme.test",
                "ownNetwork",
                true)));
    secrets.put("provider", CANARY + "-oidc");
    done(
        admin.post(
            "/api/v1/security/providers",
            Map.of(
                "name",
                "Canary",
                "enabled",
                false,
                "issuer",
                "https://id.acme.test",
                "clientId",
                "crm",
                "clientSecret",
                CANARY + "-oidc")));
    secrets.put("robot", CANARY + "-robot");
    done(
        admin.post(
            "/api/v1/notifications/robots",
            Map.of(
                "name",
                "Canary",
                "service",
                "dingtalk",
                "kinds",
                List.of("task-assigned"),
                "address",
                "https://oapi.dingtalk.com/robot/send?access_token=" + CANARY + "-robot",
                "secret",
                "SEC" + CANARY + "-robot")));
    var token =
        admin.post("/api/v1/tokens", Map.of("name", "c", "scopes", List.of("customers:read")));
    secrets.put("token", token.at("/token").asString());
    people.browser().withToken(token.at("/token").asString()).get("/api/v1/customers");
    var offer = admin.post("/api/v1/session/totp", Map.of("password", People.PASSWORD));
    secrets.put("code", offer.at("/secret").asString());
    secrets.put("password", People.PASSWORD);
  }

  private static void done(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
    assertThat(answer.text()).doesNotContain(CANARY);
  }

  private static String sessionOf(Browser browser) {
    return browser.cookies().entrySet().stream()
        .filter(cookie -> cookie.getKey().endsWith("SESSION"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void looked(String where, String text) {
    secrets.forEach(
        (name, secret) -> {
          if (text.contains(secret)) told.add(name + " in " + where);
        });
  }
}
