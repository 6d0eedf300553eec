// SPDX-License-Identifier: EUPL-1.2
// Cards, lists and odd tables: labels in many places, and texts that look like them but are none.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"
#include "ingest/shapes/item_parties.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"

namespace {

using namespace verband;
using ingest::testing::heads;
using ingest::testing::Row;
using ingest::testing::texts;

Draft read(std::string_view bytes) { return ingest::read(bytes, {}, {}); }

}  // namespace

TEST(Labels, dots_numbers_and_questions_are_no_part_of_a_label_or_all_of_it) {
  EXPECT_EQ(ingest::label_of("Zetel ............"), "Zetel");
  EXPECT_EQ(ingest::labelled("b. doel   : archieven bewaren")->first, "doel");
  EXPECT_EQ(ingest::labelled("b. doel   : archieven bewaren")->second, "archieven bewaren");
  EXPECT_FALSE(ingest::labelled("Zwolle: een stad aan de IJssel"));
  EXPECT_TRUE(ingest::stands_out({.text = "Waarvoor? Afval"}, "Waarvoor? Afval"));
  // A question of the council is no label: not all its words are those of heads.
  std::string const asked = "Waarom stijgt de bijdrage? De lonen stijgen.";
  EXPECT_FALSE(ingest::stands_out({.text = asked}, asked));
}

TEST(Labels, an_unknown_label_counts_when_it_returns) {
  ingest::Labels labels;
  labels.hear("Kengetal: 12");
  EXPECT_FALSE(labels.field("Kengetal: 12"));
  labels.hear("Kengetal: 13");
  EXPECT_TRUE(labels.field("Kengetal: 12"));
  EXPECT_EQ(labels.fields("Vorm: GR | Kengetal: 12").size(), 2U);
  EXPECT_TRUE(labels.fields("Vorm: GR | nog iets").empty());
}

TEST(Items, the_name_of_an_item_ends_where_a_reader_sees_it) {
  using Pair = std::pair<std::string, std::string>;
  EXPECT_EQ(ingest::name_and_rest("Alescon. Biedt werk."), (Pair{"Alescon", "Biedt werk."}));
  EXPECT_EQ(ingest::name_and_rest("Area N.V. Biedt werk").first, "Area N.V. Biedt werk");
  EXPECT_EQ(ingest::name_and_rest("Vitens N.V. levert water", 11),
            (Pair{"Vitens N.V.", "levert water"}));
  EXPECT_EQ(ingest::name_and_rest("GGD Drenthe (GR), Assen"), (Pair{"GGD Drenthe (GR)", "Assen"}));
  EXPECT_EQ(ingest::name_and_rest("GGD Drenthe (GR): gezondheid", 11).first, "GGD Drenthe (GR)");
  EXPECT_TRUE(ingest::coded_line("ROVA (NV) - afval"));
  EXPECT_FALSE(ingest::coded_line("ROVA (NV)"));  // as in a cell of a flattened table
  EXPECT_FALSE(ingest::coded_line("de regeling (GR) - afval"));
}

TEST(Items, who_takes_part_may_stand_in_a_sentence) {
  EXPECT_EQ(ingest::participants_told("Aan deze regeling nemen Assen en Emmen deel. Zij werkt."),
            "Assen en Emmen");
  EXPECT_EQ(ingest::participants_told("De twaalf gemeenten doen mee."), "De twaalf gemeenten");
  EXPECT_EQ(ingest::participants_told("De gemeente betaalt een bijdrage."), "");
  std::string rest = "afval; met Nuenen c.a. en Someren";
  EXPECT_EQ(ingest::participants_in(rest), "Nuenen c.a. en Someren");
  EXPECT_EQ(rest, "afval");
}

TEST(Cards, labels_on_a_line_of_their_own_have_the_text_below_them) {
  auto const draft = read(
      "<h2>GGD Noord</h2><h3>Doel</h3><p>Gezondheid.</p><p>Voor iedereen.</p><h3>Deelnemers</h3>"
      "<p>Assen en Emmen</p><h2>Archief</h2><h3>Doel</h3><p>Bewaren</p><h3>Deelnemers</h3>"
      "<p>Assen</p>");
  EXPECT_EQ(draft.shape, Shape::cards);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "Gezondheid.\nVoor iedereen.", "Assen en Emmen"}));
}

TEST(Cards, a_label_that_one_card_alone_has_neither_ends_nor_names_a_card) {
  auto const draft = read(
      "# Partijen\n\n## GGD Noord\n\n- Doel: gezondheid\n- Deelnemers: Assen en Emmen\n\n"
      "## Archief\n\n- Doel: bewaren\n- Noodverband: tot 2020\n- Deelnemers: Assen\n\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(heads(draft), (Row{"Naam", "Doel", "Deelnemers", "Noodverband"}));
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "bewaren", "Assen", "tot 2020"}));
}

TEST(Cards, what_follows_the_last_card_is_no_field_of_it) {
  std::string page;
  for (std::string const name : {"GGD Noord", "Archief Oost", "Schap Zuid"}) {
    page += "<h2>" + name + "</h2><p><b>Doel</b> werken</p><p><b>Deelnemers</b> Assen</p>";
  }
  auto const draft = read(page + "<p>Bel ons: 0592 123456</p>");
  EXPECT_EQ(heads(draft), (Row{"Naam", "Doel", "Deelnemers"}));
  ASSERT_FALSE(draft.rows[2].cells[2].doubts.empty());
  EXPECT_NE(draft.rows[2].cells[2].doubts[0].find("Bel ons"), std::string::npos);
  EXPECT_NE(draft.shape_reason.find("„Deelnemers: …”"), std::string::npos);
  auto const formed = read("<h1>Stichtingen</h1>" + page);
  EXPECT_EQ(heads(formed).back(), "Kop boven de kaart");
  EXPECT_NE(formed.shape_reason.find("„Deelnemers: …”"), std::string::npos);
}

