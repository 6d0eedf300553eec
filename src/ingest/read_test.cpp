// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace read_test {

using namespace verband;
using ingest::testing::Row;
using ingest::testing::texts;

ingest::Knowledge const& knowledge() {
  static ingest::Knowledge const known = [] {
    ingest::Knowledge k;
    for (auto const* name : {"Delfzijl", "Appingedam", "Loppersum", "Eemsmond", "Winsum", "Bedum",
                             "De Marne", "Ten Boer", "Groningen", "Haren", "Hoogezand-Sappemeer",
                             "Slochteren", "Leek", "Marum", "Tynaarlo", "Assen", "Drenthe"}) {
      k.lexicon.add_name(name);
    }
    return k;
  }();
  return known;
}

Draft read(std::string_view bytes) { return ingest::read(bytes, knowledge(), {}); }

bool has(Draft const& draft, std::string_view code) {
  return std::ranges::any_of(draft.findings, [&](auto const& f) { return f.code == code; });
}

// Written by hand after PDFBox's rule: every separator below follows from the lines of the cells.
constexpr std::string_view flattened =
    "Naam Doel Deelnemers Beleidsterrein Aard \n"
    "Havenschap Eemsmond Beheren van de havens en van \n"
    "\n"
    "de terreinen daar omheen \n"
    "Delfzijl, Eemsmond \n"
    "en provincie \n"
    "\n"
    "Economie Publiekrechtelijk \n"
    "\n"
    "GGD Noord  Alle gemeenten Gezondheid Verplicht \n"
    "Archief Fivelingo Bewaren van oude stukken Appingedam, \n"
    "\n"
    "Loppersum en \n"
    "Delfzijl \n"
    "\n"
    "Cultuur Vrijwillig \n";

TEST(Read, a_flattened_table_is_rebuilt_and_proved) {
  auto const draft = read(flattened);
  EXPECT_EQ(draft.dialect, Dialect::pdfbox);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Havenschap Eemsmond", "Beheren van de havens en van de terreinen daar omheen",
                 "Delfzijl, Eemsmond en provincie", "Economie", "Publiekrechtelijk"}));
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"GGD Noord", "", "Alle gemeenten", "Gezondheid", "Verplicht"}));
  EXPECT_TRUE(draft.proof.applicable);
  EXPECT_TRUE(draft.proof.equal);
  EXPECT_EQ(draft.shape_reason,
            "De cellen staan na elkaar, met de lege regels van een tabel ertussen.");
}

TEST(Read, a_blank_line_that_no_table_explains_breaks_the_proof) {
  std::string damaged{flattened};
  auto const at = damaged.find("Loppersum en \n");
  damaged.insert(at + std::string_view{"Loppersum en \n"}.size(), "\n");
  auto const draft = read(damaged);
  EXPECT_FALSE(draft.proof.equal);
  EXPECT_FALSE(draft.proof.differences.empty());
}

TEST(Read, a_head_may_end_in_the_preposition_behind_a_participle) {
  auto const draft = read(
      "Gevestigd in Samenwerking Deelnemers Aard \n"
      "Assen Havenschap Eemsmond Delfzijl en Haren Publiekrechtelijk \n"
      "Haren GGD Noord Alle gemeenten Verplicht \n"
      "Leek Archief Fivelingo Loppersum en Delfzijl Vrijwillig \n"
      "Winsum Recreatieschap Zuid Assen en Haren Publiekrechtelijk \n");
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[0].header, "Gevestigd in");
  EXPECT_EQ(draft.columns[1].header, "Samenwerking");
}

TEST(Read, columns_of_a_layout_stand_side_by_side) {
  auto const draft = read(
      "Naam               Deelnemers              Aard\n"
      "Havenschap         Delfzijl, Eemsmond en   Publiekrechtelijk\n"
      "Eemsmond           provincie\n"
      "Recreatieschap     Groningen, Haren,       Vrijwillig\n"
      "Zuid               Tynaarlo\n"
      "GGD Noord          Alle gemeenten          Verplicht\n");
  EXPECT_EQ(draft.dialect, Dialect::pdftotext_layout);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Havenschap Eemsmond", "Delfzijl, Eemsmond en provincie", "Publiekrechtelijk"}));
  EXPECT_FALSE(draft.proof.applicable);
}

