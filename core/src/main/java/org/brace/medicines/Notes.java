package org.brace.medicines;

import java.util.List;
import java.util.regex.Pattern;

/// What people write beside a medicine that says nothing of what it is, nor that it is over: "not
/// used in years", "none since October", "vomited", "borrowed", "my husband's".
///
/// Its words and times are those of the note and not of the medicine, which counts as taken. A note
/// is read only where all of it is understood, so that none hides another medicine.
final class Notes {

  private static final String COUNT =
      "(?:an?|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|some"
          + "|several|many|(?:a )?couple of)";
  private static final String SPAN = "(?:minute|min|hour|hr|day|night|week|month|year)s?";
  private static final String LENGTH =
      "(?:over |more than |about |almost |nearly |at least )?(?:(?:"
          + COUNT
          + " )?"
          + SPAN
          + "|ages|(?:an? )?(?:very )?(?:long|good|some) (?:time|while)|a while)";
  private static final String PART_OF_DAY =
      "(?:morning|midday|lunch ?time|lunch|afternoon|evening|teatime|night)";
  private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

  /// A month, a season, a year, a weekday, a date.
  private static final String TIME =
      "(?:(?:about|around|early|late|mid|last|this|the|at|in|on|end of|start of|beginning of) )*"
          + "(?:(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
          + "(?:january|february|march|april|may|june|july|august|september|october|november"
          + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b(?:,? (?:19|20)\\d\\d)?"
          + "|spring|summer|autumn|winter|christmas|easter|week(?:end)?|month|year|(?:19|20)\\d\\d"
          + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?"
          + "|yesterday|today|tonight|"
          + PART_OF_DAY
          + "|"
          + DAY
          + ")(?: "
          + PART_OF_DAY
          + ")?";

  private static final String WHEN =
      "(?:since "
          + TIME
          + "|(?:for|in) (?:the (?:last|past) )?"
          + LENGTH
          + "|"
          + LENGTH
          + " (?:ago|later|after)"
          + "|(?:again )?"
          + TIME
          + "|again|lately|recently|now)";

  private static final String IT = "(?: (?:it|them|any|one|this|that))?";

  /// A note stands after a comma, a dash or a bracket, or as the last words, and ends there too.
  private static final String BEFORE =
      "(?:(?<!\\s)\\s*[,;]\\s*|(?<!\\s)\\s+(?:[-–]\\s+)?|(?<=\\())(?:but |and )?";

  private static final String AFTER = "(?=\\s*(?:$|[,;.)]|(?:and|but|because)\\b))";

  private static final String NOT =
      "(?:i |i've |it |has |have |had |is )*(?:not|hasn't|haven't|hasnt|havent)(?: been)?";

  private static final String HAD =
      "(?:"
          + NOT
          + "(?: (?:used|needed|taken|had|touched)"
          + IT
          + ")?|none(?: of it| taken| used| left)?|nothing)";

  /// Days and more; of hours it is no wonder.
  private static final String LONG = "(?!(?:\\S+ |half an? )?(?:hour|hr|min))" + LENGTH;

  private static final String DAYS_AGO =
      "(?!(?:today|this (?:morning|afternoon|evening)|breakfast|lunch)\\b)" + TIME;

  /// It lies unused, or ran out.
  private static final Pattern UNUSED =
      note(
          HAD
              + " (?:(?:for|in) (?:the (?:last|past) )?"
              + LONG
              + "|since "
              + DAYS_AGO
              + "|lately|recently|this (?:year|month|week|spring|summer|autumn|winter))",
          "(?:never|" + NOT + ")(?: been)? (?:used|needed)" + IT,
          "(?:been )?off (?:it|them) for " + LONG,
          NOT + "(?: yet)? (?:started|begun|opened)(?: yet)?|unused|unopened",
          "last (?:used|needed) (?![^,;)]*(?:day|night|hour|hr|min|this))(?:"
              + LENGTH
              + " ago|"
              + TIME
              + ")",
          "(?:i |i've |it |has |have |just |is |all )*(?:(?:run|ran) out(?: of"
              + IT
              + ")?|empty|used up)(?: "
              + WHEN
              + ")?");

