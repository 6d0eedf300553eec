// SPDX-License-Identifier: EUPL-1.2
// Documents in the forms that municipalities use, read from beginning to end.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/pdf/drawn_page.hpp"
#include "ingest/read.hpp"

namespace verband::ingest {
namespace documents_test {

using testing::cell;

Knowledge const& knowledge() {
  static Knowledge const all = [] {
    Knowledge made;
    for (std::string_view const name :
         {"Bedum", "Winsum", "Loppersum", "Eemsmond", "De Marne", "Appingedam"}) {
      made.lexicon.add_name(name);
    }
    return made;
  }();
  return all;
}

Draft read(std::string_view text, Options const& options = {}) {
  return read(text, knowledge(), options);
}

std::vector<std::string> names(Draft const& draft) {
  std::vector<std::string> all;
  for (std::size_t r = 0; r < draft.rows.size(); ++r)
    all.push_back(cell(draft, r, ColumnRole::name));
  return all;
}
bool has(Draft const& draft, std::string_view code) {
  return std::ranges::any_of(draft.findings, [&](Finding const& one) { return one.code == code; });
}

using Names = std::vector<std::string>;

TEST(Documents, a_table_says_which_heads_told_what_it_holds) {
  auto const reason = [](std::string const& heads) {
    return read(heads +
                "\nAfvaldienst;Huisvuil ophalen;Bedum en Winsum\nArchief;Stukken "
                "bewaren;Winsum en Loppersum\n")
        .shape_reason;
  };
  EXPECT_EQ(reason("Naam;Doel;Deelnemers"),
            "De koppen „Naam”, „Doel” en „Deelnemers” zeggen wat in de kolommen staat.");
  auto const long_head = "Deelnemers" + std::string(100, '.');
  EXPECT_EQ(reason("Naam;Doel;" + long_head).find(long_head), std::string::npos);
}

TEST(Documents, a_first_row_with_some_words_of_heads_is_no_head) {
  // parties are listed where the rows below list them
  EXPECT_EQ(names(read("Samenwerkingsverband Oost;economie en regio;gemeenten Bedum, Winsum\n"
                       "Archief;bewaren van stukken;Bedum, Loppersum\n"
                       "Afvaldienst;huisvuil ophalen;Bedum, Winsum, De Marne\n")),
            (Names{"Samenwerkingsverband Oost", "Archief", "Afvaldienst"}));
  // the same words stand below
  EXPECT_EQ(names(read("Gemeenschappelijke regeling Werk;taken voor werk;deelnemende gemeenten in "
                       "Noord;publiekrechtelijk\n"
                       "Archief;bewaren van stukken;Bedum, Loppersum;publiekrechtelijk\n"
                       "Afvaldienst;huisvuil ophalen;Bedum, Winsum;privaatrechtelijk\n")),
            (Names{"Gemeenschappelijke regeling Werk", "Archief", "Afvaldienst"}));
  EXPECT_EQ(names(read("Samenwerkingsverband;Doel en taken;Deelnemers naast Bedum, Winsum\n"
                       "Archief;bewaren van stukken;Loppersum, De Marne\n")),
            (Names{"Archief"}));
}

TEST(Documents, below_any_head_an_organisation_in_each_row_of_a_name_takes_part) {
  auto const draft = read(
      "Samenwerkingsverband;Organisatie;Rol;Taak\n"
      "Havenschap Noord;Bedum;voorzitter;Havens\n"
      "Havenschap Noord;Winsum;lid;Havens\n"
      "Havenschap Noord;Loppersum;lid;Havens\n"
      "Werkbedrijf;Bedum;lid;Werk\n"
      "Werkbedrijf;Eemsmond;eigenaar;Werk\n");
  EXPECT_EQ(draft.shape, Shape::long_form);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "Bedum (Rol: voorzitter); Winsum (Rol: lid); Loppersum (Rol: lid)");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Werk");
}

TEST(Documents, a_title_that_returns_above_tables_makes_no_card_of_their_heads) {
  auto const table = [](std::string const& row) {
    return "<table><tr><td>Gemeente Bedum</td><td></td><td></td><td></td></tr><tr><td>Naam</td>"
           "<td>Doel</td><td>Deelnemers</td><td>Bijdrage 2022</td></tr>" +
           row + "</table>";
  };
  auto const draft = read(table("<tr><td>Archief</td><td>bewaren</td><td>Bedum, Winsum</td><td>8"
                                "</td></tr><tr><td>Afval</td><td>ophalen</td><td>Bedum, De Marne"
                                "</td><td>9</td></tr>") +
                          table("<tr><td>Stichting Oost</td><td>routes</td><td>Bedum, Winsum"
                                "</td><td>7</td></tr>"));
  EXPECT_EQ(names(draft), (Names{"Archief", "Afval", "Stichting Oost"}));
}

TEST(Documents, codes_of_departments_that_return_are_no_names) {
  auto const draft = read(
      "Afd.;Samenwerking;Partners;Waarom samen?;Vorm\n"
      "MO;Bedum;Winsum, Loppersum en Eemsmond;Kwaliteit voor minder geld;GR\n"
      "MO;Winsum;Bedum, Loppersum;Iedereen doet mee;GR\n"
      "RO;Loppersum;Bedum, De Marne;Ruimte voor bedrijven;GR\n"
      "RO;Eemsmond;Bedum en Winsum;Deskundig toezicht;GR\n");
  EXPECT_EQ(names(draft), (Names{"Bedum", "Winsum", "Loppersum", "Eemsmond"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Bedum, Loppersum");
}

TEST(Documents, a_column_for_each_participant_is_no_doubt) {
  auto const draft = read(
      "Verband;Vorm;Deelnemer 1;Deelnemer 2;Deelnemer 3;Doel\n"
      "Havenschap Noord;GR;Bedum;Winsum;Loppersum;Havens\n"
      "Werkbedrijf;GR;Winsum;Eemsmond;De Marne;Werk\n"
      "Stichting Oost;ST;Bedum;De Marne;;Zwembad\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum; Winsum; Loppersum");
  for (auto const& row : draft.rows) {
    for (auto const& each : row.cells) EXPECT_TRUE(each.doubts.empty()) << each.text;
  }
}

TEST(Documents, what_a_bracket_explains_is_no_word_of_a_head) {
  auto const draft = read(
      "Volgnr;Naam partij;Rechtsvorm (GR/NV/BV/Stichting);Overige partijen;Telling (a/b);Risico "
      "(L/M/H)\n"
      "1;Archief Noord;GR;Bedum, Winsum;Jansen;L\n"
      "2;Havendienst;GR;Bedum, Loppersum;De Boer;M\n"
      "3;Stroombedrijf;NV;Bedum, De Marne;Pietersma;H\n");
  EXPECT_EQ(names(draft), (Names{"Archief Noord", "Havendienst", "Stroombedrijf"}));
  EXPECT_FALSE(has(draft, "header-missing"));
  // but it may be the only word that is one
  EXPECT_EQ(names(read("Partij;GR/NV;Partijen;2021 (begroting);2022 (begroting)\n"
                       "Archief Noord;GR;Bedum, Winsum;12;13\n"
                       "Havendienst;GR;Bedum, Loppersum;8;9\n")),
            (Names{"Archief Noord", "Havendienst"}));
}

TEST(Documents, a_head_of_nothing_but_words_of_heads_is_no_first_row) {
  EXPECT_TRUE(
      read("<h1>Besluitenlijst</h1><table><tr><th>Nr.</th><th>Onderwerp</th><th>Besluit"
           "</th><th>Portefeuillehouder</th></tr><tr><td>1</td><td>Begroting Archief Bedum en "
           "Winsum</td>"
           "<td>Het college stemt in met de zienswijze.</td><td>wethouder De Beer</td></tr>"
           "<tr><td>2</td><td>Kader Omgevingsdienst Bedum, Loppersum</td><td>Het college neemt "
           "kennis "
           "van het kader.</td><td>wethouder Van Dorst</td></tr><tr><td>3</td><td>"
           "Vervoer Winsum en Bedum</td><td>Het college gunt de opdracht.</td><td>"
           "wethouder De Beer</td></tr></table>")
          .rows.empty());
}

TEST(Documents, further_columns_are_kept_under_their_own_head) {
  auto const draft = read(
      "Naam verbonden partij;Rechtsvorm;Vestigingsplaats;Openbaar belang;Bestuurlijk "
      "belang;Financieel belang;Risico's;Website\n"
      "Afvaldienst Noord;Gemeenschappelijke regeling;Winsum;Huisvuil ophalen;Lid algemeen "
      "bestuur;€ 12.500;Laag;www.adn.nl\n"
      "Volkskrediet;Stichting;Bedum;Schuldhulp aan inwoners;Geen;€ 800;Geen;\n");
  EXPECT_EQ(draft.format, "csv");
  EXPECT_EQ(draft.shape, Shape::table);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "Gemeenschappelijke regeling");
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose), "Huisvuil ophalen");
  EXPECT_EQ(cell(draft, 0, "Financieel belang"), "€ 12.500");
  EXPECT_EQ(cell(draft, 1, "Vestigingsplaats"), "Bedum");
}

TEST(Documents, a_row_per_participant_is_put_together) {
  auto const draft = read(
      "regeling;deelnemer;toetreding;doel\n"
      "Afvaldienst Noord;Bedum;1-1-2010;Huisvuil ophalen\n"
      "Afvaldienst Noord;Winsum;1-7-2012;Huisvuil ophalen\n"
      "Volkskrediet;Bedum;1-1-2009;Schuldhulp\n"
      "Volkskrediet;Loppersum;1-1-2009;Schuldhulp\n"
      "Volkskrediet;De Marne;1-1-2011;Schuldhulp\n");
  EXPECT_EQ(draft.shape, Shape::long_form);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "Bedum (toetreding: 1-1-2010); Winsum (toetreding: 1-7-2012)");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Schuldhulp");
  auto const column = *column_of(draft, ColumnRole::participants);
  EXPECT_EQ(std::get<TextPlace>(draft.rows[1].cells[column].place).spans.size(), 3U);
}

