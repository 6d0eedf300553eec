// SPDX-License-Identifier: EUPL-1.2
// What headings, titles and feet say of the rows and cards below them, and parts of one column.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/shapes/item_parties.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/list_union.hpp"

namespace sections_test {

using namespace verband;
using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

ColumnRole last_role(Draft const& draft) {
  return draft.columns.empty() ? ColumnRole::extra : draft.columns.back().role;
}

std::string const head = "<tr><th>Verbonden partij</th><th>Deelnemers</th><th>Doel</th></tr>";

std::string table(std::string const& name) {
  return "<table>" + head + "<tr><td>" + name +
         "</td><td>de gemeenten Bedum en Winsum</td><td>havens beheren</td></tr></table>";
}

std::string sections(std::string const& first, std::string const& second) {
  auto const section = [](std::string const& text) {
    return "<tr><td colspan=3><b>" + text + "</b></td></tr>";
  };
  auto const row = [](std::string const& name) {
    return "<tr><td>" + name + "</td><td>gemeenten in de regio</td><td>havens beheren</td></tr>";
  };
  return "<table>" + head + section(first) + row("GGD Noord") + row("Archief") + section(second) +
         row("Havenschap") + "</table>";
}

TEST(Sections, a_question_about_a_legal_form_is_no_heading_of_one) {
  auto const page = [](std::string const& heading) {
    return read("<h2>" + heading +
                "</h2><h3>Havenschap</h3><p>Het schap beheert havens.</p><h3>Archief</h3>"
                "<p>De dienst bewaart papier.</p><h3>Afvaldienst</h3><p>Haalt afval op.</p>")
        .rows.size();
  };
  EXPECT_EQ(page("Gemeenschappelijke regelingen"), 3U);
  EXPECT_EQ(page("Wat is een gemeenschappelijke regeling?"), 0U);
}

TEST(Sections, legal_forms_of_any_kind_are_the_form_and_natures_the_nature) {
  EXPECT_EQ(last_role(read(sections("Openbaar lichaam", "Bedrijfsvoeringsorganisatie"))),
            ColumnRole::legal_form);
  EXPECT_EQ(last_role(read(sections("Publiekrechtelijk", "Privaatrechtelijk"))),
            ColumnRole::nature);
  EXPECT_EQ(last_role(read(sections("Sociaal domein", "Fysiek domein"))), ColumnRole::policy_area);
}

TEST(Sections, codes_of_legal_forms_above_tables_are_the_form) {
  auto const draft =
      read("<h1>Overzicht</h1><h2>GR</h2>" + table("GGD Noord") + "<h2>NV's/BV's</h2>" +
           table("Havenschap") + "<h2>Overig</h2>" + table("Platform Water"));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(last_role(draft), ColumnRole::legal_form);
  EXPECT_EQ(texts(draft.rows[0]).back(), "GR");
  EXPECT_EQ(texts(draft.rows[1]).back(), "NV's/BV's");
  EXPECT_EQ(texts(draft.rows[2]).back(), "");
}

TEST(Sections, further_columns_of_joined_tables_are_one_when_their_heads_are_the_same) {
  using ingest::Kind;
  ingest::PartnershipList list{.columns = {{Kind::name, "Naam"}, {Kind::extra, "Afk."}}};
  list.rows = {{.cells = {{.text = "GGD Noord"}, {.text = "GGDN"}}}};
  ingest::PartnershipList more{.columns = {{Kind::place, "Afk."}, {Kind::name, "Wie"}}};
  more.rows = {{.cells = {{.text = "HS"}, {.text = "Havenschap"}}}};
  ingest::unite(list, more);
  EXPECT_EQ(list.columns.size(), 2U);
  EXPECT_EQ(texts(list.rows.back()), (Row{"Havenschap", "HS"}));
  ingest::PartnershipList last{.columns = {{Kind::name, "Naam"}, {Kind::nature, "Afk."}}};
  last.rows = {{.cells = {{.text = "Archief"}, {.text = "verplicht"}}}};
  ingest::unite(list, last);
  EXPECT_EQ(list.columns.size(), 2U);
}

TEST(Sections, a_status_of_cards_that_says_no_kind_of_cooperation_is_no_nature) {
  auto const cards = [](std::string const& first, std::string const& second) {
    std::string text = "# Overzicht\n";
    for (std::string const name : {"Archief", "Havenschap"}) {
      text += "\n## " + name + "\nStatus: " + first + "\nGrondslag: " + second +
              "\nDeelnemers: Haren en Assen\nDoel: havens beheren\n";
    }
    return read(text);
  };
  auto const told = cards("actief", "publiekrechtelijk");
  auto const nature = column_of(told, ColumnRole::nature);
  ASSERT_TRUE(nature);
  EXPECT_EQ(told.columns[*nature].header, "Grondslag");
  auto const kind = column_of(cards("verplicht", "wet"), ColumnRole::nature);
  ASSERT_TRUE(kind);
  EXPECT_EQ(told.columns[*kind].header, "Status");
}

TEST(Sections, themes_above_tables_that_are_joined_are_their_policy_area) {
  auto const draft = read("<h1>Overzicht</h1><h2>Sociaal domein</h2>" + table("GGD Noord") +
                          "<h2>Economie en havens</h2>" + table("Havenschap"));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(heads(draft).back(), "Kop boven de tabel");
  EXPECT_EQ(last_role(draft), ColumnRole::policy_area);
  EXPECT_EQ(texts(draft.rows[0]).back(), "Sociaal domein");
  EXPECT_EQ(texts(draft.rows[1]).back(), "Economie en havens");
}

TEST(Sections, other_titles_above_joined_tables_say_no_policy_area) {
  auto const numbered =
      read("<h2>Tabel 1</h2>" + table("GGD Noord") + "<h2>Tabel 2</h2>" + table("Havenschap"));
  EXPECT_EQ(heads(numbered), (Row{"Verbonden partij", "Deelnemers", "Doel"}));
  auto const once = read("<h2>Sociaal domein</h2>" + table("GGD Noord") + table("Havenschap"));
  EXPECT_EQ(heads(once).size(), 3U);
}

TEST(Sections, kinds_of_participants_in_columns_of_their_own_are_joined) {
  auto const draft = read(
      "Naam;Deelnemers gemeenten;Deelnemers overige;Aantal deelnemers;Doel\n"
      "GGD Noord;Bedum en Winsum;provincie Groningen;3;gezondheid bewaken\n"
      "Havenschap;Delfzijl;;1;havens beheren\n");
  EXPECT_EQ(heads(draft), (Row{"Naam", "Deelnemers gemeenten + Deelnemers overige",
                               "Aantal deelnemers", "Doel"}));
  EXPECT_EQ(texts(draft.rows[0])[1], "Bedum en Winsum; provincie Groningen");
  EXPECT_EQ(texts(draft.rows[1])[1], "Delfzijl");
}

TEST(Sections, each_kind_of_participant_keeps_what_its_head_says) {
  auto const draft = read(
      "Naam;Deelnemers gemeenten;Deelnemers provincie;Deelnemers waterschap;Doel\n"
      "Havenschap;Bedum;Groningen;;havens beheren\n"
      "Dijken;Winsum;Groningen;waterschap Noorderzijlvest;dijken beheren\n");
  EXPECT_EQ(texts(draft.rows[0])[1], "Bedum; provincie: Groningen");
  EXPECT_EQ(texts(draft.rows[1])[1], "Winsum; provincie: Groningen; waterschap Noorderzijlvest");
}

TEST(Sections, beside_municipalities_other_kinds_of_participants_are_joined) {
  auto const draft = read(
      "Naam;Gemeenten;Provincie;Waterschap;Taak\n"
      "Havenschap;Bedum, Winsum;Groningen;Noorderzijlvest;havens beheren\n"
      "Archief;Bedum, Leek;ja;-;stukken bewaren\n");
  EXPECT_EQ(texts(draft.rows[0])[1],
            "Bedum, Winsum; provincie: Groningen; waterschap: Noorderzijlvest");
  EXPECT_EQ(texts(draft.rows[1])[1], "Bedum, Leek; provincie");
  auto const place = read(
      "Naam;Gemeenten;Provincie;Taak\nHavenschap;Bedum, Winsum;Groningen;havens beheren\n"
      "Archief;Assen, Emmen;Drenthe;stukken bewaren\n");
  EXPECT_EQ(texts(place.rows[0])[1], "Bedum, Winsum");
}

TEST(Sections, lines_without_marking_above_the_first_label_of_cards_are_their_names) {
  std::string text = "Samenwerking van de gemeente Bedum met andere gemeenten\n\n";
  for (std::string const name : {"Havenschap Noord", "Archief Oost", "GGD Noord"}) {
    text += name + "\n\nRechtsvorm\nGR\n\nDeelnemers\nBedum en Winsum\n\nDoel\nwerken voor " +
            name + "\n\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief Oost", "GR", "Bedum en Winsum", "werken voor Archief Oost"}));
}

