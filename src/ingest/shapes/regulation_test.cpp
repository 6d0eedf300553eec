// SPDX-License-Identifier: EUPL-1.2
// The text of one arrangement.
#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace regulation_test {

using namespace verband;
using ingest::testing::cell;
using ingest::testing::read;

constexpr auto articles =
    "\n\nHOOFDSTUK 1 ALGEMENE BEPALINGEN\n\nArtikel 1 Begrippen\n\nIn deze regeling wordt verstaan "
    "onder:\n\n- a. gemeente: een deelnemende gemeente;\n\nArtikel 2 Instelling\n\n1. Er wordt een "
    "openbaar lichaam ingesteld, genaamd Streekarchief Oost. Het is gevestigd te Emmen.\n\nArtikel "
    "3 Doel\n\nDe regeling heeft ten doel het bewaren van archieven.\n\nArtikel 4 Taken\n\nHet "
    "lichaam bewaart archieven.\n";

std::string text(std::string const& title, std::string const& preamble) {
  return title + "\n\nGeldend van 01-08-2018 t/m heden\n\n" + preamble +
         "\n\nbesluiten de volgende regeling te treffen:" + articles;
}

TEST(Regulation, is_one_partnership_with_the_parties_of_its_preamble) {
  auto const draft =
      read(text("Gemeenschappelijke regeling Streekarchief Oost",
                "De colleges van burgemeester en wethouders van de gemeenten Assen en Emmen, ieder "
                "voor zover het zijn bevoegdheid betreft;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Gemeenschappelijke regeling Streekarchief Oost");
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De colleges van burgemeester en wethouders van de gemeenten Assen en Emmen");
  EXPECT_EQ(cell(draft, 0, ColumnRole::purpose),
            "De regeling heeft ten doel het bewaren van archieven.");
  EXPECT_NE(cell(draft, 0, ColumnRole::nature).find("een openbaar lichaam ingesteld"),
            std::string::npos);
  EXPECT_EQ(cell(draft, 0, ColumnRole::nature).find("gevestigd"), std::string::npos);
}

TEST(Regulation, each_who_decides_takes_part_and_a_notice_does_not) {
  auto const draft = read(
      text("Regeling vervallen per 01-01-2024\n\nCentrumregeling Wet gemeenschappelijke regelingen",
           "De colleges van de gemeenten Assen en Meppel maken bekend dat zij hebben besloten.\n\n"
           "- de raad van de gemeente Assen;\n\n- het algemeen bestuur van het waterschap Hunze en "
           "Aa's;\n\nOverwegende dat de gemeente Emmen niet meedoet;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "de raad van de gemeente Assen; het algemeen bestuur van het waterschap Hunze en Aa's");
  ASSERT_EQ(draft.columns.back().header, "Status");
  EXPECT_EQ(draft.rows[0].cells.back().text, "vervallen per 01-01-2024");
}

TEST(Regulation, has_its_title_in_many_ways) {
  auto const college = std::string{"De colleges van de gemeenten Assen en Emmen;"};
  auto const name = [&](std::string const& title, std::string const& between = "\n\n") {
    auto const draft = read(title + between + college + "\n\nbesluiten:" + articles);
    return draft.rows.size() == 1 ? cell(draft, 0, ColumnRole::name) : std::string{};
  };
  EXPECT_EQ(name("Gemeenschappelijke regeling AO. Inhoudsopgave\n\nCentrumregeling Archief Oost"),
            "Centrumregeling Archief Oost");
  EXPECT_EQ(name("MODULAIRE GEMEENSCHAPPELIJKE REGELING OOST"),
            "MODULAIRE GEMEENSCHAPPELIJKE REGELING OOST");
  EXPECT_EQ(name("Besluit van de colleges van Assen en Emmen houdende regels over de samenwerking "
                 "(Gemeenschappelijke regeling Archief)"),
            "Gemeenschappelijke regeling Archief");
  EXPECT_EQ(name("Gemeenschappelijke regeling Archief (GRA)", ""),
            "Gemeenschappelijke regeling Archief (GRA)");
}

TEST(Regulation, its_first_article_may_be_about_the_law) {
  auto text_of = text("Gemeenschappelijke regeling Streekarchief Oost",
                      "De colleges van de gemeenten Assen en Emmen, elk voor zover bevoegd;");
  text_of.replace(text_of.find("Artikel 1 Begrippen"), 19, "Artikel 1 Wettelijk kader");
  auto const draft = read(text_of);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_NE(cell(draft, 0, ColumnRole::nature).find("openbaar lichaam"), std::string::npos);
}

TEST(Regulation, has_its_title_behind_the_cells_of_a_notice) {
  auto const draft =
      read(text("AssenStaatscourant 2017, 37217Instelling gemeenschappelijke "
                "regelingenGemeenschappelijke regeling Streekarchief Oost",
                "De colleges van de gemeenten Assen en Emmen, ieder voor zover bevoegd;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Gemeenschappelijke regeling Streekarchief Oost");
}

TEST(Regulation, is_one_by_its_title_where_it_does_not_name_the_law) {
  auto const draft = read(text("Centrumregeling Bedrijfsvoering Oost",
                               "De colleges van de gemeenten Assen en Emmen, elk voor zich;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Centrumregeling Bedrijfsvoering Oost");
}

TEST(Regulation, an_article_of_the_law_does_not_open_its_articles) {
  auto const draft =
      read(text("Gemeenschappelijke regeling Streekarchief Oost\n\nWettelijke grondslag\n\n"
                "artikel 1, eerste lid, van de Wet gemeenschappelijke regelingen\n\n"
                "Tekst van de regeling\n\nGemeenschappelijke regeling Streekarchief Oost",
                "De colleges van de gemeenten Assen en Emmen, ieder voor zover bevoegd;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De colleges van de gemeenten Assen en Emmen");
}

TEST(Regulation, a_page_on_one_line_has_its_title_boards_and_reasons) {
  std::string page =
      "Transcriptie\n\n1 Gemeenschappelijke regeling Streekarchief Oost 2016 De dagelijkse "
      "besturen "
      "van de waterschappen Hunze en Aa's en Vechtstromen, elk voor zover bevoegd, en de colleges "
      "van burgemeester en wethouders van de gemeenten Assen en Emmen, elk voor zover bevoegd, "
      "Overwegende dat de deelnemers, en ook de colleges van de gemeenten Meppel en Hoogeveen, het "
      "bewaren van archieven van belang vinden;";
  while (page.size() < 700) page += " dat zij daarom samen een archief willen bouwen en beheren;";
  auto const draft = read(page + " Besluiten de regeling te treffen." + articles);
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name),
            "Gemeenschappelijke regeling Streekarchief Oost 2016");
  EXPECT_EQ(
      cell(draft, 0, ColumnRole::participants),
      "De dagelijkse besturen van de waterschappen Hunze en Aa's en Vechtstromen; de colleges "
      "van burgemeester en wethouders van de gemeenten Assen en Emmen");
}

TEST(Regulation, councils_that_decide_one_by_one_take_part) {
  auto const draft =
      read(text("Gemeenschappelijke regeling Streekarchief Oost",
                "De gemeenteraad van Assen, in zijn vergadering van 27 januari 2016, gelezen het "
                "voorstel van burgemeester en wethouders;\n\nDe gemeenteraad van Emmen, in haar "
                "vergadering van 25 januari 2016;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De gemeenteraad van Assen; De gemeenteraad van Emmen");
}

TEST(Regulation, of_which_only_the_preamble_is_there_is_doubted) {
  auto const draft = read(
      "Gemeenschappelijke regeling Archief\n\nDe colleges van de gemeenten Assen en Emmen;\n\n"
      "overwegende dat het nodig is archieven te bewaren;\n\ngelet op de Wet gemeenschappelijke "
      "regelingen;\n");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Gemeenschappelijke regeling Archief");
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De colleges van de gemeenten Assen en Emmen");
  EXPECT_FALSE(draft.rows[0].cells[1].doubts.empty());
}

TEST(Regulation, what_decides_about_an_arrangement_is_none) {
  auto const college = std::string{"De colleges van de gemeenten Assen en Emmen;"};
  for (std::string const about : {"intrekking van de gemeenschappelijke regeling",
                                  "uittreding van Meppel", "benoeming van een archivaris"}) {
    EXPECT_TRUE(read(text("Besluit van de colleges van Assen en Emmen houdende " + about +
                              " (Gemeenschappelijke regeling Archief)",
                          college))
                    .rows.empty())
        << about;
  }
  EXPECT_TRUE(read(text("Gemeenschappelijke regeling Archief (ontwerp)", college)).rows.empty());
  EXPECT_TRUE(read(text("Gemeenschappelijke regeling Archief",
                        "De colleges van de gemeenten Assen en Emmen hebben besloten de regeling "
                        "aan te passen."))
                  .rows.empty());
  auto const preamble = [&](std::string const& decision) {
    return read("Gemeenschappelijke regeling Archief\n\n" + college +
                "\n\noverwegende dat het nodig is;\n\n" + decision + "\n")
        .rows.size();
  };
  EXPECT_EQ(preamble("besluiten de regeling op te heffen per 1 januari 2018."), 0U);
  EXPECT_EQ(preamble("Artikel I\n\nArtikel 3 vervalt."), 0U);
  EXPECT_EQ(preamble("besluiten:"), 1U);
}

TEST(Regulation, without_several_bodies_articles_or_such_a_title_a_text_is_none) {
  auto const college = std::string{"De colleges van de gemeenten Assen en Emmen;"};
  EXPECT_TRUE(
      read("Gemeenschappelijke regeling Archief\n\n" + college + "\n\nTekst.\n").rows.empty());
  EXPECT_TRUE(read(text("Verordening op het archief", college)).rows.empty());
  EXPECT_TRUE(read(text("Gemeenschappelijke regeling Archief", "Overwegende dat het nodig is;"))
                  .rows.empty());
}

TEST(Regulation, what_one_government_decides_is_no_arrangement) {
  for (auto const* const title :
       {"Regeling mandaat RUD Zeeland gemeente Goes", "Regeling subsidie jeugdverenigingen",
        "Gemeenschappelijke regeling RUD Zeeland",
        "Gemeenschappelijke regeling RUD - zienswijze"}) {
    EXPECT_TRUE(
        read(text(title,
                  "Het college van burgemeester en wethouders van de gemeente Goes,\n\ngelet "
                  "op de Wet gemeenschappelijke regelingen;"))
            .rows.empty())
        << title;
  }
  EXPECT_TRUE(read(text("Gemeenschappelijke regeling RUD - zienswijze begroting",
                        "De colleges van de gemeenten Assen en Emmen;"))
                  .rows.empty());
}

TEST(Regulation, a_list_below_the_preamble_names_the_parties) {
  auto const draft = read(text("Gemeenschappelijke regeling Archief",
                               "De colleges van burgemeester en wethouders van de gemeenten:\n\n- "
                               "Assen;\n\n- Emmen;\n\n- Meppel;"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De colleges van burgemeester en wethouders van de gemeenten: Assen, Emmen, Meppel");
  auto const lettered = read(text("Gemeenschappelijke regeling Archief",
                                  "De raden van de gemeenten:\n\na. Assen;\n\nb. Emmen;"));
  EXPECT_EQ(cell(lettered, 0, ColumnRole::participants), "De raden van de gemeenten: Assen, Emmen");
}

TEST(Regulation, each_of_two_texts_is_one_partnership) {
  auto const college = std::string{"De colleges van de gemeenten Assen en Emmen;"};
  auto const draft =
      read(text("Gemeenschappelijke regeling Archief", college) + "\n" +
           text("Gemeenschappelijke regeling Wegen", "De raden van de gemeenten Emmen en Meppel;"));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 1, ColumnRole::name), "Gemeenschappelijke regeling Wegen");
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "De raden van de gemeenten Emmen en Meppel");
}

TEST(Regulation, a_table_in_a_text_with_articles_stays_a_table) {
  auto const draft = read(
      "# Regeling overzicht\n\nDe colleges van de gemeenten Assen en Emmen;\n\ngelet op de Wet "
      "gemeenschappelijke regelingen;\n\n## Artikel 1 Overzicht\n\n| Naam | Deelnemers | Doel "
      "|\n|---|---|---|\n| GGD Noord | Assen, Emmen | Gezondheid |\n| Archief | Emmen | Bewaren "
      "|\n\n## Artikel 2 Slot\n\nTekst.\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "GGD Noord");
}

TEST(Regulation, every_board_of_the_preamble_is_read_or_doubted) {
  auto const parties = [](std::string const& more) {
    auto const draft = read(text("Gemeenschappelijke regeling Archief",
                                 "De colleges van de gemeenten Assen en Emmen;\n\n" + more));
    auto const& cell = draft.rows.at(0).cells.at(1);
    return cell.text.substr(std::min(cell.text.find("; "), cell.text.size())) +
           (cell.doubts.empty() ? "" : "?");
  };
  EXPECT_EQ(parties("Gedeputeerde Staten van Drenthe;"), "; Gedeputeerde Staten van Drenthe");
  EXPECT_EQ(parties("en het dagelijks bestuur van het waterschap Vechtstromen;"),
            "; het dagelijks bestuur van het waterschap Vechtstromen");
  EXPECT_EQ(parties("De raad van Meppel;"), "; De raad van Meppel");
  EXPECT_EQ(parties("Stichting Archief te Meppel;"), "?");
  EXPECT_EQ(parties("ieder voor zover het zijn bevoegdheid betreft;"), "");
}

TEST(Regulation, what_is_no_arrangement_between_others_is_passed) {
  auto const college = std::string{"De colleges van de gemeenten Assen en Emmen;"};
  auto const draft = read(
      text("Gemeenschappelijke regeling Archief", college) + "\n" +
      text("Regeling overleg", college + "\n\nniet zijnde een regeling in de zin van de wet;") +
      "\n" + text("Gemeenschappelijke regeling Wegen", college));
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 1, ColumnRole::name), "Gemeenschappelijke regeling Wegen");
}

TEST(Regulation, a_note_with_cards_and_chapters_is_none) {
  auto const card = [](std::string const& name, std::string const& who) {
    return "## Gemeenschappelijke regeling " + name +
           "\n\n**Doel:** werken volgens de Wet "
           "gemeenschappelijke regelingen\n\n**Deelnemers:** " +
           who +
           "\n\nDe gemeenten Assen en "
           "Emmen betalen mee.\n\n";
  };
  auto const draft = read("# Nota\n\n## Hoofdstuk 1 Inleiding\n\nTekst.\n\n" +
                          card("Archief", "Assen en Emmen") + card("Wegen", "Emmen en Meppel") +
                          "## Hoofdstuk 10 Slot\n\nArtikel 1 van de wet geldt.\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(cell(draft, 1, ColumnRole::participants), "Emmen en Meppel");
}

TEST(Regulation, reasons_name_no_parties_and_what_was_published_where_is_no_list) {
  auto const draft = read(
      "<table><tr><th>Datum publicatie</th><th>Organisatie</th><th>Rubriek</th></tr><tr><td>Emmen"
      "</td><td>Staatscourant 2020</td><td>Instelling gemeenschappelijke regelingen</td></tr>"
      "</table><h1>Gemeenschappelijke regeling Archief</h1><p>De colleges van de gemeenten Assen "
      "en "
      "Emmen;</p><p>overwegende dat:</p><ul><li>de raden van de gemeenten Assen, Emmen en Meppel "
      "eerder samenwerkten;</li></ul><h2>Artikel 1</h2><p>Tekst.</p><h2>Artikel "
      "2</h2><p>Tekst.</p>");
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(cell(draft, 0, ColumnRole::name), "Gemeenschappelijke regeling Archief");
  EXPECT_EQ(cell(draft, 0, ColumnRole::participants),
            "De colleges van de gemeenten Assen en Emmen");
}

}  // namespace regulation_test
