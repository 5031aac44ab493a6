package io.guanxi.platform.bundle;

import static io.guanxi.tables.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.job.ResumableTask;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A zip of files finds the records it is about. */
@GuanxiIT
class BundleIT {

  private static int number;

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired Bundles bundles;
  @Autowired BundleWork work;

  private Browser browser;
  private String mark;
  private long customer;

  @BeforeEach
  void somebodyWithFiles() {
    browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
    mark = "文件公司" + ++number;
    customer = given(mark, "acc-" + number);
  }

  private long given(String name, String oldId) {
    var made =
        browser.post(
            "/api/v1/customers",
            Map.of("name", name, "sourceSystem", "salesforce", "externalId", oldId));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private static byte[] zip(Map<String, String> files, Charset charset) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, charset)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private JsonNode upload(Map<String, String> files) throws IOException {
    return upload(zip(files, StandardCharsets.UTF_8));
  }

  private JsonNode upload(byte[] zip) {
    var answer = browser.upload("/api/v1/file-bundles?type=customers", "files.zip", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("");
  }

  private JsonNode finished(long id, String verb) {
    var begun = browser.post("/api/v1/file-bundles/" + id + "/" + verb, null);
    assertThat(begun.status()).as(begun.text()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !Set.of("RUNNING", "UNDOING").contains(look(id).at("/state").asString()));
    return look(id);
  }

  private JsonNode look(long id) {
    return browser.get("/api/v1/file-bundles/" + id).at("");
  }

  private int files() {
    return browser.get("/api/v1/customers/" + customer + "/attachments").at("/items").size();
  }

  @Test
  void showsWhichFileGoesWhereAttachesAndTakesBack() throws Exception {
    given("twice" + number, "t1-" + number);
    given("twice" + number, "t2-" + number);
    var files = new LinkedHashMap<String, String>();
    files.put(mark + "/合同.pdf", "contract");
    files.put("acc-" + number + "_photo.txt", "photo");
    files.put("nobody/a.txt", "x");
    files.put("twice" + number + "/b.txt", "x");
    files.put(mark + "/virus.exe", "x");
    files.put(mark + "/empty.txt", "");
    files.put("../../" + mark + "/up.txt", "no way out");
    files.put("__MACOSX/" + mark + "/._x", "junk");
    var seen = upload(files);
    assertThat(seen.at("/counts/MATCHED").asInt()).isEqualTo(3);
    assertThat(seen.at("/counts/NOTHING").asInt()).isEqualTo(1);
    assertThat(seen.at("/counts/SEVERAL").asInt()).isEqualTo(1);
    assertThat(seen.at("/counts/REFUSED").asInt()).isEqualTo(2);
    assertThat(seen.at("/files").size()).isEqualTo(7);
    assertThat(seen.at("/files/0/record/title").asString()).isEqualTo(mark);
    assertThat(files()).isZero();
    long id = seen.at("/id").asLong();
    var done = finished(id, "run");
    assertThat(done.at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(done.at("/counts/ATTACHED").asInt()).isEqualTo(3);
    assertThat(files()).isEqualTo(3);
    var again = upload(files).at("/id").asLong();
    assertThat(finished(again, "run").at("/counts/UNCHANGED").asInt()).isEqualTo(3);
    assertThat(files()).isEqualTo(3);
    finished(id, "undo");
    assertThat(look(id).at("/counts/UNDONE").asInt()).isEqualTo(3);
    assertThat(files()).isZero();
  }

  @Test
  void readsNamesAsChineseSystemsWriteThem() throws Exception {
    var seen = upload(zip(Map.of(mark + "/合同.pdf", "x"), Charset.forName("GBK")));
    assertThat(seen.at("/files/0/path").asString()).isEqualTo(mark + "/合同.pdf");
    assertThat(seen.at("/counts/MATCHED").asInt()).isEqualTo(1);
  }

  @Test
  void followsTheListThatComesWithTheFiles() throws Exception {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "ContentVersion.csv",
        "Id,Title,FileExtension,FirstPublishLocationId\n068%1$d,Offer,pdf,acc-%1$d\n"
            .formatted(number));
    files.put("ContentVersion/068" + number, "offer");
    var seen = upload(files);
    assertThat(seen.at("/counts/LEFT_OUT").asInt()).isEqualTo(1);
    assertThat(seen.at("/files/1/name").asString()).isEqualTo("Offer.pdf");
    finished(seen.at("/id").asLong(), "run");
    var there = browser.get("/api/v1/customers/" + customer + "/attachments");
    assertThat(there.at("/items/0/name").asString()).isEqualTo("Offer.pdf");
  }

  @Test
  void followsTwoListsWhereFilesAndRecordsMeetInDocuments() throws Exception {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "ContentVersion.csv",
        "Id,ContentDocumentId,Title,FileExtension,FirstPublishLocationId\n068%1$dx,069%1$d,Plan,txt,005user\n"
            .formatted(number));
    files.put(
        "ContentDocumentLink.csv",
        "Id,LinkedEntityId,ContentDocumentId\n06A1,005user,069%1$d\n06A2,acc-%1$d,069%1$d\n"
            .formatted(number));
    files.put("ContentVersion/068" + number + "x", "plan");
    var seen = upload(files);
    assertThat(seen.at("/counts/MATCHED").asInt()).as(seen.toString()).isEqualTo(1);
    assertThat(seen.at("/files/2/record/title").asString()).isEqualTo(mark);
  }

