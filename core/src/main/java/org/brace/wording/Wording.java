package org.brace.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Source;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Unit;
import org.brace.model.Within;

/// Facts, levels and times in plain words.
public final class Wording {

  /// What stands over a result that somebody got for another.
  public static final String FOR_OTHER =
      "“You” means the person for whom the questions were answered.";

  private static final String LESS_URGENT = "What made it less urgent: ";

  /// Both ends of a number, in one unit: `>= 1200 mg and <= 1500 mg`.
  private static final Pattern FROM_TO =
      Pattern.compile(">= ([0-9.]+)( \\S.*|) and <= ([0-9.]+\\2)");

  private static final String YOUR_MEDICINES = "your medicines";

  /// What `expert` is called where sources are named.
  private static final String OUR_JUDGEMENT = "our own judgement";

  /// What is computed of more than the list of medicines, and so has a name of its own.
  private static final Set<String> NOT_OF_THE_LIST = Set.of("peak-flow-percent", "inhaler-regimen");

  /// So many things that are not known are named in one line.
  private static final int MOST_NOT_KNOWN = 5;

  private final Knowledge knowledge;
  private final Map<String, List<String>> medicines;

  public Wording(Knowledge knowledge) {
    this(knowledge, Map.of());
  }

  /// @param medicines what one person takes of a class, as they call it, by the fact that says so
  public Wording(Knowledge knowledge, Map<String, List<String>> medicines) {
    this.knowledge = knowledge;
    this.medicines = Map.copyOf(medicines);
  }

  /// The medicines behind some facts, as the person calls them.
  public List<String> medicines(List<String> facts) {
    return facts.stream()
        .flatMap(fact -> medicines.getOrDefault(fact, List.of()).stream())
        .distinct()
        .toList();
  }

  /// What is known: `fever`, `fever: no`, `temperature: 37.1 °C`, `weakness of a leg: a little`,
  /// `steroid courses in 12 months: 1 or more`; of a class of medicines what is taken: `takes
  /// apixaban`.
  public String known(String id, String answer) {
    Fact fact = knowledge.fact(id);
    List<String> taken = medicines(List.of(id));
    if (answer.equals("present") && !taken.isEmpty()) {
      return "takes " + String.join(", ", taken);
    }
    String told = told(fact, answer);
    return told.isEmpty() ? name(fact) : name(fact) + ": " + told;
  }

  /// An answer without what it is about; empty for "yes".
  String told(Fact fact, String answer) {
    String label = fact.labels().get(answer);
    return switch (answer) {
      case "present" -> "";
      case "absent" -> "no";
      case "unsure" -> "not sure";
      case "cannot-measure" -> "could not be measured";
      case "declined" -> "not answered";
      case "not-asked" -> "not known";
      case "masked" ->
          (fact.unit() == null ? "no, but %s may hide it" : "as told, but %s may hide more")
              .formatted(hiddenBy(fact.id()));
      default -> label == null ? inWords(fact, answer) : lowered(label);
    };
  }

  /// What is known of several facts; of a class of medicines nothing where another one of them
  /// names all that is taken of it.
  public <T> List<String> known(List<T> facts, Function<T, String> id, Function<T, String> answer) {
    return facts.stream()
        .filter(each -> !saidElsewhere(id.apply(each), facts.stream().map(id).toList()))
        .map(each -> known(id.apply(each), answer.apply(each)))
        .toList();
  }

  /// What made each of some reasons less urgent, without its full stop; empty where nothing did.
  /// The very answers of an earlier one are not named again.
  ///
  /// @param easings for each reason, the answers that made it less urgent
  public <T> List<String> lessUrgent(
      List<List<T>> easings, Function<T, String> id, Function<T, String> answer) {
    var named = new HashSet<Set<T>>();
    var sentences = new ArrayList<String>();
    for (List<T> easing : easings) {
      boolean isNew = named.add(Set.copyOf(easing));
      String answers = isNew ? String.join("; ", known(easing, id, answer)) : "the same answers";
      sentences.add(easing.isEmpty() ? "" : LESS_URGENT + answers);
    }
    return sentences;
  }

  private boolean saidElsewhere(String id, List<String> facts) {
    List<String> taken = medicines(List.of(id));
    int at = facts.indexOf(id);
    return !taken.isEmpty()
        && IntStream.range(0, facts.size())
            .filter(other -> other != at)
            .anyMatch(other -> {
              List<String> others = medicines(List.of(facts.get(other)));
              return others.containsAll(taken) && (others.size() > taken.size() || other < at);
            });
  }