TEST(Sections, terms_whose_meaning_says_who_takes_part_are_a_list) {
  auto const draft = read(
      "<h1>Samen</h1><dl><dt>Havenschap</dt><dd>Havens beheren (deelnemers: Bedum en Winsum)</dd>"
      "<dt>Archief</dt><dd>Papier bewaren (deelnemers: Winsum en Marum)</dd>"
      "<dt>GGD</dt><dd>Gezondheid (deelnemers: alle gemeenten)</dd></dl>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Havenschap", "Havens beheren", "Bedum en Winsum"}));
}

TEST(Sections, a_text_between_title_and_labels_is_no_name) {
  auto const draft = read(
      "<h1>Verbonden partijen</h1><h2>1. Stichtingen</h2>"
      "<h3>1.1 Havenschap</h3><p>Beheert de havens</p><p>Deelnemers: Bedum en Winsum</p>"
      "<h3>1.2 Archief</h3><p>Bewaart papier</p><p>Deelnemers: Winsum en Marum</p>"
      "<h3>1.3 Theater</h3><p>Toneel</p><p>Deelnemers: Marum</p>"
      "<h3>1.4 Museum</h3><p>Toont kunst</p>");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief", "Bewaart papier", "Winsum en Marum", "Stichtingen"}));
  EXPECT_EQ(texts(draft.rows[3])[0], "Museum");
  auto const& told = draft.rows[3].cells[1];
  EXPECT_FALSE(told.doubts.empty());  // it has no label at all
}

