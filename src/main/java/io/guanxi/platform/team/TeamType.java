package io.guanxi.platform.team;

import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.platform.identity.Users;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import org.springframework.stereotype.Component;

/** People who work together; a team may be part of another. */
@Component
final class TeamType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(TEAM)
        .as(Users.TEAM)
        .icon("users")
        .secondary()
        .readOnlyApi()
        .title(TEAM.NAME)
        .field(text(TEAM.NAME).required().maxLength(100).searchable('n').sortedBy(TEAM.SORT_NAME))
        .field(reference(TEAM.PARENT_ID).to(Users.TEAM))
        .naturalKeys(java.util.List.of("name"))
        .sort("name", false)
        .list("name", "parent", "updatedAt");
  }
}