TEST(Documents, a_name_merged_over_rows_is_one_partnership) {
  auto const draft = read(
      "<table><tr><th>Samenwerking</th><th>Deelnemer</th><th>Doel</th></tr>"
      "<tr><td rowspan=3>Afvaldienst Noord</td><td>Bedum</td><td rowspan=3>Huisvuil "
      "ophalen</td></tr>"
      "<tr><td>Winsum</td></tr><tr><td>Loppersum</td></tr>"
      "<tr><td rowspan=2>Volkskrediet</td><td>Bedum</td><td "
      "rowspan=2>Schuldhulp</td></tr><tr><td>De Marne</td></tr></table>");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum; Winsum; Loppersum");
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose), "Huisvuil ophalen");
}

TEST(Documents, participants_over_columns_of_marks_are_a_matrix) {
  auto const draft = read(
      "| Samenwerkingsverband | Bedum | Winsum | Loppersum | De Marne | Taak "
      "|\n|---|---|---|---|---|---|\n"
      "| Afvaldienst Noord | x | x |  | x | Milieu |\n"
      "| Volkskrediet | x | - | gedeeltelijk | | Inkomen |\n");
  EXPECT_EQ(draft.format, "markdown");
  EXPECT_EQ(draft.shape, Shape::matrix);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum; Winsum; De Marne");
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Bedum; Loppersum (gedeeltelijk)");
  EXPECT_EQ(cell(draft, 1, "Taak"), "Inkomen");
}

