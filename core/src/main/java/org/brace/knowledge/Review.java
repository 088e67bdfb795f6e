package org.brace.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much of what a clinician can sign has been signed.
///
/// @param signed how many items
/// @param signable of how many
public record Review(long signed, long signable) {

  /// Counts every item that carries who reviewed it; what belongs to every answer is one.
  static Review of(Knowledge knowledge) {
    CareGuide care = knowledge.care();
    List<Boolean> signed =
        Stream.of(
                knowledge.conditions().values().stream().map(each -> isSigned(each.reviewer())),
                knowledge.rules().values().stream().map(each -> isSigned(each.reviewer())),
                care.options().values().stream().map(each -> isSigned(each.reviewer())),
                care.selfCare().values().stream().map(each -> isSigned(each.reviewer())),
                care.rules().values().stream().map(each -> isSigned(each.reviewer())),
                Stream.ofNullable(care.likely()).map(_ -> isSigned(care.reviewer())))
            .flatMap(each -> each)
            .toList();
    return new Review(signed.stream().filter(each -> each).count(), signed.size());
  }

  private static boolean isSigned(@Nullable String reviewer) {
    return reviewer != null;
  }

  /// Whether all of it is signed.
  public boolean isWhole() {
    return signed == signable;
  }
}
