package io.guanxi.sample;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import io.guanxi.platform.setup.SampleCompany;
import io.guanxi.record.Records;
import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A dealer in office equipment with its customers and two years of sales, ending today. */
@Component
class MadeUpCompany implements SampleCompany {

  private final Records records;
  private final SampleTraces traces;
  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Company company;
  private final Clock clock;

  MadeUpCompany(
      Records records,
      SampleTraces traces,
      DSLContext db,
      TransactionTemplate transaction,
      Company company,
      Clock clock) {
    this.records = records;
    this.traces = traces;
    this.db = db;
    this.transaction = transaction;
    this.company = company;
    this.clock = clock;
  }

  @Override
  public void load(String language) {
    transaction.executeWithoutResult(
        status -> {
          var data = SampleData.read(language);
          var writer = new SampleWriter(records, actor(), company.today(clock));
          var products = SampleProducts.write(data, writer);
          var customers = new SampleCustomers(data, writer).write();
          new SamplePurchases(data, writer, products).write(customers);
          new SampleWork(data, writer).write(customers);
        });
  }

  @Override
  public Removal remove() {
    return new SampleRemoval(records, traces, actor()).run();
  }

  @Override
  public long records() {
    return traces.count();
  }

  /** Its records belong to the first administrator, who may look around and take it away again. */
  private Actor actor() {
    long administrator =
        db.select(APP_USER.ID)
            .from(APP_USER)
            .where(DSL.val(Roles.ADMINISTRATOR).eq(DSL.any(APP_USER.ROLES)))
            .and(APP_USER.DELETED_AT.isNull())
            .orderBy(APP_USER.ID)
            .limit(1)
            .fetchSingle(APP_USER.ID);
    return new Actor(
        administrator,
        "",
        Set.of(Roles.ADMINISTRATOR),
        null,
        company.zone(),
        company.language(),
        Origin.SAMPLE,
        null);
  }
}