constexpr std::string_view laid_out =
    "Naam               Xyzzy     Deelnemers              Aard\n"
    "Havenschap         Plugh     Delfzijl, Eemsmond      Publiekrechtelijk\n"
    "Recreatieschap     Quux      Groningen, Haren        Vrijwillig\n"
    "GGD Noord          Plover    Alle gemeenten          Verplicht\n";

TEST(Read, a_column_of_a_layout_of_which_nothing_is_known_is_doubted) {
  auto const draft = read(laid_out);
  ASSERT_GE(draft.columns.size(), 4U);
  for (auto const& row : draft.rows) {
    EXPECT_TRUE(row.cells[0].doubts.empty());
    EXPECT_FALSE(row.cells[1].doubts.empty());
  }
}

TEST(Read, what_no_column_tells_is_doubted_where_one_of_words_is_not_known) {
  auto const doubted = [](std::string const& head, std::vector<std::string> const& cells) {
    auto const wide = [](std::string text) {
      text.resize(14, ' ');
      return text;
    };
    auto const draft = read(
        "Naam               " + wide(head) + "Deelnemers              Aard\n" +
        "Havenschap         " + wide(cells[0]) + "Delfzijl, Eemsmond      Publiekrechtelijk\n" +
        "Recreatieschap     " + wide(cells[1]) + "Groningen, Haren        Vrijwillig\n" +
        "GGD Noord          " + wide(cells[2]) + "Alle gemeenten          Verplicht\n");
    auto const column = column_of(draft, ColumnRole::purpose);
    return column && std::ranges::all_of(draft.rows, [&](DraftRow const& row) {
             return row.cells.at(*column).text.empty() && row.cells.at(*column).doubts.size() == 1;
           });
  };
  EXPECT_TRUE(doubted("Xyzzy", {"Plugh quux", "Quux garply", "Plover xyz"}));
  EXPECT_FALSE(doubted("Xyzzy", {"Plugh", "Quux", "Plover"}));
  EXPECT_FALSE(doubted("Plaats", {"Plugh quux", "Quux garply", "Plover xyz"}));
  EXPECT_FALSE(doubted("Xyzzy", {"1.234", "12.345", "6.789"}));
}

TEST(Read, a_column_of_which_the_user_has_said_what_it_holds_is_not_doubted) {
  using enum ColumnRole;
  std::vector const roles{name, extra, participants, nature};
  auto const draft = ingest::read(laid_out, knowledge(), {.columns = roles});
  ASSERT_EQ(draft.columns.size(), 4U);
  for (auto const& row : draft.rows) EXPECT_TRUE(row.cells[1].doubts.empty());
}

TEST(Read, paragraphs_of_plain_pdftotext_are_cells) {
  auto const draft = read(
      "Naam\n\nDoel\n\nDeelnemers\n\n"
      "Havenschap Eemsmond\n\nBeheren van de havens en van\nde terreinen daar omheen\n\n"
      "Delfzijl, Eemsmond\nen provincie\n\n"
      "Archief Fivelingo\n\nBewaren van oude stukken\n\nAppingedam, Loppersum\nen Delfzijl\n\f");
  EXPECT_EQ(draft.dialect, Dialect::pdftotext_plain);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief Fivelingo", "Bewaren van oude stukken",
                                       "Appingedam, Loppersum en Delfzijl"}));
}

TEST(Read, second_words_below_each_other_behind_one_space_may_be_no_column) {
  auto const draft = read(
      "    Verbonden partij                Rechtsvorm                  Taken            "
      "Deelnemers\n\n"
      "    Servicepunt                     Bedrijfsvoeringsorganisatie ICT, inkoop,     Leiden\n"
      "                                                                HRM en           en "
      "Leiderdorp\n"
      "                                                                zaken\n\n"
      "    RDOG Hollands                   Openbaar lichaam            Publieke      Gemeenten in\n"
      "    Midden                                                      gezondheid en "
      "Hollands-Midden\n"
      "                                                                veiligheid\n"
      "    Omgevingsdienst West- Openbaar lichaam                      Vergunningen     Gemeenten\n"
      "    Holland                                                     en toezicht op   Hillegom, "
      "Lisse\n"
      "                                                                het milieu       en Leiden\n"
      "    Belastingsamenwerking Openbaar lichaam                      Heffen van       Gouda, "
      "Katwijk,\n"
      "    Gouwe-Rijnland                                              belastingen      "
      "Wassenaar\n\n"
      "    Alliander N.V.                  Naamloze vennootschap       Netbeheer        Leiden\n");
  ASSERT_EQ(draft.rows.size(), 5U);
  for (auto const at : {2U, 3U}) {
    bool const right = draft.rows[at].cells[1].text == "Openbaar lichaam";
    EXPECT_TRUE(right || !draft.rows[at].cells[1].doubts.empty()) << draft.rows[at].cells[1].text;
    EXPECT_TRUE(right || !draft.rows[at].cells[0].doubts.empty()) << draft.rows[at].cells[0].text;
  }
}

