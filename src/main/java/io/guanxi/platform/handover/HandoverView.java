package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Titles;
import io.guanxi.record.web.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a handover, in the caller's language. */
@Component
class HandoverView {

  private final Problems problems;
  private final Titles titles;

  HandoverView(Problems problems, Titles titles) {
    this.problems = problems;
    this.titles = titles;
  }

  Map<String, Object> of(HandoverJob job, Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    var tally = job.tally();
    var ids = new HashSet<>(job.to());
    if (job.from() != null) ids.add(job.from());
    ids.add(job.userId());
    var names = titles.of(Users.USER, ids, actor);
    out.put("id", job.id());
    out.put("by", ref(job.userId(), names));
    out.put("from", job.from() == null ? null : ref(job.from(), names));
    out.put("to", job.to().stream().map(id -> ref(id, names)).toList());
    out.put("types", job.plan().sections().stream().map(HandoverPlan.Section::type).toList());
    out.put("reason", job.reason());
    out.put("state", job.state());
    out.put("total", tally.total());
    out.put("done", tally.done());
    out.put("changed", tally.changed());
    out.put("failed", tally.failed());
    out.put("undone", tally.undone());
    out.put("kept", tally.kept());
    out.put("given", job.counts());
    out.put(
        "failures", job.failures().stream().limit(HandoverJobs.LISTED).map(this::failure).toList());
    var problem = job.problem();
    out.put("problem", problem == null ? null : sentence(problem));
    out.put("createdAt", job.createdAt());
    out.put("finishedAt", job.finishedAt());
    return out;
  }

  static Map<String, @Nullable Object> ref(long id, Map<Long, String> names) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("id", id);
    out.put("title", names.get(id));
    return out;
  }

  private Map<String, Object> failure(Map<String, Object> failure) {
    var out = new LinkedHashMap<>(failure);
    out.put("message", sentence(failure));
    out.remove("args");
    return out;
  }

  private String sentence(Map<String, Object> told) {
    var args = new ArrayList<Object>((List<?>) Objects.requireNonNull(told.get("args")));
    return problems.message(String.valueOf(told.get("code")), args);
  }

  Map<Long, String> names(Set<Long> users, Actor actor) {
    return titles.of(Users.USER, users, actor);
  }
}
