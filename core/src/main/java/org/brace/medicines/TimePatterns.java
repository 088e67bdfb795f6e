package org.brace.medicines;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How people write times: the patterns by which [TypedTimes] finds them.
final class TimePatterns {

  private static final String DIGITS_OR_WORD =
      "\\d{1,4}(?:[.,]\\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

  /// A number that is not the end of another one or of a range; decimals belong to it.
  private static final String COUNT = "(?<!\\d)(?<!\\d[.,/\\-–])(?:" + DIGITS_OR_WORD + ")";

  /// The other end of a range: "2 to 5", "2-3".
  private static final String RANGE = "(?:(?: ?[\\-–] ?| (?:to|or|and) )(" + DIGITS_OR_WORD + "))?";

  private static final String NUMBER = "(?:between )?(" + COUNT + "|an?)" + RANGE;
  private static final String SPAN = "(days?|weeks?|wks?|months?|years?|yrs?)";

  /// What people say for a number of days, weeks or months, and that something goes on.
  private static final Map<Pattern, String> SAID =
      Map.of(
          Pattern.compile("\\b(?:a )?half (?:a )?year\\b"), "6 months",
          Pattern.compile("\\b(?:an?|one|1) (day|week|month|year) and a half\\b"), "1.5 $1s",
          Pattern.compile("\\b(?:an?|one|1) (day|week|month|year) or two\\b"), "1-2 $1s",
          Pattern.compile("(?<!once |twice |times )\\b(?:a|one) fortnight\\b"), "2 weeks",
          Pattern.compile("\\b(?:a )?couple of (?=days|weeks|months|years)"), "2 ",
          Pattern.compile("\\b(?:up )?(?:to|until|till) (?:now|today|this day|date)\\b"), "",
          Pattern.compile("\\b(?:off|stopped)(?: (?:it|them))? since "), "stopped ");

  /// "Two and a half weeks".
  private static final Pattern AND_A_HALF =
      Pattern.compile("(" + COUNT + ")(?: and a half| ?½| 1/2)(?= ?-?" + SPAN + "\\b)");

