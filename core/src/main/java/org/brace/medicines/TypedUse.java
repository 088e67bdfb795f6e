package org.brace.medicines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words around a medicine's name that say how it is used, what form it has, or nothing.
final class TypedUse {

  /// It is told to be over.
  static final Pattern ENDED =
      Pattern.compile(
          "\\b(stopped|finished|used to take|no longer|in the past|previously|not any"
              + " ?more|until)\\b");

  private static final Pattern WHEN_NEEDED =
      Pattern.compile(
          "\\b(only )?(as|when|if) (needed|required|necessary)|\\bwhen i need("
              + " it)?\\b|\\bprn\\b|\\bas reliever\\b"
              + "|\\bnow and then\\b|\\boccasional(ly)?\\b|\\bsometimes\\b|\\b(once in a while|from time to"
              + " time)\\b");

  private static final Pattern REGULARLY =
      Pattern.compile(
          "\\b(once|twice|(one|two|three|four|\\d+) times|\\d+ ?x) ?(a|per|/)?"
              + " ?(day|daily|week)\\b|\\b(every|each) (day|morning|night|evening|\\d+"
              + " hours?)\\b|\\b(once|twice|three times) daily\\b|\\bdaily\\b|\\bnightly\\b|\\bat"
              + " (night|bedtime)\\b|\\bin the (morning|evening|night)\\b|\\bmorning and"
              + " (evening|night)\\b"
              + "|\\b(od|bd|bid|tds|tid|qds|qid|nocte|mane)\\b|\\bregular(ly)?\\b");

  private static final Pattern ONE_INHALER =
      Pattern.compile("\\b(mart|smart)\\b|maintenance and reliever");
  private static final Pattern ANTI_INFLAMMATORY_RELIEVER =
      Pattern.compile("\\bair\\b(?! ?flu)|anti-inflammatory reliever");

  /// Amounts taken at once: "2 puffs", "one tablet", "two".
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(\\d+|one|two|three|four|half an?|a)"
              + " (puffs?|tablets?|tabs?|caps?(ules)?|pills?|sprays?|drops?|doses?|sachets?|spoons?)\\b");

  private static final Pattern PURPOSE = Pattern.compile("\\bfor (my |the |an? )?[a-z' ]+$");

  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(my|the|some|an?|i|take|taking|took|am|have|on|use|using|of|course|courses|low|high|dose|old|new|usual|blue|brown|purple|pink|orange|red|green|white|one|ones|called|over"
              + " the counter|otc|from (the )?(chemist|pharmacy|supermarket|boots|tesco))\\b");

  private static final Set<String> FORMS =
      Set.of(
          "tablet",
          "tablets",
          "tab",
          "tabs",
          "capsule",
          "capsules",
          "caps",
          "caplet",
          "caplets",
          "pill",
          "pills",
          "gel",
          "cream",
          "ointment",
          "lotion",
          "patch",
          "patches",
          "plaster",
          "inhaler",
          "inhalers",
          "puffer",
          "pump",
          "spacer",
          "spray",
          "drops",
          "syrup",
          "liquid",
          "linctus",
          "suspension",
          "solution",
          "mixture",
          "sachet",
          "sachets",
          "powder",
          "suppository",
          "suppositories",
          "injection",
          "injections",
          "jab",
          "nebules",
          "nebuliser",
          "lozenges",
          "soluble",
          "dispersible",
          "effervescent",
          "modified",
          "release",
          "mr",
          "sr",
          "xl",
          "er",
          "la",
          "ec",
          "gastro",
          "resistant",
          "coated",
          "enteric",
          "evohaler",
          "accuhaler",
          "turbohaler",
          "turbuhaler",
          "easyhaler",
          "autohaler",
          "clickhaler",
          "nexthaler",
          "diskus",
          "respimat",
          "hfa",
          "cfc",
          "free",
          "easi",
          "breathe",
          "novolizer",
          "respiclick",
          "generic",
          "brand");

  /// Forms that make another medicine of the same substance: on the skin, in the eye or nose.
  private static final Set<String> TELLING =
      Set.of("gel", "cream", "ointment", "lotion", "patch", "patches", "plaster", "spray", "drops");

  private static final Set<String> SALTS =
      Set.of(
          "sodium",
          "potassium",
          "hydrochloride",
          "hcl",
          "besylate",
          "besilate",
          "maleate",
          "fumarate",
          "sulfate",
          "sulphate",
          "phosphate",
          "tartrate",
          "succinate",
          "mesilate",
          "dihydrate",
          "monohydrate",
          "trihydrate",
          "bromide",
          "dipropionate",
          "propionate",
          "etexilate",
          "acetate",
          "citrate",
          "erbumine",
          "arginine",
          "magnesium",
          "calcium");

  private TypedUse() {}

  static Typed.@Nullable Use of(String text) {
    if (ONE_INHALER.matcher(text).find()) {
      return Typed.Use.BOTH;
    }
    boolean needed =
        WHEN_NEEDED.matcher(text).find() || ANTI_INFLAMMATORY_RELIEVER.matcher(text).find();
    boolean regular = REGULARLY.matcher(text).find();
    if (needed && regular) {
      return Typed.Use.BOTH;
    }
    return needed ? Typed.Use.WHEN_NEEDED : regular ? Typed.Use.REGULARLY : null;
  }

  /// The text without what says how it is used, and without words that say nothing.
  static String without(String text) {
    String rest = text;
    for (Pattern pattern :
        List.of(
            ENDED,
            WHEN_NEEDED,
            REGULARLY,
            ONE_INHALER,
            ANTI_INFLAMMATORY_RELIEVER,
            AT_ONCE,
            PURPOSE,
            FILLER)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest.replaceAll("[\\s]+", " ").replaceAll("(^[-,;:/ ]+)|([-,;:/ ]+$)", "").strip();
  }

  /// The name without forms; a form that makes it another medicine stays.
  static String withoutForms(String name) {
    return without(name, word -> FORMS.contains(word) && !TELLING.contains(word));
  }

  /// The name without the salt at its end, where a name is left.
  static String withoutSalts(String name) {
    return without(name, SALTS::contains);
  }

  private static String without(String name, Predicate<String> drop) {
    List<String> words = new ArrayList<>(List.of(name.split("[\\s\\-]+", -1)));
    String first = words.getFirst();
    List<String> kept = words.stream().filter(word -> !drop.test(word)).toList();
    return kept.isEmpty() ? first : String.join(" ", kept);
  }
}