  /// What a fact is called; one of several choices with what they are choices of: `pain: lower
  /// back`.
  String name(Fact fact) {
    String heading = fact.group();
    return heading == null
        ? fact.report()
        : knowledge.fact(heading).report() + ": " + lowered(fact.question());
  }

  /// What is asked, in a few words; one of several choices without what they are choices of.
  public String asked(String id) {
    Fact fact = knowledge.fact(id);
    return fact.group() == null ? fact.report() : lowered(fact.question());
  }

  /// What is open, in a few words. Beside what may apply a number is named with its bad end:
  /// `kidney function (eGFR) that is low`.
  public List<String> questions(List<String> open) {
    boolean alike = open.stream().map(id -> knowledge.fact(id).badEnd()).distinct().count() <= 1;
    return open.stream()
        .map(knowledge::fact)
        .map(fact ->
            alike || fact.badEnd().isEmpty()
                ? name(fact)
                : name(fact) + " that is " + fact.badEnd())
        .distinct()
        .toList();
  }

  /// How a sentence begins that holds only if open facts are as bad as they may be: a number does
  /// not "apply", but is high or low; of what has no bad end it only depends.
  public String ifSo(List<String> open) {
    if (!open.isEmpty() && open.stream().allMatch(id -> knowledge.fact(id).isNeutral())) {
      return "Depending on this";
    }
    Set<String> ends =
        open.stream().map(id -> knowledge.fact(id).badEnd()).collect(Collectors.toSet());
    String end = ends.size() == 1 ? ends.iterator().next() : "";
    boolean several = open.stream().map(id -> name(knowledge.fact(id))).distinct().count() > 1;
    return "If %s %s you"
        .formatted(
            several ? "any of these" : "this", end.isEmpty() ? "applies to" : "is " + end + " for");
  }

  /// Whether a source has been published: all but `expert`.
  public boolean published(String id) {
    return knowledge.sources().containsKey(id);
  }

  /// What a source is called: `NICE CG95`; of `expert`, that the judgement is our own.
  public String source(String id) {
    Source source = knowledge.sources().get(id);
    return source == null ? OUR_JUDGEMENT : source.called();
  }

  /// What several sources are called, in one line.
  public String sources(List<String> ids) {
    return ids.stream().map(this::source).collect(Collectors.joining(", "));
  }

  /// A number with its unit as people say it, or the bounds that it is known to lie in: `58 years`,
  /// `more than 3 weeks`, `2 or more`, `1200 to 1500 mg`, `37.1 °C`.
  private static String inWords(Fact fact, String answer) {
    Matcher both = FROM_TO.matcher(answer);
    if (both.matches()) {
      return both.group(1) + " to " + counted(both.group(3));
    }
    return Stream.of(answer.split(" and ", -1))
        .map(bound -> bound(fact, bound))
        .collect(Collectors.joining(" and "));
  }

  private static String bound(Fact fact, String text) {
    int gap = text.indexOf(' ');
    String value = text.substring(gap + 1);
    String label = fact.labels().get(value);
    String said = label == null ? counted(value) : lowered(label);
    return switch (gap < 0 ? "" : text.substring(0, gap)) {
      case ">" -> "more than " + said;
      case ">=" -> said + (label == null ? " or more" : ", or worse");
      case "<" -> "less than " + said;
      case "<=" -> "at most " + said;
      default -> counted(text);
    };
  }

  /// A number and what it counts, one of it in the singular.
  private static String counted(String exact) {
    String text = rounded(exact);
    int gap = text.indexOf(' ');
    Optional<Unit> unit = gap < 0 ? Optional.empty() : Unit.of(text.substring(gap + 1));
    if (unit.isEmpty() || unit.get() == Unit.ONE) {
      return text;
    }
    String number = text.substring(0, gap);
    String word = unit(unit.get());
    return number + " " + (number.equals("1") ? SINGULAR.getOrDefault(word, word) : word);
  }

