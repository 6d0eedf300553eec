// SPDX-License-Identifier: EUPL-1.2
// Odd tables: heads in several rows, notes, groups, marks, tables that go on.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace tables_test {

using namespace verband;
using ingest::testing::cell;
using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

TEST(Tables, the_mark_of_a_note_in_a_bracket_leaves_the_brackets_balanced) {
  auto const who = [](std::string const& cell) {
    return read(
               "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
               "<tr><td>GGD</td><td>Zorg</td><td>" +
               cell +
               "</td></tr><tr><td>Archief</td><td>Bewaren</td><td>Bedum</td></tr></table>"
               "<p>* agendalid</p>")
        .rows.at(0)
        .cells.at(2)
        .text;
  };
  EXPECT_EQ(who("Bedum, Winsum (*), Delfzijl"), "Bedum, Winsum (agendalid), Delfzijl");
  EXPECT_EQ(who("Bedum, Winsum*) en Delfzijl"), "Bedum, Winsum (agendalid) en Delfzijl");
  EXPECT_EQ(who("Bedum (tot 2020*), Winsum"), "Bedum (tot 2020 (agendalid)), Winsum");
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

TEST(Tables, the_heading_above_a_table_holds_up_to_the_first_heading_inside_it) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2>"
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord</td><td>gezondheid bewaken</td><td>gemeente Assen</td></tr>"
      "<tr><td>Archief</td><td>stukken bewaren</td><td>gemeente Emmen</td></tr>"
      "<tr><td>Werkplein</td><td>mensen naar werk begeleiden</td><td>gemeente Emmen</td></tr>"
      "<tr><td colspan=3>Vennootschappen</td></tr>"
      "<tr><td>BNG Bank</td><td>bank voor de overheid</td><td>provincie Drenthe</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 4U);
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[3].role, ColumnRole::legal_form);
  EXPECT_EQ(texts(draft.rows[0])[3], "Gemeenschappelijke regelingen");
  EXPECT_EQ(texts(draft.rows[3])[3], "Vennootschappen");
}

TEST(Tables, themes_alone_in_a_row_are_headings_when_rows_follow_each_of_them) {
  auto const draft = read(
      "Naam;Doel;Deelnemers\nVeiligheid en zorg;;\nGGD Noord;gezondheid bewaken;gemeente Assen\n"
      "Ambulancedienst;mensen vervoeren;gemeente Assen\nFinanciën;;\n"
      "BNG Bank;bank voor de overheid;gemeente Emmen\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "gezondheid bewaken", "gemeente Assen", "Veiligheid en zorg"}));
  EXPECT_EQ(draft.columns[3].role, ColumnRole::policy_area);
  // A name of which nothing else is told stays a row.
  auto const names = read(
      "Naam;Doel;Deelnemers\nVeiligheidsregio;;\nGGD Noord;gezondheid bewaken;gemeente Assen\n"
      "Archief;stukken bewaren;gemeente Emmen\nWerkplein;;\nBNG Bank;bank;gemeente Emmen\n");
  EXPECT_EQ(names.rows.size(), 5U);
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
  auto const told = read("<p>* Meppel neemt niet deel</p><p>¹ tot 2020</p>" + table);
  ASSERT_EQ(told.rows.size(), 2U);
  EXPECT_EQ(told.rows[0].cells[2].text, "Assen, Meppel");
  EXPECT_TRUE(doubted(told.rows[0].cells[2]));
  EXPECT_EQ(told.rows[1].cells[2].text, "Assen, Emmen");
  EXPECT_TRUE(doubted(told.rows[1].cells[2]));
  EXPECT_FALSE(doubted(told.rows[1].cells[1]));
}

TEST(Tables, a_note_below_is_of_an_earlier_table_when_another_ends_in_a_note_of_no_cell) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord</td><td>inenten</td><td>Assen, Meppel¹</td></tr>"
      "<tr><td>Archief</td><td>bewaren</td><td>Emmen</td></tr></table>"
      "<table><tr><td>Jaar</td><td>Lasten</td></tr><tr><td>2020</td><td>500</td></tr>"
      "<tr><td>** begroot</td><td></td></tr></table><p>¹ tot 2020</p>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0])[2], "Assen, Meppel (tot 2020)");
}