TEST(Documents, participants_as_rows_beside_marks_are_a_matrix_too) {
  auto const draft = read(
      "Gemeente;Afvaldienst Noord;Volkskrediet;Veiligheidsregio\n"
      "Bedum;ja;ja;ja\nWinsum;ja;nee;ja\nLoppersum;;ja;ja\nDe Marne;ja;;ja\n");
  EXPECT_EQ(draft.shape, Shape::matrix);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet", "Veiligheidsregio"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Bedum; Loppersum");
}

TEST(Documents, cards_in_tables_take_their_name_from_the_heading_above) {
  auto const draft = read(
      "<h2>Afvaldienst Noord</h2><table><tr><td>Vestigingsplaats</td><td>Winsum</td></tr>"
      "<tr><td>Doel</td><td>Huisvuil ophalen</td></tr><tr><td>Deelnemers</td><td>Bedum en "
      "Winsum</td></tr>"
      "<tr><td>Financieel belang</td><td>€ 1.000</td></tr></table>"
      "<h2>Volkskrediet</h2><table><tr><td>Vestigingsplaats</td><td>Bedum</td></tr>"
      "<tr><td>Doel</td><td>Schuldhulp</td></tr><tr><td>Deelnemers</td><td>Loppersum</td></tr>"
      "<tr><td>Financieel belang</td><td>€ 20</td></tr></table>");
  EXPECT_EQ(draft.shape, Shape::cards);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Loppersum");
  EXPECT_EQ(cell(draft, 0, "Financieel belang"), "€ 1.000");
}

