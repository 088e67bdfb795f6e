package org.brace.medicines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words around a medicine's name that do not change what is in it, and those that can.
final class TypedWords {

  /// Forms and devices in which the same medicine comes.
  static final Set<String> FORMS =
      words(
          """
          tablet tablets tab tabs capsule capsules caps caplet caplets pill pills inhaler
          inhalers puffer pump spacer syrup liquid linctus suspension solution mixture
          sachet sachets powder suppository suppositories injection injections jab nebules
          nebuliser lozenges soluble dispersible effervescent modified release mr sr xl er
          la ec gastro resistant coated enteric evohaler accuhaler turbohaler turbuhaler
          easyhaler autohaler clickhaler nexthaler diskus respimat hfa cfc free easi
          breathe novolizer respiclick generic brand pen pens flexpen solostar kwikpen
          prefilled syringe perles perle neb nebs nebule nebulizer nebulised ellipta
          genuair breezhaler handihaler zonda spiromax forspiro spacehaler twisthaler
          aerosol mdi dpi rotacaps liquicaps liquicap liquigels gelcaps gelcap softgels
          softgel soltab orodispersible melt melts chewable chewables lozenge pastilles
          oral orally topical vial vials ampoule ampoules prolonged sustained extended
          slow delayed retard cr pr odt sublingual sl subcutaneous sc im iv wafers
          granules elixir flexhaler chrono infusion depot autoinjector ir en strip strips
          puffers inhalation inhaled canister refill redihaler aerochamber volumatic inhub dosepak fastab fizzy drip
          cd xr xt dr pak respules minims gargle mouthwash flextouch inhalator jabs coil implant
          implants
          """);

  /// Forms and places that make another medicine of the same substance: on the skin, in the eye or
  /// nose.
  static final Set<String> TELLING_FORMS =
      words(
          """
          gel cream ointment lotion patch patches plaster plasters spray sprays drops eye
          eyes ear ears nasal nose
          """);

  /// The second word of a substance, where it comes as a salt.
  static final Set<String> SALTS =
      words(
          """
          sodium potassium hydrochloride hcl besylate besilate maleate fumarate sulfate
          sulphate phosphate tartrate succinate mesilate dihydrate monohydrate trihydrate
          bromide dipropionate propionate etexilate acetate citrate erbumine arginine
          magnesium calcium hydrobromide mononitrate dinitrate tosylate tosilate
          hemihydrate anhydrous decanoate valerate furoate xinafoate nitrate gluconate
          carbonate
          """);

  /// How often, how much, what colour, and words that say nothing. Not "day", "night", "extra" and
  /// others by which brands tell mixtures apart.
  private static final Set<String> PLAIN =
      words(
          """
          my the some an a i take taking took am have on use using of course courses dose
          old new usual blue brown purple pink orange green white one ones called otc and
          with together also both only about approx for his her it at in then per as
          needed relief formula adult adults generic strength daily regular once twice
          morning evening lunchtime bedtime breakfast food meals water weekly monthly
          fortnightly nightly hourly times week month doses puff puffs tablet mondays
          monday tuesdays tuesday wednesdays wednesday thursdays thursday fridays friday
          saturdays saturday sundays sunday mon tue tues wed thu thur thurs fri sat sun
          half two three four six eight inr prescribed prescription directed od bd tds qds
          prn nocte mane bid tid qid qd hs po stat units unit iu reducing taper tapering
          starter pack repeat private sugar free flavour flavoured lemon cherry
          blackcurrant mint berry aka ie eg brand version every each up under tongue
          side sides nostril nostrils arm leg legs knee knees back neck shoulder
          shoulders hip hips hand hands wrist foot feet chest skin scalp summer winter
          autumn january february march april june july august september october november
          december jan feb mar apr jun jul aug sep sept oct nov dec lunch dinner tea
          waking bed weekends weekend weekdays wkly mthly wk wks mth mths days still just
          currently recently now since started restarted increased reduced long short supervised
          unsupervised dosette
          small big little bit needle carried carry
          whenever necessary dual strong left right or
          change changed to roll acting rubbed applied inhaled swallowed spring time meal teatime chewed dissolved crushed
          maybe perhaps probably roughly nearly almost around doubled halved raised lowered
          hardly ever rarely all year supplement supplements
          """);

  /// Words of everyday English that are no medicine and deny nothing.
  static final Set<String> EVERYDAY = everyday();

  private static final Pattern NUMBER =
      Pattern.compile(
          "[#x×*]?\\d+([.,]\\d+)?(/\\d+([.,]\\d+)?)*(mg|mcg|ug|µg|g|ml|l|%|iu|units?|micrograms?|milligrams?|grams?|mmol|x|h|hrs?|hrly|hourly)?"
              + "(/\\d*(ml|mg|h|hr|hour|dose|puff))?|[x×+&*=.\\-–]|q\\d+h");

  private static final String COLOUR =
      "(blue|brown|purple|pink|orange|red|green|white|grey|yellow)";

  private static final Pattern TWO_COLOURS =
      Pattern.compile(
          "(?i)\\b"
              + COLOUR
              + "(?: and |, | ?[&+/] ?)(?:the |my |an? )?"
              + COLOUR
              + " (inhaler|puffer|pump)s?\\b");

  private TypedWords() {}

  /// The text with each inhaler by its colour: "brown and blue inhalers" are two.
  static String inhalersApart(String text) {
    return TWO_COLOURS.matcher(text).replaceAll("$1 $3 and $2 $3");
  }

  private static Set<String> everyday() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TypedWords.class.getResourceAsStream("everyday-words.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> words(String lines) {
    return Set.of(lines.strip().split("\\s+"));
  }

  /// Days and the like with a stroke between them: "mon/wed/fri".
  private static boolean saysNothing(String... words) {
    return Stream.of(words).allMatch(TypedWords::saysNothing);
  }

  /// Whether a word changes nothing about what is in it.
  static boolean saysNothing(String word) {
    return word.isEmpty()
        || FORMS.contains(word)
        || SALTS.contains(word)
        || PLAIN.contains(word)
        || NUMBER.matcher(word).matches()
        || word.contains("/") && !word.equals("/") && saysNothing(word.split("/", -1));
  }
}
