package io.guanxi.platform.audit;

import org.springframework.stereotype.Component;

/** Proves the trail from the terminal: {@code verify-audit}. */
@Component
public class VerifyAudit {

  public static final String COMMAND = "verify-audit";

  private final Verifier verifier;

  VerifyAudit(Verifier verifier) {
    this.verifier = verifier;
  }

  /** Tells whoever sits at the terminal; false when the trail is not as it was written. */
  public boolean run() {
    var found = verifier.verify();
    System.out.printf(
        "%n  %,d events in %,d blocks, %,d not in a block yet.%n",
        found.events(), found.blocks(), found.waiting());
    if (found.since() != null) {
      System.out.println("  Events up to " + found.since() + " were left out by retention.");
    }
    found
        .faults()
        .forEach(
            fault ->
                System.out.println(
                    "  "
                        + fault.kind()
                        + (fault.block() == null ? "" : ", block " + fault.block())
                        + (fault.event() == null ? "" : ", event " + fault.event())));
    System.out.println(
        found.intact()
            ? "  The audit trail is intact. It ends with " + found.end() + "\n"
            : "  THE AUDIT TRAIL IS NOT AS IT WAS WRITTEN.\n");
    return found.intact();
  }
}
