package org.brace.cli;

import java.util.List;
import java.util.Optional;
import org.brace.casefile.TextLength;
import org.brace.cli.Screen.Tone;
import org.brace.model.MedicineEntry;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;

/// A list of medicines typed at a keyboard.
final class TypedMedicines {

  private final Screen screen;
  private final PageKeys keys;
  private final AskSession session;

  TypedMedicines(Screen screen, PageKeys keys, AskSession session) {
    this.screen = screen;
    this.keys = keys;
    this.session = session;
  }

  /// Reads the medicines into a list, one a line.
  void read(List<MedicineEntry> list) {
    screen.paragraph(
        Tone.PLAIN,
        "",
        "One a line, as the box names it. Of steroid tablets write each course of the last 12 months:"
            + " prednisolone 40 mg 5 days from 12 March. An empty line ends the list.");
    while (list.size() < TextLength.MEDICINES) {
      String line = keys.read("medicine > ");
      if (line.isEmpty()) {
        return;
      }
      for (String one : session.apart(line)) {
        if (list.size() < TextLength.MEDICINES) {
          list.add(medicine(one));
        }
      }
    }
    screen.paragraph(
        Tone.CAUTION,
        "",
        "The list ends here: it may have %s medicines.".formatted(TextLength.MEDICINES));
  }

  private MedicineEntry medicine(String line) {
    var medicine = new MedicineEntry(timed(spelt(line)), null, null, null);
    session
        .timeRead(medicine)
        .ifPresent(read -> screen.paragraph(Tone.FAINT, "  ", "Taken as: " + read + "."));
    return medicine;
  }

  /// The line with its time, where it is of a steroid whose time leaves something open; who does
  /// not know leaves it.
  private String timed(String line) {
    Optional<TimeAsked> asked = session.askTime(line);
    if (asked.isEmpty()) {
      return line;
    }
    screen.paragraph(
        Tone.PLAIN, "", asked.get().question() + " Such as: " + asked.get().examples() + ".");
    String told = line;
    while (true) {
      String when = keys.read("When, or Enter to leave it open > ");
      if (when.isEmpty()) {
        return told;
      }
      switch (timed(line, told, when)) {
        case TimeReply.Settled(String whole) -> {
          return whole;
        }
        case TimeReply.NotKnown(String whole) -> {
          screen.paragraph(
              Tone.FAINT, "", "Brace keeps that this is not known, and guesses nothing.");
          return whole;
        }
        case TimeReply.Half(String half, String message) -> {
          told = half;
          screen.paragraph(Tone.CAUTION, "", message);
        }
        case TimeReply.NotUnderstood(String message) -> screen.paragraph(Tone.CAUTION, "", message);
      }
    }
  }

  /// What was told before may be what was missing, or be put right.
  private TimeReply timed(String line, String told, String when) {
    TimeReply together = session.timed(told, when);
    return together instanceof TimeReply.NotUnderstood ? session.timed(line, when) : together;
  }

  /// The line as it was meant, where it is not recognised and looks misspelt: what is near is
  /// offered, and taken only where its number is typed.
  private String spelt(String line) {
    List<String> near = session.meant(line);
    if (near.isEmpty()) {
      return line;
    }
    screen.paragraph(Tone.CAUTION, "", "Brace does not know this name. Did you mean:");
    for (int i = 0; i < near.size(); i++) {
      screen.paragraph(Tone.PLAIN, "   %s  ".formatted(i + 1), near.get(i));
    }
    while (true) {
      String choice = keys.read("Its number, or Enter to keep what you wrote > ");
      if (choice.isEmpty()) {
        return line;
      }
      if (choice.matches("[1-9]") && Integer.parseInt(choice) <= near.size()) {
        return session.respelt(line, near.get(Integer.parseInt(choice) - 1));
      }
      screen.paragraph(Tone.CAUTION, "", Chosen.noneOf(choice, near.size()));
    }
  }
}
