package io.guanxi.platform.file;

import static io.guanxi.tables.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.NewUser;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuanxiIT
class AttachmentIT {

  private static final String PASSWORD = "brown-teapot-77";
  private static final byte[] TEXT = "合同正文".getBytes(StandardCharsets.UTF_8);

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired BlobStore blobs;
  @Autowired BlobSweep sweep;
  @Autowired TestClock clock;

  private Browser owner;
  private long customer;
  private String files;

  @BeforeEach
  void aCustomerOfSomebody() {
    owner = signedIn(Roles.REPRESENTATIVE);
    customer = owner.post("/api/v1/customers", Map.of("name", "博远")).at("/id").asLong();
    files = "/api/v1/customers/" + customer + "/attachments";
  }

  @Test
  void givesBackWhatWasAttached() {
    var added = owner.upload(files, "../合同 v2.txt", TEXT);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.at("/name").asString()).isEqualTo("合同 v2.txt");
    assertThat(added.at("/size").asInt()).isEqualTo(TEXT.length);
    assertThat(added.at("/createdBy/title").asString()).isNotEmpty();
    assertThat(owner.get(files).at("/items").size()).isEqualTo(1);

    var read = owner.get(files + "/" + added.at("/id").asLong());
    assertThat(read.text()).isEqualTo("合同正文");
    assertThat(read.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("UTF-8''%E5%90%88");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(read.header("Cache-Control")).contains("no-cache", "private");
  }

  @Test
  void showsInPlaceOnlyWhatIsAPicture() {
    var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    assertThat(disposition("logo.bin", picture)).startsWith("inline");
    assertThat(
            disposition("page.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .startsWith("attachment");
    assertThat(disposition("page.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
        .startsWith("attachment");
    assertThat(disposition("page.html", "<p>".getBytes(StandardCharsets.UTF_8)))
        .startsWith("attachment");
  }

  private String disposition(String name, byte[] content) {
    var id = owner.upload(files, name, content).at("/id").asLong();
    var read = owner.get(files + "/" + id + "?inline=true");
    assertThat(read.header("Content-Security-Policy")).contains("sandbox");
    return String.valueOf(read.header("Content-Disposition"));
  }

  @Test
  void refusesWhatRunsWhatIsEmptyAndWhatIsNotThere() {
    assertThat(owner.upload(files, "invoice.pdf.EXE", TEXT).code())
        .isEqualTo("file-type-not-allowed");
    assertThat(owner.upload(files, "empty.txt", new byte[0]).code()).isEqualTo("file-empty");
    assertThat(owner.upload("/api/v1/customers/1/attachments", "a.txt", TEXT).status())
        .isEqualTo(404);
    assertThat(owner.upload("/api/v1/nothing/1/attachments", "a.txt", TEXT).status())
        .isEqualTo(404);
    assertThat(owner.upload("/api/v1/users/1/attachments", "a.txt", TEXT).status()).isEqualTo(405);
    assertThat(owner.get(files + "/1").status()).isEqualTo(404);
  }

  @Test
  void staysUnderTheSizeItMayHave() throws IOException {
    assertThatThrownBy(() -> blobs.receive(new ByteArrayInputStream(new byte[101]), 100))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("file-too-large");
    try (var fits = blobs.receive(new ByteArrayInputStream(new byte[100]), 100)) {
      assertThat(fits.size()).isEqualTo(100);
    }
  }

  @Test
  void isReadByWhoSeesTheRecordAndChangedByWhoMayChangeIt() {
    var id = owner.upload(files, "a.txt", TEXT).at("/id").asLong();
    var stranger = signedIn(Roles.REPRESENTATIVE);
    assertThat(stranger.get(files).status()).isEqualTo(404);
    assertThat(stranger.get(files + "/" + id).status()).isEqualTo(404);
    assertThat(stranger.upload(files, "b.txt", TEXT).status()).isEqualTo(404);
    var reader = signedIn(Roles.READ_ONLY);
    assertThat(reader.get(files + "/" + id).text()).isEqualTo("合同正文");
    assertThat(reader.upload(files, "b.txt", TEXT).status()).isEqualTo(403);
    assertThat(reader.delete(files + "/" + id).status()).isEqualTo(403);
    assertThat(owner.delete(files + "/" + id).status()).isEqualTo(204);
    assertThat(owner.get(files + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void isNotFoundThroughAnotherRecord() {
    var id = owner.upload(files, "a.txt", TEXT).at("/id").asLong();
    var other = owner.post("/api/v1/customers", Map.of("name", "北方")).at("/id").asLong();
    assertThat(owner.get("/api/v1/customers/" + other + "/attachments/" + id).status())
        .isEqualTo(404);
    assertThat(owner.get("/api/v1/contacts/" + customer + "/attachments/" + id).status())
        .isEqualTo(404);
  }

  @Test
  void forgetsContentsThatNobodyHasAnyMore() {
    var unique = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    var first = owner.upload(files, "a.txt", unique).at("/id").asLong();
    var second = owner.upload(files, "b.txt", unique).at("/id").asLong();
    var hash = hash(first);
    owner.delete(files + "/" + first);
    clock.tick(BlobSweep.REMEMBERED.plusHours(1));
    sweep.run();
    assertThat(blobs.has(hash)).as("the other still has it").isTrue();
    db.update(ATTACHMENT)
        .set(ATTACHMENT.DELETED_AT, clock.instant())
        .where(ATTACHMENT.ID.eq(second))
        .execute();
    clock.tick(BlobSweep.REMEMBERED.plusHours(1));
    sweep.run();
    assertThat(blobs.has(hash)).isFalse();
  }

  @Test
  void clearsAwayWhatWasKeptWithoutARow() throws IOException {
    String hash;
    try (var lost =
        blobs.receive(
            new ByteArrayInputStream(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)),
            100)) {
      hash = lost.sha256();
      lost.keep();
    }
    sweep.run();
    assertThat(blobs.has(hash)).as("perhaps its row is being written").isTrue();
    clock.tick(BlobSweep.SPARED.plus(Duration.ofHours(1)));
    sweep.run();
    assertThat(blobs.has(hash)).isFalse();
  }

  @Test
  void goesWithItsRecord() {
    var id = owner.upload(files, "a.txt", TEXT).at("/id").asLong();
    var admin = Actors.administrator(db);
    records.writeAll(Customers.CUSTOMER, List.of(Input.delete(customer, null)), admin);
    assertThat(owner.get(files + "/" + id).status()).isEqualTo(404);
    records.writeAll(
        Customers.CUSTOMER,
        List.of(new Input(Input.Action.PURGE, customer, null, Map.of())),
        admin);
    assertThat(db.fetchCount(ATTACHMENT, ATTACHMENT.RECORD_ID.eq(customer))).isZero();
  }

  private String hash(long id) {
    return db.select(ATTACHMENT.SHA256)
        .from(ATTACHMENT)
        .where(ATTACHMENT.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  private Browser signedIn(String role) {
    var login = "u" + UUID.randomUUID();
    users.create(NewUser.of(login, PASSWORD, role));
    return new Browser(port).signIn(login, PASSWORD);
  }
}
