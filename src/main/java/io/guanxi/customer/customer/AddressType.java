package io.guanxi.customer.customer;

import static io.guanxi.record.Fields.address;
import static io.guanxi.record.Fields.choice;
import static io.guanxi.tables.Tables.CUSTOMER_ADDRESS;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import org.springframework.stereotype.Component;

/** One of a customer's addresses. */
@Component
final class AddressType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CUSTOMER_ADDRESS)
        .as(Customers.ADDRESS)
        .icon("map-pin")
        .childOf(CUSTOMER_ADDRESS.CUSTOMER_ID)
        .field(
            choice(CUSTOMER_ADDRESS.KIND)
                .from("OFFICE", "BILLING", "SHIPPING", "HOME", "OTHER")
                .required()
                .defaultsTo("OFFICE"))
        .field(
            address(
                "address",
                CUSTOMER_ADDRESS.COUNTRY,
                CUSTOMER_ADDRESS.PROVINCE,
                CUSTOMER_ADDRESS.CITY,
                CUSTOMER_ADDRESS.DISTRICT,
                CUSTOMER_ADDRESS.LINE,
                CUSTOMER_ADDRESS.POSTCODE))
        .list("kind", "address");
  }
}
