// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/layout.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/layout_testing.hpp"
#include "ingest/read.hpp"

namespace layout_test {

using namespace verband;
using ingest::testing::Row;
using ingest::testing::texts;

Draft read(std::string const& text) { return ingest::testing::read_layout_text(text); }

auto const& head = ingest::testing::layout_head;

TEST(Layout, cells_stand_halfway_their_row_also_without_blank_lines) {
  auto const draft = read(head +
                          "                   Delfzijl, Eemsmond en\n"
                          "Havenschap                                 Publiekrechtelijk\n"
                          "                   provincie Groningen\n"
                          "                   Groningen, Haren,\n"
                          "Recreatieschap\n"
                          "                   Tynaarlo, Assen,        Vrijwillig\n"
                          "Zuid\n"
                          "                   Loppersum\n"
                          "GGD Noord          Alle gemeenten          Verplicht\n"
                          "                   Appingedam,\n"
                          "Archief            Delfzijl en             Vrijwillig\n"
                          "                   Loppersum\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Havenschap", "Delfzijl, Eemsmond en provincie Groningen", "Publiekrechtelijk"}));
  EXPECT_EQ(
      texts(draft.rows[1]),
      (Row{"Recreatieschap Zuid", "Groningen, Haren, Tynaarlo, Assen, Loppersum", "Vrijwillig"}));
  EXPECT_EQ(texts(draft.rows[3]),
            (Row{"Archief", "Appingedam, Delfzijl en Loppersum", "Vrijwillig"}));
}

TEST(Layout, a_place_behind_the_name_stands_apart_where_the_head_asks_for_it) {
  auto const rows = [](std::string const& heads) {
    return read(heads +
                "GGD Noord, Groningen             Groningen, Haren        Verplicht\n\n"
                "Archief te Delfzijl              Delfzijl, Loppersum     Verplicht\n\n"
                "Havenschap, Appingedam           Appingedam, Delfzijl    Vrijwillig\n\n"
                "Recreatieschap, Haren            Haren, Tynaarlo         Vrijwillig\n")
        .rows;
  };
  auto const apart = rows("Naam en vestigingsplaats         Deelnemers              Aard\n\n");
  ASSERT_EQ(apart.size(), 4U);
  EXPECT_EQ(texts(apart[1]), (Row{"Archief", "Delfzijl, Loppersum", "Verplicht", "Delfzijl"}));
  EXPECT_EQ(texts(apart[3]), (Row{"Recreatieschap", "Haren, Tynaarlo", "Vrijwillig", "Haren"}));
  auto const whole = rows("Naam                             Deelnemers              Aard\n\n");
  ASSERT_EQ(whole.size(), 4U);
  EXPECT_EQ(texts(whole[3]), (Row{"Recreatieschap, Haren", "Haren, Tynaarlo", "Vrijwillig"}));
}

auto const& body = ingest::testing::layout_body;

TEST(Layout, a_title_that_runs_over_the_borders_of_columns_is_no_row) {
  auto const draft = read("Lijst van alle samenwerkingsverbanden van de gemeente\n" + body);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0])[0], "Havenschap Eemsmond");
}

TEST(Layout, a_row_of_words_that_heads_have_is_no_head_below_other_rows) {
  auto const draft = read(
      "Publiekrechtelijk          GGD Noord            Gezondheid\n"
      "Dienstverlening            Streekarchief        Cultuur\n"
      "Lichte regeling            Inkoopbureau         Jeugd\n"
      "Aandeelhouder              Enexis N.V.          Financiën\n"
      "Overleg                    Regioraad            Bestuur\n"
      "Vrijwillig                 Busvervoer           Verkeer\n");
  ASSERT_EQ(draft.rows.size(), 6U);
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Aandeelhouder", "Enexis N.V.", "Financiën"}));
}

