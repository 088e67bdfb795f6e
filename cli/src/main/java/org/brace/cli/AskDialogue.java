package org.brace.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.care.Care;
import org.brace.casefile.Case;
import org.brace.cli.Replies.Reply;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Decisive;
import org.brace.interview.Known;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The course of an interview: pages, what is said at once, and the end.
final class AskDialogue {

  private static final int NAMED = 5;

  private final Knowledge knowledge;
  private final Screen screen;
  private final AskSession session;
  private final Assessor assessor;
  private final PageText pages;
  private final Wording wording;
  private final @Nullable Case before;
  private Level told = Level.SELF_CARE;

  /// @param before the saved case that is gone on with; null where there is none
  AskDialogue(Knowledge knowledge, Screen screen, Case start, @Nullable Case before) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.assessor = new Assessor(knowledge);
    this.session = new AskSession(knowledge, assessor, start, before);
    this.pages = new PageText(knowledge, screen);
    this.wording = new Wording(knowledge);
    this.before = before;
  }

  AskSession session() {
    return session;
  }

  /// @param kept what is done with the case after each page, so that none has to be answered again
  void run(Replies replies, Consumer<Case> kept) {
    welcome();
    boolean asking = true;
    while (asking) {
      asking =
          switch (session.next()) {
            case Step.Stop _ -> false;
            case Step.Ask ask -> page(ask, replies);
          };
      kept.accept(session.current());
    }
    end();
  }

  private void welcome() {
    screen.paragraph(
        Tone.PLAIN,
        "",
        "Brace asks page by page and then says where to be seen, how soon and why. It names possible"
            + " causes; it does not diagnose. In an emergency call your local emergency number first.");
    if (before != null) {
      Duration since = Duration.between(before.now(), session.current().now());
      screen.blank();
      screen.paragraph(
          Tone.PLAIN,
          "",
          "Your answers of %s are kept. What can have changed since is asked again."
              .formatted(ago(since)));
      if (session.asksMore(before)) {
        screen.paragraph(
            Tone.PLAIN,
            "",
            "Brace has changed since you answered: where one line stands for several signs, your"
                + " \"no\" is asked again.");
      }
      if (before.medicines() != null && session.current().medicines() == null) {
        screen.paragraph(
            Tone.PLAIN,
            "",
            "What you take is asked again, as its times are other ones by now: you told of %s."
                .formatted(
                    before.medicines().stream()
                        .map(MedicineEntry::name)
                        .collect(Collectors.joining("; "))));
      }
    }
  }

  /// @return whether more is asked
  private boolean page(Step.Ask ask, Replies replies) {
    switch (reply(ask, replies)) {
      case Reply.Page(var answers, var medicines) -> {
        session.answer(ask.screen(), answers, medicines);
        sayAtOnce();
      }
      case Reply.Back _ -> {
        if (!session.back()) {
          screen.line(Tone.FAINT, "This is the first page.");
        }
      }
      case Reply.Change(String fact, var answer) -> session.change(fact, answer);
      case Reply.Enough(var answers) -> {
        session.leave(answers);
        return false;
      }
      case Reply.Result _ -> result();
    }
    return true;
  }

  /// The reply to a page, or to what is asked before it.
  private Reply reply(Step.Ask ask, Replies replies) {
    try {
      if (session.pages() > 0) {
        confirmRecord(replies);
      }
      if (!goesOn(ask, replies)) {
        return new Reply.Enough(Map.of());
      }
    } catch (PageKeys.Left left) {
      return left.reply();
    }
    pages.print(ask, session.pages() + 1, session.pagesLeft(), session.current().toldBy());
    return replies.reply(ask, session);
  }

  private boolean goesOn(Step.Ask ask, Replies replies) {
    if (ask.offered() && !session.goesOnFor(ask.purpose())) {
      screen.blank();
      screen.paragraph(
          Tone.PLAIN,
          "",
          ask.purpose() == Step.Purpose.CARE
              ? "It is now clear how urgent it is. A few more answers tell which medicines and measures"
                  + " suit you."
              : "You do not have to answer more. Going on can make the advice more exact.");
      if (!replies.goesOn(ask)) {
        return false;
      }
      session.goOnFor(ask.purpose());
    }
    return true;
  }

  private void confirmRecord(Replies replies) {
    List<String> prefilled = session.prefilled();
    if (prefilled.isEmpty()) {
      return;
    }
    screen.heading("What you told before");
    var known = new LinkedHashMap<String, String>();
    for (String fact : prefilled) {
      var told = session.current().evidence().of(fact).orElseThrow();
      known.put(fact, wording.known(fact, told.answer().text()));
      screen.paragraph(
          Tone.PLAIN,
          "%4s  ".formatted(known.size()),
          "%s (%s)"
              .formatted(
                  known.get(fact), ago(Duration.between(told.at(), session.current().now()))));
    }
    session.forget(replies.changed(known, session));
    session.confirm();
  }

  /// An emergency is said as soon as nothing that is still asked can ease it.
  private void sayAtOnce() {
    Known known = session.known();
    Level level = session.atOnce(known);
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT) && level.compareTo(told) > 0) {
      var text = knowledge.policy().text(level);
      screen.blank();
      screen.line(Tone.ALARM, "EMERGENCY: " + text.headline());
      screen.paragraph(Tone.PLAIN, "  ", assessor.act(known, level));
      Care care = assessor.assess(session.current(), new Options(false)).care();
      if (care != null) {
        new CareText(wording, screen).meanwhile(care);
      }
      told = level;
    }
  }

  /// What Brace says of all that is told.
  Assessment assessment() {
    return assessor.assess(session.current(), new Options(true));
  }

  private void result() {
    screen.blank();
    new TextReport(knowledge, assessment(), screen).print();
  }

  private void end() {
    screen.blank();
    screen.line(Tone.FAINT, "-".repeat(screen.width()));
    result();
    ifAnyOfThese();
    deniedFlags();
    if (before != null) {
      new ChangesText(knowledge, screen, assessor).print(before, session.current());
    }
  }

  /// What would make it more urgent: said where the level is not an emergency already.
  private void ifAnyOfThese() {
    List<Decisive> up = Decisive.upwards(knowledge, session.known());
    List<Decisive> worst =
        up.stream().filter(each -> each.level().atLeast(Level.EMERGENCY_DEPARTMENT)).toList();
    if (!worst.isEmpty()) {
      screen.heading("If any of these is true after all, or comes later");
      for (Decisive each : worst.subList(0, Math.min(NAMED, worst.size()))) {
        screen.paragraph(
            Tone.PLAIN,
            "  - ",
            knowledge.fact(each.fact()).report() + ": " + Wording.place(each.level()));
      }
      if (worst.size() > NAMED) {
        screen.paragraph(
            Tone.FAINT,
            "  - ",
            "and %s more signs that were asked".formatted(worst.size() - NAMED));
      }
    }
    List<Decisive> down = Decisive.downwards(knowledge, session.known());
    if (!down.isEmpty()) {
      screen.heading("What it rests on: without this one answer it would be less urgent");
      for (Decisive each : down.subList(0, Math.min(NAMED, down.size()))) {
        screen.paragraph(Tone.PLAIN, "  - ", knowledge.fact(each.fact()).report());
      }
    }
  }

  private void deniedFlags() {
    long asked =
        session.current().evidence().answers().entrySet().stream()
            .filter(each -> !denies(each.getKey(), each.getValue().answer()))
            .count();
    long covered =
        session.current().evidence().answers().entrySet().stream()
            .filter(each -> denies(each.getKey(), each.getValue().answer()))
            .mapToLong(each -> knowledge.fact(each.getKey()).covers().size())
            .sum();
    screen.blank();
    screen.line(
        Tone.FAINT,
        "%s on %s%s; %s denied together."
            .formatted(
                counted(asked, "answer"),
                counted(session.pages(), "page"),
                session.isSettled() ? " settled this" : "",
                covered == 1 ? "1 sign was" : covered + " signs were"));
  }

  /// Whether an answer denies several signs at once.
  private boolean denies(String fact, Answer answer) {
    return answer == Answer.Word.ABSENT && knowledge.fact(fact).isCover();
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /// How long ago, in the largest fitting unit.
  static String ago(Duration time) {
    if (time.toDays() >= 2) {
      return time.toDays() + " days ago";
    }
    return time.toHours() >= 1
        ? counted(time.toHours(), "hour") + " ago"
        : counted(time.toMinutes(), "minute") + " ago";
  }
}
