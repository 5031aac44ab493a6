package io.guanxi.platform.transfer.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Suggests which field each column is for, from headers in Chinese or English. */
public final class HeaderMatcher {

  private static final double OWN_NAME = 1.0;
  private static final double SYNONYM = 0.9;
  private static final double ALIKE = 0.7;
  private static final double LEAST = 0.4;

  private HeaderMatcher() {}

  /** A header as it is compared: small letters, single spaces, without hints in brackets. */
  public static String normal(String header) {
    return HeaderWords.normal(header);
  }

  /** At most one field for a column and one column for a field, in the order of the columns. */
  public static List<HeaderSuggestion> suggest(List<String> headers, List<FieldName> fields) {
    List<HeaderSuggestion> possible = new ArrayList<>();
    List<Names> names = fields.stream().map(Names::of).toList();
    for (int column = 0; column < headers.size(); column++) {
      String header = HeaderWords.normal(headers.get(column));
      for (Names field : names) {
        double score = header.isEmpty() ? 0 : field.score(header);
        if (score >= LEAST) {
          possible.add(new HeaderSuggestion(column, field.field, score));
        }
      }
    }
    possible.sort(Comparator.comparingDouble(HeaderSuggestion::score).reversed());
    Set<Integer> columns = new HashSet<>();
    Set<String> taken = new HashSet<>();
    List<HeaderSuggestion> chosen = new ArrayList<>();
    for (HeaderSuggestion suggestion : possible) {
      if (!columns.contains(suggestion.column()) && taken.add(suggestion.field())) {
        columns.add(suggestion.column());
        chosen.add(suggestion);
      }
    }
    chosen.sort(Comparator.comparingInt(HeaderSuggestion::column));
    return chosen;
  }

  /** All a field is called, in normal form; {@code also} are the names that mean the same. */
  private record Names(String field, Set<String> own, Set<String> also) {

    static Names of(FieldName field) {
      Set<String> own = new HashSet<>();
      own.add(HeaderWords.normal(field.name()));
      own.add(HeaderWords.normal(field.labelZh()));
      own.add(HeaderWords.normal(field.labelEn()));
      field.synonyms().forEach(synonym -> own.add(HeaderWords.normal(synonym)));
      own.remove("");
      Set<String> also = new HashSet<>();
      own.forEach(name -> also.addAll(HeaderWords.sameAs(name)));
      return new Names(field.name(), own, also);
    }

    double score(String header) {
      if (own.contains(header)) {
        return OWN_NAME;
      }
      if (also.contains(header)) {
        return SYNONYM;
      }
      double best = 0;
      for (String name : own) {
        best = Math.max(best, ALIKE * HeaderWords.likeness(header, name));
      }
      return best;
    }
  }
}