TEST(Layout, lines_of_a_letterhead_do_not_make_one_of_them_the_head) {
  auto const draft = read(
      "Gemeente Haren             Raadsvergadering            Pagina 1\n"
      "Afdeling Bestuur           Agendapunt 7                Bijlage 3\n"
      "Team Regio                 Versie 2                    12 maart 2015\n"
      "Kenmerk                    Zaak 123                    Openbaar\n"
      "Telefoon 14 050            Postbus 21                  Concept\n"
      "\n"
      "Naam                       Doel                        Thema\n"
      "GGD Noord                  Gezondheid bevorderen       Zorg\n"
      "Streekarchief              Archieven beheren           Cultuur\n"
      "Regioraad                  Overleg                     Bestuur\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns.at(1).header, "Doel");
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Gezondheid bevorderen", "Zorg"}));
}

// One space is all that divides two columns in most rows, and a cell runs over the place where the
// next one begins: the heads have white between them. (The row with that cell becomes two,
// doubted.)
TEST(Layout, heads_with_white_between_them_are_columns_where_cells_run_into_each_other) {
  // clang-format off
  auto const draft = read(
      "Naam                      Rechtsvorm            Deelnemers                                 Doelstelling                              Programma\n"
      "Havenschap                Openbaar lichaam      Delfzijl, Eemsmond, Appingedam en Loppersum\n"
      "                                                                                           Beheren en uitbreiden van de havens,      Economie\n"
      "                                                                                           kades en sluizen.\n"
      "Stichting Oud Papier      Stichting             Groningen, Haren, Assen en Tynaarlo        Inzamelen van oud papier bij de huizen van Afval\n"
      "                                                                                           de inwoners.\n"
      "Recreatieschap            GR                    Provincie Groningen en de gemeenten        Aanleggen van paden, banken en stranden Recreatie en natuur\n"
      "                                                Groningen, Haren, Tynaarlo, Assen,         voor wandelaars en fietsers, met\n"
      "                                                Delfzijl, Eemsmond, Appingedam, Loppersum- steigers.\n"
      "                                                Zuid en Loppersum-Noord\n"
      "Archief                   Stichting             Groningen en Haren                         Bewaren van oude stukken en daar mensen in Cultuur\n"
      "                                                                                           laten lezen.\n"
      "Veiligheidshuis           Convenant             Assen, Tynaarlo                            Overleggen over overlast                  Veiligheid\n");
  // clang-format on
  ASSERT_EQ(draft.columns.size(), 5U);
  EXPECT_EQ(draft.columns[3].header, "Doelstelling");
  auto const row = std::ranges::find(draft.rows, "Recreatieschap",
                                     [](auto const& each) { return each.cells[0].text; });
  ASSERT_NE(row, draft.rows.end());
  EXPECT_EQ(row->cells[3].text,
            "Aanleggen van paden, banken en stranden voor wandelaars en fietsers, met steigers.");
  EXPECT_EQ(row->cells[4].text, "Recreatie en natuur");
  EXPECT_EQ(texts(draft.rows.back()), (Row{"Veiligheidshuis", "Convenant", "Assen, Tynaarlo",
                                           "Overleggen over overlast", "Veiligheid"}));
}

TEST(Layout, white_inside_a_head_or_between_labels_above_the_table_makes_no_column) {
  std::string const rows =
      "Havenschap          Delfzijl, Eemsmond       Beheer van de havens     Economie\n"
      "Archief             Groningen en Haren       Bewaren van stukken      Cultuur\n"
      "Schap Zuid          Assen, Tynaarlo          Aanleg van paden         Recreatie\n"
      "Afvalbeheer         Haren, Loppersum         Ophalen van vuil         Milieu\n";
  auto const inside = read(
      "Naam                Deelnemende   gemeenten  Doel                     Programma\n" + rows);
  EXPECT_EQ(inside.columns.size(), 4U);
  EXPECT_EQ(inside.rows.size(), 4U);
  auto const labels = read(
      "Onderwerp:  Verbonden partijen   Datum:  1 januari 2016   Afdeling:  Bestuur\n\n"
      "Naam                Deelnemers               Doel                     Programma\n" +
      rows + rows + rows);
  EXPECT_EQ(labels.columns.size(), 4U);
  EXPECT_EQ(labels.rows.size(), 12U);
}

TEST(Layout, a_sentence_below_the_last_row_is_no_row) {
  for (auto const* closing : {"Vastgesteld door het college.\n",
                              "Aldus vastgesteld in de vergadering van het college van Assen.\n",
                              "\nDe bedragen zijn die van de begroting. De raad heeft haar op\n"
                              "2 november besproken en vastgesteld.\n"}) {
    auto const draft = read(head + body + closing);
    ASSERT_EQ(draft.rows.size(), 3U) << closing;
    EXPECT_EQ(texts(draft.rows[2]), (Row{"GGD Noord", "Alle gemeenten", "Verplicht"}));
    EXPECT_NE(draft.trailer, "");
  }
}

TEST(Layout, an_abbreviation_at_the_end_of_a_name_is_no_sentence) {
  auto const draft = read(head + body +
                          "Vervoer van het    Assen                   Verplicht\n"
                          "Noorden en Drenthe N.V.\n");
  ASSERT_EQ(draft.rows.size(), 4U);
}

TEST(Layout, a_hyphen_joins_over_a_line_of_another_cell) {
  auto const draft = read(head +
                          "                   Delfzijl, Eemsmond en\n"
                          "Havenschap                                 Publiekrechtelijk\n"
                          "                   provincie Groningen\n"
                          "                   Groningen, Haren,\n"
                          "Archief Noord-\n"
                          "                   Tynaarlo, Assen,        Vrijwillig\n"
                          "Groningen\n"
                          "                   Loppersum\n"
                          "GGD Noord          Alle gemeenten          Verplicht\n"
                          "                   Appingedam,\n"
                          "Archief            Delfzijl en             Vrijwillig\n"
                          "                   Loppersum\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1])[0], "Archief Noord-Groningen");
}

// Where the gap between two cells is narrow pdftotext writes one space, and what follows stands to
// the left of its column.
TEST(Layout, a_cell_behind_one_space_stands_left_of_its_column) {
  auto const draft = read(
      "Naam                     Visie op het openbaar       Betrokken partijen            Thema    "
      " "
      " Wijze van samenwerken\n"
      "                         belang\n"
      "Veiligheidsregio (VRU)   Samen zorgen voor minder Alle 26 Utrechtse               Veilig    "
      " "
      "Verplichte\n"
      "                         branden en minder           gemeenten                    "
      "samenleven "
      "gemeenschappelijke\n"
      "                         slachtoffers                                                       "
      " "
      "regeling\n"
      "Regio Amersfoort         Afstemming van              Amersfoort, Baarn,           Regionale "
      " "
      "Bestuurlijk overleg\n"
      "                         woningbouw,                 Barneveld, Bunschoten,       zaken\n"
      "                         bereikbaarheid en           Eemnes, Leusden\n"
      "Samenwerking             Gezamenlijk inkopen van     Leusden, Woudenberg,         Beheer    "
      " "
      "    informeel, op uitvoerend\n"
      "groenbeheer Eem en       plantsoenonderhoud. Dat Scherpenzeel en                  openbare  "
      " "
      "    niveau\n"
      "Vallei                   scheelt geld en geeft werk Renswoude                     ruimte\n"
      "                         aan de sociale werkplaats.\n"
      "Regionaal Sociale Dienst Verstrekken van bijstand en Bunnik, De Bilt, Utrechtse   Bijstand "
      "en"
      "    Verlengd lokaal bestuur;\n"
      "Kromme Rijn Heuvelrug schuldhulpverlening;           Heuvelrug, Wijk bij          "
      "participati"
      "e   beleidsvrijheid blijft bij de\n"
      "(RDWI)                   begeleiding naar betaald    Duurstede, Zeist                       "
      " "
      "    raden\n"
      "                         werk.\n"
      "Plassenschap Loosdrecht Bescherming van natuur en Wijdemeren, Stichtse            Recreatie "
      "e"
      "n Publiekrechtelijk; liquidatie\n"
      "e.o.                     bevordering van             Vecht, Hilversum, Utrecht,   groen     "
      " "
      "  is in voorbereiding\n"
      "                         vaarrecreatie op de plassen provincies Utrecht en\n"
      "                                                     Noord-Holland\n");
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Veiligheidsregio (VRU)",
                                       "Samen zorgen voor minder branden en minder slachtoffers",
                                       "Alle 26 Utrechtse gemeenten", "Veilig samenleven",
                                       "Verplichte gemeenschappelijke regeling"}));
  EXPECT_EQ(texts(draft.rows[2])[2], "Leusden, Woudenberg, Scherpenzeel en Renswoude");
  EXPECT_EQ(texts(draft.rows[3])[1],
            "Verstrekken van bijstand en schuldhulpverlening; begeleiding naar betaald werk.");
  EXPECT_EQ(texts(draft.rows[4])[2],
            "Wijdemeren, Stichtse Vecht, Hilversum, Utrecht, provincies Utrecht en Noord-Holland");
}