TEST(Documents, one_table_of_cards_begins_anew_at_each_name) {
  auto const draft = read(
      "<table><tr><td>Naam:</td><td>Afvaldienst Noord</td></tr><tr><td>Doel:</td><td>Huisvuil "
      "ophalen</td></tr>"
      "<tr><td>Deelnemers:</td><td>Bedum en "
      "Winsum</td></tr><tr><td>Naam:</td><td>Volkskrediet</td></tr>"
      "<tr><td>Doel:</td><td>Schuldhulp</td></tr><tr><td>Deelnemers:</td><td>Loppersum</td></tr></"
      "table>");
  EXPECT_EQ(draft.shape, Shape::cards);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose), "Huisvuil ophalen");
}

TEST(Documents, cards_in_running_text_are_read) {
  auto const draft = read(
      "Bijlage verbonden partijen\n\nAfvaldienst Noord\nRechtsvorm: gemeenschappelijke regeling\n"
      "Doel: huisvuil ophalen en verwerken\nDeelnemers: Bedum, Winsum en Loppersum\n\n"
      "Volkskrediet\nRechtsvorm: stichting\nDoel: schuldhulp\nDeelnemers: Bedum\n\n"
      "Brandweerschool\nRechtsvorm: stichting\nDoel: opleiden van brandweermensen\nDeelnemers: "
      "Winsum\n");
  EXPECT_EQ(draft.shape, Shape::cards);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet", "Brandweerschool"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum, Winsum en Loppersum");
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "stichting");
}

TEST(Documents, items_under_legal_forms_are_an_outline) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>Afvaldienst Noord: haalt huisvuil op</li>"
      "<li>Veiligheidsregio Noord: brandweer en rampen</li></ul>"
      "<h2>Stichtingen en verenigingen</h2><ul><li>Volkskrediet: schuldhulp aan "
      "inwoners</li></ul>");
  EXPECT_EQ(draft.shape, Shape::outline);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Veiligheidsregio Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "Gemeenschappelijke regelingen");
  EXPECT_EQ(cell(draft, 2, ColumnRole::legal_form), "Stichtingen en verenigingen");
  EXPECT_EQ(cell(draft, 2, ColumnRole::purpose), "schuldhulp aan inwoners");
}

TEST(Documents, a_numbered_list_with_codes_and_their_legend_is_read) {
  auto const draft = read(
      "Lijst van samenwerking\n\nGR = gemeenschappelijke regeling\nST = stichting\n\n"
      "1. Afvaldienst Noord (GR)\n2. Volkskrediet (ST)\n3. Veiligheidsregio Noord (GR)\n4. "
      "Waterbedrijf Noord (NV)\n");
  EXPECT_EQ(draft.shape, Shape::list);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet", "Veiligheidsregio Noord",
                                 "Waterbedrijf Noord"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "ST (stichting)");
  EXPECT_EQ(cell(draft, 3, ColumnRole::legal_form), "NV");
}

TEST(Documents, titles_above_the_head_two_rows_of_head_and_sums_are_told_apart) {
  auto const draft = read(
      "<table><tr><td colspan=4>Overzicht verbonden partijen 2016</td></tr>"
      "<tr><td rowspan=2>Naam</td><td rowspan=2>Doel</td><td colspan=2>Bijdrage</td></tr>"
      "<tr><td>2015</td><td>2016</td></tr>"
      "<tr><td>Afvaldienst Noord</td><td>Huisvuil ophalen</td><td>1.000</td><td>1.100</td></tr>"
      "<tr><td>Volkskrediet</td><td>Schuldhulp</td><td>200</td><td>210</td></tr>"
      "<tr><td>Totaal</td><td></td><td>1.200</td><td>1.310</td></tr></table>");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, "Bijdrage 2015"), "1.000");
  EXPECT_EQ(cell(draft, 1, "Bijdrage 2016"), "210");
  EXPECT_TRUE(has(draft, "sums-skipped"));
}

