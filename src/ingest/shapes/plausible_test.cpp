// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/plausible.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace verband::ingest {
namespace plausible_test {

using testing::read;

/// For each column whether all its cells are doubted.
std::vector<bool> doubted(Draft const& draft) {
  std::vector<bool> all(draft.columns.size(), !draft.rows.empty());
  for (auto const& row : draft.rows) {
    for (std::size_t c = 0; c < all.size(); ++c) all[c] = all[c] && !row.cells[c].doubts.empty();
  }
  return all;
}

ColumnRole role(Draft const& draft, std::size_t column) { return draft.columns.at(column).role; }

TEST(Plausible, who_takes_part_without_an_organisation_is_doubted) {
  auto const draft = read(
      "Naam regeling;Doel;Deelnemers\n"
      "Havendienst Noord;Beheer van havens;nog niet bekend\n"
      "Archiefdienst Noord;Bewaren van stukken;wordt uitgezocht\n"
      "Afvaldienst Noord;Ophalen van afval;zie aldaar\n"
      "Kredietdienst Noord;Helpen bij schulden;onbekend\n");
  ASSERT_EQ(role(draft, 2), ColumnRole::participants);
  EXPECT_EQ(doubted(draft), (std::vector{false, false, true}));
}

TEST(Plausible, a_kind_of_party_or_a_count_is_enough) {
  auto const draft = read(
      "Naam regeling;Doel;Deelnemers\n"
      "Havendienst Noord;Beheer van havens;vier gemeenten\n"
      "Archiefdienst Noord;Bewaren van stukken;3\n"
      "Afvaldienst Noord;Ophalen van afval;de provincie\n");
  EXPECT_EQ(doubted(draft), (std::vector{false, false, false}));
}

TEST(Plausible, themes_of_many_words_are_doubted_where_no_column_tells_the_tasks) {
  std::string const rows =
      ";Deelnemers\n"
      "Havendienst Noord;Beheer van havens en kaden;gemeenten\n"
      "Archiefdienst Noord;Bewaren van oude stukken;gemeenten\n"
      "Afvaldienst Noord;Ophalen van het huisvuil;gemeenten\n";
  auto const themes = read("Naam regeling;Thema" + rows);
  ASSERT_EQ(role(themes, 1), ColumnRole::policy_area);
  EXPECT_EQ(doubted(themes), (std::vector{false, true, false}));
  auto const tasks = read("Naam regeling;Onderwerp" + rows);
  ASSERT_EQ(role(tasks, 1), ColumnRole::purpose);
  EXPECT_EQ(doubted(tasks), (std::vector{false, true, false}));
}

TEST(Plausible, a_row_that_is_half_empty_among_full_ones_or_has_no_name_is_doubted) {
  auto const draft = read(
      "Naam regeling;Doel;Deelnemers;Vorm\n"
      "Havendienst Noord;Beheer van havens;gemeenten;GR\n"
      "Archiefdienst Noord;Bewaren van stukken;gemeenten;GR\n"
      "Afvaldienst Noord;Ophalen van afval;gemeenten;GR\n"
      "Vervallen per 2020;;;GR\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[2].cells[0].doubts.empty());
  auto const nameless = read(
      "Naam regeling;Doel;Deelnemers;Vorm\n"
      "Havendienst Noord;Beheer van havens;gemeenten;GR\n"
      "Archiefdienst Noord;Bewaren van stukken;gemeenten;GR\n"
      ";Ophalen van afval;gemeenten;GR\n");
  ASSERT_EQ(nameless.rows.size(), 3U);
  EXPECT_TRUE(nameless.rows[2].cells[1].doubts.front().starts_with("Deze rij heeft geen naam"));
}

TEST(Plausible, names_that_are_all_sentences_are_doubted) {
  std::string text = "Partij;Doel;Deelnemers\n";
  for (std::string const what : {"havens", "afval", "stukken", "wegen"}) {
    text += "De dienst voor het beheer van " + what +
            " die voor alle gemeenten werkt.;beheer van " + what + ";gemeenten\n";
  }
  auto const draft = read(text);
  ASSERT_EQ(role(draft, 0), ColumnRole::name);
  EXPECT_TRUE(doubted(draft)[0]);
}

TEST(Plausible, names_outside_the_table_are_told) {
  std::string const table =
      "| Naam regeling | Doel | Deelnemers |\n|---|---|---|\n"
      "| GGD Noord | gezondheid | gemeenten |\n| Stichting Haven | havens | gemeenten |\n";
  auto const told = [](Draft const& draft) {
    return std::ranges::count(draft.findings, "names-outside-list", &Finding::code);
  };
  EXPECT_EQ(told(read(table + "\nOok werken wij samen in de Stichting Groene Hart.\n")), 1);
  EXPECT_EQ(told(read("| Naam regeling | Doel | Deelnemers |\n|---|---|---|\n"
                      "| Groene Hart (stichting) | natuur | gemeenten |\n"
                      "| GGD Noord Oost | gezondheid | gemeenten |\n\n"
                      "Wij noemen de Stichting Groene Hart en de GGD Noord-Oost.\n")),
            0);
  std::string many = table + "\n";
  for (int i = 0; i < 2001; ++i) many += "Ook de Stichting Haven. ";
  EXPECT_EQ(told(read(many)), 1);  // not all names were sought
  EXPECT_EQ(told(read(table + "\nDe Stichting Haven en een stichting bestaan lang.\n")), 0);
}

TEST(Plausible, codes_without_a_head_are_legal_forms_and_no_names) {
  auto const draft = read(
      "Overzicht;;\nHavendienst Noord;vijf gemeenten;GR\nStichting Zuid;gemeenten;ST\n"
      "Wadinko;gemeenten en provincie;NV\nWarmtebedrijf;twee gemeenten;BV\n");
  ASSERT_EQ(draft.rows.size(), 4U);  // the title is no row
  EXPECT_EQ(role(draft, 0), ColumnRole::name);
  EXPECT_EQ(role(draft, 2), ColumnRole::legal_form);
  EXPECT_FALSE(doubted(draft)[2]);
}

TEST(Plausible, with_whom_may_be_the_names_of_the_list) {
  auto const draft = read(
      "Met wie;Waarom doen we mee;Kosten\nCirculus;Afval ophalen;1,2 mln\n"
      "Veiligheidsregio Noord;Brandweer en rampen;2,4 mln\n"
      "Stichting Toerisme;Toeristen trekken;50.000\nOmgevingsdienst Noord;Vergunningen;800.000\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(role(draft, 0), ColumnRole::name);
  EXPECT_TRUE(doubted(draft)[0]);
}

TEST(Plausible, a_status_of_the_file_is_no_nature) {
  auto const draft = read(
      "Naam regeling;Doel;Deelnemers;Status\n"
      "Havendienst Noord;Beheer van havens;gemeenten;In behandeling\n"
      "Archiefdienst Noord;Bewaren van stukken;gemeenten;Afgerond\n"
      "Afvaldienst Noord;Ophalen van afval;gemeenten;Afgerond\n");
  EXPECT_EQ(role(draft, 3), ColumnRole::extra);
}

TEST(Plausible, below_a_head_that_asks_how_cells_without_a_known_word_are_the_nature_and_doubted) {
  for (std::string const head : {"Aard", "Hoe is het geregeld?", "Soort samenwerking"}) {
    auto const draft =
        read("Naam regeling;Doel;Deelnemers;" + head +
             "\n"
             "Havendienst Noord;Beheer van havens;gemeenten;Tafel van acht\n"
             "Archiefdienst Noord;Bewaren van stukken;gemeenten;Coalition of the willing\n"
             "Afvaldienst Noord;Ophalen van afval;gemeenten;Handslag\n");
    EXPECT_EQ(role(draft, 3), ColumnRole::nature) << head;
    EXPECT_TRUE(doubted(draft)[3]) << head;
  }
}

TEST(Plausible, without_heads_a_column_that_nothing_explains_holds_the_themes_and_is_doubted) {
  auto const draft = read(
      "Havendienst Noord;Beheer van havens;gemeenten en provincie;Plugh & xyzzy\n"
      "Archiefdienst Noord;Bewaren van stukken;gemeenten;Xyzzy quux\n"
      "Omgevingsdienst Noord;Vergunningen verlenen;gemeenten en provincie;Frotz\n"
      "Afvaldienst Noord;Ophalen van afval;gemeenten;Ozmoo rezrov\n");
  EXPECT_EQ(role(draft, 3), ColumnRole::policy_area);
  EXPECT_TRUE(doubted(draft)[3]);
}

TEST(Plausible, beside_a_purpose_a_task_whose_cells_are_themes_is_the_theme) {
  auto const draft = read(
      "Opgave;Samenwerking;Met wie;Wat willen we bereiken\n"
      "Wonen;Woondeal Noord;Haren en Assen;Huizen bouwen voor starters\n"
      "Economie;Havendienst Noord;Haren en Assen;Bedrijven naar de haven halen\n"
      "Onderwijs en zorg;Overleg Zuid;Haren en Assen;Kinderen eerder helpen\n");
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(role(draft, 0), ColumnRole::policy_area);
  EXPECT_EQ(role(draft, 3), ColumnRole::purpose);
}

TEST(Plausible, the_powers_that_are_handed_over_tell_the_tasks) {
  auto const draft = read(
      "Regeling;Deelnemers;Overgedragen bevoegdheden;Wettelijke grondslag\n"
      "GGD Noord;Haren en Assen;Gezondheid van jeugd bewaken;publiekrechtelijk\n"
      "Havenschap;Haren en Assen;Havens en kaden beheren;publiekrechtelijk\n"
      "Archief Zuid;Haren en Assen;Oude stukken bewaren;publiekrechtelijk\n"
      "Opmerking: dit register is openbaar;;;\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(role(draft, 2), ColumnRole::purpose);
  EXPECT_TRUE(doubted(draft)[2]);
  EXPECT_EQ(draft.rows[2].cells[0].text, "Archief Zuid");
}

TEST(Plausible, of_wat_and_a_silent_head_the_one_with_themes_is_the_theme) {
  auto const draft = read(
      "Wie;Wat;Waarbij;Met wie;Hoe\n"
      "Havendienst Noord;Beheer van havens en kaden;Economie;gemeenten;GR\n"
      "Archiefdienst Noord;Bewaren van oude stukken;Cultuur;gemeenten;GR\n"
      "Afvaldienst Noord;Ophalen van het huisvuil;Milieu;gemeenten;NV\n");
  ASSERT_EQ(draft.columns.size(), 5U);
  EXPECT_EQ(role(draft, 1), ColumnRole::purpose);
  EXPECT_EQ(role(draft, 2), ColumnRole::policy_area);
  EXPECT_TRUE(doubted(draft)[1]);
}

}  // namespace plausible_test
}  // namespace verband::ingest