  @Test
  void letsAPersonSayWhereAFileBelongs() throws Exception {
    var seen = upload(Map.of("unclear.txt", "x"));
    long id = seen.at("/id").asLong();
    var put =
        browser.put(
            "/api/v1/file-bundles/" + id + "/files/0", Map.of("type", "customers", "id", customer));
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    finished(id, "run");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void attachesLaterWhatWasGivenARecordLater() throws Exception {
    long id = upload(Map.of(mark + "/a.txt", "a", "unclear.txt", "x")).at("/id").asLong();
    finished(id, "run");
    int position =
        browser
            .get("/api/v1/file-bundles/" + id + "?state=NOTHING")
            .at("/files/0/position")
            .asInt();
    browser.put(
        "/api/v1/file-bundles/" + id + "/files/" + position,
        Map.of("type", "customers", "id", customer));
    finished(id, "run");
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void goesOnWhereItsNodeDiedAndAttachesNothingTwice() throws Exception {
    var files = new LinkedHashMap<String, String>();
    for (int i = 0; i < 10; i++) {
      files.put(mark + "/" + i + ".txt", "file " + i);
    }
    long id = upload(files).at("/id").asLong();
    var instance = id + "-" + bundles.begin(id, BundleState.RUNNABLE, BundleState.RUNNING);
    var looks = new AtomicInteger();
    assertThat(ResumableTask.carryOn(work, instance, () -> looks.incrementAndGet() > 4)).isFalse();
    assertThat(files()).isEqualTo(4);
    assertThat(ResumableTask.carryOn(work, instance, () -> false)).isTrue();
    assertThat(ResumableTask.carryOn(work, instance, () -> false)).isTrue();
    assertThat(look(id).at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(db.fetchCount(ATTACHMENT, ATTACHMENT.RECORD_ID.eq(customer))).isEqualTo(10);
  }

  @Test
  void refusesWhatIsNoZipOrABomb() throws Exception {
    assertThat(refused("not a zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-an-archive");
    assertThat(refused(zip(Map.of("a/", ""), StandardCharsets.UTF_8))).isEqualTo("archive-empty");
    var torn = zip(Map.of(mark + "/a.txt", "x".repeat(1000)), StandardCharsets.UTF_8);
    assertThat(refused(java.util.Arrays.copyOf(torn, torn.length / 2))).isEqualTo("not-an-archive");
    var large = upload(Map.of(mark + "/zeros.bin", "0".repeat(30 << 20)));
    assertThat(large.at("/files/0/state").asString()).isEqualTo("REFUSED");
    assertThat(large.at("/files/0/code").asString()).isEqualTo("file-too-large");
  }

  private String refused(byte[] content) {
    var answer = browser.upload("/api/v1/file-bundles?type=customers", "a.zip", content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.code();
  }
}
