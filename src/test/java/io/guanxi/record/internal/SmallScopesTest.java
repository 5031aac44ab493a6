package io.guanxi.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.record.TypeSpec;
import io.guanxi.record.specimen.Specimens;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;

class SmallScopesTest {

  private static final Condition OWN = DSL.condition("owner_id = 7");
  private static final Condition LET_IN = DSL.condition("id = ANY (ARRAY[1, 2])");
  private static final Condition BIN = DSL.condition("deleted_at IS NULL");

  private final TypeSpec type = Specimens.specimen();

  @Test
  void aSearchOfManyIsAskedInEachWayAloneAndFindsNothingTwice() {
    var found = apart(SmallScopes.FEW + 1, List.of(OWN, LET_IN));
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEqualTo(OWN);
    assertThat(found.get(1).toString())
        .contains("id = ANY")
        .contains("(owner_id = 7)) IS NOT TRUE");
  }

  @Test
  void fewAreTakenByTheirIds() {
    var found = apart(SmallScopes.FEW, List.of(OWN, LET_IN));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString()).contains("array", "owner_id = 7", "deleted_at IS NULL");
  }

  @Test
  void oneWayIsAskedAsEver() {
    var rows = OWN.or(LET_IN);
    var found = apart(SmallScopes.FEW + 1, List.of(rows));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString()).contains("owner_id = 7", "id = ANY");
  }

  private List<Condition> apart(int reached, List<Condition> ways) {
    return new SmallScopes(counting(reached), Clock.systemUTC())
        .apart(type, OWN.or(LET_IN), ways, BIN);
  }

  /** A database in which every count is this. */
  private static DSLContext counting(int count) {
    var field = DSL.count();
    var result = DSL.using(SQLDialect.POSTGRES).newResult(field);
    result.add(DSL.using(SQLDialect.POSTGRES).newRecord(field).values(count));
    return DSL.using(
        new MockConnection(asked -> new MockResult[] {new MockResult(1, result)}),
        SQLDialect.POSTGRES);
  }
}
