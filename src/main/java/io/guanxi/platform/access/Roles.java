package io.guanxi.platform.access;

import java.util.List;

/** The roles every installation starts with. */
public final class Roles {

  public static final String ADMINISTRATOR = "administrator";
  public static final String MANAGER = "manager";
  public static final String REPRESENTATIVE = "representative";
  public static final String READ_ONLY = "read-only";

  /** Sees the audit trail and no records. */
  public static final String AUDITOR = "auditor";

  public static final List<String> ALL =
      List.of(ADMINISTRATOR, MANAGER, REPRESENTATIVE, READ_ONLY, AUDITOR);

  private Roles() {}
}
