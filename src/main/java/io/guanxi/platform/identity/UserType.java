package io.guanxi.platform.identity;

import static io.guanxi.record.Fields.email;
import static io.guanxi.record.Fields.flag;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody who may sign in; owners and authors of records are these. */
@Component
final class UserType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(APP_USER)
        .as(Users.USER)
        .icon("user")
        .people()
        .secondary()
        .readOnlyApi()
        .title(APP_USER.NAME)
        .field(text(APP_USER.NAME).required().searchable('n').sortedBy(APP_USER.SORT_NAME))
        .field(text(APP_USER.LOGIN).required().maxLength(64).searchable('l'))
        .field(email(APP_USER.EMAIL).personal().searchable('e'))
        .field(text(APP_USER.MOBILE).maxLength(20).personal().searchable('m'))
        .field(flag(APP_USER.ACTIVE))
        .hidden(
            APP_USER.PASSWORD_HASH,
            APP_USER.MUST_CHANGE_PASSWORD,
            APP_USER.ROLES,
            APP_USER.TEAM_ID,
            APP_USER.LANGUAGE,
            APP_USER.TIME_ZONE,
            APP_USER.SERVICE,
            APP_USER.SIGNATURE,
            APP_USER.LAST_SIGN_IN_AT)
        .filter("active", APP_USER.ACTIVE.isTrue())
        .naturalKeys(List.of("login"), List.of("email"), List.of("mobile"))
        .sort("name", false)
        .list("name", "login", "email", "mobile", "active");
  }
}