  /// It was not taken yet, was missed or came up again.
  private static final Pattern MISSED =
      note(
          "(?:i |i've )*(?:not|haven't|havent|none)(?: (?:had|taken|used)"
              + IT
              + ")? (?:yet )?(?:so far )?(?:today|yet|tonight|this "
              + PART_OF_DAY
              + ")",
          HAD
              + " (?:(?:for|in) (?:the (?:last|past) )?"
              + LENGTH
              + "|since (?:"
              + TIME
              + "|breakfast|midnight|midday|noon|\\d{1,2} ?[ap]m))",
          "last (?:used|needed) " + WHEN,
          "not (?:always )?(?:taken|used|taking|using)"
              + IT
              + " (?:regularly|properly|reliably|consistently|every day|daily|always|as (?:prescribed|directed))",
          "(?:i |i've |have |was |been |then |just )*"
              + "(?:vomited|vomiting|threw|thrown|brought|sicked)(?: (?:it|them|all|back|up))*(?: "
              + WHEN
              + ")*",
          "(?:i |i've |have |had |often |sometimes |keep |has |been |being )*"
              + "(?:forg[eo]t(?:ten|ting)?|miss(?:ed|ing)?|skip(?:ped|ping)?)(?: (?:it|them|often"
              + "|a lot|sometimes|today|yesterday|lately|recently"
              + "|(?:last night|tonight|today|yesterday|(?:this|last|"
              + DAY
              + ") ?(?:"
              + PART_OF_DAY
              + "|week|fortnight|month)?|"
              + DAY
              + ")'s(?: (?:dose|one|tablets?|injection))?"
              + "|(?:(?:about|nearly|almost|over|the|half|most|some|many|few|several|last|first"
              + "|second|third|odd|every|other|of|a|couple|\\d{1,2}|one|two|three|four|five|six"
              + "|morning|evening|night|lunchtime) )+"
              + "(?:dose|day|time|one|tablet|puff|night|morning|evening|week)s?"
              + "(?: (?:a|this|last|per) (?:week|month))?))*");

  private static final String PEOPLE =
      "(?:mum|mom|mam|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|brother"
          + "|sister|son|daughter|friend|neighbour|neighbor|gran|granny|nan|grandma|grandad"
          + "|grandfather|grandmother|flatmate|housemate|colleague|aunt|uncle|cousin|mate)";

  private static final String SHOPS =
      "(?:chemist|pharmacy|supermarket|shop|boots|tesco|asda|sainsbury|lidl|aldi|superdrug)";

  /// Whose it is and where it is from.
  private static final Pattern WHOSE =
      note(
          "(?:borrowed|lent)(?: (?:it|one|some))?(?: (?:from|by) (?:my |the |a )?" + PEOPLE + ")?",
          "(?:got |bought |given )?(?:it )?(?:from|by) (?:my |the |a )" + PEOPLE,
          "(?:my |the |a )?" + PEOPLE + "'s(?: one)?",
          "left ?over(?: from (?:" + TIME + "|before|last time))?",
          "out of date|expired(?: " + WHEN + ")?");

  private static final Pattern WHOSE_BEFORE =
      Pattern.compile(
          "\\b(?:my |the |a )?"
              + PEOPLE
              + "'s (?=\\S)|^(?:my |some )?left ?over (?=\\S)|\\b(?:the )?"
              + SHOPS
              + "(?:'?s)? own(?:[- ](?:brand|label|make))?(?= \\S)");

  /// Whether it helped, or that more of it was taken than before.
  private static final Pattern EFFECT =
      note(
          "(?:it |they |with |which )*(?:did(?:n't| not)|does(?:n't| not)|do(?:n't| not)|has(?:n't|"
              + " not)|is(?:n't| not)|not|no|little|without)(?: really)? (?:help(?:ed|ing|s)?"
              + "|work(?:ed|ing)?|effect|relief|better|difference)(?: (?:much|at all|today|now|this time|me))*",
          "(?:it |they |which )*help(?:s|ed)(?: (?:a (?:bit|little|lot)|some|somewhat))?",
          "(?:i'm |i am )?(?:(?:using|taking|needing|needed|used) (?:it )?)?(?:much |a lot |far )?(?:more|less)(?: often)? than"
              + " (?:usual|normal|before)(?: "
              + WHEN
              + ")?",
          "(?:used|taken|needed)(?: it)? (?:once|twice|thrice|\\d{1,2} times|(?:three|four|five|six)"
              + " times|a lot|often)(?: "
              + WHEN
              + ")?",
          "(?:i'm |i am )?(?:using|taking|needing|used|needed) (?:it )?(?:much |a lot |far )?(?:more|less)(?: often)?(?: "
              + WHEN
              + ")?");

  /// When the next of many is due.
  private static final Pattern DUE =
      note(
          "(?:the )?(?:next )?(?:one |dose |injection |infusion |jab )?(?:is )?due (?:(?:again|next) )?(?:(?:in )?"
              + LENGTH
              + "|tomorrow|"
              + TIME
              + ")");

  /// It is told how often it should be taken, and so that it is.
  private static final Pattern MEANT =
      Pattern.compile(
          "\\b(?:should be|(?:supposed|meant) to be) (?=(?:once|twice|thrice|daily|every|two|three|four|six|\\d)\\b)");

  private static final List<Pattern> OTHERS =
      List.of(MISSED, WHOSE, WHOSE_BEFORE, EFFECT, DUE, MEANT);

  private Notes() {}

  private static Pattern note(String... ways) {
    return Pattern.compile(BEFORE + "(?:" + String.join("|", ways) + ")" + AFTER);
  }

  /// The text, in small letters, without its notes.
  static String without(String text) {
    String rest = UNUSED.matcher(text).replaceAll(" ");
    for (Pattern other : OTHERS) {
      rest = other.matcher(rest).replaceAll(" ");
    }
    return rest.equals(text) ? text : rest.replaceAll("\\(\\s*\\)|\\s+", " ").strip();
  }

  /// Whether it tells that something lies unused or ran out.
  static boolean isUnused(String text) {
    return UNUSED.matcher(Typed.folded(text)).find();
  }
}
