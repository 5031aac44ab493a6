package io.guanxi.platform.audit;

import io.guanxi.platform.audit.Chain.End;
import io.guanxi.platform.setup.DataDirectory;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The end of the chain, kept in the data directory too: who cuts off the end in the database does
 * not know of it.
 */
@Component
class Anchor {

  static final String NAME = "audit.anchor";

  private static final HexFormat HEX = HexFormat.of();

  private final DataDirectory data;

  Anchor(DataDirectory data) {
    this.data = data;
  }

  void keep(End end) {
    data.writeSecret(NAME, end.seq() + " " + HEX.formatHex(end.hash()) + "\n");
  }

  /** Null on a node that has never chained anything. */
  @Nullable End kept() {
    var text = data.readSecret(NAME);
    if (text == null || !text.strip().matches("[0-9]{1,18} [0-9a-f]{64}")) return null;
    var parts = text.strip().split(" ");
    return new End(Long.parseLong(parts[0]), HEX.parseHex(parts[1]));
  }
}
