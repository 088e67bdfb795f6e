package org.brace.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Someone in front of the pages who answers truthfully: a page at a stroke, or by hand, as people
/// do.
///
/// What is not among the truths is denied, cannot be measured, or is not sure. A number without a
/// unit is told in the usual one.
final class Visitor implements AutoCloseable {

  /// Pages after which an interview that has not ended is taken as one that never will.
  private static final int MOST_PAGES = 30;

  private final BrowserContext window;
  private final Page page;
  private final URI address;
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Consumer<Request> watched = this::watch;
  private final Consumer<ConsoleMessage> heard = this::complain;
  private boolean byHand;

  Visitor(BrowserContext window, URI address) {
    this.window = window;
    this.address = address;
    this.page = window.pages().isEmpty() ? window.newPage() : window.pages().getFirst();
    window.onRequest(watched);
    window.onConsoleMessage(heard);
  }

  private void watch(Request request) {
    if (!request.url().startsWith(address.toString())) {
      elsewhere.add(request.url());
    }
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
        .click();
    page.waitForLoadState();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    page.waitForLoadState();
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

  /// What has to be ticked, chosen and typed on a page: a list of the controls' selectors, each
  /// with the text or with whether it is ticked. Unless it is done by hand, the script does it, as
  /// events that the page sees. It says null where a line must be asked by itself first.
  private static final String FILL =
      """
      ([truths, byHand]) => {
        const told = fact => truths[fact] ?? '';
        const todo = [];
        const touched = new Set();
        const tick = (box, on) => todo.push([box, on]);
        const lines = [...document.querySelectorAll("input[type=hidden][name^='line.']")];
        const box = hidden => document.getElementById('line-' + hidden.value);
        if (lines.some(each => box(each).querySelector('input[name=tick]') && told(each.value) === 'unsure')) {
          return null;
        }
        for (const hidden of lines) {
          const one = selector => box(hidden).querySelector(selector);
          const truth = told(hidden.value);
          const inList = box(hidden).closest('fieldset:has(> .none)') !== null;
          let yes = false;
          if (one('input[name=tick]')) {
            yes = truth === 'present';
            tick(one('input[name=tick]'), yes);
          } else if (one('textarea')) {
            todo.push([one('textarea'), truth]);
            tick(one('input[type=checkbox]'), truth === '');
          } else if (one("input[name^='member.']")) {
            truth.split(' ').filter(each => each !== '').forEach(each => tick(one(`input[value='${each}']`), true));
            tick(one("input[name^='no-member.']"), truth === '');
          } else if (one("input[name^='value.']")) {
            const [value, unit] = truth.split(' ');
            const units = one("select[name^='unit.']");
            todo.push([one("input[name^='value.']"), value]);
            if (units) todo.push([units, value === '' ? '' : unit ?? units.options[1].value]);
            tick(one('input[type=checkbox]'), truth === '');
          } else if (truth !== '' || !inList) {
            const first = one('input[type=radio]');
            const wanted = truth === '' && first.value === 'present' ? 'absent' : truth;
            tick(wanted === '' ? first : one(`input[value='${wanted}']`), true);
            yes = inList;
          }
          if (yes) touched.add(hidden.name.substring('line.'.length));
        }
        for (const none of document.querySelectorAll("input[name^='none.']")) {
          const some = touched.has(none.name.substring('none.'.length));
          tick(none, !some);
          if (some) {
            // In a list where something was ticked, each choice needs its own "no".
            for (const choice of none.closest('fieldset').querySelectorAll('fieldset:has(input[type=radio])')) {
              if (!choice.querySelector('input:checked') && !todo.some(each => choice.contains(each[0]))) {
                tick(choice.querySelector('input'), true);
              }
            }
          }
        }
        if (!byHand) {
          for (const [control, wanted] of todo) {
            if (!control.checkVisibility({visibilityProperty: true}) || control.disabled) {
              throw new Error('Nobody can reach ' + control.name);
            }
            if (typeof wanted === 'string') {
              control.value = wanted;
              control.dispatchEvent(new Event('input', {bubbles: true}));
              control.dispatchEvent(new Event('change', {bubbles: true}));
            } else if (control.checked !== wanted) {
              control.click();
            }
          }
        }
        return todo.map(([control, wanted]) => {
          const value = typeof wanted === 'string' ? '' : `[value='${control.value}']`;
          return [`[name='${control.name}']${value}`, wanted];
        });
      }
      """;

  /// From now on each control is clicked with the mouse and each text typed, as people do.
  Visitor byHand() {
    byHand = true;
    return this;
  }

  /// Fills this page in.
  void fill(Map<String, String> truths) {
    Object todo = page.evaluate(FILL, List.of(truths, byHand));
    if (todo == null) {
      press("I am not sure about some");
      todo = page.evaluate(FILL, List.of(truths, byHand));
    }
    if (byHand) {
      for (Object each : (List<?>) Objects.requireNonNull(todo)) {
        List<?> step = (List<?>) each;
        Locator control = page.locator((String) step.get(0));
        if (step.get(1) instanceof String text) {
          if (((String) step.get(0)).startsWith("[name='unit.")) {
            control.selectOption(text);
          } else {
            control.fill(text);
          }
        } else {
          control.setChecked((Boolean) step.get(1));
        }
      }
    }
  }

  /// Leaves the window to the next visitor, as new.
  void leave() {
    page.navigate("about:blank");
    window.offRequest(watched);
    window.offConsoleMessage(heard);
    window.pages().stream().filter(each -> !each.equals(page)).forEach(Page::close);
    window.clearCookies();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Override
  public void close() {
    window.close();
  }
}
