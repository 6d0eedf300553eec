// SPDX-License-Identifier: EUPL-1.2
// Participants over crosses, of which the document says what they mean.
#include <string>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace crosses_test {

using namespace verband;
using ingest::testing::cell;
using ingest::testing::Row;

/// Read by who knows these names.
Draft read(std::string const& bytes) {
  ingest::Knowledge knowledge;
  for (auto const* const name : {"Almere", "Lelystad", "Dronten", "Flevoland"})
    knowledge.lexicon.add_name(name);
  return ingest::read(bytes, knowledge, {});
}

constexpr auto names =
    "Samenwerking;Onderwerp;Almere;Lelystad;Dronten;Soort\n"
    "Concern voor Werk;Werk;o;x;x;GR\nSociale dienst;Bijstand;x;c;X;GR\n"
    "Archief;Bewaren;x;x;;GR\n";
constexpr auto codes =
    "Samenwerking;Onderwerp;ALM;LEL;DRO;Soort\n"
    "Concern voor Werk;Werk;o;x;x;GR\nSociale dienst;Bijstand;x;c;x;GR\n"
    "Archief;Bewaren;x;x;;GR\n";

std::string who(Draft const& draft, std::size_t row) {
  return cell(draft, row, ColumnRole::participants);
}

TEST(Crosses, a_letter_that_the_document_explains_is_said_in_words) {
  auto const below =
      read(std::string{names} + "x = deelnemer, o = waarnemer, c = centrumgemeente;;;;;\n");
  ASSERT_EQ(below.rows.size(), 3U);
  EXPECT_EQ(who(below, 0), "Almere (waarnemer); Lelystad; Dronten");
  EXPECT_EQ(who(below, 1), "Almere; Lelystad (centrumgemeente); Dronten");
  EXPECT_EQ(who(below, 2), "Almere; Lelystad");
  auto const above = read("Legenda: x = deelnemer; o = waarnemer / c = centrumgemeente.\n\n" +
                          std::string{"<table><tr><th>Samenwerking</th><th>Almere</th>"
                                      "<th>Lelystad</th><th>Dronten</th></tr><tr><td>Werk</td>"
                                      "<td>o</td><td>x</td><td>C</td></tr></table>"});
  EXPECT_EQ(who(above, 0), "Almere (waarnemer); Lelystad; Dronten (centrumgemeente)");
  auto const rows = read(std::string{names} + "o;waarnemer;;;;\nc;centrumgemeente;;;;\n");
  ASSERT_EQ(rows.rows.size(), 3U);
  EXPECT_EQ(who(rows, 1), "Almere; Lelystad (centrumgemeente); Dronten");
}

TEST(Crosses, a_letter_that_nothing_explains_stays) {
  auto const draft = read(names);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(who(draft, 0), "Almere (o); Lelystad; Dronten");
}