TEST(Read, lines_with_bars_or_tabs_are_rows) {
  for (auto const* text :
       {"| Naam | Deelnemers | Aard |\n|---|---|---|\n| GGD Noord | Haren, Assen | Verplicht |\n"
        "| Archief Zuid |  | Vrijwillig |\n",
        "Naam\tDeelnemers\tAard\nGGD Noord\tHaren, Assen\tVerplicht\n"
        "Archief Zuid\t\tVrijwillig\n"}) {
    auto const draft = read(text);
    ASSERT_EQ(draft.rows.size(), 2U) << text;
    EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Haren, Assen", "Verplicht"}));
    EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief Zuid", "", "Vrijwillig"}));
    EXPECT_EQ(draft.columns[2].role, ColumnRole::nature);
  }
}

TEST(Read, a_title_with_empty_cells_beside_it_stands_above_the_heads) {
  auto const draft = read(
      "Verbonden partijen gemeente Haren\t\t\t\nNaam\tDoel\tDeelnemers\tAard\n"
      "Havenschap Eemsmond\tBeheren van havens\tDelfzijl\nEemsmond\tVerplicht\n"
      "GGD Noord\tGezondheid\tHaren, Assen\tPubliekrechtelijk\n"
      "Archief Zuid\tBewaren\tTynaarlo\tVrijwillig\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[1].header, "Doel");
  EXPECT_EQ(draft.columns[1].role, ColumnRole::purpose);
  EXPECT_EQ(draft.rows[0].cells[2].text, "Delfzijl Eemsmond");
}

TEST(Read, cells_of_several_paragraphs_copied_with_tabs_are_one_cell) {
  auto const draft = read(
      "Bijlage 3\nNaam\tDoel\tDeelnemers\tAard\n"
      "Havenschap Eemsmond\tBeheren van havens\nen terreinen\tDelfzijl,\nEemsmond\tVerplicht\n"
      "GGD Noord\tGezondheid\tHaren, Assen\tPubliekrechtelijk\nmet een eigen bestuur\n"
      "Archief Zuid\t\tTynaarlo\tVrijwillig\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Havenschap Eemsmond", "Beheren van havens en terreinen",
                                       "Delfzijl, Eemsmond", "Verplicht"}));
  EXPECT_TRUE(draft.rows[0].cells[1].doubts.empty());
  // The line behind the second row may be the first of the name of the third.
  EXPECT_EQ(texts(draft.rows[1])[3], "Publiekrechtelijk met een eigen bestuur");
  EXPECT_FALSE(draft.rows[1].cells[3].doubts.empty());
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief Zuid", "", "Tynaarlo", "Vrijwillig"}));
  EXPECT_FALSE(draft.rows[2].cells[0].doubts.empty());
}