// pdftotext makes one block of cells with narrow gaps, and moves the last of them to the left.
TEST(Layout, a_cell_that_moved_to_the_left_makes_no_column) {
  auto const draft = read(
      "Samenwerkingsverband                  Met wie              Waarom                      "
      "Beleidsveld Aard                         Financiële\n"
      "                                                                                            "
      "                                    bijdrage\n"
      "Veiligheidsregio Noord- en            22 gemeenten         Hulpverlening bij           "
      "Openbare       GR, wettelijk verplicht   € 3.412.000\n"
      "Oost-Gelderland                       in de regio          brand, rampen en            "
      "orde\n"
      "                                                           crises\n"
      "GGD Noord- en Oost-                   22 gemeenten         Bevorderen en     Zorg           "
      "          GR, wettelijk verplicht   € 871.500\n"
      "Gelderland                                                 beschermen van de\n"
      "                                                           gezondheid van\n"
      "                                                           inwoners\n"
      "Omgevingsdienst                         Aalten             Uitvoeren van               "
      "Milieu         GR                        € 640.000\n"
      "Achterhoek                              Berkelland         milieutaken\n"
      "                                        Bronckhorst\n"
      "                                        Doetinchem\n"
      "                                        Lochem\n"
      "                                        Montferland\n"
      "                                        Oost Gelre\n"
      "                                        Oude\n"
      "                                        IJsselstreek\n"
      "                                        Winterswijk\n"
      "                                        Zutphen\n"
      "                                        provincie\n"
      "                                        Gelderland\n"
      "Het Plein                             Lochem en            Ondersteuning bij           "
      "Sociaal        GR, uitvoerend            € 5.100.000\n"
      "                                      Zutphen              werk, inkomen en            "
      "domein\n");
  ASSERT_EQ(draft.columns.size(), 6U);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[0])[3], "Openbare orde");
  EXPECT_EQ(texts(draft.rows[3])[5], "€ 5.100.000");
}

