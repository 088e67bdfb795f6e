package org.brace.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.WhoToName;
import org.brace.casefile.Case;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.ServeOptions;
import org.brace.web.storage.Visits;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page, and the beginning of a visit.
@Controller
final class StartPage {

  private static final int LISTED = 3;

  private static final String MISSING = "where";

  /// So many visits, the last changed first, are looked at for one to go on with or to begin with.
  private static final int RECENT = 10;

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Visits visits;
  private final Stored stored;
  private final ServeOptions options;

  StartPage(
      Knowledge knowledge,
      Interviews interviews,
      Visits visits,
      Stored stored,
      ServeOptions options) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.visits = visits;
    this.stored = stored;
    this.options = options;
  }

  /// A visit to go on with. What was told in it is not shown: who opens the start page has not
  /// asked to see it.
  ///
  /// @param number the one that it has in the list of visits
  public record Begun(UUID id, int number, String changed) {}

  /// @param missing there where someone pressed Start without saying where they are
  @GetMapping("/")
  String start(
      @RequestParam(name = MISSING, required = false) @Nullable String missing, Model model) {
    List<Visits.Kept> last = visits.recent(RECENT);
    String place = place(last);
    Places.toChoose(knowledge, place, model);
    model.addAttribute("placeOpen", place == null);
    model.addAttribute("placeMissing", missing != null);
    model.addAttribute("call", Call.of(Places.emergencyNumber(knowledge, place)));
    model.addAttribute("placeKnown", place != null);
    model.addAttribute("usable", !last.isEmpty());
    List<Recent> recent = readable(last);
    model.addAttribute("ownLast", changed(last(recent, Teller.PERSON)));
    model.addAttribute("otherLast", changed(last(recent, Teller.PROXY)));
    model.addAttribute("earlier", unfinished(recent));
    return "start";
  }

  /// One of the visits that were changed last, and can be read.
  private record Recent(Visits.Kept kept, Case given) {

    String changed() {
      return Moments.text(kept.changed(), given.place());
    }
  }

  private List<Recent> recent() {
    return readable(visits.recent(RECENT));
  }

  private List<Recent> readable(List<Visits.Kept> last) {
    var recent = new ArrayList<Recent>();
    for (Visits.Kept kept : last) {
      Case given = visits.readable(kept);
      if (given != null) {
        recent.add(new Recent(kept, given));
      }
    }
    return recent;
  }

  private List<Begun> unfinished(List<Recent> recent) {
    Map<UUID, Integer> numbers = visits.numbers();
    return recent.stream()
        .filter(visit -> interviews.asksFirst(visit.given) != null)
        .limit(LISTED)
        .map(visit ->
            new Begun(visit.kept.id(), numbers.getOrDefault(visit.kept.id(), 0), visit.changed()))
        .toList();
  }

  private static @Nullable String changed(@Nullable Recent last) {
    return last == null ? null : last.changed();
  }

  /// The visit that was changed last of those that one who answers for themselves told, or one who
  /// answers for someone else: their illnesses are not those of the other.
  private static @Nullable Recent last(List<Recent> recent, Teller toldBy) {
    return recent.stream().filter(visit -> visit.given.toldBy() == toldBy).findFirst().orElse(null);
  }

  /// The country of the last visit, or the one that the server was started with.
  private @Nullable String place(List<Visits.Kept> lastKept) {
    Case last = lastKept.isEmpty() ? null : visits.readable(lastKept.getFirst());
    return last != null && last.place() != null ? last.place() : options.place();
  }

  /// Someone whose answers a visit can begin with.
  ///
  /// @param who in words, with when it was told
  public record Whose(UUID id, String who) {}

  /// Whose answers are meant: who answers for someone else may do so for several. Nothing is taken
  /// over unless they say of whom.
  @GetMapping("/whose")
  String whose(
      @RequestParam(required = false) @Nullable String teller,
      @RequestParam(required = false) @Nullable String place,
      Model model) {
    Teller toldBy = teller(teller);
    var people = new LinkedHashMap<String, Whose>();
    for (Recent each : recent()) {
      if (each.given.toldBy() == toldBy && !tellsNothing(each.given)) {
        String person = person(each.given);
        String who =
            "%s, told %s on %s"
                .formatted(
                    person,
                    toldBy == Teller.PROXY ? "for someone else" : "by themselves",
                    each.changed());
        people.putIfAbsent(person, new Whose(each.kept.id(), who));
      }
    }
    model.addAttribute("people", List.copyOf(people.values()));
    model.addAttribute("teller", toldBy.id());
    model.addAttribute("place", Places.chosen(knowledge, place, null));
    return "whose";
  }

  private static Teller teller(@Nullable String sent) {
    return Teller.PROXY.id().equals(sent) ? Teller.PROXY : Teller.PERSON;
  }

  private boolean tellsNothing(Case given) {
    return lasting(given).answers().isEmpty() && given.medicines() == null;
  }

  private String person(Case given) {
    Assessment assessment = interviews.assessQuickly(given);
    String person =
        new WhoToName(knowledge, new Wording(knowledge, assessment.medicines()), assessment)
            .person();
    return person.isEmpty() ? "someone whose age and sex were not told" : person;
  }

  /// @param reuse whether to begin with what was told before
  /// @param from the visit whose answers are taken over; empty for none, null where it was not
  ///   asked
  @PostMapping("/visits")
  String begin(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String teller,
      @RequestParam(required = false) @Nullable String reuse,
      @RequestParam(required = false) @Nullable String from) {
    if (place == null || place.isBlank()) {
      return "redirect:/?" + MISSING + "#place";
    }
    UUID id = UUID.randomUUID();
    Teller toldBy = teller(teller);
    String where = Places.chosen(knowledge, place, null);
    List<Recent> told = recent();
    if (reuse != null && from == null && last(told, toldBy) != null) {
      return "redirect:/whose?teller=%s&place=%s"
          .formatted(toldBy.id(), where == null ? Places.ELSEWHERE : where);
    }
    Recent reused =
        told.stream()
            .filter(each -> each.given.toldBy() == toldBy)
            .filter(each -> each.kept.id().toString().equals(from))
            .findFirst()
            .orElse(null);
    Case before = reused == null ? null : reused.given();
    Case standing = reused == null ? null : visits.standing(reused.kept(), reused.given());
    Case last = standing == null ? null : Assessor.later(standing, stored.now());
    Instant now = last == null ? stored.now() : last.now();
    var empty =
        new Case(id.toString(), "", now, where, toldBy, null, List.of(), Evidence.NONE, null);
    Case first = last == null ? empty : empty.with(lasting(last), last.medicines());
    visits.begin(id, first, now, null);
    return "redirect:/visits/"
        + id
        + (before == null || standing == null ? "" : InterviewPages.asksMore(before, standing));
  }

  /// What a person does not tell anew each time: who they are, their illnesses and habits. It is
  /// shown to them before it counts as confirmed.
  private Evidence lasting(Case last) {
    var kept = new TreeMap<String, Told>();
    last.evidence()
        .answers()
        .forEach((id, told) -> {
          Fact fact = knowledge.fact(id);
          boolean lasts =
              switch (fact.kind()) {
                case PERSON, HISTORY, MEDICINE -> fact.lasts();
                case SYMPTOM, MEASUREMENT, DERIVED -> false;
              };
          boolean clear =
              told.answer() != Answer.Word.UNSURE && told.answer() != Answer.Word.DECLINED;
          if (lasts && clear) {
            kept.put(id, new Told(told.answer(), Origin.PREFILLED, told.by(), told.at()));
          }
        });
    return new Evidence(kept);
  }
}