TEST(Cards, a_label_may_have_several_columns_beside_it_or_its_text_below_it) {
  auto const wide = read(
      "<table><tr><td>Naam</td><td colspan=2>GGD Noord</td></tr>"
      "<tr><td>Doel</td><td colspan=2>Gezondheid</td></tr>"
      "<tr><td>Rechtsvorm</td><td colspan=2>GR</td></tr>"
      "<tr><td></td><td>1-1-2020</td><td>31-12-2020</td></tr>"
      "<tr><td>Eigen vermogen</td><td>10</td><td>12</td></tr></table>");
  ASSERT_EQ(wide.rows.size(), 1U);
  EXPECT_EQ(heads(wide), (Row{"Naam", "Doel", "Rechtsvorm", "Eigen vermogen 1-1-2020",
                              "Eigen vermogen 31-12-2020"}));
  auto const form = read(
      "<table><tr><td>Naam</td><td>Zetel</td><td>Rechtsvorm</td></tr>"
      "<tr><td>GGD Noord</td><td>Assen</td><td>GR</td></tr>"
      "<tr><td colspan=3>Doel</td></tr><tr><td colspan=3>Gezondheid</td></tr></table>");
  ASSERT_EQ(form.rows.size(), 1U);
  EXPECT_EQ(texts(form.rows[0]), (Row{"GGD Noord", "Assen", "GR", "Gezondheid"}));
}

TEST(Cards, members_of_a_board_and_job_adverts_are_no_partnerships) {
  EXPECT_TRUE(read("<h1>Bestuur</h1><table><tr><th>Gemeente</th><th>Lid bestuur</th>"
                   "<th>Plaatsvervanger</th><th>Aantal inwoners</th></tr>"
                   "<tr><td>Veere</td><td>wethouder Melse</td><td>wethouder Maas</td>"
                   "<td>21.890</td></tr></table>")
                  .rows.empty());
  EXPECT_TRUE(read("<h2>Wie zoeken wij?</h2><ul><li>Opleiding: hbo</li><li>Kennis: Wgr</li></ul>"
                   "<h2>Wat bieden wij?</h2><ul><li>Salaris: schaal 11</li><li>Uren: 36</li></ul>")
                  .rows.empty());
}

TEST(Lists, items_with_as_many_parts_each_are_read_by_their_words) {
  auto const draft = read(
      "Dit zijn de regelingen van de gemeente Goes:\n\n"
      "1) GGD Zeeland - inenten van kinderen - alle Zeeuwse gemeenten\n"
      "2) Archief De Bevelanden - bewaren van stukken - gemeente Goes en gemeente Kapelle\n"
      "3) Stadsbank - lenen - gemeente Goes en gemeente Hulst - tijdelijk\n"
      "4) Leerplichtbureau - toezicht op de leerplicht - gemeenten Goes en Borsele\n"
      "5) Samenwerking Afval - inzamelen van afval - gemeente Goes, gemeente Borsele\n");
  EXPECT_EQ(draft.shape, Shape::list);
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Zeeland", "inenten van kinderen", "alle Zeeuwse gemeenten"}));
  EXPECT_EQ(draft.columns[2].role, ColumnRole::participants);
  EXPECT_FALSE(draft.rows[2].cells[0].doubts.empty());
  auto const bracketed = read(
      "Dit zijn de regelingen van de gemeente Goes:\n\n"
      "* GGD Zeeland (alle Zeeuwse gemeenten) - inenten van kinderen\n"
      "* Archief De Bevelanden (gemeente Goes en gemeente Kapelle) - bewaren van stukken\n"
      "* Omgevingsdienst Zeeland (Zeeuwse gemeenten en provincie) - toezicht op bedrijven\n");
  ASSERT_EQ(bracketed.rows.size(), 3U);
  EXPECT_EQ(texts(bracketed.rows[0]),
            (Row{"GGD Zeeland", "alle Zeeuwse gemeenten", "inenten van kinderen"}));
  EXPECT_TRUE(read("Agenda\n\n1. Opening - 19:00 - voorzitter\n2. Notulen - 19:05 - griffier\n"
                   "3. Begroting - 19:10 - wethouder\n")
                  .rows.empty());
}

TEST(Lists, names_with_whom_they_work_together_and_what_for) {
  auto const draft = read(
      "<h1>Waar doet Goes aan mee?</h1><ul>"
      "<li>GGD Zeeland, samen met alle andere Zeeuwse gemeenten, voor de gezondheid</li>"
      "<li>Archief De Bevelanden, samen met Kapelle en Borsele, voor het bewaren van stukken</li>"
      "<li>Muziekschool, met Tholen en Middelburg, om muziek te leren</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief De Bevelanden", "voor het bewaren van stukken", "Kapelle en Borsele"}));
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Muziekschool", "om muziek te leren", "Tholen en Middelburg"}));
}

TEST(Lists, items_that_say_nothing_but_parties_say_who_takes_part) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Zeeland: alle Zeeuwse gemeenten</li>"
      "<li>RUD Zeeland: alle Zeeuwse gemeenten, de provincie en het waterschap</li>"
      "<li>Archief: gemeente Goes en gemeente Kapelle</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::participants);
  EXPECT_FALSE(draft.rows[0].cells[1].doubts.empty());
  auto const tasks = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Zeeland: gezondheid voor gemeenten</li>"
      "<li>RUD Zeeland: toezicht voor alle Zeeuwse gemeenten op bedrijven in de streek</li>"
      "<li>Archief: stukken bewaren</li></ul>");
  EXPECT_EQ(tasks.columns[1].role, ColumnRole::purpose);
}