TEST(Layout, one_space_between_cells_is_doubted_where_another_would_do_as_well) {
  auto const draft = read(head +
                          "Havenschap         Delfzijl, Eemsmond en   Publiekrechtelijk\n"
                          "Eemsmond           provincie\n"
                          "Recreatieschap     Groningen, Haren en in zee\n"
                          "Zuid               liggen                  vrijwillig\n"
                          "GGD Noord          Alle gemeenten          Verplicht\n"
                          "Archief            Appingedam, Delfzijl    Vrijwillig\n"
                          "                   en Loppersum\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_FALSE(draft.rows[1].cells[1].doubts.empty());
  EXPECT_FALSE(draft.rows[1].cells[2].doubts.empty());
  EXPECT_TRUE(draft.rows[3].cells[1].doubts.empty());
}

TEST(Layout, a_row_that_may_be_two_is_doubted) {
  auto const draft = read(
      "Samenwerking                               Programma begroting            Type\n"
      "Metropoolregio Amsterdam (MRA)             Ruimte, economie, mobiliteit   Informeel "
      "samenwerkingsverband zonder\n"
      "                                                                          "
      "rechtspersoonlijkheid\n"
      "Coöperatie Parkeerservice                                                 Inbesteding aan "
      "eigen coöperatie\n"
      "Leerlingenvervoer Noord-Kennemerland       Leerlingenvervoer              Contract tot "
      "2022\n"
      "Werkorganisatie BUCH                       Organisatie en personeel       Ambtelijke "
      "samenwerking\n"
      "Halte Werk                                 Minimabeleid                   "
      "Publiekrechtelijk, BVO\n"
      "Stichting Breedtesport De Meent            Sport                          Stichting waarvan "
      "de gemeente het bestuur benoemt\n"
      "Regionaal Archief Alkmaar                  Cultuurhistorie                Openbaar lichaam "
      "met een eigen bestuur\n"
      "GGD Hollands Noorden                       Welzijn en zorg\n"
      "Recreatieschap Westfriesland               Groen en recreatie             Deelname is "
      "vrijwillig; uittreden kan na drie jaar.\n"
      "Cocensus                                   Inkomsten\n"
      "Werkzaam West-Friesland                    Sociale voorzieningen          "
      "Uitvoeringsorganisatie van zeven gemeenten\n"
      "Alliander NV                               Treasury                       "
      "Minderheidsbelang, aandelen zijn niet verhandelbaar\n"
      "HVC (Huisvuilcentrale)                     Afval                          Aaneelhouder via "
      "het Centraal Afvalverwijderingsbedrijf\n"
      "Regionale Raadscommissie Noordkop          Bestuurlijke zaken             Adviseert de vier "
      "raden. De commissie neemt geen besluiten.\n");
  for (auto const& row : draft.rows) {
    auto const row_texts = texts(row);
    bool const two = row_texts[0].find("GGD") != std::string::npos && row_texts[0].size() > 20;
    EXPECT_TRUE(!two || !row.cells[0].doubts.empty());
  }
}

// "Streekproject" has no theme: its row looks like the rest of the one above.
TEST(Layout, a_row_inside_which_another_seems_to_begin_is_doubted) {
  auto const draft = read(
      "Naam verbonden           Betrokken gemeenten            Onderwerp\n"
      "partij\n"
      "Vereniging van Friese    Friese gemeenten               Bestuur en ondersteuning\n"
      "Gemeenten (VFG)\n"
      "Waddenfonds              Provincies Groningen, Noord-   Natuur\n"
      "                         Holland en Fryslân\n"
      "FUMO                     Friese gemeenten, provincie,   Milieubeheer\n"
      "                         waterschap\n"
      "Hûs en Hiem              19 gemeenten                   Bouwen en wonen\n"
      "Streekproject            Achtkarspelen, Dantumadiel,\n"
      "Noordelijke Friese       Smallingerland,\n"
      "Wouden                   Tytsjerksteradiel, provincie\n"
      "Wurkje foar Fryslân      Friese gemeenten, UWV,         Werk\n"
      "                         vakbonden,\n"
      "                         scholen\n"
      "Dienst Noardwest         Waadhoeke, Harlingen en de     Sociaal domein\n"
      "Fryslân                  vier Waddeneilanden\n");
  ASSERT_GE(draft.rows.size(), 6U);
  EXPECT_TRUE(draft.rows[2].cells[0].doubts.empty());
  EXPECT_TRUE(texts(draft.rows[3])[0] == "Hûs en Hiem" || !draft.rows[3].cells[0].doubts.empty());
}

TEST(Layout, one_endless_line_does_not_hide_the_columns) {
  std::string text = head;
  for (int i = 0; i < 6; ++i) text += body;
  text += "Havenschap         ";
  for (int i = 0; i < 500; ++i) text += "woord  ";
  EXPECT_GE(read(text + "\n").rows.size(), 18U);
}

TEST(Layout, what_a_browser_prints_around_a_page_is_no_row) {
  auto const draft = read("27-11-2026, 13:17                Samenwerking\n\n" + head + body +
                          "\nfile:///home/griffie/lijst.html                          1/2\n\f"
                          "27-11-2026, 13:17                Samenwerking\n\n" +
                          head +
                          "Archief            Delfzijl en             Vrijwillig\n"
                          "                   Loppersum\n"
                          "\nfile:///home/griffie/lijst.html                          2/2\n\f");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Archief", "Delfzijl en Loppersum", "Vrijwillig"}));
  EXPECT_EQ(draft.preamble.find("13:17"), std::string::npos);
}

TEST(Layout, a_title_on_both_of_two_pages_is_no_row) {
  auto const title = "Bijlage verbonden partijen\n\n\n";
  auto const draft = read(title + head + body + "\f" + title + head +
                          "Archief            Delfzijl en             Vrijwillig\n"
                          "                   Loppersum\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2])[2], "Verplicht");
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Archief", "Delfzijl en Loppersum", "Vrijwillig"}));
}

TEST(Layout, rows_at_the_end_of_two_pages_that_differ_in_a_figure_are_rows) {
  auto const row = [](std::string const& year) {
    return "Fonds " + year + "         Haren                   Vrijwillig\n";
  };
  auto const draft = read(head + body + row("2013") + "\f" + head + row("2014"));
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(texts(draft.rows[3])[0], "Fonds 2013");
  EXPECT_EQ(texts(draft.rows[4])[0], "Fonds 2014");
}

TEST(Layout, lines_of_names_above_the_head_are_told) {
  auto const told = [](std::string const& above) {
    auto const draft = read(above + "\n" + head + body);
    EXPECT_EQ(draft.rows.size(), 3U);
    return std::ranges::count(draft.findings, "lines-between-rows", &Finding::code);
  };
  std::string const title = "Samenwerking van Haren, Groningen en Tynaarlo\n";
  EXPECT_EQ(told(title), 0);
  EXPECT_EQ(told(title + "Aan de raden van Delfzijl, Appingedam en Loppersum\n"), 0);
  EXPECT_EQ(told("Waterschap         Delfzijl, Eemsmond,     Verplicht\n"
                 "                   Appingedam, Loppersum\n"
                 "Archief            Groningen, Haren,       Vrijwillig\n"
                 "                   Tynaarlo, Delfzijl\n"),
            1);
}

TEST(Layout, a_title_in_one_stretch_over_several_columns_is_no_head) {
  auto const draft = read(
      "Wie doet wat met wie? Inventaris van onze samenwerking\n\n"
      "Havenschap         Delfzijl, Eemsmond      Publiekrechtelijk\n"
      "Eemsmond           Appingedam\n"
      "Recreatieschap     Groningen, Haren,       Vrijwillig\n"
      "Zuid               Tynaarlo\n"
      "GGD Noord          Alle gemeenten          Verplicht\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Havenschap Eemsmond", "Delfzijl, Eemsmond Appingedam", "Publiekrechtelijk"}));
  EXPECT_EQ(draft.columns[0].role, ColumnRole::name);
  EXPECT_TRUE(draft.columns[0].header.empty());
}

