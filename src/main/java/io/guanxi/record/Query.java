package io.guanxi.record;

import io.guanxi.kernel.TypeKey;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param named names of the type's own filters, all of which must hold
 * @param q words to search, null for none
 * @param sort at most four fields; empty for the type's default
 * @param fields what to return; empty for all
 * @param after a cursor from an earlier page with the same sort
 * @param offset rows to skip, for jumping; 0 with a cursor
 * @param deleted whether to list the recycle bin instead
 * @param verb what is to be done with them: records it does not reach are left out
 */
public record Query(
    TypeKey type,
    Filter filter,
    List<String> named,
    @Nullable String q,
    List<Sort> sort,
    List<String> fields,
    int limit,
    @Nullable String after,
    int offset,
    Count count,
    boolean deleted,
    Verb verb) {

  /** How much a count may cost. */
  public enum Count {
    NONE,
    ESTIMATE,
    EXACT
  }

  /** One sort field; null counts as the least value. */
  public record Sort(String field, boolean descending) {}

  public static Query of(TypeKey type) {
    return new Query(
        type,
        Filter.ALL,
        List.of(),
        null,
        List.of(),
        List.of(),
        50,
        null,
        0,
        Count.NONE,
        false,
        Verb.READ);
  }

  /** Those of these records that are there, at most a page of them. */
  public static Query these(TypeKey type, Collection<Long> ids) {
    return of(type).where(Filter.where("id", Op.IN, ids.toArray())).limit(Math.max(1, ids.size()));
  }

  public Query where(Filter other) {
    return new Query(
        type, other, named, q, sort, fields, limit, after, offset, count, deleted, verb);
  }

  public Query named(List<String> other) {
    return new Query(
        type, filter, other, q, sort, fields, limit, after, offset, count, deleted, verb);
  }

  public Query q(@Nullable String words) {
    return new Query(
        type, filter, named, words, sort, fields, limit, after, offset, count, deleted, verb);
  }

  public Query fields(List<String> other) {
    return new Query(
        type, filter, named, q, sort, other, limit, after, offset, count, deleted, verb);
  }

  public Query sort(List<Sort> other) {
    return new Query(
        type, filter, named, q, other, fields, limit, after, offset, count, deleted, verb);
  }

  public Query limit(int other) {
    return new Query(
        type, filter, named, q, sort, fields, other, after, offset, count, deleted, verb);
  }

  public Query after(@Nullable String cursor) {
    return new Query(
        type, filter, named, q, sort, fields, limit, cursor, offset, count, deleted, verb);
  }

  public Query offset(int rows) {
    return new Query(
        type, filter, named, q, sort, fields, limit, after, rows, count, deleted, verb);
  }

  public Query count(Count other) {
    return new Query(
        type, filter, named, q, sort, fields, limit, after, offset, other, deleted, verb);
  }

  public Query under(Verb other) {
    return new Query(
        type, filter, named, q, sort, fields, limit, after, offset, count, deleted, other);
  }

  public Query deleted(boolean other) {
    return new Query(
        type, filter, named, q, sort, fields, limit, after, offset, count, other, verb);
  }
}
