package io.guanxi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the sample company in one language.
 *
 * @param phone how its telephone numbers begin; two digits follow
 * @param customers name, second name, industry, size, province, city, district, line
 * @param persons name, province, city, district, line
 * @param products category, name, unit, price, tax percent
 * @param extras what is sold without being a product
 * @param activities kind, direction, outcome, subject, body
 */
record SampleData(
    String country,
    String phone,
    String domain,
    List<List<String>> customers,
    List<List<String>> persons,
    List<String> surnames,
    List<String> givenNames,
    boolean familyNameFirst,
    List<String> forms,
    List<String> departments,
    List<String> jobTitles,
    List<String> categories,
    List<List<String>> products,
    List<String> extras,
    List<List<String>> activities,
    List<String> tasks) {

  static SampleData read(String language) {
    try (var file = SampleData.class.getResourceAsStream(language + ".json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(file), SampleData.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The n-th person's name; different for some hundred people. */
  String personName(int n) {
    var surname = surnames.get(n % surnames.size());
    var given = givenNames.get((n * 5 + n / surnames.size()) % givenNames.size());
    return familyNameFirst ? surname + given : given + " " + surname;
  }
}