TEST(Lists, a_message_above_cards_or_another_list_is_none_of_them) {
  auto const draft = read(
      "Van: griffie\nDatum: 1-1-2022\nOnderwerp: verbonden partijen Goes\n\n"
      "1. GGD Zeeland\nTaak: gezondheid\nDeelnemers: Goes, Hulst\n\n"
      "2. Archief\nTaak: bewaren\nDeelnemers: Goes, Kapelle\n\n"
      "3. Stadsbank\nTaak: lenen\nDeelnemers: Goes, Tholen\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[0].cells[0].text, "GGD Zeeland");
  auto const dashes = read(
      "# Goes 2022\n\n1. GGD Zeeland — inenten van kinderen — alle Zeeuwse gemeenten\n"
      "2. RUD Zeeland — toezicht op milieu — alle Zeeuwse gemeenten\n"
      "3. Archief Bevelanden — bewaren van stukken — gemeenten Goes en Kapelle\n\n"
      "## Ook actief in\n\n* VNG\n* Vereniging van Zeeuwse Gemeenten\n");
  EXPECT_EQ(dashes.rows.size(), 3U);
}

TEST(Lists, headings_above_items_that_are_themes_are_the_policy_area) {
  auto const draft = read(
      "<h1>Samenwerking</h1><h2>Portefeuille Jansen: milieu</h2><ul>"
      "<li>Omgevingsdienst: toezicht. Deelnemers: Assen en Emmen</li>"
      "<li>Afvalbedrijf: inzamelen. Deelnemers: Assen en Meppel</li></ul>"
      "<h2>Portefeuille Smit: onderwijs en jeugd</h2><ul>"
      "<li>Leerplichtbureau: toezicht. Deelnemers: Assen en Emmen</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[3].role, ColumnRole::policy_area);
  EXPECT_EQ(draft.rows[1].cells[3].text, "Portefeuille Jansen: milieu");
  EXPECT_EQ(draft.rows[2].cells[3].text, "Portefeuille Smit: onderwijs en jeugd");
}

TEST(Cards, what_the_document_says_of_itself_above_the_cards_is_none) {
  auto const draft = read(
      "<h1>Met wie werkt Goes samen?</h1><p>Stand: 1 januari 2025.</p>"
      "<h2>GGD Noord</h2><h3>Wie doen er mee?</h3><p>Assen en Emmen</p><h3>Wat kost het?</h3><p>€ "
      "1</p>"
      "<h2>Archief</h2><h3>Wie doen er mee?</h3><p>Emmen</p><h3>Wat kost het?</h3><p>€ 2</p>"
      "<h2>Stadsbank</h2><h3>Wie doen er mee?</h3><p>Assen</p><h3>Wat kost het?</h3><p>€ 3</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Assen en Emmen", "€ 1"}));
}

TEST(Tables, waar_gaat_het_over_asks_for_a_theme_and_may_stand_over_tasks) {
  auto const tasks = read(
      "Naam;Waar gaat het over;Met\nGGD Noord;inenten en voorlichten;gemeente Assen\n"
      "Archief;bewaren van stukken;gemeente Emmen\n");
  EXPECT_EQ(tasks.columns[1].role, ColumnRole::purpose);
  auto const themes = read(
      "Naam;Waar gaat het over;Doel;Met\nGGD Noord;Gezondheid;inenten van kinderen;Assen\n"
      "Archief;Cultuur;bewaren van stukken;Emmen\n");
  EXPECT_EQ(themes.columns[1].role, ColumnRole::policy_area);
}

TEST(Cards, headings_above_those_of_the_cards_that_are_themes_are_the_policy_area) {
  std::string const cards =
      "<h1>Begroting Goes</h1><h2>Programma Veiligheid</h2>"
      "<h3>Veiligheidsregio</h3><table><tr><td>Doel</td><td>brandweer</td></tr>"
      "<tr><td>Deelnemers</td><td>Goes en Tholen</td></tr></table>"
      "<h2>Programma Zorg</h2>"
      "<h3>GGD Zeeland</h3><table><tr><td>Doel</td><td>inenten</td></tr>"
      "<tr><td>Deelnemers</td><td>Goes en Hulst</td></tr></table>"
      "<h3>Muziekschool</h3><table><tr><td>Doel</td><td>muziek</td></tr>"
      "<tr><td>Deelnemers</td><td>Goes</td></tr></table>";
  auto const draft = read(cards);
  ASSERT_EQ(draft.rows.size(), 3U);
  auto const policy = column_of(draft, ColumnRole::policy_area);
  ASSERT_TRUE(policy);
  EXPECT_EQ(draft.rows[0].cells[*policy].text, "Programma Veiligheid");
  EXPECT_EQ(draft.rows[2].cells[*policy].text, "Programma Zorg");
}

TEST(Cards, fields_with_the_words_of_the_law_tell_tasks_and_participants) {
  auto const draft = read(
      "<h2>GGD Noord</h2><ul><li>Bestuursorganen van de deelnemers: colleges van de gemeenten "
      "Assen en Emmen</li>"
      "<li>Wettelijk voorschrift: Wgr</li><li>Overgedragen bevoegdheden: inenten</li></ul>"
      "<h2>Archief</h2><ul><li>Bestuursorganen van de deelnemers: raden van de gemeenten Emmen, "
      "Assen</li>"
      "<li>Wettelijk voorschrift: Wgr</li><li>Overgedragen bevoegdheden: bewaren</li></ul>"
      "<h2>Stadsbank</h2><ul><li>Bestuursorganen van de deelnemers: college van de gemeenten</li>"
      "<li>Wettelijk voorschrift: Wgr</li><li>Overgedragen bevoegdheden: lenen</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_TRUE(column_of(draft, ColumnRole::participants));
  ASSERT_TRUE(column_of(draft, ColumnRole::purpose));
  EXPECT_EQ(draft.rows[1].cells[*column_of(draft, ColumnRole::purpose)].text, "bewaren");
  EXPECT_FALSE(draft.rows[1].cells[*column_of(draft, ColumnRole::participants)].doubts.empty());
}

TEST(Lists, a_long_item_is_kept_with_a_doubt) {
  std::string const tale(130, 'x');
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Noord</li><li>Archief</li>"
      "<li>Schap</li><li>Dienst " +
      tale + "</li></ul>");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
}