TEST(Documents, titles_in_a_table_say_whose_list_it_is_and_fields_of_a_card_do_not) {
  EXPECT_EQ(read("<table><tr><td colspan=3>Gemeente Bedum, 2016</td></tr>"
                 "<tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
                 "<tr><td>Afvaldienst</td><td>Huisvuil ophalen</td><td>Winsum</td></tr></table>")
                .preamble,
            "Gemeente Bedum, 2016");
  auto const card = read(
      "<h3>Afvaldienst</h3><table><tr><td>Doel</td><td>Huisvuil ophalen</td></tr>"
      "<tr><td>Deelnemers</td><td>Winsum en Bedum</td></tr>"
      "<tr><td>Rechtsvorm</td><td>Gemeenschappelijke regeling</td></tr></table>");
  EXPECT_EQ(names(card), (Names{"Afvaldienst"}));
  EXPECT_EQ(card.preamble, "Afvaldienst");
}

TEST(Documents, headings_inside_a_table_become_a_column) {
  auto const draft = read(
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
      "<tr><td colspan=3>Gemeenschappelijke regelingen</td></tr>"
      "<tr><td>Afvaldienst Noord</td><td>Huisvuil ophalen</td><td>Bedum</td></tr>"
      "<tr><td colspan=3>Stichtingen</td></tr>"
      "<tr><td>Volkskrediet</td><td>Schuldhulp</td><td>Winsum</td></tr></table>");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "Gemeenschappelijke regelingen");
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "Stichtingen");
}

TEST(Documents, of_several_tables_those_with_partnerships_are_read_together) {
  auto const draft = read(
      "<p>Begroting</p><table><tr><th>Programma</th><th>Lasten</th><th>Baten</th></tr>"
      "<tr><td>Milieu</td><td>100</td><td>20</td></tr><tr><td>Zorg</td><td>300</td><td>10</td></"
      "tr></table>"
      "<h2>Gemeenschappelijke "
      "regelingen</h2><table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
      "<tr><td>Afvaldienst Noord</td><td>Huisvuil ophalen</td><td>Bedum</td></tr></table>"
      "<h2>Vennootschappen</h2><table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</"
      "th><th>Risico's</th></tr>"
      "<tr><td>Waterbedrijf "
      "Noord</td><td>Drinkwater</td><td>Winsum</td><td>Laag</td></tr></table>");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Waterbedrijf Noord"}));
  EXPECT_EQ(cell(draft, 0, "Risico's"), "");
  EXPECT_EQ(cell(draft, 1, "Risico's"), "Laag");
  EXPECT_TRUE(has(draft, "tables-joined"));
  EXPECT_TRUE(has(draft, "tables-skipped"));
}

TEST(Documents, a_table_without_a_head_is_understood_by_its_words) {
  auto const draft = read(
      "Afvaldienst Noord;Het ophalen en verwerken van huisvuil;Bedum, Winsum, "
      "Loppersum;Milieu;Publiekrechtelijk, verplicht\n"
      "Volkskrediet;Het helpen van inwoners met schulden;Bedum, De "
      "Marne;Inkomen;Privaatrechtelijk, vrijwillig\n"
      "Veiligheidsregio;Het bestrijden van branden en rampen;Bedum, Winsum, "
      "Eemsmond;Veiligheid;Publiekrechtelijk, verplicht\n");
  EXPECT_TRUE(has(draft, "header-missing"));
  EXPECT_EQ(names(draft), (Names{"Afvaldienst Noord", "Volkskrediet", "Veiligheidsregio"}));
  EXPECT_EQ(cell(draft, 2, ColumnRole::participants), "Bedum, Winsum, Eemsmond");
  EXPECT_EQ(cell(draft, 0, ColumnRole::nature), "Publiekrechtelijk, verplicht");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Het helpen van inwoners met schulden");
}

