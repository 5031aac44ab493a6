package io.guanxi.record.text;

import io.guanxi.record.text.ChinaRegions.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a Chinese address written on one line into its parts: province, city, district, what is
 * left, and the postcode. Levels may be missing or shortened ({@code 深圳南山}, {@code 昆山市}); what is
 * missing above a place that there is only once is added.
 */
public final class AddressLine {

  private static final Pattern POSTCODE =
      Pattern.compile("(?:邮编|邮政编码|P\\.?C\\.?)?[:：\\s]*(?<![0-9])([0-9]{6})(?![0-9])");
  private static final Pattern COUNTRY =
      Pattern.compile("^(?:中华人民共和国|中国|P\\.?R\\.? ?China|China)[\\s,]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("^[\\s,，、;；/\\-·.]+");

  /** A short name before one of these is part of another name: 北京路, 南京西路, 朝阳区. */
  private static final Pattern STREET =
      Pattern.compile("^(?:[省市区县旗盟]|[东南西北中]?[一二三四五六七八九十]{0,2}(?:路|街|大道|道|巷|弄|胡同|里|桥|大厦|广场))");

  private String rest;
  private @Nullable String province;
  private @Nullable String city;
  private @Nullable String district;

  private AddressLine(String text) {
    rest = text;
  }

  /** The parts of an address; null where there is none. */
  public record Parts(
      String country,
      String province,
      @Nullable String city,
      @Nullable String district,
      @Nullable String line,
      @Nullable String postcode) {}

  /** The parts, or null when this is no Chinese address as far as one can tell. */
  public static @Nullable Parts split(String text) {
    var clean =
        COUNTRY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()).replaceFirst("");
    var found = POSTCODE.matcher(clean);
    String postcode = null;
    if (found.find() && (found.start() == 0 || found.end() == clean.length())) {
      postcode = found.group(1);
      clean = (clean.substring(0, found.start()) + clean.substring(found.end())).strip();
    }
    return new AddressLine(clean).parts(postcode);
  }

  private @Nullable Parts parts(@Nullable String postcode) {
    province();
    city();
    district();
    if (province == null) return null;
    var line = BETWEEN.matcher(rest).replaceFirst("").strip();
    return new Parts("CN", province, city, district, line.isEmpty() ? null : line, postcode);
  }

  private void province() {
    // 吉林市 is a city: what is longer wins, and of equals the province.
    var place = longest(p -> p.isProvince() || p.isCity());
    if (place != null && place.place().isProvince()) take(place);
  }

  private void city() {
    var above = province;
    if (above != null && isMunicipality(above)) {
      city = above;
      skip(above);
      skip("市辖区");
      return;
    }
    var place = longest(p -> p.isCity() && isBelow(p));
    if (place != null) take(place);
  }

  private void district() {
    var candidates = starting(p -> p.isDistrict() && isBelow(p), province != null || city != null);
    if (candidates.isEmpty()) return;
    var first = candidates.get(0);
    var same = candidates.stream().filter(m -> m.length() == first.length()).toList();
    if (same.size() == 1) take(first);
  }

  private boolean isBelow(Place place) {
    return (province == null || place.province().equals(province))
        && (city == null || place.city().equals(city));
  }

  private record Match(Place place, int length) {}

  private @Nullable Match longest(Predicate<Place> wanted) {
    var all = starting(wanted, true);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The places that the rest begins with, the longest first. */
  private List<Match> starting(Predicate<Place> wanted, boolean shortToo) {
    rest = BETWEEN.matcher(rest).replaceFirst("");
    var out = new ArrayList<Match>();
    for (var place : ChinaRegions.everyPlace()) {
      if (!wanted.test(place)) continue;
      int length = rest.startsWith(place.name()) ? place.name().length() : 0;
      if (length == 0 && shortToo) length = shortened(place);
      if (length > 0) out.add(new Match(place, length));
    }
    out.sort(Comparator.comparingInt(Match::length).reversed());
    return out;
  }

  private int shortened(Place place) {
    var name = RegionName.shortOf(place.name());
    if (name.length() < 2 || !rest.startsWith(name)) return 0;
    return STREET.matcher(rest.substring(name.length())).lookingAt() ? 0 : name.length();
  }

  private void take(Match match) {
    var place = match.place();
    province = place.province();
    if (!place.city().isEmpty()) city = place.city();
    if (place.isDistrict()) district = place.district();
    rest = rest.substring(match.length());
  }

  private void skip(String name) {
    rest = BETWEEN.matcher(rest).replaceFirst("");
    if (rest.startsWith(name)) rest = rest.substring(name.length());
  }

  private static boolean isMunicipality(String province) {
    var cities = ChinaRegions.all().get(province);
    return cities != null && cities.containsKey(province);
  }
}