TEST(Tables, labels_in_the_cells_of_a_column_become_columns) {
  auto const draft = read(
      "<table><tr><th>Verbonden partij</th><th>Toelichting</th></tr>"
      "<tr><td>GGD Noord</td><td>Doel: gezondheid<br>Deelnemers: Assen</td></tr>"
      "<tr><td>Archief</td><td>Doel: bewaren<br>Deelnemers: Emmen</td></tr></table>");
  EXPECT_EQ(heads(draft), (Row{"Verbonden partij", "Doel", "Deelnemers"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "bewaren", "Emmen"}));
}

TEST(Tables, a_table_without_a_head_goes_on_with_the_one_before_it) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><table><tr><th>Organisatie</th><th>Taak</th>"
      "<th>Deelnemers</th></tr><tr><td>GGD Noord</td><td>Gezondheid</td><td>Assen</td></tr>"
      "</table><h2>Vennootschappen</h2><table><tr><td>Vitens</td><td>Water</td><td>Emmen</td></tr>"
      "</table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Vitens", "Water", "Emmen", "Vennootschappen"}));
}

TEST(Tables, notes_below_a_table_are_no_rows) {
  auto const draft = read(
      "Naam;Doel;Deelnemers\nGGD Noord;Gezondheid;Assen\nArchief;Bewaren;Emmen\n"
      "* Voorlopig cijfer;;\n");
  EXPECT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.trailer, "* Voorlopig cijfer");
}

TEST(Tables, lines_with_a_task_each_below_a_merged_name_are_one_partnership) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td rowspan=2>GGD Noord</td><td>inenten</td><td rowspan=2>Assen en Emmen</td></tr>"
      "<tr><td>voorlichten</td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>Emmen</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "inenten; voorlichten", "Assen en Emmen"}));
  EXPECT_TRUE(draft.rows[0].cells[0].doubts.empty());
  auto const differ = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td rowspan=2>GGD Noord</td><td>inenten</td><td>Assen, Emmen</td></tr>"
      "<tr><td>voorlichten</td><td>Meppel, Hoogeveen</td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>Emmen, Assen</td></tr></table>");
  ASSERT_EQ(differ.rows.size(), 2U);
  EXPECT_EQ(differ.rows[0].cells[2].text, "Assen, Emmen; Meppel, Hoogeveen");
  EXPECT_FALSE(differ.rows[0].cells[2].doubts.empty());
}

TEST(Tables, a_name_that_returns_with_its_participants_is_one_partnership_with_a_doubt) {
  auto const draft = read(
      "Regeling;Taak;Deelnemers\nGGD Noord;inenten;Assen, Emmen\n"
      "GGD Noord;voorlichten;Assen, Emmen\nArchief;bewaren;Emmen, Assen\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.rows[0].cells[1].text, "inenten; voorlichten");
  EXPECT_FALSE(draft.rows[0].cells[0].doubts.empty());
}

TEST(Tables, the_mark_of_a_note_is_no_part_of_a_name) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak²</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord<sup>12</sup></td><td>500 m² archief</td><td>Assen³, Emmen</td></tr>"
      "<tr><td>Archief (RHC)¹</td><td>10<sup>e</sup> keer</td><td>Emmen</td></tr></table>");
  EXPECT_EQ(heads(draft), (Row{"Regeling", "Taak", "Deelnemers"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "500 m² archief", "Assen, Emmen"}));
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief (RHC)", "10e keer", "Emmen"}));
}

TEST(Tables, a_raised_figure_of_a_formula_or_a_short_name_stays) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td>Werkplein R<sup>3</sup></td><td>CO²-reductie, 500 Nm³ gas</td><td>Assen</td></tr>"
      "<tr><td>Alliantie K²</td><td>uitstoot CO², straat² vegen</td><td>Emmen</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Werkplein R³", "CO²-reductie, 500 Nm³ gas", "Assen"}));
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Alliantie K²", "uitstoot CO², straat² vegen", "Emmen"}));
}

TEST(Tables, a_mark_that_a_note_of_the_document_answers_to_is_doubted) {
  std::string const table =
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord</td><td>inenten</td><td>Assen, Meppel*</td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>Assen, Emmen¹</td></tr></table>";
  auto const doubted = [](Cell const& cell) {
    return std::ranges::any_of(
        cell.doubts, [](std::string const& why) { return why.find("noot") != std::string::npos; });
  };
  auto const alone = read(table);
  ASSERT_EQ(alone.rows.size(), 2U);
  EXPECT_EQ(alone.rows[0].cells[2].text, "Assen, Meppel");
  EXPECT_FALSE(doubted(alone.rows[0].cells[2]));
  auto const told = read(table + "<p>* Meppel neemt niet deel</p><p>¹ tot 2020</p>");
  ASSERT_EQ(told.rows.size(), 2U);
  EXPECT_EQ(told.rows[0].cells[2].text, "Assen, Meppel");
  EXPECT_TRUE(doubted(told.rows[0].cells[2]));
  EXPECT_EQ(told.rows[1].cells[2].text, "Assen, Emmen");
  EXPECT_TRUE(doubted(told.rows[1].cells[2]));
  EXPECT_FALSE(doubted(told.rows[1].cells[1]));
}