TEST(Tables, a_note_is_not_put_behind_a_unit_or_a_formula) {
  auto const draft = read(
      "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord²</td><td>inenten</td><td>Assen</td></tr>"
      "<tr><td>Archief</td><td>500 m² bewaren, minder CO²</td><td>Emmen²</td></tr>"
      "<tr><td>Afval</td><td>5 * 3 bakken legen</td><td>Emmen</td></tr></table>"
      "<p>² tot 2020</p><p>* sinds 2021</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0])[0], "GGD Noord (tot 2020)");
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief", "500 m² bewaren, minder CO²", "Emmen (tot 2020)"}));
  EXPECT_EQ(texts(draft.rows[2])[1], "5 * 3 bakken legen");
}

TEST(Tables, a_note_below_a_table_is_put_where_its_mark_stands) {
  auto const table = [](std::string const& note) {
    return "<table><tr><th>Regeling</th><th>Taak</th><th>Deelnemers</th></tr>"
           "<tr><td>GGD Noord</td><td>inenten</td><td>Assen, Meppel*</td></tr>"
           "<tr><td>Archief</td><td>bewaren</td><td>Assen, Emmen<sup>1</sup></td></tr>"
           "<tr><td>Brandweer</td><td>blussen</td><td>Hoogeveen<sup>1</sup></td></tr></table>"
           "<p>* Meppel neemt niet deel</p><p><sup>1</sup> " +
           note + "</p>";
  };
  auto const draft = read(table("tot 2020"));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[0].cells[2].text, "Assen, Meppel (Meppel neemt niet deel)");
  EXPECT_EQ(draft.rows[1].cells[2].text, "Assen, Emmen (tot 2020)");
  EXPECT_EQ(draft.rows[2].cells[2].text, "Hoogeveen (tot 2020)");
  auto html = table("tot 2020");
  html.insert(html.find("<p>"), "<p>1. Financiën</p>");
  auto const numbered = read(html);
  EXPECT_EQ(numbered.rows[1].cells[2].text, "Assen, Emmen (tot 2020)");
  // each table has its own notes
  auto const two = read(table("tot 2020") + "<p>Ook</p>" + table("sinds 2021"));
  ASSERT_EQ(two.rows.size(), 6U);
  EXPECT_EQ(two.rows[1].cells[2].text, "Assen, Emmen (tot 2020)");
  EXPECT_EQ(two.rows[4].cells[2].text, "Assen, Emmen (sinds 2021)");
}

TEST(Tables, the_number_of_an_annex_is_no_part_of_the_legal_form_in_its_title) {
  std::string const table =
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr><tr><td>GGD Noord</td><td>"
      "inenten</td><td>gemeenten</td></tr><tr><td>Archief</td><td>bewaren</td><td>gemeenten</td>"
      "</tr></table>";
  auto const draft = read("<h2>Bijlage 2: Gemeenschappelijke regelingen</h2>" + table);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]).back(), "Gemeenschappelijke regelingen");
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

TEST(Tables, numbers_of_several_parts_or_of_the_row_are_no_part_of_names) {
  auto const names = [](std::string const& one, std::string const& two, std::string const& three) {
    auto const draft = read("Naam;Doel;Deelnemers\n" + one + " GGD;Gezondheid;Assen\n" + two +
                            " Archief;Bewaren;Emmen\n" + three + " Stadsbank;Lenen;Emmen\n");
    return draft.rows.at(0).cells.at(0).text + "|" + draft.rows.at(2).cells.at(0).text;
  };
  EXPECT_EQ(names("1.1", "1.2", "2.1"), "GGD|Stadsbank");
  EXPECT_EQ(names("1.2.1.", "1.2.2.", "1.2.3."), "GGD|Stadsbank");
  EXPECT_EQ(names("1", "2", "3"), "GGD|Stadsbank");
  EXPECT_EQ(names("01", "02", "03"), "GGD|Stadsbank");
  EXPECT_EQ(names("1 -", "2 -", "3 -"), "GGD|Stadsbank");
  EXPECT_EQ(names("14", "4", "5"), "14 GGD|5 Stadsbank");
}

