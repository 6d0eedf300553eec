// SPDX-License-Identifier: EUPL-1.2
// Labels, and the cards that they make of a text.
#include "ingest/shapes/labels.hpp"

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/shapes/headed.hpp"

namespace labels_test {

using namespace verband;
using ingest::testing::cell;
using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

TEST(Labels, dots_numbers_and_questions_are_no_part_of_a_label_or_all_of_it) {
  EXPECT_EQ(ingest::label_of("Zetel ............"), "Zetel");
  EXPECT_EQ(ingest::labelled("b. doel   : archieven bewaren")->first, "doel");
  EXPECT_EQ(ingest::labelled("b. doel   : archieven bewaren")->second, "archieven bewaren");
  EXPECT_FALSE(ingest::labelled("Zwolle: een stad aan de IJssel"));
  EXPECT_FALSE(ingest::labelled("het milieu. Deelnemers: alle gemeenten"));
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

TEST(Cards, a_question_that_is_answered_asks_for_nothing_behind_it) {
  auto const draft = read(
      "<h3>GGD Noord</h3><p><b>Wat wil de gemeente hiermee?</b> inenten</p><p><b>Partners:</b> "
      "gemeenten</p><h3>Archief</h3><p><b>Wat wil de gemeente hiermee?</b> bewaren</p><p>"
      "<b>Partners:</b> gemeenten</p>");
  ASSERT_EQ(draft.columns.size(), 3U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::purpose);
}

TEST(Cards, beside_a_text_over_all_columns_stands_no_field) {
  auto const card = [](std::string const& name, std::string const& doel) {
    return "<table><tr><td>Naam</td><td colspan=3>" + name +
           "</td></tr><tr><td>Rechtsvorm</td><td>GR</td><td>Zetel</td><td>Assen</td></tr><tr><td>"
           "Doel</td><td colspan=3>" +
           doel +
           "</td></tr><tr><td>Deelnemers</td><td colspan=3>"
           "gemeenten</td></tr></table>";
  };
  auto const draft = read(card("GGD Noord", "inenten") + card("Archief", "bewaren"));
  EXPECT_EQ(heads(draft), (Row{"Naam", "Rechtsvorm", "Zetel", "Doel", "Deelnemers"}));
}

TEST(Cards, a_name_may_stand_beside_the_labels_of_its_card) {
  auto const card = [](std::string const& name, std::string const& rows) {
    return "<tr><td rowspan=3>" + name + "</td><td>Rechtsvorm</td>" + rows;
  };
  auto const draft = read("<table>" +
                          card("GGD Noord",
                               "<td>Gemeenschappelijke regeling</td></tr><tr><td>Deelnemers</td>"
                               "<td>gemeenten</td></tr><tr><td>Doel</td><td>inenten</td></tr>") +
                          card("Enexis",
                               "<td>NV</td></tr><tr><td>Deelnemers</td><td>provincies</td></tr>"
                               "<tr><td>Doel</td><td>stroom</td></tr>") +
                          "</table>");
  EXPECT_EQ(draft.shape, Shape::cards);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "Gemeenschappelijke regeling", "gemeenten", "inenten"}));
  EXPECT_EQ(texts(draft.rows[1])[0], "Enexis");
  // a table with a name in each row is none
  auto const table = read(
      "<table><tr><td>GGD Noord</td><td>Rechtsvorm</td><td>Assen</td></tr><tr><td>Archief</td>"
      "<td>Doel</td><td>Emmen</td></tr><tr><td>Afval</td><td>Deelnemers</td><td>x</td></tr>"
      "</table>");
  EXPECT_NE(table.shape, Shape::cards);
}

TEST(Cards, a_sentence_between_a_heading_and_its_card_is_no_name) {
  auto const card = [](std::string const& name, std::string const& doel) {
    return "<h2>" + name +
           "</h2><p>In 2018 komt er een nieuwe begroting.</p><table><tr><td>Doel"
           "</td><td>" +
           doel +
           "</td></tr><tr><td>Deelnemers</td><td>gemeenten</td></tr><tr><td>"
           "Rechtsvorm</td><td>GR</td></tr></table>";
  };
  auto const draft = read(card("1. GGD Noord", "inenten") + card("2. Archief", "bewaren"));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0])[0], "GGD Noord");
  EXPECT_EQ(texts(draft.rows[1])[0], "Archief");
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