TEST(Tables, beside_public_legal_forms_organisations_below_an_unknown_head_are_the_names) {
  std::string const head = "Ontvanger;Vorm;Doel van de bijdrage;2021;2022\n";
  auto const draft = read(head +
                          "GGD Noord;GR;Inenten van kinderen;401;412\n"
                          "Veiligheidsregio Noord;GR;Branden blussen;811;834\n"
                          "Omgevingsdienst Noord;BVO;Vergunningen geven;221;230\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[0].role, ColumnRole::name);
  EXPECT_TRUE(read(head + "Stichting Welzijn;stichting;Helpen van ouderen;401;412\n"
                          "Vereniging Muziek;vereniging;Muziek maken;811;834\n"
                          "Stichting Sport;stichting;Sporten voor allen;221;230\n")
                  .rows.empty());
}

TEST(Tables, a_second_table_about_the_same_names_tells_who_takes_part) {
  auto const draft = read(
      "<table><tr><th>Verbonden partij</th><th>Taak</th><th>Rechtsvorm</th></tr>"
      "<tr><td>GGD Noord</td><td>inenten</td><td>GR</td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>GR</td></tr></table>"
      "<h2>Deelnemers</h2><table><tr><th>Verbonden partij</th><th>Deelnemers</th></tr>"
      "<tr><td>Archief</td><td>Emmen, Assen</td></tr>"
      "<tr><td>GGD Noord</td><td>Meppel en Assen</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "inenten", "GR", "Meppel en Assen"}));
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "bewaren", "GR", "Emmen, Assen"}));
}

TEST(Tables, words_with_a_line_through_them_are_doubted) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord</td><td>inenten</td><td>gemeente Assen, <del>gemeente "
      "Emmen</del></td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>gemeente Emmen</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.rows[0].cells[2].text, "gemeente Assen, gemeente Emmen");
  EXPECT_FALSE(draft.rows[0].cells[2].doubts.empty());
  EXPECT_TRUE(draft.rows[1].cells[2].doubts.empty());
}

TEST(Tables, yes_and_no_are_no_legal_form) {
  auto const draft = read(
      "Naam;Samenwerkingsvorm;Rechtspersoonlijkheid;Deelnemers\n"
      "GGD Noord;Openbaar lichaam;ja;Assen en Emmen\n"
      "Ombudscommissie;Gemeenschappelijk orgaan;nee;Emmen en Coevorden\n");
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[2].role, ColumnRole::extra);
}

TEST(Tables, a_text_below_each_row_is_of_that_row_and_no_heading) {
  auto const draft = read(
      "<table><tr><th>Verbonden partij</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord</td><td>Assen</td></tr><tr><td colspan=2>Doel: gezondheid</td></tr>"
      "<tr><td>Archief</td><td>Emmen</td></tr><tr><td colspan=2>Doel: bewaren</td></tr></table>");
  EXPECT_EQ(heads(draft), (Row{"Verbonden partij", "Deelnemers", "Doel"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Assen", "gezondheid"}));
}

TEST(Lists, an_item_over_items_of_its_own_says_their_legal_form) {
  auto const draft = read(
      "<ul><li>Gemeenschappelijke regelingen<ul><li>GGD Noord: gezondheid</li>"
      "<li>Archief Oost: bewaren</li></ul></li><li>Stichtingen<ul><li>Museum Zuid: kunst</li></ul>"
      "</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Museum Zuid", "kunst", "Stichtingen"}));
}

TEST(Lists, minutes_terms_and_actions_are_no_partnerships) {
  EXPECT_TRUE(
      read("<h2>Gemeenschappelijke regelingen</h2><ul><li>De begroting komt in april.</li>"
           "<li>De wethouder vraagt om geld.</li><li>Er komt een gesprek met de dienst.</li>"
           "<li>De subsidie blijft dus gelijk.</li></ul>")
          .rows.empty());
  EXPECT_TRUE(
      read("- Gemeenschappelijke regeling (GR): samen werken\n- Naamloze vennootschap (NV): "
           "een bedrijf\n- Besloten vennootschap (BV): een bedrijf\n- **Let** op **dit**\n")
          .rows.empty());
  EXPECT_TRUE(read("Nr;Actie;Wie;Status\n1;Zienswijze maken;Jansen;loopt\n"
                   "2;Raad informeren;De Vries;klaar\n3;Nota schrijven;Jansen;loopt\n")
                  .rows.empty());
}

TEST(Lists, the_end_of_a_letter_is_no_part_of_its_last_item) {
  auto const draft = read(
      "<p>De gemeente neemt deel aan de volgende gemeenschappelijke regelingen:</p><ul>"
      "<li>GGD Noord: gezondheid</li><li>Archief Oost: bewaren</li><li>Schap Zuid: recreatie</li>"
      "</ul><p>Wij vragen u om uw zienswijze.</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Schap Zuid", "recreatie", "gemeenschappelijke regelingen"}));
}

TEST(Lists, a_line_in_bold_above_a_text_is_a_name_also_when_it_begins_with_its_form) {
  auto const draft = read(
      "<h2>Deelnemingen</h2><p><b>Vitens</b></p><p>Het bedrijf levert "
      "water.</p><p><b>Enexis</b></p>"
      "<p>Beheer van het net.</p><h2>Stichtingen</h2><p><b>Stichting Noord</b></p>"
      "<p>De stichting beheert het huis.</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Stichting Noord", "De stichting beheert het huis.", "Stichtingen"}));
}

TEST(Tables, days_below_a_head_are_heads_and_numbers_no_part_of_names) {
  auto const draft = read(
      "Naam;Doel;Deelnemers;Eigen vermogen;\n;;;1-1-2022;31-12-2022\n"
      "1. GGD Noord*;Gezondheid;Assen;10;12\n2. Archief;Bewaren;Emmen;3;4\n"
      "3. Stadsbank;Lenen;Emmen;5;4\n");
  ASSERT_EQ(draft.columns.size(), 5U);
  EXPECT_EQ(draft.columns[4].header, "Eigen vermogen 31-12-2022");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[0].cells[0].text, "GGD Noord");
  EXPECT_EQ(draft.rows[2].cells[0].text, "Stadsbank");
  auto const lettered = read(
      "a) GGD Noord; gezondheid van kinderen; gemeenten Assen en Emmen\n"
      "b) Archief; bewaren van stukken; gemeenten Emmen en Meppel\n"
      "c) Stadsbank; lenen aan inwoners; gemeenten Emmen en Assen\n");
  ASSERT_EQ(lettered.rows.size(), 3U);
  EXPECT_EQ(lettered.rows[1].cells[0].text, "Archief");
}

