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

TEST(OneCard, a_title_may_begin_with_a_form_in_the_plural_where_more_follows) {
  auto const name = [](std::string const& title) {
    auto const draft = read(page(title, "\n\n"));
    return draft.rows.empty() ? std::string{} : texts(draft)[0];
  };
  EXPECT_EQ(name("Gemeenschappelijke regelingen Afval Kop van Zeeland"),
            "Gemeenschappelijke regelingen Afval Kop van Zeeland");
  EXPECT_NE(name("Stichtingen en Verenigingen"), "Middelburg");  // a seat
}

TEST(OneCard, the_seat_may_stand_before_the_name) {
  auto const draft = read(
      "Vestigingsplaats: Goes\n\nNaam: GGD Zeeland\n\nRechtsvorm: Openbaar lichaam\n\n"
      "Doel: Gezondheid\n\nDeelnemers: Goes en Tholen\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  auto const row = texts(draft);
  EXPECT_EQ(std::ranges::count(row, "GGD Zeeland"), 1);
}

TEST(OneCard, a_long_line_below_the_title_is_not_the_name) {
  auto const draft =
      read(page("GGD Zeeland\n\nGemeentelijke gezondheidsdienst Zeeland (jeugd en "
                "ouderen), Veilig Thuis Zeeland (meldpunt) en Ambulancezorg "
                "Walcheren, Schouwen en Tholen",
                "\n\n"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft)[0], "GGD Zeeland");
}

TEST(OneCard, a_label_may_stand_on_several_lines) {
  auto text = page("GGD Zeeland", "\n\n");
  auto const put = [&](std::string const& old, std::string const& now) {
    text.replace(text.find(old), old.size(), now);
  };
  put("Doelstelling en openbaar belang", "Doelstelling en  \nopenbaar\nbelang");
  put("De dienst bewaakt", "Het doel van de verbonden partij is: de dienst bewaakt");
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(heads(draft)[3], "Doelstelling en openbaar belang");
  EXPECT_EQ(texts(draft)[3],
            "Het doel van de verbonden partij is: de dienst bewaakt de gezondheid van alle "
            "inwoners van de streek.");
  EXPECT_EQ(draft.columns[3].role, ColumnRole::purpose);
  auto const figures = read(page("GGD Zeeland", "\n\n") + "\n\nFinancieel belang\n\n100%\n");
  EXPECT_EQ(heads(figures).back(), "Financieel belang");
  auto const none = read(page("GGD Zeeland", "\n\n") + "\n\nAandeelhouders\n\ngeen\n");
  EXPECT_EQ(texts(none).back(), "geen");
}

TEST(OneCard, a_heading_of_a_legal_form_is_not_the_name) {
  auto const draft = read("6. Verbonden partijen\n\nGemeenschappelijke regelingen\n\n" +
                          page("GGD Zeeland", "\n\n").substr(std::string{"Begroting 2023"}.size()));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft)[0], "GGD Zeeland");
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

TEST(OneCard, a_paper_with_chapters_is_no_card) {
  std::string const chapters =
      "\n\nDoel\n\nDe dienst blijft gezond.\n\nDeelnemers\n\nGoes en Hulst.\n\n"
      "Bestuur\n\nHet college.\n\nVestigingsplaats\n\nMiddelburg.\n\n";
  EXPECT_EQ(read("GGD Zeeland" + chapters).shape, Shape::cards);
  for (std::string const paper : {"Verslag overleg GGD Zeeland", "Memo GGD Zeeland",
                                  "Motie samenwerking GGD Zeeland", "Zienswijze GGD Zeeland"})
    EXPECT_NE(read(paper + chapters).shape, Shape::cards) << paper;
  EXPECT_NE(read("GGD Zeeland" + chapters + "Aanleiding\n\nEen brief.\n").shape, Shape::cards);
}

TEST(OneCard, two_cards_with_other_labels_are_not_one) {
  auto const draft = read(
      "Alescon\n\nDoel\n\nMensen aan werk helpen.\n\nDeelnemers\n\nAssen.\n\nRechtsvorm\n\n"
      "GR\n\nGGD Drenthe\n\nOpenbaar belang\n\nGezondheid bewaken.\n\nBetrokken partijen\n\n"
      "Emmen.\n\nJuridische vorm\n\nGR\n");
  EXPECT_FALSE(draft.shape == Shape::cards && draft.rows.size() == 1);
}

TEST(OneCard, a_name_without_a_word_of_organisations_is_doubted) {
  auto const text = page("Het Groene Hart", "\n\n");
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_FALSE(draft.rows[0].cells[0].doubts.empty());
  EXPECT_TRUE(read(page("GGD Zeeland", "\n\n")).rows.at(0).cells[0].doubts.empty());
}

TEST(OneCard, a_heading_may_stand_between_the_name_and_the_labels) {
  auto const draft = read(
      "GGD Zeeland\n\nOrganisatie en doel\nDoel: gezondheid bewaken\nDeelnemers: Goes en Hulst\n"
      "Publieke taak: ja\nJuridische vorm: gemeenschappelijke regeling\nStandplaats: Goes\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft)[0], "GGD Zeeland");
}

TEST(OneCard, a_label_for_the_name_goes_before_a_heading) {
  auto const draft = read(
      "F. Verbonden partijen\n\nGemeenschappelijke regelingen\n\nNaam verbonden partij\n\n"
      "GGD Zeeland\n\nVestigingsplaats\n\nGoes\n\nDoel (openbaar belang)\n\nGezondheid "
      "bewaken voor de inwoners.\n\nBestuurlijk belang\n\nEen stem.\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(texts(draft)[0], "GGD Zeeland");
}

TEST(OneCard, a_text_of_words_that_heads_have_does_not_make_the_labels_a_table) {
  auto const draft = read(
      "Recreatieoverleg Walcheren\n\nProgramma\n\nWonen en zorg\n\nRechtsvorm\n\n"
      "Gemeenschappelijke regeling\n\nEigenaarsrol\n\nPortefeuillehouder samenwerking\n\n"
      "Opdrachtgeversrol\n\n-\n\nBestuurlijk belang\n\nLid van het bestuur.\n\n"
      "Aandelenbelang\n\nGeen aandelen.\n\nFinancieel belang\n\nEen bijdrage per inwoner.\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(std::ranges::count(heads(draft), "Bestuurlijk belang"), 1);
}

TEST(OneCard, columns_below_their_heads_are_no_card) {
  auto const draft = read(
      "GGD en andere diensten\n\nDoel\n\nWerk\n\nZorg\n\nAfval ophalen\n\nDeelnemers\n\n"
      "Goes\n\nHulst en Sluis\n\nTholen\n\nRechtsvorm\n\nGR\n\nNV\n\nGR\n\nZetel\n\n"
      "Goes\n\nHulst\n\nTholen\n");
  EXPECT_NE(draft.shape, Shape::cards);
}

}  // namespace one_card_test
}  // namespace verband