TEST(Layout, labels_with_their_texts_above_the_table_make_no_columns_and_no_head) {
  std::string const table =
      "Naam                Deelnemers               Doel                     Programma\n"
      "Havenschap          Delfzijl, Eemsmond       Beheer van de havens     Economie\n"
      "Archief             Groningen en Haren       Bewaren van stukken      Cultuur\n"
      "Schap Zuid          Assen, Tynaarlo          Aanleg van paden         Recreatie\n"
      "Afvalbeheer         Haren, Loppersum         Ophalen van vuil         Milieu\n";
  auto const draft = read(
      "Onderwerp:  Verbonden partijen   Datum:  1 januari 2016   Afdeling:  Bestuur\n\n" + table);
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief", "Groningen en Haren", "Bewaren van stukken", "Cultuur"}));
  EXPECT_EQ(draft.columns[3].header, "Programma");
  EXPECT_EQ(draft.columns.size(), read(table).columns.size());
}

TEST(Layout, the_white_between_labels_above_the_table_cuts_no_cell) {
  auto const draft = read(
      "Van:  Afdeling Financiën      Aan:  de raad      Datum:  3 november 2025\n\n"
      "Naam                  Deelnemers                 Doel                       Risico\n"
      "Havenschap            Delfzijl, Winsum, Bedum    Beheer van de havens       Laag\n"
      "Archief               Groningen en Haren         Bewaren van stukken        Hoog\n"
      "Schap Zuid            Assen, Tynaarlo            Aanleg van paden           Laag\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Havenschap", "Delfzijl, Winsum, Bedum", "Beheer van de havens", "Laag"}));
}

TEST(Layout, heads_may_end_in_a_colon_some_of_them) {
  auto const draft = read(
      "Naam:          Doel:                  Deelnemers            Programma\n"
      "Stadsbank      Schuldhulp geven       Haren en Tynaarlo     Zorg\n"
      "Streekarchief  Bewaren van stukken    Assen en Leek         Bestuur\n"
      "Afvalbedrijf   Afval verwerken        Bedum en Winsum       Milieu\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Stadsbank", "Schuldhulp geven", "Haren en Tynaarlo", "Zorg"}));
}

}  // namespace layout_test
