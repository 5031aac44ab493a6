package io.guanxi.customer.customer;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.flag;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.CONTACT_METHOD;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One way to reach a customer or contact. */
@Component
final class ContactMethodType implements RecordType {

  private static final Map<String, String> TELLS =
      Map.of(
          "MOBILE", Customers.PHONE,
          "PHONE", Customers.PHONE,
          "FAX", Customers.PHONE,
          "WHATSAPP", Customers.PHONE,
          "EMAIL", Customers.EMAIL);

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CONTACT_METHOD)
        .as(Customers.CONTACT_METHOD)
        .icon("address-book")
        .title(CONTACT_METHOD.VALUE)
        .childOf(CONTACT_METHOD.CUSTOMER_ID, CONTACT_METHOD.CONTACT_ID)
        .field(
            choice(CONTACT_METHOD.KIND)
                .required()
                .from(
                    "MOBILE",
                    "PHONE",
                    "EMAIL",
                    "WECHAT",
                    "WECOM",
                    "DINGTALK",
                    "FEISHU",
                    "WHATSAPP",
                    "FAX",
                    "LINKEDIN",
                    "WEBSITE",
                    "OTHER"))
        .field(
            text(CONTACT_METHOD.VALUE)
                .required()
                .personal()
                .maxLength(500)
                .tells(CONTACT_METHOD.KIND, TELLS))
        .field(
            text(CONTACT_METHOD.NORMALIZED)
                .readOnly()
                .personal()
                .maxLength(500)
                .searchable('m')
                .tells(CONTACT_METHOD.KIND, TELLS))
        .field(text(CONTACT_METHOD.LABEL).maxLength(60))
        .field(flag(CONTACT_METHOD.PRIMARY_ONE))
        .field(flag(CONTACT_METHOD.DO_NOT_CONTACT).sticky())
        .naturalKeys(List.of("kind", "normalized"))
        .list("kind", "value", "primaryOne", "doNotContact");
  }
}