TEST(Crosses, numbers_before_the_names_are_no_names) {
  auto const draft = read(
      "Nr;Samenwerking;Almere;Lelystad;Dronten\n1;Concern voor Werk;x;x;\n"
      "2;Sociale dienst;x;;x\n3;Archief;x;x;x\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 1, ColumnRole::name), "Sociale dienst");
  EXPECT_EQ(who(draft, 1), "Almere; Dronten");
  auto const unknown = read(
      "A;B;Almere;Lelystad;Dronten\n1.1;Concern voor Werk;x;x;\n"
      "1.2;Sociale dienst;x;;x\n1.3;Archief;x;x;x\n");
  ASSERT_EQ(unknown.rows.size(), 3U);
  EXPECT_EQ(cell(unknown, 0, ColumnRole::name), "Concern voor Werk");
}

TEST(Crosses, a_column_for_the_others_names_who_takes_part_as_well) {
  auto const draft = read(
      "Samenwerking;Almere;Lelystad;Dronten;Overig\nConcern;x;x;;\n"
      "Sociale dienst;x;;x;provincie Flevoland\nArchief;x;x;x;\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(who(draft, 0), "Almere; Lelystad");
  EXPECT_EQ(who(draft, 1), "Almere; Dronten; provincie Flevoland");
  auto const other = read(
      "Samenwerking;Almere;Lelystad;Dronten;Overig\nConcern;x;x;;zetel: Dronten\n"
      "Sociale dienst;x;;x;n.v.t.\nArchief;x;x;x;\n");
  EXPECT_EQ(who(other, 0), "Almere; Lelystad");
  EXPECT_EQ(who(other, 1), "Almere; Dronten");
}

TEST(Crosses, a_bracket_in_what_a_sign_means_ends_with_it) {
  auto const draft =
      read(std::string{names} + "x = deelnemer;;;;;\nc = agendalid (geen deelnemer);;;;;\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(who(draft, 1), "Almere; Lelystad (agendalid, geen deelnemer); Dronten");
  auto const out = read(std::string{names} + "o = geen deelnemer (neemt wel diensten af);;;;;\n");
  EXPECT_EQ(who(out, 0), "Lelystad; Dronten");
  auto const open = read(std::string{names} + "o = waarnemer (zie c = centrumgemeente;;;;;\n");
  EXPECT_EQ(who(open, 0), "Almere (waarnemer); Lelystad; Dronten");
  EXPECT_EQ(who(open, 1), "Almere; Lelystad (centrumgemeente); Dronten");
}

TEST(Crosses, who_only_takes_services_is_said_to) {
  auto const draft = read(std::string{names} + "o = neemt alleen diensten af;;;;;\n");
  EXPECT_EQ(who(draft, 0), "Almere (neemt alleen diensten af); Lelystad; Dronten");
}

TEST(Crosses, a_sign_that_nothing_explains_is_doubted) {
  std::string const head = "Samenwerking;Onderwerp;Almere;Lelystad;Dronten;Soort\n";
  auto const draft = read(head +
                          "Werk;Werk;?;x;q;GR\nBijstand;Bijstand;(x);1;0;GR\n"
                          "Archief;Bewaren;x;ja;n.v.t.;GR\nMilieu;Toezicht;v;✓;–;GR\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(who(draft, 0), "Almere (?); Lelystad; Dronten (q)");
  EXPECT_EQ(who(draft, 1), "Almere (x); Lelystad");
  EXPECT_EQ(who(draft, 2), "Almere; Lelystad");
  EXPECT_EQ(who(draft, 3), "Almere; Lelystad");
  auto const doubts = [&](std::size_t row) { return draft.rows[row].cells.back().doubts; };
  ASSERT_EQ(doubts(0).size(), 1U);
  EXPECT_EQ(doubts(0)[0],
            "Het document zegt niet wat deze tekens betekenen: „?” bij Almere, „q” bij Dronten. "
            "Zij zijn gelezen als deelname.");
  EXPECT_EQ(doubts(1).size(), 1U);
  EXPECT_TRUE(doubts(2).empty());
  EXPECT_TRUE(doubts(3).empty());
}

TEST(Crosses, two_rows_below_names_are_enough) {
  auto const draft = read(
      "Deelname op 1 januari 2023;;;\nVerband;Almere;Lelystad;Dronten;Doel\n"
      "Concern voor Werk;ja;nee;ja;Beschut werk\nSociale dienst;ja;-;1;Sociaal domein\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(who(draft, 0), "Almere; Dronten");
  EXPECT_EQ(who(draft, 1), "Almere; Dronten");
}

TEST(Crosses, a_letter_for_who_takes_part_is_a_cross_and_one_for_who_does_not_is_none) {
  auto const draft = read(std::string{names} + "o = deelnemer; c = geen deelnemer;;;;;\n");
  EXPECT_EQ(who(draft, 0), "Almere; Lelystad; Dronten");
  EXPECT_EQ(who(draft, 1), "Almere; Dronten");
}

TEST(Crosses, letters_over_which_only_letters_stand_are_read_where_they_say_who_takes_part) {
  std::string const table =
      "<table><tr><th>Samenwerking</th><th>ALM</th><th>LEL</th><th>DRO</th></tr>"
      "<tr><td>Werk</td><td>d</td><td>w</td><td>d</td></tr>"
      "<tr><td>Archief</td><td>d</td><td>d</td><td></td></tr></table>";
  auto const told = read(table + "<p>d = deelnemer, w = waarnemer</p>");
  EXPECT_EQ(who(told, 0), "ALM; LEL (waarnemer); DRO");
  EXPECT_EQ(column_of(read(table + "<p>d = duur, w = winst</p>"), ColumnRole::participants),
            std::nullopt);
}

TEST(Crosses, codes_over_crosses_may_have_letters_below_them) {
  auto const draft = read(codes);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(who(draft, 0), "ALM (o); LEL; DRO");
  EXPECT_FALSE(draft.rows[0].cells.back().doubts.empty());
}

TEST(Crosses, lines_that_explain_codes_are_notes) {
  auto const draft = read(std::string{codes} + "Legenda;;;;;\nx = deelnemer; o = waarnemer;;;;;\n" +
                          "ALM = Almere;;;;;\nLEL = Lelystad;;;;;\nDRO = Dronten;;;;;\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(who(draft, 0), "ALM (waarnemer); LEL; DRO");
  EXPECT_TRUE(draft.rows[0].cells.back().doubts.empty());
  EXPECT_EQ(draft.trailer,
            "Legenda\nx = deelnemer\no = waarnemer\nALM = Almere\nLEL = Lelystad\nDRO = Dronten");
  auto const pairs =
      read(std::string{codes} + ";;;;;\nALM;Almere;;;;\nLEL;Lelystad;;;;\nDRO;Dronten;;;;\n");
  ASSERT_EQ(pairs.rows.size(), 3U);
  EXPECT_EQ(pairs.trailer, "ALM = Almere\nLEL = Lelystad\nDRO = Dronten");
}

TEST(Crosses, a_table_of_its_own_may_explain_signs_and_codes) {
  auto const draft = read(
      "<table><tr><th>Samenwerking</th><th>ALM</th><th>LEL</th><th>DRO</th></tr>"
      "<tr><td>Werk</td><td>x</td><td>o</td><td>x</td></tr><tr><td>Archief</td><td>x</td><td>x</td>"
      "<td></td></tr></table><h3>Uitleg</h3><table><tr><td>x</td><td>deelnemer</td></tr>"
      "<tr><td>o</td><td>waarnemer</td></tr><tr><td>ALM</td><td>Almere</td></tr>"
      "<tr><td>LEL</td><td>Lelystad</td></tr><tr><td>GR</td><td>regeling</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(who(draft, 0), "ALM; LEL (waarnemer); DRO");
  EXPECT_EQ(draft.trailer, "ALM = Almere\nLEL = Lelystad");
}

TEST(Crosses, a_short_last_row_that_explains_nothing_stays_a_row) {
  auto const draft = read(std::string{names} + "RUD;Milieu;;;;\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[3].cells[0].text, "RUD");
  auto const table =
      read("Naam;Doel;Deelnemers\nGGD;Zorg;Almere\nArchief;Bewaren;Dronten\nLegendarium;Lezen;\n");
  EXPECT_EQ(table.rows.size(), 3U);
}

}  // namespace crosses_test