TEST(Sections, a_lettered_legal_form_above_cards_of_lines_is_their_form) {
  auto const draft = read(
      "VERBONDEN PARTIJEN\n\nA. Gemeenschappelijke regelingen\n\n1. Havenschap\n"
      "Doel: havens beheren\nDeelnemers: Bedum en Winsum\n\nB. Stichtingen\n\n2. Archief\n"
      "Doel: papier bewaren\nDeelnemers: Winsum en Marum\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(last_role(draft), ColumnRole::legal_form);
  EXPECT_EQ(texts(draft.rows[0]).back(), "Gemeenschappelijke regelingen");
  EXPECT_EQ(texts(draft.rows[1]).back(), "Stichtingen");
}

TEST(Sections, an_abbreviation_ends_no_sentence_and_names_behind_with_take_part) {
  std::string rest = "Afval verwerken. Deelnemers: o.a. Bedum, Winsum en Marum";
  EXPECT_EQ(ingest::participants_in(rest), "o.a. Bedum, Winsum en Marum");
  EXPECT_EQ(rest, "Afval verwerken.");
  EXPECT_EQ(ingest::participants_told("afstemmen van beleid met Bedum, Winsum en Ten Boer"),
            "Bedum, Winsum en Ten Boer");
  EXPECT_EQ(ingest::participants_told("afval ophalen met dezelfde gemeenten, behalve Marum"),
            "dezelfde gemeenten, behalve Marum");
  EXPECT_EQ(ingest::participants_told("werk voor mensen met een beperking"), "");
  EXPECT_EQ(ingest::participants_told("afspraken met Bedum"), "");  // one may be anything
}

TEST(Sections, who_takes_part_ends_at_a_dash_that_divides_the_item) {
  std::string rest = "deelnemers: Bedum en Winsum - bijstand";
  EXPECT_EQ(ingest::participants_in(rest), "Bedum en Winsum");
  EXPECT_EQ(rest, "bijstand");
  rest = "werk - deelnemers: Bedum en Winsum - bijstand";
  EXPECT_EQ(ingest::participants_in(rest), "Bedum en Winsum");
  EXPECT_EQ(rest, "werk - bijstand");
  rest = "deelnemers: Bedum en Winsum";
  for (int i = 0; i < 200'000; ++i) rest += " - a";  // looked at once, not again for each dash
  EXPECT_EQ(ingest::participants_in(rest), "Bedum en Winsum");
  rest = "werk" + rest;
  EXPECT_EQ(ingest::participants_in(rest), "");
}

TEST(Sections, a_row_that_explains_a_mark_is_no_partnership) {
  auto const draft = read(
      "Regeling;Doel;gemeente Bedum;gemeente Winsum;gemeente "
      "Marum\nHavenschap;havens;X;X;\nArchief;papier;;X;X\n"
      "GGD Noord;gezondheid;X;X;X\nX = neemt deel;;;;\n");
  EXPECT_EQ(draft.rows.size(), 3U);
}

TEST(Sections, a_small_word_for_the_form_in_brackets_is_a_code) {
  std::string name = "Benegora (overleg)";
  std::string said;
  EXPECT_TRUE(ingest::code_in(name, said));
  EXPECT_EQ(name, "Benegora");
  EXPECT_EQ(said, "overleg");
  name = "Havenschap (oost)";
  EXPECT_FALSE(ingest::code_in(name, said));
}

TEST(Sections, each_row_may_have_its_name_above_it) {
  auto const row = [](std::string const& name, std::string const& form) {
    return "<tr><td colspan=3><b>" + name + "</b></td></tr><tr><td>havens beheren in " + name +
           "</td><td>de gemeenten Bedum en Winsum</td><td>" + form + "</td></tr>";
  };
  auto const draft = read("<table><tr><th>Doel</th><th>Deelnemers</th><th>Vorm</th></tr>" +
                          row("Havenschap Oost", "GR") + row("Archief", "GR") +
                          row("GGD Noord", "Stichting") + "</table>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief", "havens beheren in Archief", "de gemeenten Bedum en Winsum", "GR"}));
  EXPECT_EQ(last_role(draft), ColumnRole::legal_form);
}