TEST(Tables, what_only_a_later_line_says_is_of_the_participant_on_it) {
  auto const draft = read(
      "Partij;Deelnemer;Vanaf;Tot\nGGD;Goes;2012;\nGGD;Hulst;2012;2020\nGGD;Sluis;2012;\n"
      "Archief;Goes;2014;\nArchief;Hulst;2014;2021\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  auto const who = column_of(draft, ColumnRole::participants);
  ASSERT_TRUE(who);
  EXPECT_NE(draft.rows[0].cells[*who].text.find("Hulst (Tot: 2020)"), std::string::npos);
}

TEST(Tables, years_below_a_head_and_the_empty_place_beside_it_are_heads) {
  auto const draft = read(
      "Naam;Doel;Deelnemers;Bijdrage;\n;;;2017;2018\nGGD Noord;Gezondheid;Assen;10;12\n"
      "Archief;Bewaren;Emmen;3;4\n");
  ASSERT_EQ(draft.columns.size(), 5U);
  EXPECT_EQ(draft.columns[4].header, "Bijdrage 2018");
  EXPECT_EQ(draft.rows.size(), 2U);
}

TEST(Lists, an_item_without_a_code_among_coded_ones_stays_with_a_doubt) {
  auto const draft = read(
      "Wij werken samen in:\n"
      "- GGD Noord (GR): gezondheid, samen met Zaanstad, Purmerend en Waterland\n"
      "- Havendienst (GR): beheer van havens\n"
      "- Afvaldienst (GR): ophalen van afval\n"
      "- Alliander N.V.: het elektriciteitsnet\n\n"
      "Met groet, de secretaris\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "gezondheid", "GR", "Zaanstad, Purmerend en Waterland"}));
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Alliander N.V.", "het elektriciteitsnet", "", ""}));
  EXPECT_TRUE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
}

TEST(Lists, a_table_copied_cell_below_cell_has_rows_between_blank_lines) {
  std::string const heads = "Bijlage\n\nNaam\nDeelnemers\nDoel\n\n";
  std::string const rows =
      "Havendienst Noord\nvier gemeenten\nBeheer van havens\n\n"
      "Archiefdienst Noord\ngemeenten en provincie\nBewaren van stukken\n\n";
  auto const draft = read(heads + rows + "Afvaldienst Noord\ngemeenten\nOphalen van afval\n");
  EXPECT_EQ(ingest::testing::heads(draft), (Row{"Naam", "Deelnemers", "Doel"}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archiefdienst Noord", "gemeenten en provincie", "Bewaren van stukken"}));
}

TEST(Lists, a_first_column_that_groups_the_rows_is_filled_and_doubted) {
  std::string const head = "Programma;Naam regeling;Deelnemers;Doel\n";
  auto const draft = read(head +
                          "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                          ";Havendienst Noord;gemeenten;Beheer van havens\n"
                          "Cultuur;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                          ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[1].cells[0].text, "Milieu");
  EXPECT_FALSE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[2].cells[0].doubts.empty());
  // A theme that returns shows that every row has its own.
  auto const own = read(head +
                        "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                        ";Havendienst Noord;gemeenten;Beheer van havens\n"
                        "Milieu;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                        ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  EXPECT_EQ(own.rows[1].cells[0].text, "");
  // Most groups may be of one row.
  auto most = head;
  for (auto const* theme : {"Zorg", "Jeugd", "Sport", "Wonen", "Verkeer", "Economie", "Bestuur"}) {
    most += std::string{theme} + ";" + theme + "dienst Noord;gemeenten;Werken aan " + theme + "\n";
  }
  auto const two = read(most +
                        "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                        ";Havendienst Noord;gemeenten;Beheer van havens\n"
                        "Cultuur;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                        ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  EXPECT_EQ(two.rows.back().cells[0].text, "Cultuur");
}

TEST(Lists, labels_without_marking_have_a_text_below_them) {
  auto const card = [](std::string const& name, std::string const& who) {
    return "<h3>Verbonden partij 1: " + name + "</h3><p>Doel</p><p>Beheer van havens</p>" +
           "<p>Deelnemers</p><p>" + who + "</p><p>Bestuurlijk belang</p>" +
           "<p>Wethouder in het bestuur</p>";
  };
  auto const draft = read("<html><body>" + card("Havendienst Noord", "vier gemeenten") +
                          card("Havendienst Zuid", "twee gemeenten") + "</body></html>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Havendienst Zuid", "Beheer van havens", "twee gemeenten",
                                       "Wethouder in het bestuur"}));
  // The heads of a table that return on each page stand right below each other.
  std::string const page = "<p>Naam</p><p>Doel</p><p>Deelnemers</p><p>Havendienst</p><p>havens</p>";
  EXPECT_TRUE(read("<html><body>" + page + page + "</body></html>").rows.empty());
}

TEST(Lists, names_and_texts_take_turns_under_the_headings_of_a_text_of_lines) {
  auto const draft = read(
      "Overzicht\n\nPeildatum is 1 januari.\n\n1. Centrumregeling\n\n"
      "Archief Fivelingo en Noordelijk Groningen (AFNG)\nBewaren van oude stukken\n\n"
      "2. Regeling zonder meer\n\n"
      "GGD Noord\nGezondheid bewaken\n\nHavenschap Eemsmond\nHavens beheren en verhuren\n\n"
      "Aldus vastgesteld door de raad.\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Archief Fivelingo en Noordelijk Groningen (AFNG)",
                                       "Bewaren van oude stukken", "Centrumregeling"}));
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Havenschap Eemsmond", "Havens beheren en verhuren", "Regeling zonder meer"}));
}

TEST(Lists, a_line_below_the_last_item_is_no_part_of_it_where_lines_are_whole) {
  auto const draft = read(
      "Overzicht\n\n1. GGD Noord (GR)\n2. Havenschap Eemsmond (NV)\n3. Archief Fivelingo (GR)\n"
      "Bedragen zijn afgerond.\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief Fivelingo", "", "GR"}));
}

