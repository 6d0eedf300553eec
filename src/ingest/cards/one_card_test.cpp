// SPDX-License-Identifier: EUPL-1.2
// Texts about one partnership.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/read.hpp"

namespace verband {
namespace one_card_test {

using Row = std::vector<std::string>;

Draft read(std::string const& bytes) { return ingest::read(bytes, ingest::Knowledge{}, {}); }

Row heads(Draft const& draft) {
  Row out;
  for (auto const& column : draft.columns) out.push_back(column.header);
  return out;
}

Row texts(Draft const& draft) {
  Row out;
  for (auto const& cell : draft.rows.at(0).cells) out.push_back(cell.text);
  return out;
}

/// The page of a budget about one partnership, with so much white between its lines.
std::string page(std::string const& title, std::string const& white) {
  std::string text = "Begroting 2023" + white + "Paragraaf verbonden partijen" + white + title;
  for (std::string const line :
       {"Rechtsvorm", "Gemeenschappelijke regeling", "Vestigingsplaats", "Middelburg",
        "Doelstelling en openbaar belang",
        "De dienst bewaakt de gezondheid van alle inwoners van de streek.", "Relatie met programma",
        "3. Zorg en welzijn", "Deelnemende partijen", "De gemeenten Goes, Tholen en Hulst.",
        "Bestuurlijk belang", "De wethouder zit in het algemeen bestuur."})
    text += white + line;
  return text + white + "Naar boven\n";
}

TEST(OneCard, a_page_about_one_partnership_is_a_card) {
  for (std::string const white : {"\n", "\n\n"}) {
    auto const draft = read(page("GGD Zeeland", white));
    ASSERT_EQ(draft.rows.size(), 1U) << white.size();
    EXPECT_EQ(heads(draft),
              (Row{"Naam", "Rechtsvorm", "Vestigingsplaats", "Doelstelling en openbaar belang",
                   "Relatie met programma", "Deelnemende partijen", "Bestuurlijk belang"}));
    EXPECT_EQ(texts(draft), (Row{"GGD Zeeland", "Gemeenschappelijke regeling", "Middelburg",
                                 "De dienst bewaakt de gezondheid van alle inwoners van de streek.",
                                 "3. Zorg en welzijn", "De gemeenten Goes, Tholen en Hulst.",
                                 "De wethouder zit in het algemeen bestuur."}));
    EXPECT_EQ(draft.columns[4].role, ColumnRole::policy_area);
    EXPECT_EQ(draft.columns[5].role, ColumnRole::participants);
  }
}

TEST(OneCard, what_stands_above_any_card_is_not_its_name) {
  auto text = page("Recreatieschap Walcheren\n\nTabel 41", "\n\n");
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft)[0], "Recreatieschap Walcheren");
}

TEST(OneCard, a_label_stands_before_its_text_on_the_line) {
  auto const draft = read(
      "Paragraaf verbonden partijen\n\nWerkbedrijf De Schelde\n\nAard Gemeenschappelijke "
      "regeling\n\nVestigingsplaats Terneuzen\n\nDoel Mensen aan werk helpen\n\n"
      "Betrokkenen Gemeenten Hulst, Sluis en Terneuzen\n\nZeggenschap Een stem in het bestuur\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(heads(draft),
            (Row{"Naam", "Aard", "Vestigingsplaats", "Doel", "Betrokkenen", "Zeggenschap"}));
  EXPECT_EQ(texts(draft), (Row{"Werkbedrijf De Schelde", "Gemeenschappelijke regeling", "Terneuzen",
                               "Mensen aan werk helpen", "Gemeenten Hulst, Sluis en Terneuzen",
                               "Een stem in het bestuur"}));
}

TEST(OneCard, the_heads_and_figures_of_a_table_in_it_are_no_fields) {
  auto const text = page("GGD Zeeland", "\n\n") +
                    "\n\nFinancieel overzicht\n\nJaar\n\nEigen vermogen\n\nVreemd vermogen\n\n"
                    "Resultaat\n\n2021\n\n8.100\n\n37.000\n\n12\n\n2022\n\n8.300\n\n36.000\n\n14\n";
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(std::ranges::count(heads(draft), "Eigen vermogen"), 0);
}

TEST(OneCard, a_proposal_with_chapters_is_no_card) {
  auto const draft = read(
      "Zienswijze begroting GGD Zeeland\n\nAanleiding\n\nDe GGD stuurde de begroting.\n\n"
      "Doel\n\nDe raad geeft een zienswijze.\n\nDeelnemers\n\nGoes en Hulst.\n\nArgumenten\n\n"
      "De cijfers kloppen.\n\nBestuur\n\nHet college.\n\nCommunicatie\n\nEen brief.\n\n"
      "Planning\n\nIn juni.\n");
  EXPECT_NE(draft.shape, Shape::cards);
}

TEST(OneCard, columns_below_their_heads_are_no_card) {
  auto const draft = read(
      "Bijlage 2 Samenwerking\n\nDoel\n\nWerk\n\nZorg\n\nAfval ophalen\n\nDeelnemers\n\nGoes\n\n"
      "Hulst en Sluis\n\nTholen\n\nRechtsvorm\n\nGR\n\nNV\n\nGR\n\nZetel\n\nGoes\n\nHulst\n\n"
      "Tholen\n");
  EXPECT_NE(draft.shape, Shape::cards);
}

}  // namespace one_card_test
}  // namespace verband
