package org.brace.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Someone in front of the pages who answers truthfully, by clicking and typing as people do.
///
/// What is not among the truths is denied, cannot be measured, or is not sure.
final class Visitor implements AutoCloseable {

  /// Pages after which an interview that has not ended is taken as one that never will.
  private static final int MOST_PAGES = 30;

  private final BrowserContext window;
  private final Page page;
  private final URI address;
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Visitor(BrowserContext window, URI address) {
    this.window = window;
    this.address = address;
    this.page = window.newPage();
    window.onRequest(request -> {
      if (!request.url().startsWith(address.toString())) {
        elsewhere.add(request.url());
      }
    });
    window.onConsoleMessage(message -> complain(message));
  }

  private void complain(ConsoleMessage message) {
    boolean expected = message.text().contains("status of 4");
    if (message.type().equals("error") && !expected) {
      complaints.add(message.text());
    }
  }

  Page page() {
    return page;
  }

  /// Requests that left this server.
  List<String> elsewhere() {
    return elsewhere;
  }

  /// What the browser complained about: scripts, styles, broken files.
  List<String> complaints() {
    return complaints;
  }

  void open(String path) {
    page.navigate(address.resolve(path).toString());
  }

  String heading() {
    return page.locator("h1").textContent();
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  /// The id in the address of the visit.
  String visit() {
    return path().split("/", 4)[2];
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click(new Locator.ClickOptions().setTimeout(15_000));
    page.waitForLoadState();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /// Begins a visit in the United Kingdom.
  void begin() {
    beginIn("GB");
  }

  void beginIn(String place) {
    open("/");
    page.locator("#place").selectOption(place);
    press("Start");
  }

  /// Begins a visit and answers until nothing is left to ask or help is needed now.
  void visit(Map<String, String> truths) {
    begin();
    goOn(truths);
  }

  /// Answers from this page on until the interview ends or is interrupted.
  void goOn(Map<String, String> truths) {
    for (int pages = 0; isQuestions(); pages++) {
      if (pages == MOST_PAGES) {
        throw new AssertionError("After " + pages + " pages it still asks: " + heading());
      }
      answer(truths);
      if (!isQuestions() && path().endsWith("/record")) {
        return;
      }
    }
  }

  boolean isQuestions() {
    return path().contains("/pages/");
  }

  /// Answers this page and sends it.
  void answer(Map<String, String> truths) {
    fill(truths);
    press("Continue");
  }

  /// What a page asks, seen at one glance.
  private static final String LINES =
      """
      () => [...document.querySelectorAll("input[type=hidden][name^='line.']")].map(hidden => {
        const box = document.getElementById('line-' + hidden.value);
        const kind = [
          ['tick', 'input[name=tick]'],
          ['list', 'textarea'],
          ['members', "input[name^='member.']"],
          ['value', "input[name^='value.']"],
        ].find(each => box.querySelector(each[1]));
        const radio = box.querySelector('input[type=radio]');
        return [
          hidden.value,
          hidden.name.substring('line.'.length),
          kind ? kind[0] : 'radios',
          box.closest('fieldset:has(> .none)') ? 'in a list' : '',
          radio ? radio.value : '',
        ];
      })
      """;

  /// A line of a page.
  ///
  /// @param first the first choice, where there are some
  private record Asked(String fact, String part, String kind, boolean inList, String first) {

    static Asked of(List<?> line) {
      return new Asked(
          (String) line.get(0),
          (String) line.get(1),
          (String) line.get(2),
          !line.get(3).equals(""),
          (String) line.get(4));
    }
  }

  private List<Asked> asked() {
    return ((List<?>) page.evaluate(LINES)).stream().map(line -> Asked.of((List<?>) line)).toList();
  }

  /// Fills this page in.
  void fill(Map<String, String> truths) {
    List<Asked> asked = asked();
    boolean unsure =
        asked.stream()
            .anyMatch(line ->
                line.kind().equals("tick")
                    && truths.getOrDefault(line.fact(), "").equals("unsure"));
    if (unsure) {
      press("I am not sure about some");
      asked = asked();
    }
    Set<String> touched = new HashSet<>();
    for (Asked line : asked) {
      if (answered(line, truths.getOrDefault(line.fact(), ""))) {
        touched.add(line.part());
      }
    }
    for (Locator none : page.locator("input[name^='none.']").all()) {
      String part = none.getAttribute("name").substring("none.".length());
      if (touched.contains(part)) {
        none.setChecked(false);
        choicesLeft(part);
      } else {
        none.check();
      }
    }
  }

  /// In a list where something was ticked, each choice needs its own "no".
  private void choicesLeft(String part) {
    Locator list = page.locator("fieldset:has(> .none input[name='none." + part + "'])");
    for (Locator choice : list.locator("fieldset:has(input[type=radio])").all()) {
      if (choice.locator("input:checked").count() == 0) {
        choice.locator("input").first().check();
      }
    }
  }

  /// Answers one line.
  ///
  /// @return whether it stands in a list and is not a plain "no"
  private boolean answered(Asked line, String truth) {
    Locator box = page.locator("[id='line-" + line.fact() + "']");
    return switch (line.kind()) {
      case "tick" -> {
        box.locator("input[name=tick]").setChecked(truth.equals("present"));
        yield truth.equals("present");
      }
      case "list" -> {
        box.locator("textarea").fill(truth);
        box.locator("input[type=checkbox]").setChecked(truth.isEmpty());
        yield false;
      }
      case "members" -> {
        for (String member : truth.isEmpty() ? new String[0] : truth.split(" ", -1)) {
          box.locator("input[value='" + member + "']").check();
        }
        box.locator("input[name^='no-member.']").setChecked(truth.isEmpty());
        yield false;
      }
      case "value" -> {
        box.locator("input[name^='value.']").fill(truth);
        box.locator("input[type=checkbox]").setChecked(truth.isEmpty());
        yield false;
      }
      default -> {
        if (line.inList() && truth.isEmpty()) {
          yield false;
        }
        String wanted = truth.isEmpty() && line.first().equals("present") ? "absent" : truth;
        (wanted.isEmpty()
                ? box.locator("input[type=radio]").first()
                : box.locator("input[value='" + wanted + "']"))
            .check();
        yield line.inList();
      }
    };
  }

  @Override
  public void close() {
    window.close();
  }
}