TEST(Sections, items_that_say_who_takes_part_are_a_list_without_any_legal_form) {
  auto const list = read(
      "Hoi,\n\n1) Havenschap - havens beheren - deelnemers: Bedum en Winsum\n"
      "2) Archief - papier bewaren - deelnemers: Winsum en Marum\n"
      "3) GGD - gezondheid - deelnemers: alle gemeenten\n\nGroet, Anja\n");
  ASSERT_EQ(list.rows.size(), 3U);
  EXPECT_EQ(texts(list.rows[0]), (Row{"Havenschap", "havens beheren", "Bedum en Winsum"}));
  auto const brackets = read(
      "<ul><li>Havenschap (met Bedum en Winsum);</li><li>Archief (met Winsum en Marum (deels));"
      "</li><li>GGD Noord (met Bedum).</li></ul>");
  ASSERT_EQ(brackets.rows.size(), 3U);
  EXPECT_EQ(texts(brackets.rows[1]), (Row{"Archief", "Winsum en Marum (deels)"}));
  auto const two_brackets = read(
      "<ul><li>GGD (regio Noord) dienst (gemeenten Assen en Emmen) - inenten</li>"
      "<li>GGD (regio Oost) dienst (gemeenten Assen en Meppel) - inenten</li>"
      "<li>GGD (regio Zuid) dienst (gemeenten Meppel en Emmen) - inenten</li></ul>");
  ASSERT_EQ(two_brackets.rows.size(), 3U);
  EXPECT_EQ(texts(two_brackets.rows[0]),
            (Row{"GGD (regio Noord) dienst", "gemeenten Assen en Emmen", "inenten"}));
  auto const bold = read(
      "<h1>Samen</h1><p><b>Havenschap</b> (deelnemers: Bedum en Winsum)<br>Beheert havens.</p>"
      "<p><b>Archief</b> (deelnemers: Winsum en Marum)<br>Bewaart papier.</p>"
      "<p><b>GGD</b> (deelnemers: alle gemeenten)<br>Gezondheid.</p>");
  ASSERT_EQ(bold.rows.size(), 3U);
  EXPECT_EQ(texts(bold.rows[0]), (Row{"Havenschap", "Beheert havens.", "Bedum en Winsum"}));
  EXPECT_TRUE(
      read("<ul><li>Bel Anja</li><li>Stuur de lijst</li><li>Vraag Winsum</li></ul>").rows.empty());
}

