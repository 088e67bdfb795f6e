package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Teller;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The interview in the terminal, or driven by the answers of a case file.
///
/// A file that is given is gone on with: what has grown old since is asked again, and the end says
/// what has changed. What is saved is an ordinary case file.
@Command(name = "ask", description = "Asks page by page, and says how urgent it is and why.")
final class AskCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;
  @Mixin private CaseOptions caseOptions;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A saved case to go on with, or to ask again after some time.")
  private @Nullable Path file;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "A case file that answers instead of you; shows how the interview goes.")
  private @Nullable Path answers;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where to keep the case: a new file.")
  private @Nullable Path save;

  @Option(
      names = "--fear",
      paramLabel = "CONDITION",
      description = "At the end, what speaks for and against this disease.")
  private @Nullable String fear;

  @Option(
      names = "--for-other",
      description = "You answer for someone else, whom \"you\" then means.")
  private boolean forOther;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  AskCommand() {}

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = knowledgeOption.load();
    Path target = save != null ? save : file;
    if (target != null) {
      mustHoldYaml(target);
      mustReplaceNoOther(target);
      TextFile.mustBeKept(target); // told now, not when all is answered
    }
    Instant now = caseOptions.now();
    var screen = Screen.of(spec.commandLine().getOut(), System.getenv(), System.console());
    var fears = new FearText(knowledge, screen);
    Condition feared = fear == null ? null : fears.meant(fear).orElse(null);
    if (fear != null && feared == null) {
      return Brace.REFUSED; // before anything is asked
    }
    boolean goesOn = file != null && Files.exists(file);
    var one = new OneCase(spec, knowledge, now, "an interview");
    Case before = goesOn ? one.of(String.valueOf(file)) : null;
    Case script = answers == null ? null : one.of(answers.toString());
    if ((goesOn && before == null) || (answers != null && script == null)) {
      return Brace.REFUSED; // before anything is asked
    }
    if (file != null && !goesOn) {
      screen.line(Screen.Tone.FAINT, "There is no " + file + " yet: this is a new case.");
    }
    Case start =
        caseOptions.placed(
            knowledge, before == null ? empty(now, script) : at(before, now, script));
    var dialogue = new AskDialogue(knowledge, screen, start, before);
    Replies replies =
        script != null
            ? new ScriptedReplies(knowledge, screen, script)
            : new TypedReplies(
                knowledge,
                screen,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    SavedCase saved = target == null ? null : new SavedCase(knowledge, target, screen);
    dialogue.run(replies, saved == null ? _ -> {} : saved::keep);
    if (feared != null) {
      fears.print(feared, dialogue.session().known(), dialogue.assessment());
    }
    return saved == null || saved.end() ? Brace.DONE : Brace.FAILED;
  }

  private void mustHoldYaml(Path target) {
    if (CaseReader.Format.isOfLines(target.toString())) {
      throw new ParameterException(
          spec.commandLine(),
          "what is saved is YAML, which %s could not hold; name one that ends in .yaml: --save me.yaml"
              .formatted(target));
    }
  }

  /// What is kept replaces the case that is gone on with, and nothing else.
  private void mustReplaceNoOther(Path target) throws IOException {
    if (!Files.isRegularFile(target) || Files.size(target) == 0) {
      return;
    }
    if (file == null || !Files.exists(file) || !Files.isSameFile(file, target)) {
      throw new Failure(
          "%s is there already, and would be lost; name another file, or go on with it: ./brace ask %s"
              .formatted(target, target));
    }
  }

  private Teller teller(@Nullable Case script) {
    if (forOther) {
      return Teller.PROXY;
    }
    return script == null ? Teller.PERSON : script.toldBy();
  }

  /// A case without answers, where the one is that answers.
  private Case empty(Instant now, @Nullable Case script) {
    String place = script == null ? null : script.place();
    Teller teller = teller(script);
    List<MedicineEntry> wants = script == null ? List.of() : script.wants();
    return new Case("interview", "", now, place, teller, null, wants, Evidence.NONE, null);
  }

  /// The case at a later moment. If it names no place or nothing that is wanted, it takes over what
  /// the one says that answers.
  private static Case at(Case given, Instant now, @Nullable Case script) {
    Case later = Assessor.later(given, now);
    if (script == null) {
      return later;
    }
    String place = script.place();
    Case placed = later.place() == null && place != null ? Assessor.moved(later, place) : later;
    return placed.wants().isEmpty() ? placed.withWants(script.wants()) : placed;
  }
}
