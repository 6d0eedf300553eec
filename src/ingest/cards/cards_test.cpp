// SPDX-License-Identifier: EUPL-1.2
// Cards, lists and outlines known by what returns in them, and texts that are none of these.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"

namespace cards_test {

using namespace verband;
using ingest::testing::cell;
using ingest::testing::heads;
using ingest::testing::Row;

Draft read(std::string_view bytes, ingest::Knowledge const& knowledge = {}) {
  return ingest::read(bytes, knowledge, {});
}

Row names(Draft const& draft) {
  Row out;
  for (std::size_t r = 0; r < draft.rows.size(); ++r)
    out.push_back(cell(draft, r, ColumnRole::name));
  return out;
}

TEST(Cards, the_subject_and_date_of_a_paper_are_no_card) {
  std::string const paper =
      "<h1>Raadsvoorstel</h1><table><tr><td>Onderwerp</td><td>Een nieuw bestuur</td></tr>"
      "<tr><td>Portefeuillehouder</td><td>Burgemeester</td></tr>"
      "<tr><td>Zaaknummer</td><td>2024-18</td></tr>";
  EXPECT_TRUE(read(paper + "</table>").rows.empty());
  EXPECT_EQ(
      read(paper + "<tr><td>Deelnemers</td><td>Bedum en Winsum</td></tr></table>").rows.size(), 1U);
}

TEST(Cards, what_a_board_decided_is_no_card) {
  auto const cards = [](std::string const& label) {
    std::string page;
    for (auto const* const item : {"Begroting GGD Noord", "Zienswijze Havenschap", "Erepenning"})
      page += "<h3>" + std::string{item} + "</h3><p>Datum: 24 mei</p><p>" + label +
              ": in te stemmen met het stuk.</p>";
    return read(page).rows.size();
  };
  EXPECT_EQ(cards("Het college besluit"), 0U);
  EXPECT_EQ(cards("Openbaar belang"), 3U);
  std::string page;  // when it was decided is said of partnerships as well
  for (auto const* const name : {"GGD Zeeland", "GR Jeugd", "Havenschap"})
    page += "<h3>" + std::string{name} +
            "</h3><p>Vestigingsplaats: Bedum</p><p>Datum besluit: 1 mei 2015</p>";
  EXPECT_EQ(read(page).rows.size(), 3U);
}

TEST(Cards, a_text_below_a_heading_is_no_part_of_the_card_above) {
  auto const draft = read(
      "<h3>Havenschap</h3><p>Het schap beheert de havens en alle terreinen die daar omheen "
      "liggen.</p><p>Deelnemers: Bedum en Winsum</p>"
      "<h3>Archief</h3><p>De archiefdienst bewaart voor de gemeenten alle papieren van heel "
      "vroeger.</p><p>Deelnemers: Winsum</p>"
      "<h3>Haven</h3><p>De stichting houdt de oude haven open voor schepen en voor bezoekers "
      "daarvan.</p><p>Deelnemers: Bedum</p>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief", "Haven"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum en Winsum");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose),
            "De archiefdienst bewaart voor de gemeenten alle papieren van heel vroeger.");
}

TEST(Cards, an_item_with_its_labels_on_lines_of_their_own_is_a_card) {
  auto const draft = read(
      "<ol><li><b>Havenschap</b> (GR)<br>Doel: Havens beheren voor de streek en voor de schepen "
      "daar<br>Deelnemers: Bedum en Winsum</li>"
      "<li><b>Archief</b> (GR)<br>Doel: Papier van alle gemeenten bewaren zolang dat moet van de "
      "wet<br>Deelnemers: Winsum</li>"
      "<li><b>Haven</b> (ST)<br>Doel: De oude haven open houden voor schepen en bezoekers daarvan"
      "<br>Deelnemers: Bedum</li></ol>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief", "Haven"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum en Winsum");
  EXPECT_EQ(cell(draft, 2, ColumnRole::legal_form), "ST");
}

TEST(Cards, a_title_of_two_lines_is_one_title_and_its_text_leaves_it_the_name) {
  auto const draft = read(
      "<h3>Omgevingsdienst<br>Groningen</h3><p>Doel: Milieu</p><p>Deelnemers: Bedum</p>"
      "<h3>Archief</h3><p>Het archief is gevestigd in een oud pakhuis, en dat is heel mooi "
      "opgeknapt.</p><p>Er is ook een leeszaal.</p><p>Doel: Bewaren</p><p>Deelnemers: Winsum</p>"
      "<h3>Haven</h3><p>Doel: Schepen</p><p>Deelnemers: Bedum</p>");
  EXPECT_EQ(names(draft), (Row{"Omgevingsdienst Groningen", "Archief", "Haven"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum");
  auto const plain = read(
      "<h3>Omgevingsdienst<br>Groningen</h3><p>Doel: Milieu</p><p>Deelnemers: Bedum</p>"
      "<h3>Archief</h3><p>Doel: Bewaren</p><p>Deelnemers: Winsum</p>");
  EXPECT_EQ(cell(plain, 0, ColumnRole::purpose), "Milieu");
  EXPECT_EQ(plain.columns.size(), 3U);
  auto const items = read(
      "<ul><li>Havenschap<br>openbaar lichaam<br>Doel: Havens<br>Deelnemers: Bedum</li>"
      "<li>Archief<br>centrumregeling<br>Doel: Bewaren<br>Deelnemers: Winsum</li>"
      "<li>Haven<br>stichting<br>Doel: Schepen<br>Deelnemers: Bedum</li></ul>");
  EXPECT_EQ(names(items), (Row{"Havenschap", "Archief", "Haven"}));
}

TEST(Cards, one_card_of_a_partnership_without_tasks_is_no_paper) {
  EXPECT_EQ(read("<h2>Avri</h2><table><tr><td>Vestigingsplaats</td><td>Geldermalsen</td></tr>"
                 "<tr><td>Bestuurlijk belang</td><td>lid van het bestuur</td></tr>"
                 "<tr><td>Financieel belang</td><td>12.000</td></tr></table>")
                .rows.size(),
            1U);
}

TEST(Cards, a_short_line_behind_the_text_below_a_heading_is_a_title) {
  auto const draft = read(
      "<h1>Verbonden partijen</h1><p>In dit overzicht staan alle partijen waarmee de gemeente in "
      "dit jaar samenwerkt.</p>"
      "<p>Havenschap</p><p>Doel: Havens</p><p>Deelnemers: Bedum</p>"
      "<p>Archief</p><p>Doel: Bewaren</p><p>Deelnemers: Winsum</p>"
      "<p>Haven</p><p>Doel: Schepen</p><p>Deelnemers: Bedum</p>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief", "Haven"}));
}

TEST(Cards, parts_of_a_page_that_fold_open_are_cards) {
  auto const draft = read(
      "<h1>Samenwerking</h1>"
      "<details><summary>Havenschap</summary><p><b>Doel</b><br>Havens beheren</p>"
      "<p><b>Deelnemers</b><br>Bedum en Winsum</p></details>"
      "<details><summary>Archief</summary><p><b>Doel</b><br>Papier bewaren</p>"
      "<p><b>Deelnemers</b><br>Winsum en Appingedam</p></details>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose), "Havens beheren");
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Winsum en Appingedam");
}

TEST(Cards, an_unknown_label_in_bold_counts_when_it_returns_among_known_ones) {
  std::string page;
  for (std::string const name : {"Havenschap", "Archief"}) {
    page += "<h2>" + name +
            "</h2><p><b>Doel</b> beheren</p><p><b>Deelnemers</b> Bedum en Winsum</p>"
            "<p><b>Kengetal</b> 12</p>";
  }
  auto const draft = read(page);
  EXPECT_EQ(heads(draft), (Row{"Naam", "Doel", "Deelnemers", "Kengetal"}));
}

TEST(Cards, small_tables_with_the_same_labels_are_cards) {
  auto const draft = read(
      "<h2>Havenschap</h2><table><tr><td>Doel</td><td>Havens beheren</td></tr>"
      "<tr><td>Kengetal</td><td>12</td></tr></table>"
      "<h2>Archief</h2><table><tr><td>Doel</td><td>Papier bewaren</td></tr>"
      "<tr><td>Kengetal</td><td>14</td></tr></table>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Papier bewaren");
}

TEST(Cards, a_text_alone_above_the_labels_of_a_sheet_names_the_card) {
  auto const draft = read(
      "Havenschap;\nDoel;Havens beheren\nDeelnemers;Bedum en Winsum\nRechtsvorm;GR\n"
      ";\nArchief;\nDoel;Papier bewaren\nDeelnemers;Winsum en Bedum\nRechtsvorm;GR\n");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum en Winsum");
}

TEST(Cards, a_label_without_a_text_is_no_title) {
  auto const draft = read(
      "<h2>Havenschap</h2><table><tr><td>Rechtsvorm</td><td>GR</td></tr><tr><td>Onderwerp</td>"
      "<td></td></tr><tr><td>Doel</td><td>Havens beheren</td></tr></table>"
      "<h2>Archief</h2><table><tr><td>Rechtsvorm</td><td>GR</td></tr><tr><td>Onderwerp</td>"
      "<td>Cultuur</td></tr><tr><td>Doel</td><td>Papier bewaren</td></tr></table>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief"}));
}

TEST(Cards, who_takes_part_is_known_by_the_names_with_a_doubt) {
  ingest::Knowledge knowledge;
  for (std::string_view const name : {"Bedum", "Winsum", "Appingedam"})
    knowledge.lexicon.add_name(name);
  auto const draft = read(
      "# Havenschap\n\n**Doel:** Havens beheren\n\n**Rechtsvorm:** GR\n\n**Gezelschap:** Bedum, "
      "Winsum\n\n"
      "# Archief\n\n**Doel:** Papier bewaren\n\n**Rechtsvorm:** GR\n\n**Gezelschap:** Winsum en "
      "Appingedam\n",
      knowledge);
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Winsum en Appingedam");
  auto const column = column_of(draft, ColumnRole::participants);
  ASSERT_TRUE(column);
  EXPECT_FALSE(draft.rows[0].cells[*column].doubts.empty());
}

TEST(Cards, a_place_alone_does_not_take_part) {
  ingest::Knowledge knowledge;
  knowledge.lexicon.add_name("Bedum");
  auto const draft = read(
      "# Havenschap\n\n**Doel:** Havens beheren\n\n**Rechtsvorm:** GR\n\n**Gezelschap:** Bedum\n\n"
      "# Archief\n\n**Doel:** Papier bewaren\n\n**Rechtsvorm:** GR\n\n**Gezelschap:** Bedum\n",
      knowledge);
  EXPECT_FALSE(column_of(draft, ColumnRole::participants));
}

TEST(Cards, a_paragraph_below_the_last_card_is_no_part_of_its_last_field) {
  auto const draft = read(
      "<h2>Havenschap</h2><h3>Doel</h3><p>Havens beheren</p><h3>Deelnemers</h3><p>Bedum</p>"
      "<h2>Archief</h2><h3>Doel</h3><p>Papier bewaren</p><h3>Deelnemers</h3><p>Winsum</p>"
      "<p>Vragen? Bel met de griffie.</p>");
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Winsum");
  auto const column = column_of(draft, ColumnRole::participants);
  ASSERT_TRUE(column);
  EXPECT_FALSE(draft.rows[1].cells[*column].doubts.empty());
}

TEST(Cards, the_association_of_municipalities_is_a_name_and_no_heading_of_a_form) {
  auto const draft = read(
      "<h2>Vereniging van Groninger Gemeenten</h2><h3>Doel</h3><p>Overleg</p>"
      "<h3>Deelnemers</h3><p>Bedum</p>"
      "<h2>Coöperatie Parkeren</h2><h3>Doel</h3><p>Garages</p><h3>Deelnemers</h3><p>Winsum</p>");
  EXPECT_EQ(names(draft), (Row{"Vereniging van Groninger Gemeenten", "Coöperatie Parkeren"}));
}

TEST(Cards, chapters_with_the_same_headings_and_sentences_below_them_are_none) {
  auto const draft = read(
      "<h2>Samenwerking</h2><p>De kosten van het groen stegen licht.</p><h2>Deelnemers</h2>"
      "<p>De raad sprak in mei over het zwembad.</p><h2>Samenwerking</h2>"
      "<p>De lening loopt af in 2022.</p><h2>Deelnemers</h2><p>Op de markt staan kramen.</p>");
  EXPECT_TRUE(draft.rows.empty());
}

TEST(Outlines, a_code_that_the_text_explains_says_the_legal_form) {
  auto const draft = read(
      "# Partijen\n\nCO = coöperatie\n\n1. Parkeren Noord (CO) – Garages beheren\n"
      "2. Zuivel Noord (CO) – Melk verkopen\n");
  EXPECT_EQ(names(draft), (Row{"Parkeren Noord", "Zuivel Noord"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "CO (coöperatie)");
}

TEST(Outlines, two_headings_with_one_item_each_are_enough) {
  auto const draft = read(
      "<h2>Stichtingen</h2><h3>Molenfonds</h3><p>Molens laten draaien.</p>"
      "<h2>Naamloze vennootschappen</h2><h3>Waterbedrijf</h3><p>Water leveren.</p>");
  EXPECT_EQ(names(draft), (Row{"Molenfonds", "Waterbedrijf"}));
}

TEST(Outlines, short_lines_over_sentences_are_names_in_a_text_of_lines) {
  auto const draft = read(
      "Waarin werken wij samen?\n\nStichtingen\n\nMolenfonds\n\nDit fonds laat de molens "
      "draaien.\n\n"
      "Naamloze vennootschappen\n\nWaterbedrijf\n\nHet bedrijf levert water aan huizen.\n");
  EXPECT_EQ(names(draft), (Row{"Molenfonds", "Waterbedrijf"}));
}

TEST(Texts, papers_with_short_headings_are_no_table) {
  auto const draft = read(
      "Verslag van de raad\n"
      "\n"
      "Samenwerking\n"
      "\n"
      "De raad sprak in de vergadering van mei over het nieuwe zwembad.\n"
      "\n"
      "Sport\n"
      "\n"
      "De wethouder belooft dat er voor de zomer een brief over komt.\n"
      "Met de scholen in de buurt is gepraat over de sporthal.\n"
      "\n"
      "Wat gaan we doen?\n"
      "\n"
      "De raad kiest in de vergadering van juni een plan voor het zwembad.\n"
      "De kosten van het groen stegen licht.\n"
      "De wethouder belooft dat er voor de zomer een brief over komt.\n"
      "\n"
      "Besluit\n"
      "\n"
      "De kosten van het groen stegen licht.\n"
      "Op de markt staan meer kramen dan vorig jaar.\n"
      "\n"
      "Doel\n"
      "\n"
      "Het college stelt voor de regels te wijzigen.\n"
      "\n"
      "Soort lening  Bedrag  Looptijd\n"
      "Woningbouw  € 1.200.000  10 jaar\n"
      "Sportzaal  € 85.000  5 jaar\n"
      "\n"
      "Datum: 4 maart 2018\n"
      "Onderwerp: Zwembad\n"
      "Doel: Besluiten over de bouw\n");
  EXPECT_TRUE(draft.rows.empty());
}

TEST(Sheets, titles_above_a_table_of_separated_values_hold_no_separator) {
  auto const draft = read(
      "Bijlage 3\n\nHet college stelde dit vast.\nNaam;Doel;Deelnemers\n"
      "Havenschap;Havens beheren;Bedum en Winsum\nArchief;Papier bewaren;Bedum\n\n"
      "Aldus besloten.\n");
  EXPECT_EQ(draft.format, "csv");
  ASSERT_GE(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Havenschap");
}

TEST(Sheets, a_legal_form_alone_in_its_row_is_a_heading) {
  auto const draft = read(
      "Naam;Doel;Deelnemers\nStichtingen;;\nMolenfonds;Molens laten draaien;Bedum en Winsum\n"
      "Gemeenschappelijke regelingen;;\nHavenschap;Havens beheren;Bedum en Winsum\n");
  EXPECT_EQ(names(draft), (Row{"Molenfonds", "Havenschap"}));
}

TEST(Sheets, a_title_row_over_a_table_makes_it_no_form) {
  auto const draft = read(
      "Samenwerkingsverbanden;;\nPeildatum 1 januari;;\nNaam;Doel;Deelnemers\n"
      "Havenschap;Havens beheren;Bedum en Winsum\nArchief;Papier bewaren;Bedum en Winsum\n"
      "Molenfonds;Molens laten draaien;Bedum\n");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief", "Molenfonds"}));
}

TEST(Cards, a_card_with_few_fields_is_one_of_the_others) {
  std::string const few =
      "<table><tr><td>Naam regeling:</td><td>Archief</td></tr>"
      "<tr><td>Vestigingsplaats:</td><td>Winsum</td></tr></table>";
  std::string page = few;
  for (std::string const name : {"Havenschap", "GGD Noord"}) {
    page += "<table><tr><td>Naam regeling:</td><td>" + name +
            "</td></tr><tr><td>Doel:</td><td>Beheren</td></tr>"
            "<tr><td>Leden:</td><td>Bedum en Winsum</td></tr>"
            "<tr><td>Vestigingsplaats:</td><td>Winsum</td></tr></table>";
  }
  EXPECT_EQ(names(read(page)), (Row{"Archief", "Havenschap", "GGD Noord"}));
}

TEST(Cards, among_headings_that_are_labels_a_known_one_may_stand_once) {
  auto const draft = read(
      "<h2>Havenschap</h2><h3>Taakveld</h3><p>Energie</p><h3>Andere deelnemers</h3><p>Bedum</p>"
      "<h3>Sinds</h3><p>2015</p>"
      "<h2>Archief</h2><h3>Taakveld</h3><p>Cultuur</p><h3>Taken</h3><p>Papier bewaren</p>"
      "<h3>Sinds</h3><p>2016</p>");
  EXPECT_EQ(names(draft), (Row{"Havenschap", "Archief"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Papier bewaren");
}

TEST(Cards, a_title_may_begin_with_a_legal_form_and_is_no_title_of_the_document) {
  auto const card = [](std::string const& title, std::string const& name) {
    return "<table><tr><td colspan=2>" + title + "</td></tr>" + name +
           "<tr><td>Sinds</td><td>2015</td></tr><tr><td>Doel</td><td>Beheren</td></tr>"
           "<tr><td>Contactpersoon</td><td>A. Bakker</td></tr></table>";
  };
  EXPECT_EQ(names(read(card("Stichting Streetwise", "") + card("Havenschap", ""))),
            (Row{"Stichting Streetwise", "Havenschap"}));
  std::string const name = "<tr><td>Samenwerking</td><td>Havenschap</td></tr>";
  EXPECT_EQ(
      names(read(card("Overzicht regelingen", name) + card("Overzicht regelingen", name))).front(),
      "Havenschap");
}

TEST(Cards, a_line_with_a_legal_form_above_a_card_counts_for_it_and_for_those_below) {
  auto const card = [](std::string const& name, std::string const& doel) {
    return name + "\n\nDoel\n" + doel + "\n\nDeelnemers\nHoorn en Opmeer\n\n";
  };
  auto const draft = read("Stichtingen\n\n" + card("Poppodium Manifesto", "Muziek") +
                          "2. Gemeenschappelijke regelingen\n\n" +
                          card("Westfries Archief", "Archief") + card("Cocensus", "Belastingen"));
  ASSERT_EQ(draft.rows.size(), 3U);
  auto const forms = std::ranges::find(draft.columns, ColumnRole::legal_form, &Column::role);
  auto const natures = std::ranges::find(draft.columns, ColumnRole::nature, &Column::role);
  auto const at = static_cast<std::size_t>((forms == draft.columns.end() ? natures : forms) -
                                           draft.columns.begin());
  ASSERT_LT(at, draft.columns.size());
  EXPECT_EQ(draft.rows[0].cells[at].text, "Stichtingen");
  EXPECT_EQ(draft.rows[1].cells[at].text, "Gemeenschappelijke regelingen");
  EXPECT_EQ(draft.rows[2].cells[at].text, "Gemeenschappelijke regelingen");
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells)
      EXPECT_EQ(cell.text.find("Gemeenschappelijke regelingen"),
                &cell == &row.cells[at] && &row != &draft.rows[0] ? 0U : std::string::npos);
  }
}

TEST(Cards, below_an_empty_last_label_stands_the_name_of_the_next_card) {
  auto const text = [](std::string const& last) {
    return "Verbonden partijen\n\nRecreatie Midden Nederland\n\nDoel\n\nSteunen van de "
           "recreatieschappen.\n\nKerntaken\n\nHet is het bureau van de schappen.\n\nRisico's\n\n" +
           last +
           "Recreatieschap Stichtse Groenlanden\n\nDoel\n\nTerreinen beheren voor wie recreëert."
           "\n\nKerntaken\n\nDe ontwikkeling van terreinen.\n\nRisico's\n\nEr zijn geen risico's."
           "\n\nRecreatieschap Vinkeveense Plassen\n\nDoel\n\nBeheren van de plassen.\n\n"
           "Kerntaken\n\nHet onderhoud van de oevers.\n\nRisico's\n\n";
  };
  auto const all = Row{"Recreatie Midden Nederland", "Recreatieschap Stichtse Groenlanden",
                       "Recreatieschap Vinkeveense Plassen"};
  EXPECT_EQ(names(read(text(""))), all);
  EXPECT_EQ(names(read(text("Die zijn er niet.\n\n"))), all);
  auto const draft = read(text(""));
  EXPECT_EQ(draft.rows.at(1).cells.at(3).text, "Er zijn geen risico's.");
}

}  // namespace cards_test
