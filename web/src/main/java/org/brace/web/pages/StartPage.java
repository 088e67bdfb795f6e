package org.brace.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
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

  private final Knowledge knowledge;
  private final Visits visits;
  private final Stored stored;
  private final ServeOptions options;

  StartPage(Knowledge knowledge, Visits visits, Stored stored, ServeOptions options) {
    this.knowledge = knowledge;
    this.visits = visits;
    this.stored = stored;
    this.options = options;
  }

  /// A visit to go on with.
  public record Begun(UUID id, String changed) {}

  @GetMapping("/")
  String start(Model model) {
    List<Visits.Kept> all = visits.all();
    String place = place(all);
    model.addAttribute("places", Places.names(knowledge));
    model.addAttribute("place", place);
    model.addAttribute("call", Call.of(Places.emergencyNumber(knowledge, place)));
    model.addAttribute("placeKnown", place != null);
    model.addAttribute("ownLast", changed(last(all, Teller.PERSON)));
    model.addAttribute("otherLast", changed(last(all, Teller.PROXY)));
    model.addAttribute("earlier", all.stream().limit(LISTED).map(this::begun).toList());
    return "start";
  }

  private Begun begun(Visits.Kept visit) {
    return begun(visit, visits.readable(visit));
  }

  private static Begun begun(Visits.Kept visit, @Nullable Case given) {
    return new Begun(
        visit.id(), Moments.text(visit.changed(), given == null ? null : given.place()));
  }

  private static @Nullable String changed(@Nullable Last last) {
    return last == null ? null : begun(last.kept(), last.given()).changed();
  }

  /// A visit that another may begin with.
  private record Last(Visits.Kept kept, Case given) {}

  /// The visit that was changed last of those that one who answers for themselves told, or one who
  /// answers for someone else: their illnesses are not those of the other.
  private @Nullable Last last(List<Visits.Kept> all, Teller toldBy) {
    for (Visits.Kept kept : all) {
      Case given = visits.readable(kept);
      if (given != null && given.toldBy() == toldBy) {
        return new Last(kept, given);
      }
    }
    return null;
  }

  /// The country of the last visit, or the one that the server was started with.
  private @Nullable String place(List<Visits.Kept> all) {
    Case last = all.isEmpty() ? null : visits.readable(all.getFirst());
    return last != null && last.place() != null ? last.place() : options.place();
  }

  @PostMapping("/visits")
  String begin(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String teller,
      @RequestParam(required = false) @Nullable String reuse) {
    UUID id = UUID.randomUUID();
    Teller toldBy = "proxy".equals(teller) ? Teller.PROXY : Teller.PERSON;
    String where = place != null && Places.names(knowledge).containsKey(place) ? place : null;
    Last reused = reuse == null ? null : last(visits.all(), toldBy);
    Case last = reused == null ? null : reused.given();
    Instant now = last == null ? stored.now() : last.notBefore(stored.now());
    var empty =
        new Case(id.toString(), "", now, where, toldBy, null, List.of(), Evidence.NONE, null);
    visits.begin(id, last == null ? empty : empty.with(lasting(last), last.medicines()), now, null);
    return "redirect:/visits/" + id;
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
                case PERSON, HISTORY, MEDICINE -> fact.validFor() == null;
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
