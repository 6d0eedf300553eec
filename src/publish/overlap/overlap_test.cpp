// SPDX-License-Identifier: EUPL-1.2
// The answers about overlap, the pages that show them, and the graph as a file.
#include "publish/web/overlap.hpp"

#include <set>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "analysis/overlap/graph.hpp"
#include "publish/graph.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/web/answer.hpp"
#include "publish/web/cartogram.hpp"
#include "publish/web/country.hpp"
#include "publish/web/example.hpp"

namespace verband::publish {
namespace overlap_test {

using namespace analysis::example;
using example::count_of;
using example::drawing_of;
using example::Site;

std::vector<Row> lakes() {
  return {{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730", "gm0014"}},
          {.uri = "u2", .name = "Bos", .members = {"gm0017"}},
          {.uri = "u3", .name = "Plas", .members = {"gm0014", "gm0017", "gm1730"}},
          {.uri = "u4", .name = "Heide", .members = {"gm1730", "gm0017", "pv20"}}};
}

OverlapQuestion question(Site const& site, std::vector<analysis::BeliefView const*> const& beliefs,
                         OverlapView view, std::vector<std::string> chosen) {
  return {.view = view,
          .beliefs = beliefs,
          .chosen = std::move(chosen),
          .snapshot = site.day.snapshot.get(),
          .day = site.day.day};
}

TEST(overlap_views, keys_and_slugs_lead_back_to_the_view) {
  EXPECT_EQ(overlap_views().size(), 9U);
  for (auto const& each : overlap_views()) {
    EXPECT_EQ(overlap_view(each.key), each.view);
    EXPECT_EQ(overlap_view(each.slug), each.view);
    EXPECT_EQ(named(each.view).label, each.label);
  }
  EXPECT_EQ(overlap_view("anders"), std::nullopt);
}

TEST(overlap_answer, every_view_gives_tables_with_as_many_cells_as_heads) {
  Site const site{snapshot(lakes()), y2015};
  auto const all = site.day.all();
  for (auto const& each : overlap_views()) {
    for (auto const& chosen : {std::vector<std::string>{}, {"gm0017", "gm1730"}}) {
      auto const asked = question(site, all, each.view, chosen);
      if (!answerable(asked)) continue;
      auto const answer = overlap_answer(asked);
      ASSERT_LT(answer.main, answer.tables.size()) << each.key;
      EXPECT_FALSE(answer.brief.empty()) << each.key;
      EXPECT_FALSE(answer.explanation.empty()) << each.key;
      for (auto const& table : answer.tables) {
        EXPECT_LE(table.title.size(), 31U);
        auto const plain = plain_table(table, asked.atlas());
        EXPECT_EQ(plain.rows.size(), table.rows.size());
        for (auto const& row : plain.rows) EXPECT_EQ(row.size(), plain.head.size()) << each.key;
      }
    }
  }
}

TEST(overlap_answer, says_in_short_what_the_tables_hold) {
  Site const site{snapshot(lakes()), y2015};
  auto const all = site.day.all();
  auto const answer =
      shared_answer(question(site, all, OverlapView::shared, {"gm0017", "gm1730", "gm0014"}));
  ASSERT_EQ(answer.brief.size(), 3U);
  EXPECT_EQ(answer.brief[0], "Haren, Tynaarlo en Groningen delen samen 2 samenwerkingen.");
  EXPECT_EQ(answer.brief[1], "Het meest delen Haren en Tynaarlo: 3 samenwerkingen.");
  auto const rows = plain_table(answer.tables[answer.main], site.request().atlas()).rows;
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2],
            (std::vector<std::string>{"Heide", "doet mee", "doet mee", "doet niet mee", "3"}));
  auto const sets = sets_answer(question(site, all, OverlapView::sets, {}));
  EXPECT_NE(sets.brief[1].find("er 1 gelijk, 3 waarvan de ene binnen de andere valt, 2 kruisend en "
                               "0 los"),
            std::string::npos)
      << sets.brief[1];
}

TEST(decimal, has_two_places_and_a_comma) {
  EXPECT_EQ(decimal(0.0), "0,00");
  EXPECT_EQ(decimal(0.056), "0,06");
  EXPECT_EQ(decimal(12.5), "12,50");
  EXPECT_EQ(decimal(-0.5), "-0,50");
}

TEST(answer_json, names_are_objects_and_taking_part_is_true_or_false) {
  Site const site{snapshot(lakes()), y2015};
  auto const all = site.day.all();
  auto const answer = shared_answer(question(site, all, OverlapView::shared, {"gm0017", "gm0014"}));
  auto const text = answer_json(answer.tables, *site.day.snapshot, y2015, "", "shared");
  EXPECT_NE(text.find("\"view\": \"shared\""), std::string::npos);
  EXPECT_NE(text.find("\"gm0014\": false"), std::string::npos);
  EXPECT_NE(text.find("\"uri\": \"u1\""), std::string::npos);
  EXPECT_NE(text.find("\"code\": \"gm0017\""), std::string::npos);
}

std::string shown(Site const& site, Parameters parameters, OverlapView view,
                  std::vector<std::string> chosen) {
  auto request = site.request(std::move(parameters));
  request.path = "/overlap";
  auto const all = site.day.all();
  return overlap_page(
      request, {.question = question(site, all, view, std::move(chosen)), .suggested = {"gm1730"}});
}

TEST(overlap_page, has_tables_and_a_map_with_the_same_municipalities) {
  Site const site{snapshot(lakes()), y2015};
  auto const text = shown(site, {}, OverlapView::shared, {"gm0017", "gm1730"});
  EXPECT_NE(text.find("Wat delen Haren en Tynaarlo?"), std::string::npos);
  for (auto const* const id :
       {"tabel-matrix", "tabel-combinations", "tabel-partnerships", "tabel-municipalities"}) {
    EXPECT_EQ(count_of(text, "id=\"" + std::string{id} + '"'), 1U) << id;
  }
  // Haren, Tynaarlo and Groningen take part, and all three lie somewhere.
  EXPECT_EQ(count_of(drawing_of(text), "<a href"), 3U);
  EXPECT_EQ(count_of(drawing_of(text), "vb-map-chosen"), 2U);
  EXPECT_NE(text.find("/overlap.gexf"), std::string::npos);
  EXPECT_EQ(count_of(text, " style="), 0U);
}

TEST(overlap_page, one_municipality_is_not_enough_and_leads_on) {
  Site const site{snapshot(lakes()), y2015};
  auto const text = shown(site, {{"gemeenten", "haren"}}, OverlapView::shared, {"gm0017"});
  EXPECT_EQ(count_of(text, "<table"), 0U);
  EXPECT_NE(text.find("Kies nog een gemeente"), std::string::npos);
  EXPECT_NE(text.find("gemeenten=haren%2Ctynaarlo"), std::string::npos);
  EXPECT_EQ(text.find("/overlap.csv"), std::string::npos);
}

TEST(overlap_page, shows_the_formula_and_the_sum) {
  Site const site{snapshot(lakes()), y2015};
  auto const text = shown(site, {}, OverlapView::congruence, {"gm0017"});
  EXPECT_NE(text.find("congruentie = het gemiddelde"), std::string::npos);
  // Meer–Plas 1, Meer–Heide ½, Plas–Heide ½.
  EXPECT_NE(text.find("Haren: 2,00 ÷ 3 paren = 0,67."), std::string::npos);
}

TEST(overlap_page, who_is_no_more_says_so) {
  Site const site{snapshot(lakes()), y2019};
  auto const text = shown(site, {}, OverlapView::shared, {"gm0017", "gm1730"});
  EXPECT_NE(text.find("Sinds 1 januari 2019 hoort Haren bij Groningen."), std::string::npos);
}

TEST(overlap_page, hostile_texts_stay_text) {
  auto rows = lakes();
  rows[0].name = "<script>1</script>";
  Site const site{snapshot(rows), y2015};
  for (auto const& each : overlap_views()) {
    auto const text =
        shown(site, {{"gemeenten", "\"><img src=x>"}}, each.view, {"gm0017", "gm1730"});
    EXPECT_EQ(text.find("<script>1"), std::string::npos);
    EXPECT_EQ(text.find("<img"), std::string::npos);
  }
}

TEST(answer_table, the_main_table_comes_in_parts) {
  Site const site{snapshot(lakes()), y2015};
  OverlapAnswer answer;
  AnswerTable table{.key = "many", .caption = "Veel?", .columns = {{"n", "Nummer"}}};
  for (std::size_t i = 1; i <= 250; ++i) table.rows.push_back({i});
  answer.tables = {table};
  auto const part = [&](std::string const& number) {
    Html html;
    answer_table(html, site.request({{"pagina", number}}), answer, 0);
    return count_of(html.text(), "scope=\"row\"");
  };
  EXPECT_EQ(part("1"), 100U);
  EXPECT_EQ(part("3"), 50U);
  EXPECT_EQ(part("99"), 50U) << "the last one";
  EXPECT_EQ(part("x"), 100U);
}

TEST(cartogram_step, rises_with_the_count_and_reaches_both_ends) {
  EXPECT_EQ(cartogram_step(0, 9), 0U);
  for (std::size_t most = 1; most < 30; ++most) {
    EXPECT_EQ(cartogram_step(most, most), cartogram_steps);
    for (std::size_t count = 1; count < most; ++count) {
      EXPECT_GE(cartogram_step(count, most), 1U);
      EXPECT_LE(cartogram_step(count, most), cartogram_step(count + 1, most));
    }
  }
}

TEST(network_page, shows_ones_own_ring_and_the_country_on_request) {
  Site const site{snapshot(lakes()), y2015};
  auto request = site.request();
  request.path = "/netwerk";
  auto const all = site.day.all();
  auto const nothing = network_page(request, {.beliefs = all});
  EXPECT_EQ(count_of(nothing, "<svg"), 0U);
  EXPECT_NE(nothing.find("Toon heel Nederland (zwaarder)"), std::string::npos);
  auto const ring = network_page(request, {.self = "gm0017", .beliefs = all});
  EXPECT_NE(ring.find("id=\"netwerk\""), std::string::npos);
  auto const country = network_page(request, {.country = true, .beliefs = all});
  // Four organisations and four partnerships; a row for each partnership.
  EXPECT_EQ(count_of(drawing_of(country), "<a href"), 8U);
  EXPECT_EQ(count_of(country, "scope=\"row\""), 4U);
}

TEST(graph_files, hold_every_node_and_line_once) {
  auto rows = lakes();
  rows[1].name = "Bos & <hei> \x01 \xFF";
  Site const site{snapshot(rows), y2015};
  auto const made = analysis::graph(site.day.all(), *site.day.snapshot->atlas);
  ASSERT_EQ(made.nodes.size(), 8U);
  ASSERT_EQ(made.edges.size(), 10U);
  for (bool const gephi : {false, true}) {
    pugi::xml_document document;
    auto const bytes = gephi ? gexf(made, "a < b") : graphml(made, "a < b");
    ASSERT_TRUE(document.load_string(bytes.c_str())) << bytes;
    std::set<std::string> ids;
    for (auto const& node : document.select_nodes("//node")) {
      EXPECT_TRUE(ids.insert(node.node().attribute("id").value()).second);
    }
    EXPECT_EQ(ids.size(), made.nodes.size());
    std::size_t edges = 0;
    for (auto const& edge : document.select_nodes("//edge")) {
      ++edges;
      EXPECT_TRUE(ids.contains(edge.node().attribute("source").value()));
      EXPECT_TRUE(ids.contains(edge.node().attribute("target").value()));
    }
    EXPECT_EQ(edges, made.edges.size());
    EXPECT_EQ(bytes, gephi ? gexf(made, "a < b") : graphml(made, "a < b"));
  }
}

}  // namespace overlap_test
}  // namespace verband::publish