  private static final String SLASHED = "(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d))\\b";
  static final Pattern SLASHED_DATE =
      Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)\\b");
  private static final String DATE =
      "(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:"
          + months()
          + "|may)(?:,? \\d{4})?)";
  static final Pattern BETWEEN =
      Pattern.compile("(?:from )?" + DATE + "\\s*(?:to|until|till|-|–)\\s*" + DATE + "\\b");
  static final Pattern NAMED_DAY =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?:,? (\\d{4}))?");
  static final Pattern UNTIL =
      Pattern.compile("\\b(?:until|till|up to|stopped|finished|ended|last (?:one|dose|tablet))\\b");

  private static final String UNTIL_WORD = "(?:up )?(?:until|till|'?til)\\b";

  /// What is over when nothing more is told: "until recently".
  static final String UNTIL_LATELY =
      "(?:until|till|'?til) (?:(?:very|quite|just|fairly|only) )*(?:recently|lately|last"
          + " [a-z]+|(?:a few|some|several|many|a couple of) [a-z]+ ago)";

  /// Until a time that can be read; the first group is what says so of a time to come.
  static final Pattern END =
      Pattern.compile(
          ",? *\\b(?:"
              + UNTIL_WORD
              + "|up to|to(?! \\S+ (?:days?|weeks?|wks?|months?|years?|yrs?)\\b)|(stops?|stopping|ends?|ending|finish(?:es|ing)|to (?:stop|end|finish)))"
              + "(?: (?:on|in|the|end|start|beginning|middle|of|about|around|early|mid|late))* +(?:"
              + DATE
              + "|("
              + months()
              + "|may)(?:,? (\\d{4}))?|((?:19|20)\\d\\d)|(yesterday|last (?:week|month|year))|"
              + NUMBER
              + " "
              + SPAN
              + " ago)\\b(?![/-])");

  /// Until something that is no time, or none that can be read: "until next spring".
  static final Pattern OPEN_END_TOLD =
      Pattern.compile(
          ",? *\\b(?!"
              + UNTIL_LATELY
              + ")"
              + UNTIL_WORD
              + " [^,;]*?(?=$|\\s*[,;)]|\\s(?:and|but|plus|then)\\s)");

  /// A day on which it ended, told by itself: "5 days in October, ended on 16 October".
  static final Pattern ENDED_ON =
      Pattern.compile(
          ",? *\\b(?:and )?(?:the )?(?:last (?:one )?)?(?:ended|finished|stopped)(?: on)? (?:the )?(?:"
              + DATE
              + "|(yesterday|today))\\b(?![/-])");

  /// One length that was taken several times, nobody says how often.
  static final Pattern REPEATED =
      Pattern.compile(
          "\\b(?:twice|(?:two|three|four|several|many|a few|\\d+) times)\\b(?! ?(?:a|per|daily|each|every)\\b)"
              + "|\\b(?:again|on and off|off and on|repeated(?:ly)?|at a time)\\b"
              + "|\\b(?:days?|weeks?) each\\b|\\b\\d+ ?x ?\\d+ ?(?:days?|weeks?)\\b"
              + "|\\bevery (?:few |other |second |two |three |four |six |\\d+ )?(?:weeks?|months?|years?)\\b");

  /// Taken, and not taken between.
  static final Pattern ON_AND_OFF = Pattern.compile(",? *\\b(?:on[ -]and[ -]off|off and on)\\b");

  static final Pattern INTERMITTENT =
      Pattern.compile(
          ON_AND_OFF.pattern() + "|\\bnow and (?:then|again)\\b|\\bfrom time to time\\b");

  /// It is told that the time is not known; "don't know" of anything else is left alone.
  static final Pattern NOT_KNOWN =
      Pattern.compile(
          ",? *\\btime not known\\b"
              + "|\\b(?:i )?(?:do not|don't|dont|can't|cant|cannot|can not) (?:know|remember|recall|say)"
              + "(?: (?:when|how long|exactly|any ?more|for how long))*(?=$|[.,;!])"
              + "|\\b(?:not sure|no idea|unsure|forgot) (?:when|how long|for how long)\\b");

  /// Replies of nothing but that.
  static final Pattern NO_IDEA =
      Pattern.compile(
          "(?:i'?m |i am |i have )?(?:not sure|no idea|unsure|unknown|not known|dunno|\\?+"
              + "|i forg[eo]t|i have forgotten|forg[eo]t(?:ten)?)[.!]?");

  /// It is told that the day is not known: what else was told of the time stands.
  static final Pattern DAY_NOT_KNOWN =
      Pattern.compile(
          ",? *\\b(?:(?:exact )?(?:day|date) not known"
              + "|(?:i )?(?:do not|don't|dont|can't|cant|cannot|can not) (?:know|remember|recall|say)"
              + " (?:on )?(?:which|what|the|the exact) (?:day|date))\\b");

  /// Nothing but the day on which it ended; that it is still taken.
  static final Pattern LAST_DAY =
      Pattern.compile(
          "(?:(?:it|i|took|was|the|last|one|dose|tablet|on|until|till|ended|finished|stopped) )*("
              + DATE
              + "|yesterday|today)[.!]?|(?:i'?m |i am )?(still)(?: (?:on|taking|take) (?:it|them))?[.!]?");

  /// Nothing but the day on which it began.
  static final Pattern FIRST_DAY =
      Pattern.compile(
          "(?:(?:it|i|the|on|since|from|began|started) )*(" + DATE + "|yesterday|today)[.!]?");

  /// A word where a month may stand.
  static final Pattern IN_WORD =
      Pattern.compile(
          "\\b(?:in|since|from|during|until|till|last|early|late)"
              + " (?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?([a-z]{5,10})\\b(?: (?:19|20)\\d\\d\\b)?");

  /// It is told to have been taken, and not only of something else that was.
  static final Pattern PAST_TENSE =
      Pattern.compile("\\b(?:took|used to take|was (?:on|taking|using))\\b");

  static final Pattern SEASON =
      Pattern.compile("\\b(?:spring|summer|autumn|winter|in (?:the )?fall|last fall)\\b");

  /// The same with the words that tie it to the rest, and its year.
  static final Pattern SEASON_TOLD =
      Pattern.compile(
          "(?i),? *\\b(?:(?:in|during|since|last|this|early|late|the) +)*"
              + "(?:spring|summer|autumn|winter|(?<=in |the |last )fall)\\b(?: (?:of )?\\d{4}\\b)?");

  private static final String BEGUN =
      "\\b(?:since|from|(?:re)?start(?:ed|ing)?|began|begun)"
          + "(?: (?:it|them|this|on|in|about|around|early|late|mid))* ";
  private static final String OPEN_END = "\\b(?!\\s*(?:to|until|till|-|–)\\s*[a-z\\d])";

  /// What ends with a time that is no beginning: "March" before "until June".
  static final Pattern BARE_TIME = Pattern.compile("(?:\\b(?:" + months() + "|may)|\\d) *$");

  static final Pattern BEGUN_BEFORE = Pattern.compile(BEGUN + "[^,;]*$");
  static final Pattern BEGUN_ON_DAY =
      Pattern.compile(BEGUN + "(?:(\\d{4}-\\d\\d-\\d\\d)|" + SLASHED + ")" + OPEN_END);
  static final Pattern BEGUN_IN =
      Pattern.compile(
          BEGUN
              + "(?:(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?("
              + months()
              + "|may)(?:,? (\\d{4}))?|((?:19|20)\\d\\d))"
              + OPEN_END);
  static final Pattern BEGUN_AGO = Pattern.compile(BEGUN + NUMBER + " " + SPAN + " ago\\b");

  /// Which day of a course today is: "day 3 today", "day 2 of 5".
  static final Pattern DAY_OF_COURSE =
      Pattern.compile(
          "(?<!\\d)(?<!first |last |each |every |per )\\b(?:(?:now )?on )?day (\\d{1,2})"
              + "(?!\\d| ?[-–/,&] ?\\d| (?:and|to|or) \\d)"
              + "(?: ?(?:out )?of ?(?:an? )?(\\d{1,2})(?:[- ]?days?)?(?: course)?)?"
              + "(?: (?:today|now))?\\b(?! of\\b)");

  static final Pattern CHILDHOOD =
      Pattern.compile("\\bas a (?:child|kid|baby|teenager)\\b|\\bin (?:my )?childhood\\b");
  static final Pattern BEGUN_LAST =
      Pattern.compile(BEGUN + "((?:last|this) (?:week|month|year)|yesterday|today)\\b" + OPEN_END);
  static final Pattern DAY =
      Pattern.compile("(?:on |from )?(\\d{4}-\\d\\d-\\d\\d)|(?:on )?" + SLASHED);
  static final Pattern AGO = Pattern.compile("\\b(?:about )?" + NUMBER + " " + SPAN + " ago\\b");
  static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:in|within|during) (?:the |my )?(?:last|past) (?:" + NUMBER + " )?" + SPAN + "\\b");
  static final Pattern FOR_YEARS =
      Pattern.compile(
          "(?<!every )(?<!every [a-z\\d]{1,8} )\\b(?:for )?(?:many |several |some )?(months|years)\\b( ago\\b)?|\\blong[- ]term\\b");
  static final Pattern LAST =
      Pattern.compile("\\b(last|this) (week|month|year)\\b|\\b(yesterday|today)\\b");
  static final Pattern SHORTHAND =
      Pattern.compile("(?<![/\\-–])(?<!\\d[.,])\\b(\\d{1,2})/(7|52|12)\\b(?!\\s*m)(?!/\\d)");
  static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\bfor (an?) |(?<!every )(?<!every \\d{1,2} (?:to|or) )(?:\\b(?:for|x|×)\\s*)?\\b"
              + "("
              + COUNT
              + ")"
              + RANGE
              + "[ -]?)"
              + SPAN
              + "\\b(?! a| (?:left|to go)\\b| (?:out of|of|in) (?:every )?(?:seven|7)\\b)(?: course)?");
  static final Pattern IN_MONTH =
      Pattern.compile(
          "\\b(?:in |last |early |late |mid[- ]?)?(" + months() + "|(?<=in )may)\\b(?: (\\d{4}))?");

  /// What still tells of a time once one was read.
  private static final Pattern LEFT =
      Pattern.compile(
          "(?:\\b(?:in|from|to|until|till|since|and)|,)\\s*(?:"
              + months()
              + ")\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:"
              + months()
              + "|may)\\b|\\d{4}-\\d\\d-\\d\\d|"
              + SLASHED
              + "|\\b(?:19|20)\\d\\d\\b(?! ?m)|\\b\\d+ ?"
              + SPAN
              + "\\b|\\b(?:yesterday|ago)\\b");

  /// Steps of a dose, or what is taken now beside what was: one time tells of one of them.
  private static final Pattern STEPS =
      Pattern.compile(
          "\\b(?:then|followed by|down to|cut to|up to)\\b[^,;]*?\\d ?mg\\b|\\bnow\\b(?! and)"
              + "|\\b(?:was|were) \\d+(?:\\.\\d+)? ?mg\\b");

  static final Pattern IN_YEAR = Pattern.compile("\\bin ((?:19|20)\\d\\d)\\b");

  private TimePatterns() {}

  /// Whether what is left of the text once a time was read tells of another one.
  static boolean tellsMore(String rest) {
    return LEFT.matcher(TypedUse.unscheduled(rest)).find() || STEPS.matcher(rest).find();
  }

  /// The text with numbers for what people say in their place.
  static String inNumbers(String text) {
    String numbers =
        AND_A_HALF.matcher(text).replaceAll(found -> TimeWords.number(found.group(1)) + ".5");
    for (Map.Entry<Pattern, String> said : SAID.entrySet()) {
      numbers = said.getKey().matcher(numbers).replaceAll(said.getValue());
    }
    return numbers;
  }

  private static String months() {
    StringBuilder names = new StringBuilder();
    for (Month month : Month.values()) {
      if (month == Month.MAY) {
        continue; // also an ordinary word: read only after "in"
      }
      names
          .append(names.isEmpty() ? "" : "|")
          .append(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
          .append('|')
          .append(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }
}
