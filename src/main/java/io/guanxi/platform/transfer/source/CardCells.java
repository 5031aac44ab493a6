package io.guanxi.platform.transfer.source;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a vCard says, in columns named as the format names its properties. */
final class CardCells {

  static final List<String> COLUMNS =
      List.of(
          "FN",
          "N.family",
          "N.given",
          "ORG",
          "ORG.unit",
          "TITLE",
          "ROLE",
          "TEL.cell",
          "TEL.cell2",
          "TEL.work",
          "TEL.work2",
          "TEL.home",
          "TEL.fax",
          "TEL.other",
          "EMAIL",
          "EMAIL2",
          "EMAIL3",
          "IM.wechat",
          "IM.qq",
          "IM.other",
          "ADR.street",
          "ADR.city",
          "ADR.region",
          "ADR.postcode",
          "ADR.country",
          "BDAY",
          "URL",
          "NOTE",
          "CATEGORIES",
          "UID");

  private final Map<String, String> cells = new LinkedHashMap<>();

  private CardCells() {}

  /** One text for each column; pictures, sounds and keys are left out. */
  static List<String> of(VCard card) {
    CardCells cells = new CardCells();
    cells.names(card);
    cells.telephones(card.getTelephoneNumbers());
    cells.put("EMAIL", card.getEmails().stream().map(TextProperty::getValue));
    cells.messengers(card);
    cells.address(card.getAddresses());
    cells.put("BDAY", birthday(card.getBirthday()));
    cells.put("URL", first(card.getUrls()));
    cells.put(
        "NOTE",
        card.getNotes().stream().map(TextProperty::getValue).collect(Collectors.joining("\n")));
    cells.put(
        "CATEGORIES",
        card.getCategories() == null ? "" : String.join(", ", card.getCategories().getValues()));
    cells.put("UID", card.getUid() == null ? "" : card.getUid().getValue());
    return COLUMNS.stream().map(name -> cells.cells.getOrDefault(name, "")).toList();
  }

  private void put(String column, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      cells.putIfAbsent(column, value.strip());
    }
  }

  /** The first goes into the column of that name, the others into those with numbers. */
  private void put(String column, Stream<@Nullable String> values) {
    List<String> told = values.filter(Objects::nonNull).distinct().toList();
    for (int i = 0; i < told.size(); i++) {
      put(i == 0 ? column : column + (i + 1), told.get(i));
    }
  }

  private void names(VCard card) {
    StructuredName name = card.getStructuredName();
    String given = name == null ? null : name.getGiven();
    String family = name == null ? null : name.getFamily();
    put("N.family", family);
    put("N.given", given);
    List<String> units = card.getOrganization() == null ? List.of() : organisation(card);
    put("FN", card.getFormattedName() == null ? "" : card.getFormattedName().getValue());
    put("FN", PersonName.of(Arrays.asList(given, family)));
    put("ORG", units.isEmpty() ? "" : units.get(0));
    put("ORG.unit", units.size() < 2 ? "" : String.join(" / ", units.subList(1, units.size())));
    put("TITLE", first(card.getTitles()));
    put("ROLE", first(card.getRoles()));
    put("FN", cells.get("ORG"));
  }

  private static List<String> organisation(VCard card) {
    return card.getOrganization().getValues().stream().filter(unit -> !unit.isBlank()).toList();
  }

  private void telephones(List<Telephone> telephones) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Telephone telephone : telephones) {
      String number =
          telephone.getUri() == null ? telephone.getText() : telephone.getUri().getNumber();
      if (number != null) {
        byKind.computeIfAbsent(kind(telephone.getTypes()), k -> new ArrayList<>()).add(number);
      }
    }
    byKind.forEach((kind, numbers) -> put(kind, numbers.stream()));
  }

  private static String kind(List<TelephoneType> types) {
    Set<String> names =
        types.stream().map(t -> t.getValue().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    if (names.contains("fax")) {
      return "TEL.fax";
    }
    if (names.contains("cell") || names.contains("iphone")) {
      return "TEL.cell";
    }
    return names.contains("work") ? "TEL.work" : names.contains("home") ? "TEL.home" : "TEL.other";
  }

  private void messengers(VCard card) {
    for (Impp impp : card.getImpps()) {
      String scheme = impp.getProtocol() == null ? "" : impp.getProtocol();
      put(messenger(scheme), impp.getHandle());
    }
    for (RawProperty raw : card.getExtendedProperties()) {
      String name = raw.getPropertyName().toLowerCase(Locale.ROOT);
      if (name.startsWith("x-") && !messenger(name.substring(2)).equals("IM.other")) {
        put(messenger(name.substring(2)), raw.getValue());
      }
    }
  }

  private static String messenger(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "wechat", "weixin", "x-wechat" -> "IM.wechat";
      case "qq", "x-qq", "mqq" -> "IM.qq";
      default -> "IM.other";
    };
  }

  /** Where the person works, else the first that says anything. */
  private void address(List<Address> addresses) {
    addresses.stream()
        .filter(CardCells::saysSomething)
        .min(java.util.Comparator.comparing(a -> !a.getTypes().contains(AddressType.WORK)))
        .ifPresent(
            a -> {
              put(
                  "ADR.street",
                  Stream.of(a.getStreetAddress(), a.getExtendedAddress(), a.getPoBox())
                      .filter(part -> part != null && !part.isBlank())
                      .collect(Collectors.joining(" ")));
              put("ADR.city", a.getLocality());
              put("ADR.region", a.getRegion());
              put("ADR.postcode", a.getPostalCode());
              put("ADR.country", a.getCountry());
            });
  }

  private static boolean saysSomething(Address a) {
    return Stream.of(a.getStreetAddress(), a.getLocality(), a.getRegion(), a.getPostalCode())
        .anyMatch(part -> part != null && !part.isBlank());
  }

  /** Only a whole date is one; "every 5th of May" is none. */
  private static String birthday(@Nullable Birthday birthday) {
    if (birthday == null) {
      return "";
    }
    if (birthday.getDate() != null) {
      return String.valueOf(birthday.getDate()).replaceFirst("T.*", "");
    }
    return birthday.getText() == null ? "" : birthday.getText();
  }

  private static String first(List<? extends TextProperty> texts) {
    return texts.isEmpty() || texts.get(0).getValue() == null ? "" : texts.get(0).getValue();
  }
}