TEST(Documents, a_heading_of_a_legal_form_above_a_table_becomes_a_column) {
  auto const draft = read(
      "# Bijlage\n## 5.1 Gemeenschappelijke regelingen\n\n|Naam|Doel|Deelnemers|\n|---|---|---|\n"
      "|Afvaldienst|Huisvuil ophalen|Bedum|\n\n## 5.2 Vennootschappen\n\n"
      "|Naam|Doel|Deelnemers|\n|---|---|---|\n|Waterbedrijf|Drinkwater|Winsum|\n\n"
      "## Overige\n\n|Naam|Doel|Deelnemers|\n|---|---|---|\n|Overleg|Afstemmen|Bedum|\n");
  EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "Gemeenschappelijke regelingen");
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "Vennootschappen");
  EXPECT_EQ(cell(draft, 2, ColumnRole::legal_form), "");
}

TEST(Documents, a_heading_of_a_legal_form_holds_for_the_cards_below_it) {
  auto const draft = read(
      "# Bijlage\n## A. Gemeenschappelijke regelingen\n### Afvaldienst\nDoel: huisvuil "
      "ophalen\n\nDeelnemers: Bedum\n### Volkskrediet\nDoel: schuldhulp\n\nDeelnemers: Winsum\n"
      "## B. Stichtingen\n### Stichting Wad\nDoel: natuur\n\nDeelnemers: Eemsmond\n");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst", "Volkskrediet", "Stichting Wad"}));
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "Gemeenschappelijke regelingen");
  EXPECT_EQ(cell(draft, 2, ColumnRole::legal_form), "Stichtingen");
}

TEST(Documents, headings_below_a_legal_form_are_the_names_of_an_outline) {
  auto const draft = read(
      "# Bijlage\n## Gemeenschappelijke regelingen\n### Afvaldienst\nHaalt huisvuil op.\n"
      "### Volkskrediet\nHelpt bij schulden.\n## Stichtingen\n### Stichting Wad\nBeschermt de "
      "natuur.\n");
  EXPECT_EQ(draft.shape, Shape::outline);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst", "Volkskrediet", "Stichting Wad"}));
  EXPECT_EQ(cell(draft, 2, ColumnRole::legal_form), "Stichtingen");
  EXPECT_EQ(cell(draft, 2, ColumnRole::purpose), "Beschermt de natuur.");
}

TEST(Documents, an_outline_under_lettered_headings_is_no_table) {
  auto const draft = read(
      "Verbonden partijen van Bedum\n\nA. Gemeenschappelijke regelingen\n- Afvaldienst: huisvuil\n"
      "- Volkskrediet: schulden\n- Archief: oude stukken\n\nB. Stichtingen\n- Wad: natuur\n");
  EXPECT_EQ(draft.shape, Shape::outline);
  EXPECT_EQ(names(draft), (Names{"Afvaldienst", "Volkskrediet", "Archief", "Wad"}));
  EXPECT_EQ(cell(draft, 3, ColumnRole::legal_form), "Stichtingen");
}

TEST(Documents, further_columns_of_a_matrix_keep_their_meaning) {
  auto const draft = read(
      "Regeling;Programma;Bedum;Winsum;Loppersum\nAfvaldienst;Milieu;x;x;\n"
      "Volkskrediet;Inkomen;;x;x\nArchief;Cultuur;x;;x\n");
  EXPECT_EQ(draft.shape, Shape::matrix);
  EXPECT_EQ(cell(draft, 1, ColumnRole::policy_area), "Inkomen");
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Winsum; Loppersum");
}

TEST(Documents, a_first_row_with_amounts_counts_or_sentences_is_no_head) {
  auto const draft = read(
      "Samenwerking Wad;Gezamenlijke inkoop van zorg.;14 gemeenten;Sociaal domein;€ 12,40 per "
      "inwoner\nAfvaldienst Noord;Het ophalen en verwerken van huisvuil;Bedum, Winsum;Milieu;Geen\n"
      "Volkskrediet;Het helpen van inwoners met schulden;Bedum, De Marne;Inkomen;€ 500\n");
  EXPECT_TRUE(has(draft, "header-missing"));
  EXPECT_EQ(names(draft), (Names{"Samenwerking Wad", "Afvaldienst Noord", "Volkskrediet"}));
}

