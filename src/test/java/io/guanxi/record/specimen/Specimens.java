package io.guanxi.record.specimen;

import static io.guanxi.record.specimen.SpecimenTable.Part.PART;
import static io.guanxi.record.specimen.SpecimenTable.SPECIMEN;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Fields;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Registers the two test types. */
@TestConfiguration
public class Specimens {

  public static final TypeKey SPECIMEN_KEY = TypeKey.of("specimen", "specimens");
  public static final TypeKey PART_KEY = TypeKey.of("specimen-part", "specimen-parts");

  @Bean
  RecordType specimenType() {
    return Specimens::specimen;
  }

  public static TypeSpec specimen() {
    return TypeSpec.over(SPECIMEN)
        .as(SPECIMEN_KEY)
        .title(SPECIMEN.name)
        .owner(SPECIMEN.ownerId)
        .field(Fields.serial(SPECIMEN.number, "specimen_number", "S-%06d").searchable('c'))
        .field(Fields.text(SPECIMEN.name).required().searchable('n').sortedBy(SPECIMEN.sortName))
        .field(Fields.longtext(SPECIMEN.remark))
        .field(Fields.richtext(SPECIMEN.story))
        .field(Fields.integer(SPECIMEN.quantity).min(-5).max(10_000))
        .field(Fields.decimal(SPECIMEN.weight))
        .field(Fields.percent(SPECIMEN.share).min(0).max(100))
        .field(Fields.money(SPECIMEN.amount).in(SPECIMEN.currency))
        .field(Fields.text(SPECIMEN.currency).maxLength(3))
        .field(Fields.date(SPECIMEN.madeOn))
        .field(Fields.moment(SPECIMEN.seenAt))
        .field(Fields.flag(SPECIMEN.fragile))
        .field(Fields.choice(SPECIMEN.colour).from("RED", "GREEN").onTimeline())
        .field(Fields.choices(SPECIMEN.uses).from("A", "B", "C"))
        .field(Fields.email(SPECIMEN.email).searchable('e'))
        .field(Fields.phone(SPECIMEN.phone, SPECIMEN.phoneRaw).searchable('p'))
        .field(Fields.url(SPECIMEN.website))
        .field(
            Fields.address(
                "address",
                SPECIMEN.country,
                SPECIMEN.province,
                SPECIMEN.city,
                SPECIMEN.district,
                SPECIMEN.line,
                SPECIMEN.postcode))
        .field(Fields.reference(SPECIMEN.siblingId).to(SPECIMEN_KEY))
        .field(Fields.rollup(SPECIMEN.siblingCount, Kinds.INTEGER))
        .field(Fields.computed("doubled", Kinds.INTEGER, SPECIMEN.quantity.times(2)))
        .field(Fields.tags(SPECIMEN.tags))
        .field(Fields.json(SPECIMEN.extra))
        .field(Fields.text(SPECIMEN.code))
        .field(Fields.reference(SPECIMEN.ownerId).to(TypeKey.of("user", "users")))
        .field(Fields.children("parts", PART_KEY, PART.specimenId, PART.position))
        .feeds(
            SPECIMEN_KEY,
            SPECIMEN.siblingCount,
            SPECIMEN.siblingId,
            DSL.count(),
            DSL.trueCondition())
        .filter("red", SPECIMEN.colour.eq("RED"))
        .naturalKeys(List.of("code"))
        .list("name", "quantity", "amount");
  }

  @Bean
  RecordType specimenPartType() {
    return () ->
        TypeSpec.over(PART)
            .as(PART_KEY)
            .title(PART.name)
            .childOf(PART.specimenId)
            .field(Fields.text(PART.name).required().searchable('x'))
            .field(Fields.money(PART.amount));
  }
}
