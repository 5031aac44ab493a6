package io.guanxi.customer.customer;

import static io.guanxi.record.Fields.children;
import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.email;
import static io.guanxi.record.Fields.integer;
import static io.guanxi.record.Fields.longtext;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.rollup;
import static io.guanxi.record.Fields.serial;
import static io.guanxi.record.Fields.tags;
import static io.guanxi.record.Fields.text;
import static io.guanxi.record.Fields.url;
import static io.guanxi.tables.Tables.CONTACT_METHOD;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_ADDRESS;

import io.guanxi.platform.identity.Users;
import io.guanxi.platform.pool.PoolRules;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** A company or person one sells to. */
@Component
final class CustomerType implements RecordType {

  static final List<String> STAGES =
      List.of("PROSPECT", "CUSTOMER", "REPEAT", "DORMANT", "CHURNED");

  private final Attention attention;

  CustomerType(Attention attention) {
    this.attention = attention;
  }

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CUSTOMER)
        .as(Customers.CUSTOMER)
        .icon("building")
        .inNavigation()
        .title(CUSTOMER.NAME)
        .owner(CUSTOMER.OWNER_ID)
        .section("basic")
        .field(serial(CUSTOMER.NUMBER, "customer_number", "C-%06d").searchable('c'))
        .field(text(CUSTOMER.NAME).required().searchable('n').sortedBy(CUSTOMER.SORT_NAME))
        .field(text(CUSTOMER.SECOND_NAME).searchable('s'))
        .field(choice(CUSTOMER.KIND).from("COMPANY", "PERSON").required().defaultsTo("COMPANY"))
        .field(
            choice(CUSTOMER.STAGE)
                .from(STAGES.toArray(String[]::new))
                .required()
                .defaultsTo("PROSPECT")
                .onTimeline())
        .field(text(CUSTOMER.INDUSTRY))
        .field(choice(CUSTOMER.COMPANY_SIZE).from("1-9", "10-49", "50-249", "250-999", "1000+"))
        .field(
            choice(CUSTOMER.SOURCE)
                .from(
                    "REFERRAL",
                    "WEBSITE",
                    "EXHIBITION",
                    "ADVERTISING",
                    "COLD_CALL",
                    "SOCIAL_MEDIA",
                    "PARTNER",
                    "OTHER"))
        .field(integer(CUSTOMER.RATING).min(0).max(5))
        .field(reference(CUSTOMER.POOL_ID).to(PoolRules.POOL).readOnly())
        .field(reference(CUSTOMER.OWNER_ID).to(Users.USER).onTimeline())
        .field(date(CUSTOMER.NEXT_CONTACT_ON).withinYears(10))
        .field(tags(CUSTOMER.TAGS))
        .section("contact")
        .field(
            children(
                "contactMethods",
                Customers.CONTACT_METHOD,
                CONTACT_METHOD.CUSTOMER_ID,
                CONTACT_METHOD.POSITION))
        .field(email(CUSTOMER.EMAIL).readOnly().personal().tells(Customers.EMAIL))
        .field(text(CUSTOMER.PHONE).readOnly().personal().tells(Customers.PHONE))
        .field(url(CUSTOMER.WEBSITE))
        .field(
            children(
                "addresses",
                Customers.ADDRESS,
                CUSTOMER_ADDRESS.CUSTOMER_ID,
                CUSTOMER_ADDRESS.POSITION))
        .section("more")
        .field(reference(CUSTOMER.PARENT_ID).to(Customers.CUSTOMER))
        .field(text(CUSTOMER.TAX_NUMBER).searchable('t'))
        .field(choice(CUSTOMER.LANGUAGE).from("zh-CN", "en"))
        .field(longtext(CUSTOMER.NOTE))
        .field(text(CUSTOMER.SOURCE_SYSTEM).maxLength(60))
        .field(text(CUSTOMER.EXTERNAL_ID))
        .section("purchases")
        .field(rollup(CUSTOMER.FIRST_PURCHASE_ON, Kinds.DATE))
        .field(rollup(CUSTOMER.LAST_PURCHASE_ON, Kinds.DATE))
        .field(rollup(CUSTOMER.PURCHASE_COUNT, Kinds.INTEGER))
        .field(rollup(CUSTOMER.PURCHASE_AMOUNT, Kinds.MONEY).tells(Customers.TURNOVER))
        .field(rollup(CUSTOMER.LAST_CONTACT_AT, Kinds.MOMENT))
        .field(rollup(CUSTOMER.LAST_TOUCH_AT, Kinds.MOMENT))
        .hidden(CUSTOMER.TEAM_ID)
        .filter("open", CUSTOMER.STAGE.in("PROSPECT", "CUSTOMER", "REPEAT"))
        .filter("due", attention.due())
        .filter("neglected", attention.neglected())
        .filter("inactive", attention.inactive())
        .filter("companies", CUSTOMER.KIND.eq("COMPANY"))
        .filter("persons", CUSTOMER.KIND.eq("PERSON"))
        .naturalKeys(
            List.of("sourceSystem", "externalId"),
            List.of("number"),
            List.of("taxNumber"),
            List.of("email"),
            List.of("phone"),
            List.of("name"))
        .list(
            "name",
            "number",
            "stage",
            "phone",
            "email",
            "owner",
            "purchaseAmount",
            "lastPurchaseOn",
            "updatedAt");
  }
}