TEST(Documents, a_column_without_a_head_that_may_hold_something_else_is_doubted) {
  auto const draft = read(
      "Afvaldienst Noord;Het ophalen en verwerken van huisvuil;Bedum, Winsum, Loppersum;Zorg\n"
      "Volkskrediet;Het helpen van inwoners met schulden;Bedum, De Marne;Werk\n"
      "Veiligheidsregio;Het bestrijden van branden en rampen;Bedum, Winsum, Eemsmond;Bestuur\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  for (auto const& row : draft.rows) {
    EXPECT_FALSE(row.cells[3].doubts.empty());  // a policy area, or who is in the board
    EXPECT_TRUE(row.cells[2].doubts.empty());
  }
}

TEST(Documents, a_head_that_returns_with_a_word_cut_is_no_row) {
  auto const draft = read(
      "Naam;Doel;Deelnemers;Website\nAfvaldienst;Huisvuil ophalen;Bedum;www.adn.nl\n"
      "Naam;Doel;Deelnemers;site\nVolkskrediet;Schuldhulp;Winsum;www.vk.nl\n");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst", "Volkskrediet"}));
}

TEST(Documents, text_in_the_only_column_of_a_sheet_is_no_skipped_table) {
  auto const draft = read(
      "<table><tr><td>Bij de begroting</td></tr><tr><td>In euro's</td></tr></table>"
      "<table><tr><th>Naam</th><th>Deelnemers</th><th>Doel</th></tr>"
      "<tr><td>Afvaldienst</td><td>Bedum</td><td>Huisvuil ophalen</td></tr></table>");
  EXPECT_EQ(names(draft), (Names{"Afvaldienst"}));
  EXPECT_FALSE(has(draft, "tables-skipped"));
}

TEST(Documents, a_pdf_whose_columns_are_only_blanks_is_read_as_text_with_doubts_and_places) {
  DrawnPdf pdf;
  pdf.page();
  double line = 80;
  for (std::string_view const text :
       {"Naam            Doel                      Deelnemers",
        "Afvaldienst     Huisvuil ophalen          Bedum, Winsum en",
        "                                          Loppersum",
        "Volkskrediet    Inwoners helpen met       Bedum en De Marne",
        "                schulden                                   "}) {
    pdf.text(60, line += text.starts_with(' ') ? 12 : 24, text);
  }
  auto known = knowledge();
  known.pdf = [&](std::string_view) { return PdfAnswer{.lines = pdf.lines()}; };
  auto const draft = read("%PDF-1.7\n", known, {});
  EXPECT_TRUE(has(draft, "table-uncertain"));
  EXPECT_FALSE(has(draft, "no-table"));
  EXPECT_EQ(names(draft), (Names{"Afvaldienst", "Volkskrediet"}));
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants), "Bedum, Winsum en Loppersum");
  ASSERT_EQ(draft.rows.size(), 2U);
  auto const& who = draft.rows[0].cells.at(2);
  EXPECT_FALSE(who.doubts.empty());
  auto const* const place = std::get_if<PagePlace>(&who.place);
  ASSERT_NE(place, nullptr);
  ASSERT_EQ(place->boxes.size(), 2U);  // a line each
  EXPECT_LT(place->boxes[0].box.bottom, place->boxes[1].box.bottom);
}

TEST(Documents, columns_that_the_user_gives_are_followed) {
  std::string_view const text =
      "a;b;c\nAfvaldienst;Bedum;Huisvuil ophalen\nVolkskrediet;Winsum;Schuldhulp\n";
  auto const draft =
      read(text, {.columns = {ColumnRole::name, ColumnRole::participants, ColumnRole::purpose}});
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Bedum");
  auto const wrong = read(text, {.columns = {ColumnRole::name, ColumnRole::purpose}});
  EXPECT_TRUE(wrong.rows.empty());
  EXPECT_TRUE(has(wrong, "columns-differ"));
}

TEST(Documents, tables_about_something_else_give_no_rows) {
  for (std::string_view const text :
       {"Datum;Spreker;Onderwerp van de avond\n1-2-2015;J. Jansen;Vogels\n8-2-2015;P. "
        "Smit;Planten\n",
        "Programma;Lasten;Baten\nMilieu;100;20\nZorg;300;10\n",
        "Nr;Artikel;Prijs;Aantal\n1;Stoel;12,50;4\n2;Tafel;99,00;1\n"}) {
    auto const draft = read(text);
    EXPECT_TRUE(draft.rows.empty()) << text;
    EXPECT_TRUE(has(draft, "no-table")) << text;
  }
}

}  // namespace documents_test
}  // namespace verband::ingest
