package org.brace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.Recognised;
import org.brace.medicines.Resolved;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.brace.report.Document.Text;
import org.brace.wording.Days;
import org.jspecify.annotations.Nullable;

/// The medicine list as it was understood, and the steroid tablets of the last 12 months.
final class MedicineSection {

  private MedicineSection() {}

  static List<Text> lines(Knowledge knowledge, Resolved medicines) {
    var lines = new ArrayList<Text>();
    if (!medicines.asked()) {
      lines.add(Text.of("Medicines were not asked for, so nothing was checked against them."));
    } else if (medicines.recognised().isEmpty() && medicines.unrecognised().isEmpty()) {
      lines.add(Text.of("No medicines, as told."));
    }
    if (!medicines.recognised().isEmpty()) {
      lines.add(
          Text.of(
              "Checked",
              medicines.recognised().stream()
                  .map(MedicineSection::entry)
                  .collect(Collectors.joining("; "))));
    }
    if (!medicines.unrecognised().isEmpty()) {
      lines.add(
          Text.of("Not recognised, not checked", String.join("; ", medicines.unrecognised())));
    }
    if (medicines.asked()) {
      lines.add(Text.of("Steroid tablets in 12 months", ledger(knowledge, medicines)));
    }
    return lines;
  }

  private static String entry(Recognised medicine) {
    MedicineEntry entry = medicine.entry();
    var text = new StringBuilder(entry.name());
    String ingredients =
        medicine.ingredients().stream().map(Ingredient::id).collect(Collectors.joining(" + "));
    if (ingredients.isEmpty()) {
      text.append(" (a kind of medicine)");
    } else if (!names(entry.name(), medicine)) {
      text.append(" (").append(ingredients).append(')');
    }
    if (entry.dose() != null) {
      text.append(", ").append(entry.dose());
    }
    if (entry.from() != null) {
      text.append(", from ").append(Days.text(entry.from()));
    }
    if (entry.to() != null) {
      text.append(" to ").append(Days.text(entry.to()));
    }
    return text.toString();
  }

  /// Whether the name says already what is in it.
  private static boolean names(String name, Recognised medicine) {
    String typed = name.toLowerCase(Locale.ROOT);
    return medicine.ingredients().stream()
        .allMatch(each -> typed.contains(each.id().replace('-', ' ')));
  }

  private static String ledger(Knowledge knowledge, Resolved medicines) {
    String tablets =
        "courses: %s; prednisolone equivalent: %s; long-term: %s"
            .formatted(
                number(knowledge, medicines, "steroid-courses-12m", ""),
                number(knowledge, medicines, "prednisolone-12m", " mg"),
                word(medicines.computed().get("steroid-systemic-long")));
    Span inhaled = medicines.computed().get("inhaled-steroid-told");
    return inhaled == null || inhaled.low() == 0
        ? tablets
        : tablets
            + "; inhaled: %s micrograms a day as beclometasone, beside that sum"
                .formatted(Math.round(inhaled.low()));
  }

  /// A number, or between which it lies; one that may be anything from nothing upwards is not
  /// known.
  private static String number(Knowledge knowledge, Resolved medicines, String fact, String unit) {
    Span span = medicines.computed().get(fact);
    if (span == null) {
      return "not known";
    }
    long low = Math.round(span.low());
    if (span.isPoint()) {
      return low + unit;
    }
    if (span.high() < knowledge.fact(fact).scale().high()) {
      String most = Math.round(span.high()) + unit;
      return low == 0 ? "at most " + most : low + " to " + most;
    }
    return low == 0 ? "not known" : "at least " + low + unit;
  }

  private static String word(@Nullable Span span) {
    if (span == null || !span.isPoint()) {
      return "not known";
    }
    return span.equals(Span.PRESENT) ? "yes" : "no";
  }
}