  /// With one digit after the point where more than two were reckoned: `47.6 %`.
  private static String rounded(String text) {
    return LONG_FRACTION
        .matcher(text)
        .replaceFirst(found ->
            new BigDecimal(found.group())
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
  }

  private static final Pattern LONG_FRACTION = Pattern.compile("^\\d+\\.\\d{3,}");

  private static final Map<String, String> SINGULAR =
      Map.ofEntries(
          Map.entry("minutes", "minute"),
          Map.entry("hours", "hour"),
          Map.entry("days", "day"),
          Map.entry("weeks", "week"),
          Map.entry("months", "month"),
          Map.entry("years", "year"),
          Map.entry("micrograms", "microgram"),
          Map.entry("litres a minute", "litre a minute"));

  /// A unit as people say it.
  public static String unit(Unit unit) {
    return switch (unit) {
      case PER_MINUTE -> "a minute";
      case LITRE_PER_MINUTE -> "litres a minute";
      case FILTRATION_RATE -> "mL/min/1.73 m²";
      default -> unit.written();
    };
  }

  /// In what a number is counted: `years`, `weeks`; whole numbers where it has no unit.
  public static String unitOf(Fact fact) {
    Unit unit = fact.unit();
    return unit == null || unit == Unit.ONE ? "whole numbers" : unit(unit);
  }

  /// What may hide a sign, in a few words.
  private String hiddenBy(String fact) {
    return knowledge.policy().masks().stream()
        .filter(mask -> mask.hides().contains(fact))
        .map(Policy.Mask::by)
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  /// What is not known, and why.
  public String open(String id, String because) {
    String name = name(knowledge.fact(id));
    return switch (because) {
      case "unsure" -> name + " (not sure)";
      case "cannot-measure" -> name + " (could not be measured)";
      case "declined" -> name + " (not answered)";
      case "masked" -> name + " (" + hiddenBy(id) + " may hide it)";
      case "outdated" -> name + " (the answer is too old)";
      case "too-rough" -> name + " (more exactly)";
      default -> name;
    };
  }

  /// What nobody has answered, in one line that can be read: what the list of medicines would tell
  /// as "your medicines", once, and of the rest a few and how many more.
  ///
  /// @param why why each is open, by the id of the fact
  public String notKnown(Map<String, String> why) {
    List<String> names =
        why.entrySet().stream()
            .map(each ->
                isFromMedicines(each.getKey())
                    ? YOUR_MEDICINES
                    : open(each.getKey(), each.getValue()))
            .distinct()
            .sorted(Comparator.comparing(name -> !name.equals(YOUR_MEDICINES)))
            .toList();
    int more = names.size() - MOST_NOT_KNOWN;
    return more <= 0
        ? String.join("; ", names)
        : String.join("; ", names.subList(0, MOST_NOT_KNOWN)) + "; and " + more + " more";
  }

  private boolean isFromMedicines(String id) {
    return knowledge.fact(id).derivation() instanceof Derivation.Computed(String name)
        && !NOT_OF_THE_LIST.contains(name);
  }

  public static String soon(Within within) {
    return switch (within) {
      case NOW -> "now";
      case HOUR -> "within 1 hour";
      case TWO_HOURS -> "within 2 hours";
      case FOUR_HOURS -> "within 4 hours";
      case SIX_HOURS -> "within 6 hours";
      case DAY -> "within 24 hours";
      case TWO_DAYS -> "within 2 days";
      case THREE_DAYS -> "within 3 days";
      case WEEK -> "within a week";
      case TWO_WEEKS -> "within 2 weeks";
      case WHENEVER -> "no need to be seen for it, unless it gets worse";
    };
  }

  /// The line under the headline. In an emergency only one answer to "how soon": now; the time is
  /// for being seen.
  public static String howSoon(Disposition disposition) {
    return switch (disposition.level()) {
      case EMERGENCY_AMBULANCE -> "How soon: now. Do not wait to see whether it passes.";
      case EMERGENCY_DEPARTMENT ->
          "How soon: set off now; a doctor should see you %s."
              .formatted(
                  disposition.within() == Within.NOW ? "at once" : soon(disposition.within()));
      case SAME_DAY, ROUTINE, SELF_CARE -> howSoon(soon(disposition.within()));
    };
  }

  /// The same, of a time in words.
  public static String howSoon(String soon) {
    return "How soon: " + soon + ".";
  }

  public static String place(Level level) {
    return switch (level) {
      case EMERGENCY_AMBULANCE -> "an ambulance";
      case EMERGENCY_DEPARTMENT -> "an emergency department";
      case SAME_DAY -> "being seen the same day";
      case ROUTINE -> "an ordinary appointment";
      case SELF_CARE -> "looking after yourself";
    };
  }

  /// What to do, to be seen at this level.
  public static String goTo(Level level) {
    return switch (level) {
      case EMERGENCY_AMBULANCE -> "Call an ambulance";
      case EMERGENCY_DEPARTMENT -> "Go to an emergency department";
      case SAME_DAY -> "Be seen the same day";
      case ROUTINE -> "Make an appointment";
      case SELF_CARE -> "Look after it at home";
    };
  }

  /// Lower case at the start, unless the first word looks like a name or an abbreviation.
  private static String lowered(String label) {
    boolean plain = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return plain ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }
}