TEST(Labels, a_colon_before_wide_white_stands_once) {
  auto const draft = read(
      "Overzicht\n\nNaam:   GGD Noord\nDoel:   Gezondheid\nDeelnemers:   Bedum en Winsum\n\n"
      "Naam:   Archief\nDoel:   Papier\nDeelnemers:   Loppersum en Bedum\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "Papier", "Loppersum en Bedum"}));
}

TEST(Labels, a_dash_divides_a_label_that_returns) {
  auto const draft = read(
      "Overzicht\n\n1. GGD Noord\n\nActiviteiten – De gezondheid van de inwoners bewaken\n"
      "Samen met – Bedum en Winsum\nBestuurlijk trekker –\n\n"
      "2. Havenschap Eemsmond\n\nActiviteiten – Havens beheren en verhuren aan bedrijven\nSamen "
      "met – Delfzijl\n"
      "Bestuurlijk trekker – A. Bakker\n\n"
      "3. Archief Fivelingo\n\nActiviteiten – Oude stukken bewaren en laten zien\nSamen met – "
      "Loppersum\n");
  EXPECT_EQ(heads(draft), (Row{"Naam", "Activiteiten", "Samen met", "Bestuurlijk trekker"}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Havenschap Eemsmond", "Havens beheren en verhuren aan bedrijven", "Delfzijl",
                 "A. Bakker"}));
}

TEST(Cards, chapters_of_which_few_have_a_name_are_no_cards) {
  std::string const told = "<p>De kosten van het groen stegen licht.</p>";
  EXPECT_TRUE(read("<h2>Deelnemers</h2>" + told + "<h2>Deelnemers</h2>" + told +
                   "<h2>Wat gaan we doen?</h2>" + told + "<h2>Wat gaan we doen?</h2>" + told +
                   "<h2>Samenwerking</h2>" + told)
                  .rows.empty());
}

TEST(Lists, behind_the_code_of_a_name_the_text_begins) {
  auto const draft = read(
      "<ol><li>GGD Noord (GR) – Zorgen voor de gezondheid: van jong tot oud</li>"
      "<li>Havenschap (NV) – Havens beheren</li><li>Archief (GR) – Stukken bewaren</li></ol>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "Zorgen voor de gezondheid: van jong tot oud", "GR"}));
}

TEST(Cards, labels_may_have_white_behind_them_and_texts_go_on_further_in) {
  auto const draft = read(
      "Paragraaf\n\nVeiligheidsregio Noord\nDoel          Brandweerzorg en rampen\n"
      "Deelnemers    Bedum, Winsum,\n              Loppersum\nBelang        1 van 9 stemmen\n\n"
      "Havenschap Eemsmond\nDoel          Havens beheren\nDeelnemers    Delfzijl\n"
      "Belang        geen\n");
  EXPECT_EQ(heads(draft), (Row{"Naam", "Doel", "Deelnemers", "Belang"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Veiligheidsregio Noord", "Brandweerzorg en rampen",
                                       "Bedum, Winsum, Loppersum", "1 van 9 stemmen"}));
}

TEST(Cards, text_below_a_card_that_no_field_has_is_told) {
  std::string text = "Overzicht\n\n";
  for (std::string const name : {"Havenschap", "GGD Noord", "Archief"}) {
    text += name + "\n\nDoel: zorgen voor alle inwoners\nDeelnemers: gemeenten Bedum en Winsum\n";
    text += name == "Havenschap" ? "Geen zetel\n\n" : "\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_FALSE(draft.rows[0].cells[2].doubts.empty());
  EXPECT_NE(draft.rows[0].cells[2].doubts[0].find("Geen zetel"), std::string::npos);
  EXPECT_TRUE(draft.rows[1].cells[2].doubts.empty());
}

TEST(Lists, regelingen_is_a_heading_of_items) {
  auto const draft = read(
      "# Deelnemingen\n\n- **Vitens NV**: drinkwater\n- **BNG Bank NV**: bankzaken\n\n"
      "# Regelingen\n\n- **Meerinzicht**: bedrijfsvoering\n- **GGD Noord**: gezondheid\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Meerinzicht", "bedrijfsvoering", "Regelingen"}));
}

TEST(Lists, a_table_of_another_year_does_not_complete_the_first) {
  auto const page = [](std::string const& winsum, std::string const& own) {
    return "<table><tr><th>Naam</th><th>Deelnemers</th><th>Rechtsvorm</th></tr>"
           "<tr><td>GGD Noord</td><td>Bedum</td><td>GR</td></tr><tr><td>Archief</td><td>" +
           own +
           "</td><td>GR</td></tr></table><table><tr><th>Naam</th><th>Deelnemers</th><th>Doel</th>"
           "</tr><tr><td>Archief</td><td>" +
           winsum +
           "</td><td>papier bewaren</td></tr><tr><td>"
           "GGD Noord</td><td>Bedum</td><td>inwoners inenten</td></tr></table>";
  };
  auto const skipped = [](Draft const& draft) {
    return std::ranges::any_of(draft.findings, [](Finding const& one) {
      return one.code == "tables-skipped" && one.severity == Severity::doubt;
    });
  };
  auto const other = read(page("Marum", "Winsum"));
  EXPECT_EQ(heads(other), (Row{"Naam", "Deelnemers", "Rechtsvorm"}));
  ASSERT_EQ(other.rows.size(), 2U);
  EXPECT_TRUE(skipped(other));
  for (std::string const own : {"Winsum", ""}) {
    auto const same = read(page("Winsum", own));
    EXPECT_EQ(heads(same), (Row{"Naam", "Deelnemers", "Rechtsvorm", "Doel"}));
    ASSERT_EQ(same.rows.size(), 2U);
    EXPECT_EQ(texts(same.rows[1]), (Row{"Archief", "Winsum", "GR", "papier bewaren"}));
    EXPECT_FALSE(skipped(same));
  }
}

