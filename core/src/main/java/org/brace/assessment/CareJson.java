package org.brace.assessment;

import java.time.LocalDate;
import java.util.List;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes care as the contract `brace-assessment/1` says.
final class CareJson {

  private final JsonGenerator json;

  CareJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Care care) {
    json.writeStartObject();
    json.writeBooleanProperty("medicinesAsked", care.listAsked());
    texts("notRecognised", care.unrecognised());
    array("warnings", care.warnings(), this::warning);
    array("options", care.options(), this::option);
    array("selfCare", care.selfCare(), this::selfCare);
    array("meanwhile", care.meanwhile(), this::meanwhile);
    array("safetyNet", care.safetyNet(), this::safetyNet);
    Care.Recheck recheck = care.recheck();
    if (recheck != null) {
      json.writeObjectPropertyStart("recheck");
      text("first", recheck.first().toString());
      texts("next", days(recheck.next()));
      text("says", recheck.says());
      texts("sources", recheck.sources());
      json.writeEndObject();
    }
    array("followUp", care.followUp(), this::followUp);
    array("adherence", care.adherence(), this::adherence);
    Care.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      asthmaPlan(asthma);
    }
    Care.BackPlan back = care.backPlan();
    if (back != null) {
      json.writeObjectPropertyStart("backPlan");
      text("says", back.says());
      texts("steps", back.steps());
      texts("sources", back.sources());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void warning(Care.MedicineWarning warning) {
    text("medicine", warning.name());
    text("role", warning.role().id());
    concern(warning.concern());
  }

  private void concern(Concern concern) {
    text("rule", concern.rule());
    text("action", concern.action().id());
    text("severity", concern.severity().id());
    json.writeBooleanProperty("sure", concern.sure());
    text("says", concern.says());
    text("instead", concern.instead());
    texts("because", concern.because());
    texts("open", concern.open());
    texts("sources", concern.sources());
  }

  private void option(Care.Option option) {
    text("id", option.option().id());
    text("name", option.option().name());
    text("says", option.option().says());
    text("area", option.option().area());
    text("fit", option.fit().id());
    text("who", option.option().who().id());
    text("evidence", option.option().evidence().id());
    text("step", option.option().step());
    texts("for", option.conditions());
    array("concerns", option.concerns(), this::concern);
    text("note", option.option().note());
    texts("sources", option.option().sources());
  }

  private void selfCare(Care.SelfCare item) {
    text("id", item.item().id());
    text("group", item.item().group());
    text("do", item.item().does());
    text("why", item.item().why());
    text("fit", item.fit().id());
    text("grade", item.item().grade().name());
    texts("for", item.conditions());
    array("concerns", item.concerns(), this::concern);
    texts("sources", item.item().sources());
  }

  private void meanwhile(Care.Meanwhile meanwhile) {
    text("id", meanwhile.id());
    text("title", meanwhile.title());
    text("inDoubt", meanwhile.inDoubt());
    texts("steps", meanwhile.steps());
    texts("sources", meanwhile.sources());
  }

  private void safetyNet(Care.SafetyNet line) {
    text("id", line.id());
    text("says", line.says());
    text("then", line.then().id());
    json.writeBooleanProperty("mattersMost", line.mattersMost());
    texts("sources", line.sources());
  }

  private void followUp(Care.FollowUp followUp) {
    text("id", followUp.id());
    text("first", followUp.first().toString());
    texts("next", days(followUp.next()));
    text("says", followUp.says());
    texts("items", followUp.items());
    texts("sources", followUp.sources());
  }

  private void adherence(Care.Adherence adherence) {
    text("id", adherence.id());
    text("says", adherence.says());
    text("ask", adherence.ask());
    texts("sources", adherence.sources());
  }

  private void asthmaPlan(Care.AsthmaPlan plan) {
    json.writeObjectPropertyStart("asthmaPlan");
    text("says", plan.says());
    texts("regimens", plan.regimens());
    number("bestPeakFlow", plan.best());
    text("meter", plan.scale() == null ? null : plan.scale().id());
    array("zones", plan.zones(), this::zone);
    texts("sources", plan.sources());
    json.writeEndObject();
  }

  private void zone(Care.Zone zone) {
    text("id", zone.id());
    text("name", zone.name());
    json.writeNumberProperty("fromPercent", zone.fromPercent());
    number("from", zone.from());
    number("fromOnOtherMeter", zone.fromOnOther());
    text("signs", zone.signs());
    text("step", zone.step());
  }

  /// What writes the fields of one thing.
  private interface Fields<T> {
    void write(T value);
  }

  private <T> void array(String name, List<T> values, Fields<T> fields) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      fields.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private void number(String name, @Nullable Double value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }

  private static List<String> days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }
}
