package io.guanxi.customer.customer;

import io.guanxi.kernel.TypeKey;

/** Names other modules use to point at customers and their people. */
public final class Customers {

  public static final TypeKey CUSTOMER = TypeKey.of("customer", "customers");
  public static final TypeKey CONTACT = TypeKey.of("contact", "contacts");
  public static final TypeKey CONTACT_METHOD = TypeKey.of("contact-method", "contact-methods");
  public static final TypeKey ADDRESS = TypeKey.of("address", "addresses");
  public static final TypeKey RELATION = TypeKey.of("customer-relation", "customer-relations");

  /** What fields tell, of whatever type they are: see {@code FieldSpec.tells}. */
  public static final String PHONE = "phone";

  public static final String EMAIL = "email";
  public static final String TURNOVER = "turnover";

  private Customers() {}
}