TEST(Cards, a_label_with_a_typing_error_is_the_one_that_returns) {
  auto const draft = read(
      "Naam: GGD Noord\nDeelnemers: Assen, Emmen\nDoel: gezond blijven\n\nNaam: Archief\n"
      "Deelnmers: Assen, Hoogeveen\nDoel: bewaren\n\nNaam: Havenschap\nDeelnemers: Emmen\nDoel: "
      "varen\n");
  ASSERT_EQ(draft.columns.size(), 3U);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "Assen, Hoogeveen", "bewaren"}));
  EXPECT_EQ(
      draft.rows[1].cells[1].doubts,
      (std::vector<std::string>{"Het kopje „Deelnmers” is gelezen als „Deelnemers”. Klopt dat?"}));
  EXPECT_TRUE(draft.rows[0].cells[1].doubts.empty());
}

TEST(Cards, labels_of_one_meaning_that_never_stand_together_are_one) {
  auto const draft = read(
      "Naam: GGD Noord\nWie: Assen, Emmen\nDoel: gezond blijven\n\nNaam: Archief\nDeelnemers: "
      "Assen, Hoogeveen\nDoel: bewaren\n\nNaam: Havenschap\nWie: Emmen\nDoel: varen\n");
  ASSERT_EQ(draft.columns.size(), 3U);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "Assen, Hoogeveen", "bewaren"}));
  auto const apart =
      read("Naam: GGD Noord\nWie: Assen, Emmen\nPartners: politie\n\nNaam: Archief\nWie: Assen\n");
  EXPECT_EQ(apart.columns.size(), 3U);
}

TEST(Cards, a_code_with_full_stops_is_no_answer) {
  auto const draft = read(
      "Naam: Vitens\nAard: N.V.\n\nNaam: Enexis\nAard: N.V.\n\nNaam: Archief\nAard: "
      "Stichting\n");
  ASSERT_EQ(draft.columns.size(), 2U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::nature);
}

TEST(Cards, what_answers_yes_or_no_is_not_the_nature) {
  auto const draft = read(
      "Naam: GGD Noord\nVerplicht?: ja, Wet publieke gezondheid\nJuridische vorm: openbaar "
      "lichaam\n\nNaam: Archief\nVerplicht?: nee\nJuridische vorm: stichting\n\nNaam: "
      "Havenschap\nVerplicht?: nee, wel gewenst\nJuridische vorm: NV\n");
  ASSERT_EQ(draft.columns.size(), 3U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::extra);
  EXPECT_EQ(draft.columns[2].role, ColumnRole::legal_form);
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

TEST(Labels, a_text_is_all_of_heads_when_no_telling_word_is_of_anything_else) {
  EXPECT_TRUE(ingest::all_of_heads("Naam van de verbonden partij"));
  EXPECT_TRUE(ingest::all_of_heads("Doel/taken"));
  EXPECT_FALSE(ingest::all_of_heads("Doel van Zwolle"));
  EXPECT_FALSE(ingest::all_of_heads("van de"));
  EXPECT_FALSE(ingest::all_of_heads("De deelnemers hebben een doel."));
  for (std::string_view const text : {"Naam", "", "Wat is het doel?", "Bijdrage Emmen", "nr."})
    EXPECT_EQ(ingest::all_of_heads(text), ingest::head_likeness(text) >= 1.0) << text;
}

TEST(Cards, texts_with_a_colon_each_of_which_stands_once_are_no_cards) {
  auto const draft = read(
      "Wie doet wat met wie? Een overzicht\n\nOnze brandweer\n\n- bestuur: negen burgemeesters\n\n"
      "Het museum\n\n- financiering: vaste bijdrage\n\nDe haven\n\n- doel: beheer\n");
  EXPECT_NE(draft.shape, Shape::cards);
}

TEST(Cards, with_a_name_each_are_cards_whatever_other_label_they_have) {
  auto const draft = read(
      "Naam: GGD Twente\nDoel: Gezondheid bewaken\n\nNaam: Twence\nDeelnemers: Hengelo en "
      "Enschede\n\n"
      "Naam: Euregio\nRechtsvorm: openbaar lichaam\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(cell(draft, 0, "Doel"), "Gezondheid bewaken");
  EXPECT_EQ(cell(draft, 2, "Naam"), "Euregio");
}

}  // namespace labels_test
