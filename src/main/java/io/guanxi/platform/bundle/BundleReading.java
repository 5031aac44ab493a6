package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.file.FileIntake;
import io.guanxi.platform.transfer.RecordNames;
import io.guanxi.record.TypeSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Looks at a zip: which of its files would go to which record. */
@Component
class BundleReading {

  private static final int CHUNK = 500;
  private static final long LARGEST_INDEX = 64L << 20;

  private final RecordNames names;
  private final FileIntake intake;
  private final IndexHeaders headers;

  BundleReading(RecordNames names, FileIntake intake, ObjectMapper json) {
    this.names = names;
    this.intake = intake;
    try (InputStream in = BundleReading.class.getResourceAsStream("/bundle/index-headers.json")) {
      if (in == null) {
        throw new IllegalStateException("index-headers.json is missing");
      }
      this.headers = json.readValue(in, IndexHeaders.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with what may name its record. */
  private record Candidate(Bundle.Item item, Collection<String> keys) {}

  /** A record that a key names. */
  private record Hit(String type, long id) {}

  /** All files of the zip, in their order; junk and folders are left out. */
  List<Bundle.Item> items(Path file, Collection<TypeSpec> types, Actor actor) throws IOException {
    try (var archive = Archive.open(file)) {
      var index = new BundleIndex();
      var indexes = indexes(archive, index);
      var candidates = new ArrayList<Candidate>();
      for (int i = 0; i < archive.entries().size(); i++) {
        var entry = archive.entries().get(i);
        var path = EntryPath.of(entry.getName());
        if (!entry.isDirectory() && !path.isJunk() && !path.name().isEmpty()) {
          candidates.add(candidate(i, entry, path, index, indexes.contains(i)));
        }
      }
      if (candidates.isEmpty()) {
        throw Problem.of(422, "archive-empty");
      }
      return matched(candidates, types, actor);
    }
  }

  private Set<Integer> indexes(Archive archive, BundleIndex index) throws IOException {
    var out = new LinkedHashSet<Integer>();
    for (int i = 0; i < archive.entries().size(); i++) {
      var entry = archive.entries().get(i);
      var name = entry.getName().toLowerCase(Locale.ROOT);
      var table = name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".xls");
      if (table && entry.getSize() > 0 && entry.getSize() <= LARGEST_INDEX) {
        var copy = Files.createTempFile("index", "");
        try (var in = archive.open(i)) {
          Files.write(copy, in.readNBytes((int) LARGEST_INDEX));
          if (index.read(copy, headers)) {
            out.add(i);
          }
        } finally {
          Files.deleteIfExists(copy);
        }
      }
    }
    return out;
  }

  private Candidate candidate(
      int position, ZipEntry entry, EntryPath path, BundleIndex index, boolean isIndex) {
    var shown = entry.getName().replace('\0', '\uFFFD');
    var line = isIndex ? null : index.about(shown, path);
    var name = line == null || line.title().isEmpty() ? path.name() : line.title();
    long size = Math.max(0, entry.getSize());
    if (isIndex) {
      return left(position, shown, name, size, ItemState.LEFT_OUT, "bundle-index", List.of());
    }
    try {
      intake.check(name, size);
      if (size == 0) {
        throw Problem.of(422, "file-empty");
      }
    } catch (Problem e) {
      var args = e.args().stream().map(String::valueOf).toList();
      return left(position, shown, name, size, ItemState.REFUSED, e.code(), args);
    }
    var item =
        new Bundle.Item(
            position,
            shown,
            name,
            size,
            ItemState.NOTHING,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    return new Candidate(item, line == null ? path.keys() : line.records());
  }

  private static Candidate left(
      int position, String path, String name, long size, ItemState s, String code, List<String> a) {
    var item = new Bundle.Item(position, path, name, size, s, null, null, null, code, a, null);
    return new Candidate(item, List.of());
  }

  private List<Bundle.Item> matched(
      List<Candidate> candidates, Collection<TypeSpec> types, Actor actor) {
    var out = new ArrayList<Bundle.Item>();
    for (int i = 0; i < candidates.size(); i += CHUNK) {
      var chunk = candidates.subList(i, Math.min(candidates.size(), i + CHUNK));
      var keys = new LinkedHashSet<String>();
      chunk.forEach(candidate -> keys.addAll(candidate.keys()));
      var hits = hits(keys, types, actor);
      chunk.forEach(candidate -> out.add(settled(candidate, hits)));
    }
    return out;
  }

  private Map<String, List<Hit>> hits(Set<String> keys, Collection<TypeSpec> types, Actor actor) {
    var out = new HashMap<String, List<Hit>>();
    for (var type : keys.isEmpty() ? List.<TypeSpec>of() : types) {
      var plural = type.key().plural();
      names
          .named(type, keys, actor)
          .forEach(
              (key, ids) ->
                  ids.forEach(
                      id ->
                          out.computeIfAbsent(key, k -> new ArrayList<>())
                              .add(new Hit(plural, id))));
    }
    return out;
  }

  private static Bundle.Item settled(Candidate candidate, Map<String, List<Hit>> hits) {
    var item = candidate.item();
    for (var key : candidate.keys()) {
      var found = hits.get(key);
      if (found != null) {
        var one = found.size() == 1 ? found.get(0) : null;
        return with(item, one == null ? ItemState.SEVERAL : ItemState.MATCHED, one, key);
      }
    }
    return item;
  }

  private static Bundle.Item with(Bundle.Item i, ItemState state, @Nullable Hit hit, String key) {
    return new Bundle.Item(
        i.position(),
        i.path(),
        i.name(),
        i.size(),
        state,
        hit == null ? null : hit.type(),
        hit == null ? null : hit.id(),
        key,
        i.code(),
        i.args(),
        null);
  }

  /** What records are called, by type and id. */
  Map<String, Map<Long, String>> titles(
      List<Bundle.Item> items, Map<String, TypeSpec> types, Actor actor) {
    var ids = new LinkedHashMap<String, Set<Long>>();
    for (var item : items) {
      if (item.type() != null && item.recordId() != null && types.containsKey(item.type())) {
        ids.computeIfAbsent(item.type(), t -> new LinkedHashSet<>()).add(item.recordId());
      }
    }
    var out = new HashMap<String, Map<Long, String>>();
    ids.forEach(
        (type, of) -> {
          var spec = types.get(type);
          if (spec != null) {
            out.put(type, names.titles(spec, of, actor));
          }
        });
    return out;
  }
}