TEST(Tables, words_over_some_heads_are_no_head_of_their_own) {
  auto const draft = read(
      ";;;;WIE;HOE\nCode;Naam;Afk.;Doel;Wie;Hoe\nP1;GGD Noord;GGD;Gezondheid;Assen;GR\n"
      "P2;Archief;;Bewaren;Emmen;GR\n");
  EXPECT_EQ(heads(draft), (Row{"Code", "Naam", "Afk.", "Doel", "Wie", "Hoe"}));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "GGD Noord");
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose), "Gezondheid");
}

TEST(Tables, public_or_private_is_no_purpose_and_a_goal_of_policy_is_one) {
  auto const law = read(
      "Organisatie;Deelnemers;Wettelijke basis;Publiek/privaat;Taken\n"
      "GGD Noord;Assen en Emmen;Wgr, Wpg;publiek;Publieke gezondheid\n"
      "Aandelen Enexis;Assen;BW;privaat;Aandelen beheren\n");
  EXPECT_EQ(cell(law, 0, ColumnRole::purpose), "Publieke gezondheid");
  EXPECT_EQ(cell(law, 0, ColumnRole::nature), "Wgr, Wpg");
  auto const goal = read(
      "Naam;Deelnemers;Beleidsdoel\nGGD Noord;Assen;Gezonde inwoners\n"
      "Archief;Emmen;Stukken bewaren\n");
  EXPECT_EQ(goal.columns[2].role, ColumnRole::purpose);
}

TEST(Tables, letters_that_count_the_rows_are_no_names) {
  auto const draft = read(
      ";Samenwerking;Deelnemers;Waarvoor\nA;GGD Noord;Assen;Gezondheid\nB;WVS;Emmen;Werk\n"
      "C;Archief;Emmen;Bewaren\n");
  EXPECT_EQ(cell(draft, 1, ColumnRole::name), "WVS");
}