TEST(Sections, a_table_drawn_in_signs_is_read_by_its_frame) {
  auto const draft = read(
      "Overzicht\n\n+---------+-----------------+------------+\n"
      "| Naam    | Doel            | Deelnemers |\n"
      "+---------+-----------------+------------+\n"
      "| Haven   | havens beheren  | Bedum en   |\n"
      "| dienst  | in het noorden  | Winsum     |\n"
      "+---------+-----------------+------------+\n"
      "| Archief | papier bewaren  | Winsum     |\n"
      "+---------+-----------------+------------+\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Haven dienst", "havens beheren in het noorden", "Bedum en Winsum"}));
  auto const query = read(
      " Naam     | Doel           | Deelnemers \n----------+----------------+------------\n"
      " Haven    | havens beheren | Bedum\n Archief  | papier bewaren | Winsum en Bedum\n");
  ASSERT_EQ(query.rows.size(), 2U);
  EXPECT_EQ(texts(query.rows[1]), (Row{"Archief", "papier bewaren", "Winsum en Bedum"}));
}

TEST(Sections, dots_between_label_and_text_do_not_count_as_text) {
  auto const draft = read(
      "Naam ......................: Havenschap\nDoel ......................: beheer van havens\n"
      "Deelnemers ................: Bedum en Winsum\n------------\n"
      "Naam ......................: Archief Noord\nDoel ......................: papier bewaren\n"
      "Deelnemers ................: Winsum en Marum\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Havenschap", "beheer van havens", "Bedum en Winsum"}));
}

TEST(Sections, a_label_inside_a_cell_is_doubted) {
  auto const draft =
      read("Naam;Doel;Deelnemers\nHaven;beheer Deelnemers: Bedum;Winsum\nArchief;papier;Marum\n");
  auto const told = [&](std::size_t row) {
    return std::ranges::any_of(draft.rows[row].cells[1].doubts, [](std::string const& doubt) {
      return doubt.find("„Deelnemers:”") != std::string::npos;
    });
  };
  EXPECT_TRUE(told(0));
  EXPECT_FALSE(told(1));
}

TEST(Sections, feet_that_count_without_a_word_for_page_are_no_text) {
  std::string text = "Naam;Deelnemers;Doel\n";
  auto const row = [](std::string const& name) {
    return name + "\nde gemeenten Bedum en Winsum\nbeheren van de havens\nPubliekrechtelijk\n";
  };
  text = "Naam\nDeelnemers\nDoel\nAard\n" + row("Havenschap") + row("Archief Noord") +
         row("GGD Noord") + "Begroting 2018 - 46 -\n" + row("Havenschap Oost") +
         row("Archief Zuid") + row("GGD Zuid") + "Begroting 2018 - 47 -\n";
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 6U);
  for (auto const& one : draft.rows) {
    for (auto const& cell : texts(one)) EXPECT_EQ(cell.find("Begroting"), std::string::npos);
  }
  auto const told = std::ranges::find(draft.findings, "page-furniture", &Finding::code);
  ASSERT_NE(told, draft.findings.end());
  EXPECT_NE(told->detail.find("„Begroting 2018 - 46 -” (2 keer)"), std::string::npos)
      << told->detail;
}

}  // namespace sections_test
