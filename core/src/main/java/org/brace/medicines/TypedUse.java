package org.brace.medicines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words around a medicine's name that say how it is used, what form it has, or nothing.
final class TypedUse {

  /// It is told to be over.
  static final Pattern ENDED =
      Pattern.compile(
          "\\b(stopped|finished|ended(?! up)|used to take|no longer|in the past|previously"
              + "|(?:came|come|been) off(?: (?:it|them))?(?= *(?:$|[,;)]|(?:in|last|since|yesterday|this)\\b))"
              + "|off (?:it|them)(?= since\\b)"
              + "|not (?:(?:taken|taking|used|using|needed|on)(?: (?:it|them|this))? )?any ?more|"
              + TimePatterns.UNTIL_LATELY
              + ")\\b");

  /// It is taken again, whatever ended before.
  static final Pattern RESUMED =
      Pattern.compile("\\b(?:restarted|started (?:it )?again|resumed|back on (?:it|them))\\b");

  /// A time beside it tells of a change or a test of something that is taken.
  static final Pattern CHANGED =
      Pattern.compile(
          "\\b(?:increased|raised|upped|put up|reduced|lowered|halved|doubled|changed|adjusted"
              + "|restarted|resumed|inr|levels?|bloods?|blood tests?|checked|reviewed)\\b");

  /// A time beside it tells of the last of many, whose next is to come.
  static final Pattern LAST_OF_MANY =
      Pattern.compile(
          "\\b(?:last|latest|recent) (?:\\w+ )?(?:one|dose|infusion|injection|jab|patch|tablet|pill)\\b"
              + "|\\b(?:infusion|injection|jab|depot|patch)\\b"
              + "|[,(] ?last *(?:$|[,)])");

  /// A time beside it may tell of the reason for it, and not of the medicine.
  static final Pattern REASON =
      Pattern.compile(
          "\\b(?:since|after|following|because|due to|diagnosed|when)\\b"
              + "|\\b(?:had|have had) (?:an?|my|the) (?!course|dose|injection|jab|short|few)");

  /// The same, less clearly: "amoxicillin for a cough in March" is over.
  static final Pattern FOR = Pattern.compile("\\bfor\\b");

  /// What it did to someone, who will hardly take it: "ibuprofen makes me wheeze".
  static final Pattern REACTION =
      Pattern.compile(
          "\\b(?:makes?|made|gives?|gave|brings?|brought) (?:me|on|out)\\b[^,;]*"
              + "\\b(?:wheez\\w*|rash\\w*|hives|itch\\w*|swell\\w*|swollen|anaphyl\\w*)\\b(?! less)");

  private static final String NUMBER =
      "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)";

  /// A number, or a range or choice of two: "three to four", "six or seven", "2-3".
  private static final String NUMBERS = NUMBER + "(?:(?: ?[-–] ?| (?:to|or) )" + NUMBER + ")?";

  private static final Pattern WHEN_NEEDED =
      Pattern.compile(
          "\\b(only )?(as|when|if) (needed|required|necessary)|\\bwhen i need("
              + " it)?\\b|\\bprn\\b|\\bas reliever\\b|\\bnow and"
              + " then\\b|\\boccasional(ly)?\\b|\\bsometimes\\b|\\b(once in a while|from time to"
              + " time)\\b");

  private static final Pattern REGULARLY =
      Pattern.compile(
          "\\b(once|twice|thrice|"
              + NUMBERS
              + " times|\\d+ ?x) ?(a|per|/)?"
              + " ?(day|daily|week)\\b|\\b(every|each) (day|morning|night|evening|(?:"
              + NUMBERS
              + "|few|(?:a )?couple of)"
              + " (?:hours?|hrs?))\\b|\\b(once|twice|three times) daily\\b|\\bdaily\\b|\\bnightly\\b|\\bat"
              + " (night|bedtime)\\b|\\bin the (morning|evening|night)\\b|\\bmorning and"
              + " (evening|night)\\b"
              + "|\\b(od|bd|bid|tds|tid|qds|qid|nocte|mane)\\b|\\bregular(ly)?\\b|\\ball the time\\b|\\b(continuous|constant)ly\\b");

  private static final Pattern ONE_INHALER =
      Pattern.compile("\\b(mart|smart)\\b|maintenance and reliever");
  private static final Pattern ANTI_INFLAMMATORY_RELIEVER =
      Pattern.compile("\\bair\\b(?! ?flu)|anti-inflammatory reliever");