TEST(Tables, a_row_for_each_party_may_say_more_of_each) {
  auto const draft = read(
      "Naam;Vorm;Deelnemer;Stemmen;Sinds\nGGD Noord;GR;Assen;12%;2006\n;;Emmen;40%;2006\n"
      ";;Meppel;10%;2019\nArchief;GR;Assen;30%;2010\n;;Emmen;70%;2010\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.shape, Shape::long_form);
  auto const who = cell(draft, 0, ColumnRole::participants);
  for (auto const* const name : {"Assen", "Emmen", "Meppel"})
    EXPECT_NE(who.find(name), std::string::npos) << name;
  auto const torn = read(
      "Naam;Vorm;Deelnemer;Doel;Stem\nGGD "
      "Noord;GR;Assen;inenten;1\n;OL;Emmen;;2\n;;Meppel;spuiten;3\n"
      "Archief;GR;Assen;bewaren;4\n");
  EXPECT_NE(torn.shape, Shape::long_form);
  auto const purposes = read(
      "Naam;Doel;Deelnemer;Stemmen\nGGD Noord;Gezondheid;Assen;3\n;;Emmen;2\n"
      ";Ook ambulancezorg;Meppel;1\nArchief;Bewaren;Assen;2\n;;Emmen;2\n");
  EXPECT_EQ(cell(purposes, 0, ColumnRole::purpose).substr(0, 10), "Gezondheid");
}

TEST(Tables, a_column_whose_head_says_what_it_is_is_not_doubted_for_another_like_it) {
  auto const draft = read(
      "nr;Organisatie;Deelnemers;Wettelijke basis;Publiek/privaat;Taken\n"
      "1.1;Veiligheidsregio;De 24 gemeenten;Wgr, Wet veiligheidsregio's;publiek;Brandweer, GHOR\n"
      "1.2;GGD;16 gemeenten in de regio;Wgr, Wpg;publiek;Publieke gezondheid\n"
      "1.3;Omgevingsdienst;Provincie en 24 gemeenten;Wgr;publiek;VTH-taken\n"
      "2.1;Energie B.V.;Oosterhout, Geertruidenberg;BW boek 2;privaat;Aandelen\n"
      "3.1;Stichting Inkoop;diverse gemeenten;BW boek 2;privaat;Inkoop\n");
  ASSERT_EQ(draft.columns[3].role, ColumnRole::nature);
  EXPECT_TRUE(draft.rows[0].cells[3].doubts.empty());
  EXPECT_TRUE(draft.rows[0].cells[4].doubts.empty());
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

TEST(Tables, heads_in_english_are_known) {
  auto const roles = [](std::string const& head) {
    std::vector<ColumnRole> all;
    for (auto const& column : read(head + "\nGGD Noord;Assen, Emmen;iets;een twee\n"
                                          "Archief;Emmen, Meppel;anders;drie vier\n")
                                  .columns)
      all.push_back(column.role);
    return all;
  };
  using enum ColumnRole;
  using Roles = std::vector<ColumnRole>;
  EXPECT_EQ(roles("name;participants;purpose;remarks"),
            (Roles{name, participants, purpose, extra}));
  EXPECT_EQ(roles("Partnership;Partners;Policy area;Legal form"),
            (Roles{name, participants, policy_area, legal_form}));
  EXPECT_EQ(roles("partnership;partners;obligation;status"),
            (Roles{name, participants, nature, extra}));
  EXPECT_EQ(roles("partnership;partners;legal_basis;purpose"),
            (Roles{name, participants, nature, purpose}));
}

TEST(Tables, codes_of_capitals_over_crosses_are_participants_with_a_doubt) {
  auto const with = [](std::string const& heads) {
    return read("<table><tr><th>Naam</th><th>Doel</th>" + heads +
                "</tr><tr><td>GGD</td><td>Zorg</td><td>x</td><td>x</td><td></td></tr>"
                "<tr><td>Archief</td><td>Bewaren</td><td></td><td>x</td><td>x</td></tr></table>");
  };
  auto const draft = with("<th>ALM</th><th>DRO</th><th>LEL</th>");
  ASSERT_EQ(draft.columns.size(), 3U);
  EXPECT_EQ(draft.columns[2].role, ColumnRole::participants);
  EXPECT_EQ(draft.rows.at(0).cells.at(2).text, "ALM; DRO");
  EXPECT_FALSE(draft.rows.at(0).cells.at(2).doubts.empty());
  EXPECT_EQ(with("<th>GR</th><th>NV</th><th>ST</th>").columns.size(), 5U);
  auto const beside = read(
      "<table><tr><th>Naam</th><th>Deelnemers</th><th>ALG</th><th>SOC</th><th>RUI</th></tr>"
      "<tr><td>GGD</td><td>Assen</td><td>x</td><td>x</td><td></td></tr>"
      "<tr><td>Archief</td><td>Emmen</td><td></td><td>x</td><td>x</td></tr></table>");
  EXPECT_EQ(beside.columns.size(), 5U);
  EXPECT_EQ(beside.rows.at(0).cells.at(1).text, "Assen");
}

/// The same read by who knows a few names.
Draft read_with_names(std::string const& text) {
  ingest::Knowledge knowledge;
  for (auto const* const name : {"Assen", "Emmen", "Hoogeveen", "Meppel", "Drenthe"})
    knowledge.lexicon.add_name(name);
  return ingest::read(text, knowledge, {});
}

TEST(Tables, beside_a_column_with_kinds_of_participants_aard_tells_the_nature) {
  for (auto const& [one, other] : {std::pair{"GR", "N.V."}, std::pair{"Stichting", "Vereniging"}}) {
    std::string text = "Samenwerking;Deelnemer;Soort;Beleidsterrein;Doel;Aard\n";
    for (std::string const who : {"Assen", "Emmen", "Meppel"})
      text.append("SW Drenthe;").append(who).append(";gemeente;Werk;Wsw;").append(one).append("\n");
    for (std::string const who : {"Emmen", "Hoogeveen"})
      text.append("Caparis;").append(who).append(";gemeente;Werk;Wsw;").append(other).append("\n");
    auto const draft = read_with_names(text);
    ASSERT_EQ(draft.rows.size(), 2U);
    EXPECT_EQ(cell(draft, 0, ColumnRole::name), "SW Drenthe");
    auto const role = draft.columns.back().role;
    EXPECT_TRUE(role == ColumnRole::nature || role == ColumnRole::legal_form) << one;
  }
}

TEST(Tables, beside_a_column_of_duties_forms_below_soort_are_plain) {
  for (std::string const head : {"Soort", "Type"}) {
    std::string text = "Samenwerking;Deelnemers;";
    text.append(head).append(
        ";Beleidsterrein;Doel;Aard\n"
        "SW Drenthe;Assen, Emmen;GR (OL);Werk;Uitvoering Wsw;verplicht\n"
        "Caparis;Emmen, Hoogeveen;Overeenkomst;Werk;Werkgever;vrijwillig\n"
        "Archief;Emmen, Hoogeveen;GR;Cultuur;Bewaren;vrijwillig\n");
    auto const draft = read_with_names(text);
    ASSERT_EQ(draft.rows.size(), 3U);
    EXPECT_EQ(cell(draft, 0, ColumnRole::name), "SW Drenthe");
    EXPECT_EQ(cell(draft, 0, ColumnRole::nature), "verplicht");
    EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "GR (OL)");
    EXPECT_TRUE(draft.rows[0].cells[2].doubts.empty());
  }
}

TEST(Tables, codes_with_full_stops_are_legal_forms_and_no_names) {
  auto const draft = read_with_names(
      "Samenwerking;Deelnemers;Soort;Beleidsterrein;Doel;Aard\n"
      "SW Drenthe;Assen, Emmen;GR;Werk;Uitvoering Wsw;verplicht\n"
      "Caparis;Emmen, Hoogeveen;N.V.;Werk;Werkgever;vrijwillig\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 1, ColumnRole::name), "Caparis");
  EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "N.V.");
  EXPECT_EQ(cell(draft, 1, ColumnRole::nature), "vrijwillig");
}

TEST(Tables, a_code_of_a_form_that_the_document_explains_is_told_in_a_column_of_its_own) {
  std::string const table =
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th><th>Aard</th></tr>"
      "<tr><td>Werkplein</td><td>mensen begeleiden</td><td>Assen, Emmen</td><td>CR</td></tr>"
      "<tr><td>Archief</td><td>stukken bewaren</td><td>Assen, Emmen</td><td>GR</td></tr></table>";
  for (auto const* const legend :
       {"<p>Afkortingen: CR = centrumregeling; GR = gemeenschappelijke regeling</p>",
        "<p>Legenda:</p><ul><li>CR: centrumregeling</li><li>GR: gemeenschappelijke "
        "regeling</li></ul>",
        "<table><tr><th>Afkorting</th><th>Betekenis</th></tr><tr><td>CR</td>"
        "<td>centrumregeling</td></tr><tr><td>GR</td><td>gemeenschappelijke "
        "regeling</td></tr></table>"}) {
    auto const draft = read(table + legend);
    ASSERT_EQ(draft.rows.size(), 2U);
    EXPECT_EQ(cell(draft, 0, ColumnRole::nature), "CR");
    EXPECT_EQ(cell(draft, 0, ColumnRole::legal_form), "centrumregeling");
    EXPECT_EQ(cell(draft, 1, ColumnRole::legal_form), "");
  }
}

TEST(Tables, a_table_of_short_names_is_a_legend_and_not_skipped) {
  auto const draft = read(
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
      "<tr><td>Werkplein</td><td>mensen begeleiden</td><td>AadR, KB</td></tr>"
      "<tr><td>Archief</td><td>stukken bewaren</td><td>AadR</td></tr></table>"
      "<table><tr><th>Afkorting</th><th>Betekenis</th></tr>"
      "<tr><td>AadR</td><td>Alphen aan den Rijn</td></tr><tr><td>KB</td><td>Kaag en Braassem</td>"
      "</tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.trailer, "AadR = Alphen aan den Rijn\nKB = Kaag en Braassem");
  EXPECT_TRUE(draft.findings.empty());
}

TEST(Tables, rows_that_explain_short_names_of_the_table_are_notes) {
  std::string const table =
      "Naam;Doel;Deelnemers\nWerkplein;mensen begeleiden;AadR, KB\n"
      "Archief;stukken bewaren;AadR en KB\n";
  auto const draft = read(table + "AadR: Alphen aan den Rijn;;\nKB – Kaag en Braassem;;\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.trailer, "AadR: Alphen aan den Rijn\nKB – Kaag en Braassem");
  EXPECT_EQ(read(table + "VRG - Veiligheidsregio;;\nVRU - Veiligheidsregio;;\n").rows.size(), 4U);
}

TEST(Tables, titles_above_a_table_of_values_may_have_another_number_of_separators) {
  for (std::string const tail : {"", ";", ";;;;", ";;;;;;;"}) {
    std::string text = "Samenwerkingen gemeente Assen";
    text.append(tail).append("\nStand: 1 januari 2020").append(tail);
    text +=
        "\nNaam;Deelnemers;Opmerking;Beleidsterrein;Doel\n"
        "Werkplein;Assen, Emmen;;Werk;mensen begeleiden\n"
        "Archief;Assen, Emmen;;Cultuur;stukken bewaren\n";
    auto const draft = read(text);
    ASSERT_EQ(draft.rows.size(), 2U) << tail;
    EXPECT_EQ(draft.preamble, "Samenwerkingen gemeente Assen Stand: 1 januari 2020") << tail;
  }
}

TEST(Tables, a_table_of_which_nothing_is_shown_is_told) {
  auto const hidden = [](std::string const& title) {
    return "<table><caption>" + title + "</caption><tr hidden><th>Naam</th><th>Doel</th>" +
           "<th>Deelnemers</th></tr><tr "
           "hidden><td>GGD</td><td>Zorg</td><td>Assen</td></tr></table>";
  };
  auto const draft = read(
      "<table><tr><th>Naam</th><th>Doel</th><th>Deelnemers</th></tr>"
      "<tr><td>Archief</td><td>Bewaren</td><td>Assen, Emmen</td></tr></table>" +
      hidden("Vervallen"));
  ASSERT_EQ(draft.rows.size(), 1U);
  ASSERT_EQ(draft.findings.size(), 1U);
  EXPECT_EQ(draft.findings[0].code, "hidden-cells");
  EXPECT_EQ(draft.findings[0].detail,
            "Een verborgen blad („Vervallen”) is niet gelezen. Haal het verbergen weg als de "
            "inhoud erbij hoort.");
  auto const none = read(hidden("A") + hidden("B"));
  ASSERT_EQ(none.findings.size(), 2U);
  EXPECT_TRUE(none.findings[0].detail.starts_with("2 verborgen bladen („A” en „B”) zijn"));
  EXPECT_EQ(none.findings[1].code, "no-table");
}

TEST(Tables, a_figure_in_brackets_behind_a_name_refers_to_a_note) {
  auto const names = [](std::string const& first, std::string const& note = {}) {
    auto const draft =
        read("<table><tr><th>Naam</th><th>Deelnemers</th><th>Doel</th></tr><tr><td>" + first +
             "</td><td>Hoorn</td><td>Archief</td></tr><tr><td>HVC N.V. [3]</td>"
             "<td>Opmeer</td><td>Afval (art. 3)</td></tr></table>" +
             note);
    EXPECT_EQ(draft.rows.size(), 2U);
    EXPECT_EQ(draft.rows[1].cells[0].text, "HVC N.V.");
    EXPECT_EQ(draft.rows[1].cells[2].text, "Afval (art. 3)");
    return draft.rows[0].cells[0].text;
  };
  EXPECT_EQ(names("Westfries Archief 1)"), "Westfries Archief");
  EXPECT_EQ(names("Cocensus (2)"), "Cocensus (2)");
  EXPECT_EQ(names("Cocensus (2)", "<p>(2) Alleen de belastingen.</p>"), "Cocensus");
  EXPECT_EQ(names("Samenwerking (lid 1)"), "Samenwerking (lid 1)");
  EXPECT_EQ(names("Euregio [2030]"), "Euregio [2030]");
}

}  // namespace tables_test