TEST(Lists, a_doubt_about_the_parts_of_an_item_names_no_sign_between_them) {
  std::string page = "<ul><li>Archief Drenthe; gemeenten Assen en Emmen</li>";
  for (std::string const name : {"Drenthe", "Zeeland", "Fryslan", "Twente", "Utrecht"})
    page += "<li>GGD Regio " + name + "; inenten en zorg; gemeenten Assen en Emmen</li>";
  auto const draft = read(page + "</ul>");
  ASSERT_EQ(draft.rows.size(), 6U);
  ASSERT_FALSE(draft.rows[0].cells[1].doubts.empty());
  EXPECT_EQ(draft.rows[0].cells[1].doubts[0],
            "Dit onderdeel heeft meer of minder delen dan de andere. Kijk wat waarbij hoort.");
}

TEST(Lists, what_may_belong_to_the_list_and_is_in_no_row_is_told) {
  auto const told = [](std::string const& page, std::string const& text) {
    return std::ranges::any_of(read(page).findings, [&](Finding const& one) {
      return one.code == "lines-between-rows" && one.severity == Severity::doubt &&
             one.detail.find(text) != std::string::npos;
    });
  };
  std::string const table =
      "Naam;Deelnemers;Doel\nOmgevingsdienst Noord;Bedum, Winsum;milieu\n"
      "Recreatieschap Noord;Bedum;fietsen\nWerkplein Noord;Winsum;werk\n;;\n";
  EXPECT_TRUE(told(table + "Attero Noord;;\n", "(1): „Attero Noord”"));
  EXPECT_FALSE(told(table + "Bron: begroting van het jaar;;\n", ""));
  EXPECT_FALSE(told(table + "Groet, Anja;;\n", ""));
  std::string const cards =
      "VRD\nDoel: brand\nDeelnemers: Bedum, Winsum\n\nRSD\nDoel: fietsen\nDeelnemers: Bedum\n\n"
      "OOO\nDoel: orde\nDeelnemers: Bedum, Winsum\n";
  std::string const title = "Verbonden partijen\n\n";
  EXPECT_TRUE(
      told(title + "GGD Noord\nOpgericht: 1990\nMedewerkers: 200\n\n" + cards, "(1): „GGD Noord”"));
  EXPECT_FALSE(told(title + "Stand: 1 januari 2025\n\n" + cards, ""));
  std::string items = "<h1>Verbonden partijen</h1><ul>";
  for (std::string const name : {"Drenthe", "Zeeland", "Fryslan", "Twente"})
    items += "<li>GGD Regio " + name + " - inenten en zorg - gemeenten Assen en Emmen</li>";
  items += "</ul><h2>Overige</h2><ul><li>";
  EXPECT_TRUE(told(items + "Veiligheidsregio Noord - Bedum, Winsum</li><li>Recreatieschap Noord - "
                           "Bedum, Marum</li></ul>",
                   "(2): „Veiligheidsregio Noord - Bedum, Winsum”"));
  EXPECT_FALSE(told(items + "Opening</li><li>Rondvraag</li></ul>", ""));
}

TEST(Lists, items_like_those_of_the_list_that_are_not_read_are_told) {
  std::string const list =
      "# Stichtingen\n\n- **Vitens**: drinkwater\n- **BNG Bank**: bankzaken\n- **Delta**: werk\n\n";
  auto const told = [](Draft const& draft) {
    return std::ranges::count(draft.findings, "lines-between-rows", &Finding::code);
  };
  auto const draft = read(list + "# Overig\n\n- **Meerinzicht**: bedrijfsvoering\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(told(draft), 1);
  EXPECT_EQ(told(read(list + "# Agenda\n\n- Opening\n- Rondvraag\n")), 0);
}

TEST(Cards, a_text_below_an_empty_label_is_doubted_where_texts_stand_beside_theirs) {
  std::string text = "Overzicht\n\n";
  for (std::string const name : {"Havenschap", "GGD Noord", "Archief"}) {
    text += name + "\n\nDoel: zorgen voor alle inwoners\nDeelnemers: gemeenten Bedum en Winsum\n";
    text += name == "Archief" ? "Risico:\nBedragen zijn afgerond.\n" : "Risico: laag\n\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_FALSE(draft.rows[2].cells[3].doubts.empty());
  EXPECT_TRUE(draft.rows[1].cells[3].doubts.empty());
}

TEST(Cards, where_titles_have_a_level_of_their_own_any_heading_below_them_is_a_label) {
  std::string page;
  for (std::string const name : {"Havenschap", "GGD Noord", "Archief"}) {
    page += "<h2>" + name + "</h2><h3>Taakveld</h3><p>Economie</p><h3>Deelnemers</h3><p>Bedum</p>";
    if (name == "Havenschap") page += "<h3>Kengetal</h3><p>12</p>";
  }
  auto const draft = read(page);
  EXPECT_EQ(heads(draft), (Row{"Naam", "Taakveld", "Deelnemers", "Kengetal"}));
  EXPECT_EQ(draft.rows.size(), 3U);
}

TEST(Lists, two_headings_with_a_text_below_a_legal_form_are_a_list) {
  auto const draft = read(
      "<h1>Overzicht</h1><h2>1. Openbaar lichaam</h2><h3>Veiligheidsregio Utrecht</h3>"
      "<p>Brandweerzorg</p><h3>Werkcentrum Lekstroom</h3><p>Werk en inkomen</p>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Werkcentrum Lekstroom", "Werk en inkomen", "Openbaar lichaam"}));
  EXPECT_TRUE(read("<h2>Stichtingen</h2><ul><li>Besluit</li><li>Planning</li></ul>").rows.empty());
}
