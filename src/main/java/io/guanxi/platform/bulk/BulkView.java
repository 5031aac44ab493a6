package io.guanxi.platform.bulk;

import io.guanxi.record.web.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells of a bulk job, in the caller's language. */
@Component
class BulkView {

  private final Problems problems;

  BulkView(Problems problems) {
    this.problems = problems;
  }

  Map<String, Object> of(BulkJob job) {
    var out = new LinkedHashMap<String, Object>();
    var tally = job.tally();
    out.put("id", job.id());
    out.put("type", job.type());
    out.put("action", job.plan().action().name().toLowerCase(Locale.ROOT));
    out.put("state", job.state());
    out.put("total", tally.total());
    out.put("done", tally.done());
    out.put("changed", tally.changed());
    out.put("unchanged", tally.unchanged());
    out.put("failed", tally.failed());
    out.put("undone", tally.undone());
    out.put("kept", tally.kept());
    out.put("failures", job.failures().stream().limit(BulkJobs.LISTED).map(this::failure).toList());
    var problem = job.problem();
    out.put("problem", problem == null ? null : sentence(problem));
    out.put("createdAt", job.createdAt());
    out.put("finishedAt", job.finishedAt());
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
}
