package org.brace.web.browse;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brace.catalogue.Reference;
import org.brace.catalogue.Search;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// The search, whose index takes a second or two. It is made once someone has a page with the field
/// in front of them, while they type; no page waits for it.
final class LazySearch {

  private final Knowledge knowledge;
  private final AtomicBoolean begun = new AtomicBoolean();
  private @Nullable Search search;

  LazySearch(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<Reference> find(String words) {
    return search().find(words);
  }

  /// Has the index made meanwhile, if it is not.
  void prepare() {
    if (begun.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::search);
    }
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
