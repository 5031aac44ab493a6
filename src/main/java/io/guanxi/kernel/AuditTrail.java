package io.guanxi.kernel;

/**
 * Port: where it is noted what somebody may have to answer for. Every room may write; nobody can
 * change what is written.
 */
public interface AuditTrail {

  /**
   * Joins the transaction of the change it tells of, so that neither is there without the other.
   */
  void note(AuditEvent event);
}