TEST(Read, a_last_cell_that_goes_on_in_every_row_of_a_table_with_tabs_is_read) {
  auto const draft = read(
      "Naam\tDeelnemers\tDoel\nGGD Noord\tHaren, Assen\tGezondheid\nvan de inwoners\n"
      "Archief Zuid\tHaren\tBewaren\nvan oude stukken\n"
      "Havenschap\tDelfzijl\tBeheren\nvan de havens\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[1].cells[2].text, "Bewaren van oude stukken");
  EXPECT_FALSE(draft.rows[1].cells[2].doubts.empty());
}

TEST(Read, a_line_between_rows_that_no_cell_has_is_told) {
  std::string const head = "Naam\tDeelnemers\tAard\nGGD Noord\tHaren, Assen\tVerplicht\n";
  std::string const rest = "Archief Zuid\tHaren\tVrijwillig\nHavenschap\tDelfzijl\tVrijwillig\tx\n";
  EXPECT_TRUE(has(read(head + "Een regel zonder tab\n" + rest), "lines-between-rows"));
  EXPECT_TRUE(has(read("Naam\tDeelnemers\tAard\nStand van 1 januari\n"
                       "GGD Noord\tHaren, Assen\tVerplicht\n" +
                       rest),
                  "lines-between-rows"));
  EXPECT_FALSE(has(read(head + rest), "lines-between-rows"));
}

TEST(Read, what_holds_no_table_has_no_rows_and_says_why) {
  for (auto const* text : {"", "Geachte raad, hierbij de brief over het zwembad.\n"}) {
    auto const draft = read(text);
    EXPECT_TRUE(draft.rows.empty()) << text;
    EXPECT_FALSE(draft.findings.empty()) << text;
  }
  EXPECT_TRUE(has(read("Geachte raad, hierbij de brief over het zwembad.\n"), "no-table"));
}

TEST(Read, a_document_without_a_list_is_told_what_it_does_have) {
  auto const told = [](std::string const& text) {
    auto const draft = read(text);
    auto const found = std::ranges::find(draft.findings, "no-table", &Finding::code);
    return found == draft.findings.end() ? std::string{} : found->detail;
  };
  std::string const text =
      "Onze gemeente werkt samen met andere.\n\n1. GGD Twente\n   Alle veertien gemeenten doen "
      "hieraan mee.\n\n2. Omgevingsdienst Twente\n   Deze houdt toezicht.\n\n3. Stichting Oude "
      "Huizen\n   Samen met Almelo.\n";
  EXPECT_NE(told(text).find("noemt samenwerkingsverbanden"), std::string::npos) << told(text);
  auto const labels = told("Deze tekst gaat over iets.\n\nRechtsvorm\n\nVestigingsplaats\n\n");
  EXPECT_NE(labels.find("„Rechtsvorm” en „Vestigingsplaats”"), std::string::npos) << labels;
  EXPECT_NE(told("1. Opening\n2. Mededelingen\n3. Rondvraag\n").find("goede bijlage"),
            std::string::npos);
}

// Cuts and damage of a good document: whatever comes out, spans stay inside and never overlap.
TEST(Read, spans_lie_in_the_input_and_never_overlap) {
  for (std::size_t cut = 0; cut < flattened.size(); cut += 7) {
    std::string damaged{flattened.substr(cut)};
    if (cut % 2 == 0 && damaged.size() > 20) damaged.replace(11, 4, "\n\xE9\t  ");
    auto const draft = read(damaged);
    std::vector<Span> all;
    for (auto const& row : draft.rows) {
      ASSERT_EQ(row.cells.size(), draft.columns.size());
      for (auto const& cell : row.cells) {
        for (auto const& span : std::get<TextPlace>(cell.place).spans) all.push_back(span);
      }
    }
    std::ranges::sort(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_LT(all[i].begin, all[i].end);
      EXPECT_LE(all[i].end, damaged.size());
      if (i > 0) {
        EXPECT_LE(all[i - 1].end, all[i].begin);
      }
    }
  }
}

TEST(Read, the_specification_is_read_with_proof) {
  std::ifstream file(VERBAND_ROOT "/../shared/seed/annex.txt", std::ios::binary);
  if (!file) GTEST_SKIP() << "the specification document is not there";
  std::stringstream bytes;
  bytes << file.rdbuf();
  auto const draft = read(bytes.str());
  ASSERT_EQ(draft.rows.size(), 20U);
  ASSERT_EQ(draft.columns.size(), 5U);
  EXPECT_TRUE(draft.proof.equal);
  std::ifstream truth_file(VERBAND_ROOT "/../shared/seed/truth.json", std::ios::binary);
  std::stringstream truth;
  truth << truth_file.rdbuf();
  auto const wanted = truth.str();
  std::size_t spaces = 0;
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells) {
      EXPECT_NE(wanted.find('"' + cell.text + '"'), wanted.npos) << cell.text;
      for (auto const& repair : cell.repairs) {
        if (repair.kind == RepairKind::false_space) {
          spaces += repair.before.size() - repair.after.size();
        }
      }
    }
  }
  EXPECT_EQ(spaces, 46U);
}

