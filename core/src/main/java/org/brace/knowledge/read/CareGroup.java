package org.brace.knowledge.read;

import java.util.Map;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A file of care: a group, its title, who reviewed it, and things of one sort under their ids.
///
/// @param groupKey under which the group is named
/// @param key under which the things stand
/// @param ids where their ids are told
/// @param all where they are kept once all ids are known
record CareGroup<T>(String groupKey, String key, Register ids, Map<String, T> all) {

  /// Reads one of the things; it closes its mapping.
  interface Reader<T> {
    T read(String id, String group, @Nullable String reviewer, Mapping mapping);
  }

  void read(YamlNode document, Draft draft, Reader<T> reader) {
    Mapping file = Mapping.of(document, draft.problems);
    String group = file.text(groupKey);
    draft.care.titles.put(key + "/" + group, file.text("title"));
    String reviewer = Reviews.reviewer(file);
    file.inside(key)
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          ids.define(id, mapping.place());
          draft.later(() -> all.putIfAbsent(id, reader.read(id, group, reviewer, mapping)));
        });
    file.done();
  }
}
