package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnowledgeApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static JsonNode get(String path) {
    var reply = SharedServer.get(path);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    Schemas.holds("brace-knowledge-1", reply.body());
    return JSON.readTree(reply.body());
  }

  @Test
  void every_kind_lists_its_items_and_the_first_of_each_can_be_read() {
    JsonNode overview = get("/api/knowledge");
    assertThat(overview.at("/kinds").size()).isEqualTo(12);
    for (JsonNode kind : overview.at("/kinds")) {
      String address = "/api/knowledge/" + kind.at("/kind").asString();
      JsonNode items = get(address).at("/items");
      assertThat(items.size()).isEqualTo(kind.at("/count").asInt()).isPositive();
      JsonNode item = get(address + "/" + items.get(0).at("/id").asString());
      assertThat(item.at("/entries/0/name").asString()).isNotBlank();
    }
  }

  @Test
  void a_condition_gives_its_numbers_with_range_source_and_class() {
    JsonNode entry = get("/api/knowledge/conditions/cough-rib-fracture").at("/entries/0");
    JsonNode shows = null;
    for (JsonNode list : entry.at("/lists")) {
      shows = list.at("/heading").asString().startsWith("Shows") ? list : shows;
    }
    JsonNode first = shows.at("/items/0");
    assertThat(first.at("/links/0/kind").asString()).isEqualTo("facts");
    assertThat(first.at("/numbers/0/value").asDouble()).isBetween(0.0, 1.0);
    assertThat(first.at("/numbers/0/source").asString()).isNotBlank();
    assertThat(first.at("/numbers/0/kind").asString()).isIn("published", "derived", "expert");
    assertThat(first.at("/numbers/0").has("low") || first.at("/numbers/0").has("rangeFactor"))
        .isTrue();
  }

  @Test
  void links_lead_to_items_that_lead_back() {
    assertThat(get("/api/knowledge/conditions/cough-rib-fracture").toString())
        .contains("{\"kind\":\"sources\",\"id\":\"hanak2005\"}");
    assertThat(get("/api/knowledge/sources/hanak2005").toString())
        .contains("{\"kind\":\"conditions\",\"id\":\"cough-rib-fracture\"}");
    assertThat(get("/api/knowledge/medicines/co-codamol-8-500").toString())
        .contains("{\"kind\":\"medicines\",\"id\":\"codeine\"}");
    assertThat(get("/api/knowledge/medicines/codeine").toString())
        .contains("{\"kind\":\"medicines\",\"id\":\"co-codamol-8-500\"}");
  }

  @Test
  void every_policy_can_be_read_under_the_id_that_a_reason_has() {
    JsonNode items = get("/api/knowledge/policies").at("/items");
    for (JsonNode item : items) {
      JsonNode found = get("/api/knowledge/policies/" + item.at("/id").asString());
      assertThat(found.at("/id")).isEqualTo(item.at("/id"));
      assertThat(found.at("/entries/0/name")).isEqualTo(item.at("/name"));
    }
    assertThat(items.findValuesAsString("id"))
        .contains("self-care-gate.gate-cough", "self-care-gate.open", "out-of-scope")
        .contains("risk-same-day", "alone-or-cannot-watch", "unnamed-sign.breathing-failing");
    assertThat(get("/api/knowledge/policies/self-care-gate.gate-cough").toString())
        .contains("{\"kind\":\"sources\",\"id\":\"ng120\"}");
    assertThat(get("/api/knowledge/sources/ng120").toString())
        .contains("{\"kind\":\"policies\",\"id\":\"self-care-gate.gate-cough\"}");
  }

  @Test
  void what_there_is_not_is_answered_with_the_nearest() {
    var kind = SharedServer.get("/api/knowledge/fact");
    assertThat(kind.statusCode()).isEqualTo(404);
    assertThat(kind.body()).contains("Did you mean facts?");
    var item = SharedServer.get("/api/knowledge/facts/weeze");
    assertThat(item.statusCode()).isEqualTo(404);
    assertThat(item.body()).contains("\"value\":\"weeze\"", "Did you mean wheeze?");
    Schemas.holds("brace-problem-1", item.body());
  }
}