TEST(Read, minutes_of_a_meeting_are_no_table) {
  auto const draft = read(
      "Notulen van de vergadering van de raad van 12 maart 2015\n\n"
      "Aanwezig: de heer Jansen (voorzitter), mevrouw De Vries, de heer Bakker\n"
      "Afwezig: mevrouw Smit\n\n"
      "1. Opening\nDe voorzitter opent de vergadering om 20.00 uur en heet iedereen welkom.\n\n"
      "2. Vaststellen agenda\nDe agenda wordt ongewijzigd vastgesteld.\n\n"
      "3. Gemeenschappelijke regelingen\n"
      "De raad bespreekt de begroting van de regio. De gemeenten dienen een zienswijze in.\n\n"
      "4. Sluiting\nDe voorzitter sluit de vergadering om 22.15 uur.\n");
  EXPECT_TRUE(draft.rows.empty());
}

TEST(Read, names_under_a_head_that_asks_something_else_are_found_with_a_doubt) {
  std::string const head = "Contact                  Doel                     Deelnemers\n";
  auto const draft =
      read(head +
           "Xyzzy                    Beheren van de havens    Delfzijl, Eemsmond\n"
           "Plugh                    Bewaren van stukken      Appingedam, Loppersum\n"
           "Quux                     Bewaken van gezondheid   Haren, Assen\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[0].role, ColumnRole::name);
  EXPECT_FALSE(draft.rows[0].cells[0].doubts.empty());
  auto const dated =
      read(head +
           "1-1-2001                 Beheren van de havens    Delfzijl, Eemsmond\n"
           "1-1-2002                 Bewaren van stukken      Appingedam, Loppersum\n"
           "1-1-2003                 Bewaken van gezondheid   Haren, Assen\n");
  EXPECT_TRUE(dated.rows.empty());
}

TEST(Read, a_letter_with_headings_is_no_table_of_names_and_purposes) {
  auto const draft = read(
      "Gemeente Haren\nAan de leden van de gemeenteraad\n\nDatum: 14 april 2020\n"
      "Onderwerp: grip op verbonden partijen\n\nGeachte leden van de raad,\n\n"
      "Met deze brief informeren wij u over de manier waarop wij u de komende jaren beter\n"
      "willen betrekken bij onze verbonden partijen. Tijdens de behandeling van de jaarstukken\n"
      "heeft u gevraagd hoe de raad meer grip kan krijgen op gemeenschappelijke regelingen.\n\n"
      "Wat is er aan de hand?\n\n"
      "Steeds meer taken voeren wij samen met andere gemeenten uit. De raad stelt wel de\n"
      "begroting van de gemeente vast, maar kan op de begroting van een gemeenschappelijke\n"
      "regeling alleen een zienswijze geven. Dat voelt voor veel raadsleden als te weinig.\n\n"
      "Wat gaan wij doen?\n\n"
      "Samen met Assen en Tynaarlo werken wij aan een gezamenlijke planning. De deelnemers\n"
      "spreken af dat kadernota's voortaan uiterlijk op 1 februari naar de raden gaan.\n\n"
      "Ook werken wij de nota verbonden partijen bij. Daarin leggen wij vast wanneer wij\n"
      "kiezen voor een stichting.\n\nFinancieel\n\n"
      "Aan dit voorstel zijn geen kosten verbonden. Een overzicht van alle partijen staat in\n"
      "de begroting.\n\nMet vriendelijke groet,\n\n"
      "het college van burgemeester en wethouders, de secretaris, de burgemeester\n\f");
  EXPECT_TRUE(draft.rows.empty());
}

TEST(Read, a_column_below_a_known_head_stays_apart_though_nearly_all_of_it_is_empty) {
  std::string text = "Naam Deelnemers Bijdrage begroting Website \n";
  for (auto const* const row :
       {"Havenschap Delfzijl en Eemsmond € 10.000  \n", "Archief Loppersum en Winsum pm  \n",
        "GGD Alle gemeenten € 8,15 per inwoner www.ggd.nl \n", "Werkplein Haren en Assen pm  \n",
        "Veerdienst Leek en Marum € 77.300  \n", "Muziekschool Bedum en Winsum pm  \n",
        "Zwembad De Marne en Winsum € 940.000  \n", "Recreatieschap Haren € 12.000  \n",
        "Afvaldienst Tynaarlo en Assen € 1.000  \n", "Bibliotheek Ten Boer pm  \n"})
    text += row;
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 10U);
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[3].header, "Website");
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"GGD", "Alle gemeenten", "€ 8,15 per inwoner", "www.ggd.nl"}));
}

}  // namespace read_test
