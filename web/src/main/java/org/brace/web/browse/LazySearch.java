package org.brace.web.browse;

import java.util.List;
import org.brace.catalogue.Reference;
import org.brace.catalogue.Search;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// The search, whose index is made when it is first used: the first page need not wait for it.
final class LazySearch {

  private final Knowledge knowledge;
  private @Nullable Search search;

  LazySearch(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<Reference> find(String words) {
    return search().find(words);
  }

  private synchronized Search search() {
    Search made = search;
    if (made == null) {
      made = new Search(knowledge);
      search = made;
    }
    return made;
  }
}