  /// How often, where that says nothing of a day.
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "\\b(?:on |taken )?(?:alternate|alternating) (?:days?|nights?|mornings?|evenings?)\\b"
              + "|\\b(changed |taken |given )?every (other |second |(\\d+|two|three|four|five|six|few) )?"
              + "(hours?|hrs?|days?|weeks?|months?|nights?|years?)\\b|\\b(\\d+|one|two|three|four|six)"
              + " (a|per|each|every) (day|night|morning|week|month|year)\\b|\\b(once|twice)"
              + " (a|per) year\\b|\\b\\d+ x \\d+ (a|per) day\\b|(?<=\\d ?m?c?g) ?pm\\b|\\b(once |twice |\\d+"
              + " ?)?(weekly|monthly|fortnightly|yearly)\\b|\\bq ?\\d+ ?h\\b|\\b\\d+"
              + " ?hourly\\b|\\b(before|after|with)"
              + " (food|meals|breakfast|lunch|dinner|water)\\b|\\b(as )?per inr\\b|\\bas"
              + " directed\\b|\\b\\d+ hours? (on|off)\\b|\\bx ?\\d+( daily)?\\b|\\bthen \\d+"
              + " ?(mg|mcg|g)\\b|\\b\\d+ ?(units?|pumps?|sprays?|drops?)\\b|\\b(on"
              + " )?(mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\bfrom (the |my"
              + " )?(doctor|gp|hospital|nurse|specialist|dentist)\\b|\\bprescribed\\b"
              + "|\\b(once|twice|(\\d+ ?(-|to|or) ?)?\\d+ times) (this|a|per|each|every|in a) (week|fortnight|month)\\b"
              + "|\\bmax(imum)?( of)? \\d+\\b|\\b(on )?(first|second|third|last|1st|2nd)"
              + " (day|dose|week|month|year|injection|jab|infusion|cycle|tablet)s?\\b|\\bat home\\b"
              + "|\\bfrom (?:the |my |an? )?(?:shop|walk[- ]in(?: (?:centre|clinic))?|friend|internet|rescue pack)\\b"
              + "|\\b(at|from) (the |my )?([a-z]+ )?(clinic|surgery|hospital|pharmacy|er|a and e|a&e|dentist|doctors?)\\b");

  private static final String TO_THE_MINUTE =
      "(?:\\d{1,2}:\\d\\d(?: ?[ap]m)?|\\d{1,2}(?:\\.\\d\\d)? ?[ap]m|midnight|midday|noon"
          + "|(?:half past|quarter past|quarter to) "
          + NUMBER
          + "|"
          + NUMBER
          + " o'?clock)(?!\\w)";

  private static final String AN_HOUR =
      "(?:"
          + TO_THE_MINUTE
          + "|(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
          + "(?!\\w|[.,/%]\\d|%| ?(?:mg|mcg|g|ug|µg|ml|micrograms?|milligrams?|grams?|units?|iu|x|times"
          + "|puffs?|tab\\w*|cap\\w*|pills?|sprays?|drops?|doses?|sachets?|a|per|to|or|-|(?:day|week|month"
          + "|year)s?)\\b))";

  /// At what time of the day: "at six and ten", "between midnight and 6", "an hour and a bit ago".
  private static final Pattern AT_HOURS =
      Pattern.compile(
          "\\b(?:between|from|since|until|till) (?:about |around )?(?:"
              + TO_THE_MINUTE
              + ")(?: (?:and|to|until|till) "
              + AN_HOUR
              + ")?"
              + "|\\bat (?:about |around )?"
              + AN_HOUR
              + "(?:(?:, ?| and | & )(?:at )?"
              + AN_HOUR
              + ")*(?: in the (?:morning|afternoon|evening|night)| at night)?"
              + "|\\b(?:(?:about|around|by) )?(?:"
              + TO_THE_MINUTE
              + ")"
              + "|\\b(?:(?:late|early) )?(?:last night|tonight|this (?:morning|afternoon|evening))\\b"
              + "|\\b(?:in the (?:early hours|night)|during the night|overnight)\\b"
              + "|\\b(?:half an|an?|"
              + NUMBERS
              + "|a few|a couple of) (?:hours?|hrs?|minutes?|mins?)"
              + "(?: and a (?:bit|half)| or (?:so|two))? ago\\b");

  /// How often, and told so that a number of it is no strength.
  private static final Pattern OFTEN =
      Pattern.compile(
          "\\b(?:(?:every|each) (?:"
              + NUMBERS
              + "|few|(?:a )?couple of) (?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?)"
              + "|every fortnight|each fortnight|every half(?: an)? hour"
              + "|"
              + NUMBERS
              + " (?:days?|nights?|mornings?|evenings?) (?:a|per|each|every) (?:week|month)"
              + "|"
              + NUMBERS
              + " (?:days?|weeks?|tablets?|doses?) (?:left|to go)"
              + "|(?:half an?|an?|"
              + NUMBERS
              + ") (?:tea|table)?spoon(?:ful)?s?(?: of(?! \\S))?"
              + "|(?:about |perhaps |maybe )?(?:"
              + NUMBERS
              + ") (?:days?|nights?|mornings?|evenings?) (?:out of|in|of) (?:seven|7|every seven|every 7)"
              + "|(?:about |perhaps |maybe )?"
              + NUMBERS
              + " times (?:a|per|each|every) (?:day|night|week|month)"
              + "|(?:on )?(?:most|some|many|odd) (?:days|nights|mornings|evenings|afternoons|weeks)"
              + "|a couple(?: of (?:puffs|tablets|pills|capsules|sprays|times))?(?! of\\b)"
              + "|(?:about |up to )?"
              + NUMBERS
              + " puffs?"
              + "|since (?:the )?(?:age of|age) \\d{1,2}"
              + "|(?:through|via|with|using) (?:a|an|my|the) spacer|(?:through|via) spacer"
              + "|\\d+(?:\\.\\d)? ?(?:litres?|liters?)(?: ?/ ?min(?:ute)?| (?:a|per) min(?:ute)?)?"
              + "|turned (?:up|down)(?: to \\d+(?:\\.\\d)?)?"
              + "|day \\d{1,2} of (?:the )?(?:cycle|course)(?: \\d{1,2})?|cycle \\d{1,2}(?:,? day \\d{1,2})?"
              + ")\\b"
              + "|\\blast(?: (?:one|dose|injection|jab|infusion|taken|had))?(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?(?= *(?:$|[,)]))");

  /// What a brand is called by without being another medicine.
  private static final Pattern BRAND_WORDS =
      Pattern.compile(
          "\\b(extra|regular|maximum|max|double) strength\\b|\\bhoney (and|&) lemon(?= )|(12|24)[-"
              + " ]hours?\\b");

  private static final Pattern ARTICLE =
      Pattern.compile("^((my|the|an?|some|his|her|i (take|use)|taking|using) )+");

  /// Amounts taken at once: "2 puffs", "one tablet", "two".
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(\\d+|one|two|three|four|half an?|a)"
              + " (puffs?|tablets?|tabs?|caps?(ules)?|pills?|sprays?|drops?|doses?|sachets?|spoons?)\\b");

  /// Of what time an amount before it is.
  private static final Pattern A_DAY = Pattern.compile(TimesADay.OF_DAY);

  private static final Pattern PURPOSE =
      Pattern.compile(
          "(,\\s*|\\b)((just )?in case|for|before|after|during|until|till|when|if|since|because|to"
              + " (help|protect|stop|calm|settle|thin|lower|keep|ease|prevent)|(in|on)(to)?"
              + " (my|the|both)|which|it|gives|makes|helps)\\b[a-z' ]*?(?=$|\\s+(and|plus|with)"
              + "\\s|\\s*[,&+;])");

  /// Words that say nothing; of an inhaler the colour tells the kind.
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:i )?(?:can'?t|cannot|can not|don'?t|do not) (?:remember|recall|know)(?: (?:the|its|what|which))?"
              + "(?: (?:name|one|it is|it's called))?(?= *[),;.]|$)"
              + "|\\b(?:name (?:forgotten|not known|unknown)|forgot(?:ten)? (?:the |its )?name|not sure (?:of the name|which(?: one)?))\\b"
              + "|\\b(my|the|some|an?|i|take|taking|took|am|have|on|use|using|of|course|courses|low|high|dose|old|new|usual|one|ones|called|over"
              + " the counter|otc|or so|from (the )?(chemist|pharmacy|supermarket|boots|tesco))\\b"
              + "|\\b(blue|brown|purple|pink|orange|red|green|white|grey|yellow)\\b(?! (?:inhaler|puffer|pump)s?\\b)");

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

  /// The reasons and times that are told beside a name.
  static Stream<String> purposes(String text) {
    return PURPOSE.matcher(text).results().map(MatchResult::group);
  }

  /// The text without how often, and at what time of the day.
  static String unscheduled(String text) {
    String rest = withoutHours(text);
    rest = OFTEN.matcher(rest).replaceAll(" ");
    return SCHEDULE.matcher(rest).replaceAll(" ");
  }

  /// The text without the times of the day.
  static String withoutHours(String text) {
    return AT_HOURS.matcher(text).replaceAll(" ");
  }

  /// The text without what says how it is used, and without words that say nothing.
  static String without(String text) {
    String rest = unscheduled(ENDED.matcher(text).replaceAll(" "));
    for (Pattern pattern :
        List.of(
            WHEN_NEEDED,
            REGULARLY,
            ONE_INHALER,
            ANTI_INFLAMMATORY_RELIEVER,
            AT_ONCE,
            A_DAY,
            PURPOSE,
            FILLER)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest.replaceAll("[\\s]+", " ").replaceAll("(^[-,;:/ ]+)|([-,;:/ ]+$)", "").strip();
  }

  /// The text without the words before it that say nothing.
  static String withoutArticle(String text) {
    return ARTICLE.matcher(text).replaceFirst("");
  }

  /// The text without how often, and without what a brand may be called by.
  static String withoutBrandWords(String text) {
    return BRAND_WORDS.matcher(unscheduled(text)).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  /// The name without forms; a form that makes it another medicine stays.
  static String withoutForms(String name) {
    return without(name, TypedWords.FORMS::contains);
  }

  /// The name without the salt at its end, where a name is left.
  static String withoutSalts(String name) {
    return without(name, TypedWords.SALTS::contains);
  }

  private static String without(String name, Predicate<String> drop) {
    List<String> words = new ArrayList<>(List.of(name.split("[\\s\\-]+", -1)));
    String first = words.getFirst();
    List<String> kept = words.stream().filter(word -> !drop.test(word)).toList();
    return kept.isEmpty() ? first : String.join(" ", kept);
  }
}
