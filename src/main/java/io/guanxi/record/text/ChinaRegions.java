package io.guanxi.record.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Provinces, cities and districts of China, in the order of their official codes. */
public final class ChinaRegions {

  private static final Map<String, Map<String, List<String>>> ALL = load();
  private static final List<Place> PLACES = places();

  private ChinaRegions() {}

  /**
   * A province, a city or a district, with what lies above it; {@code name} is its own.
   *
   * @param city empty for a province
   * @param district empty for a province or city
   */
  record Place(String name, String province, String city, String district) {
    boolean isProvince() {
      return city.isEmpty();
    }

    boolean isCity() {
      return !city.isEmpty() && district.isEmpty();
    }

    boolean isDistrict() {
      return !district.isEmpty();
    }
  }

  /** Districts by city by province; a city that has none stands with an empty list. */
  public static Map<String, Map<String, List<String>>> all() {
    return ALL;
  }

  /** The official name of a province that was written short, as 广东; what is none stays. */
  public static String province(String written) {
    return official(written, ALL.keySet());
  }

  /** The same for a city of a province by its official name. */
  public static String city(String province, String written) {
    return official(written, ALL.getOrDefault(province, Map.of()).keySet());
  }

  /** The same for a district of a city. */
  public static String district(String province, String city, String written) {
    return official(written, ALL.getOrDefault(province, Map.of()).getOrDefault(city, List.of()));
  }

  private static String official(String written, Collection<String> names) {
    var name = written.strip();
    if (names.contains(name)) return name;
    var same =
        names.stream().filter(official -> RegionName.shortOf(official).equals(name)).toList();
    return same.size() == 1 ? same.get(0) : written;
  }

  static List<Place> everyPlace() {
    return PLACES;
  }

  private static List<Place> places() {
    var out = new ArrayList<Place>();
    ALL.forEach(
        (province, cities) -> {
          out.add(new Place(province, province, "", ""));
          cities.forEach(
              (city, districts) -> {
                out.add(new Place(city, province, city, ""));
                for (var district : districts)
                  out.add(new Place(district, province, city, district));
              });
        });
    return List.copyOf(out);
  }

  private static Map<String, Map<String, List<String>>> load() {
    var out = new LinkedHashMap<String, Map<String, List<String>>>();
    Map<String, List<String>> cities = new LinkedHashMap<>();
    var file = Objects.requireNonNull(ChinaRegions.class.getResourceAsStream("regions.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) continue;
        if (!line.startsWith(" ")) {
          cities = new LinkedHashMap<>();
          out.put(line, cities);
        } else {
          int colon = line.indexOf(':');
          var name = colon < 0 ? line.substring(1) : line.substring(1, colon);
          cities.put(
              name, colon < 0 ? List.of() : Arrays.asList(line.substring(colon + 1).split(",")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
