package org.brace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brace.care.Care;
import org.brace.care.Care.MedicineWarning;
import org.brace.model.Level;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;

/// Names of medicines that are not known, and what hangs on them.
final class UnknownMedicines {

  /// What a line about a name that is not known begins with.
  static final String NOT_RECOGNISED = "Not recognised, so not checked";

  private static final String SHOW = "Take the pack along and show it.";

  private final Wording wording;
  private final Care care;

  UnknownMedicines(Wording wording, Care care) {
    this.wording = wording;
    this.care = care;
  }

  /// With what to ask a pharmacist because of what is taken of it.
  List<Text> forPerson() {
    boolean emergency = care.level().atLeast(Level.EMERGENCY_DEPARTMENT);
    return lines((". " + (emergency ? SHOW : toAsk())).stripTrailing());
  }

  List<Text> forClinician() {
    return lines("");
  }

  /// @param toDo with what is taken of it
  private List<Text> lines(String toDo) {
    var lines = new ArrayList<Text>();
    List<String> taken = care.notKnown().names();
    for (String name : care.unrecognised()) {
      if (!taken.contains(name)) {
        lines.add(Text.of(NOT_RECOGNISED, name));
      }
    }
    if (!taken.isEmpty()) {
      String names = String.join("; ", taken);
      lines.addFirst(Text.of(NOT_RECOGNISED, names + toDo));
    }
    return lines;
  }

  /// What hangs on names that are not known: one line for all that waits, be it taken or offered.
  private String toAsk() {
    List<String> with = waiting(Care.Role.TAKEN);
    List<Care.Option> options =
        care.options().stream().filter(option -> option.hangsOn(care.notKnown())).toList();
    List<String> before =
        Stream.concat(
                waiting(Care.Role.WANTED).stream(),
                options.stream().map(each -> each.option().name()))
            .distinct()
            .toList();
    List<String> asked = new ArrayList<>();
    if (!with.isEmpty()) {
      asked.add("whether it goes with " + String.join(", ", with));
    }
    if (!before.isEmpty()) {
      asked.add("before you add any of these: " + String.join("; ", before));
    }
    if (asked.isEmpty()) {
      return "";
    }
    List<String> too =
        options.stream()
            .flatMap(
                each -> CareSections.questions(wording, care, each.concerns().getFirst()).stream())
            .distinct()
            .toList();
    return "Ask a pharmacist %s.%s"
        .formatted(
            String.join(", and ", asked),
            too.isEmpty()
                ? ""
                : " Tell them too, as far as it concerns you: %s."
                    .formatted(String.join("; ", too)));
  }

  /// What of this role has a concern that the names leave open.
  private List<String> waiting(Care.Role role) {
    return care.warnings().stream()
        .filter(warning -> warning.role() == role && !warning.concern().sure())
        .filter(warning ->
            warning.concern().open().stream().anyMatch(care.notKnown().leavesOpen()::contains))
        .map(MedicineWarning::name)
        .distinct()
        .toList();
  }
}
