// SPDX-License-Identifier: EUPL-1.2
// Lists of items: numbered, coded, in a text of lines, and texts that look like them but are none.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/shapes/item_parties.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shapes.hpp"

namespace lists_test {

using namespace verband;
using ingest::Contents;
using ingest::Paragraph;
using ingest::testing::cell;
using ingest::testing::heads;
using ingest::testing::read;
using ingest::testing::Row;
using ingest::testing::texts;

TEST(Items, the_name_of_an_item_ends_where_a_reader_sees_it) {
  using Pair = std::pair<std::string, std::string>;
  EXPECT_EQ(ingest::name_and_rest("Alescon. Biedt werk."), (Pair{"Alescon", "Biedt werk."}));
  EXPECT_EQ(ingest::name_and_rest("Area N.V. Biedt werk").first, "Area N.V. Biedt werk");
  EXPECT_EQ(ingest::name_and_rest("Vitens N.V. levert water", 11),
            (Pair{"Vitens N.V.", "levert water"}));
  EXPECT_EQ(ingest::name_and_rest("GGD Drenthe (GR), Assen"), (Pair{"GGD Drenthe (GR)", "Assen"}));
  EXPECT_EQ(ingest::name_and_rest("GGD Drenthe (GR): gezondheid", 11).first, "GGD Drenthe (GR)");
  EXPECT_TRUE(ingest::coded_line("ROVA (NV) - afval"));
  EXPECT_FALSE(ingest::coded_line("ROVA (NV)"));  // as in a cell of a flattened table
  EXPECT_FALSE(ingest::coded_line("de regeling (GR) - afval"));
}

TEST(Items, who_takes_part_may_stand_in_a_sentence) {
  EXPECT_EQ(ingest::participants_told("Aan deze regeling nemen Assen en Emmen deel. Zij werkt."),
            "Assen en Emmen");
  EXPECT_EQ(ingest::participants_told("De twaalf gemeenten doen mee."), "De twaalf gemeenten");
  EXPECT_EQ(ingest::participants_told("De gemeente betaalt een bijdrage."), "");
  std::string rest = "afval; met Nuenen c.a. en Someren";
  EXPECT_EQ(ingest::participants_in(rest), "Nuenen c.a. en Someren");
  EXPECT_EQ(rest, "afval");
}

TEST(Lists, the_mark_of_an_item_is_no_part_of_its_name_in_bold) {
  Contents contents;
  contents.blocks.emplace_back(Paragraph{.text = "Gemeenschappelijke regelingen", .level = 2});
  for (auto const* const name : {"Archief", "Havendienst", "GGD"}) {
    std::string const lead = "• " + std::string{name};
    contents.blocks.emplace_back(
        Paragraph{.text = lead + ": beheer van stukken", .lead = lead.size()});
  }
  auto const draft = ingest::draft_of(std::move(contents), {}, {});
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"Archief", "beheer van stukken", "Gemeenschappelijke regelingen"}));
}

TEST(Lists, a_name_before_a_colon_is_a_part_of_an_item) {
  auto const themes = read(
      "Wij doen mee aan:\n\n- Werkplein: werk en inkomen; gemeenten Assen en Emmen\n"
      "- Archief: cultuur; gemeenten Meppel en Assen\n- Hulp: jeugd; gemeente Assen\n");
  ASSERT_EQ(themes.columns.size(), 3U);
  EXPECT_EQ(themes.columns[1].role, ColumnRole::purpose);  // and no theme: what the item does
  Row const first{"GGD Noord", "inenten van kinderen", "gemeenten Assen en Emmen"};
  for (auto const* const list : {"- GGD Noord: inenten van kinderen; gemeenten Assen en Emmen\n"
                                 "- Havendienst: beheren van havens; gemeenten Meppel en Assen\n"
                                 "- Archief: bewaren van stukken; gemeente Assen\n",
                                 "1. GGD Noord (inenten van kinderen): gemeenten Assen en Emmen\n"
                                 "2. Havendienst (beheren van havens): gemeenten Meppel en Assen\n"
                                 "3. Archief (bewaren van stukken): gemeente Assen\n"}) {
    auto const draft = read("Wij doen mee aan:\n\n" + std::string{list});
    EXPECT_EQ(draft.shape, Shape::list);
    ASSERT_EQ(draft.rows.size(), 3U) << list;
    EXPECT_EQ(texts(draft.rows[0]), first);
  }
}

TEST(Lists, items_with_as_many_parts_each_are_read_by_their_words) {
  auto const draft = read(
      "Dit zijn de regelingen van de gemeente Goes:\n\n"
      "1) GGD Zeeland - inenten van kinderen - alle Zeeuwse gemeenten\n"
      "2) Archief De Bevelanden - bewaren van stukken - gemeente Goes en gemeente Kapelle\n"
      "3) Stadsbank - lenen - gemeente Goes en gemeente Hulst - tijdelijk\n"
      "4) Leerplichtbureau - toezicht op de leerplicht - gemeenten Goes en Borsele\n"
      "5) Samenwerking Afval - inzamelen van afval - gemeente Goes, gemeente Borsele\n");
  EXPECT_EQ(draft.shape, Shape::list);
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Zeeland", "inenten van kinderen", "alle Zeeuwse gemeenten"}));
  EXPECT_EQ(draft.columns[2].role, ColumnRole::participants);
  EXPECT_FALSE(draft.rows[2].cells[0].doubts.empty());
  auto const bracketed = read(
      "Dit zijn de regelingen van de gemeente Goes:\n\n"
      "* GGD Zeeland (alle Zeeuwse gemeenten) - inenten van kinderen\n"
      "* Archief De Bevelanden (gemeente Goes en gemeente Kapelle) - bewaren van stukken\n"
      "* Omgevingsdienst Zeeland (Zeeuwse gemeenten en provincie) - toezicht op bedrijven\n");
  ASSERT_EQ(bracketed.rows.size(), 3U);
  EXPECT_EQ(texts(bracketed.rows[0]),
            (Row{"GGD Zeeland", "alle Zeeuwse gemeenten", "inenten van kinderen"}));
  auto const short_names = read(
      "* GGD Zeeland (GGDZ) - inenten van kinderen - alle Zeeuwse gemeenten\n"
      "* Archief De Bevelanden (Goes) - bewaren van stukken - gemeenten Goes en Kapelle\n"
      "* Omgevingsdienst Zeeland (ODZ) - toezicht op bedrijven - Zeeuwse gemeenten\n");
  ASSERT_EQ(short_names.rows.size(), 3U);
  EXPECT_EQ(texts(short_names.rows[0]),
            (Row{"GGD Zeeland (GGDZ)", "inenten van kinderen", "alle Zeeuwse gemeenten"}));
  EXPECT_TRUE(read("Agenda\n\n1. Opening - 19:00 - voorzitter\n2. Notulen - 19:05 - griffier\n"
                   "3. Begroting - 19:10 - wethouder\n")
                  .rows.empty());
}

TEST(Lists, a_table_of_contents_is_none) {
  auto const draft = read(
      "Nota samenwerking\n\nINHOUDSOPGAVE\n\n1. Inleiding 3\n\n2. Wat is een verbonden partij "
      "4\n\n2.1 "
      "Publiek 5\n\n2.2 Privaat 6\n\n3. Overzicht A. GGD Zeeland 9\n\nB. Omgevingsdienst "
      "Zeeland (ODZ) 11\n\nC. Stadsbank Walcheren 12\n\nD. Archief De Bevelanden 14\n");
  EXPECT_TRUE(draft.rows.empty());
  ASSERT_FALSE(draft.findings.empty());
  EXPECT_NE(draft.findings.back().detail.find("inhoudsopgave"), std::string::npos);
  EXPECT_TRUE(read("Inhoudsopgave\n\n1. Inleiding ........ 3\n2. GGD Zeeland ....... 4\n3. "
                   "Stichting Zee .... 5\n4. Archief De Bevelanden ... 6\n5. Omgevingsdienst "
                   "Zeeland .... 7\n")
                  .rows.empty());
}

TEST(Lists, behind_a_dash_a_sentence_may_say_who_takes_part) {
  auto const draft = read(
      "Verbonden partijen\n\n- GGD Zeeland - gezondheid, inenten. Deelnemers: Goes, Tholen en "
      "Hulst\n- Archief De Bevelanden - stukken. Deelnemers: Goes en Kapelle\n- Stadsbank - "
      "lenen. Deelnemers: Goes en Hulst\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[0].cells[0].text, "GGD Zeeland");
  auto const no = read(
      "Verbonden partijen\n\n- GGD Zeeland - gezondheid. Deelnemers: Goes en Tholen\n- Archief De "
      "Bevelanden - stukken. Geen deelnemers: Kapelle\n- Stadsbank - lenen. Deelnemers: Goes en "
      "Hulst\n- Muziek - les. Mogelijke deelnemers: Hulst\n");
  for (auto const& row : no.rows) {
    for (auto const& each : row.cells) EXPECT_NE(each.text, "Kapelle");
  }
}

TEST(Lists, names_with_whom_they_work_together_and_what_for) {
  auto const draft = read(
      "<h1>Waar doet Goes aan mee?</h1><ul>"
      "<li>GGD Zeeland, samen met alle andere Zeeuwse gemeenten, voor de gezondheid</li>"
      "<li>Archief De Bevelanden, samen met Kapelle en Borsele, voor het bewaren van stukken</li>"
      "<li>Muziekschool, met Tholen en Middelburg, om muziek te leren</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archief De Bevelanden", "voor het bewaren van stukken", "Kapelle en Borsele"}));
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Muziekschool", "om muziek te leren", "Tholen en Middelburg"}));
}

TEST(Lists, items_that_say_nothing_but_parties_say_who_takes_part) {
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Zeeland: alle Zeeuwse gemeenten</li>"
      "<li>RUD Zeeland: alle Zeeuwse gemeenten, de provincie en het waterschap</li>"
      "<li>Archief: gemeente Goes en gemeente Kapelle</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.columns[1].role, ColumnRole::participants);
  EXPECT_FALSE(draft.rows[0].cells[1].doubts.empty());
  auto const tasks = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Zeeland: gezondheid voor gemeenten</li>"
      "<li>RUD Zeeland: toezicht voor alle Zeeuwse gemeenten op bedrijven in de streek</li>"
      "<li>Archief: stukken bewaren</li></ul>");
  EXPECT_EQ(tasks.columns[1].role, ColumnRole::purpose);
}

TEST(Lists, a_message_above_cards_or_another_list_is_none_of_them) {
  auto const draft = read(
      "Van: griffie\nDatum: 1-1-2022\nOnderwerp: verbonden partijen Goes\n\n"
      "1. GGD Zeeland\nTaak: gezondheid\nDeelnemers: Goes, Hulst\n\n"
      "2. Archief\nTaak: bewaren\nDeelnemers: Goes, Kapelle\n\n"
      "3. Stadsbank\nTaak: lenen\nDeelnemers: Goes, Tholen\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[0].cells[0].text, "GGD Zeeland");
  auto const dashes = read(
      "# Goes 2022\n\n1. GGD Zeeland — inenten van kinderen — alle Zeeuwse gemeenten\n"
      "2. RUD Zeeland — toezicht op milieu — alle Zeeuwse gemeenten\n"
      "3. Archief Bevelanden — bewaren van stukken — gemeenten Goes en Kapelle\n\n"
      "## Ook actief in\n\n* VNG\n* Vereniging van Zeeuwse Gemeenten\n");
  EXPECT_EQ(dashes.rows.size(), 3U);
}

TEST(Lists, headings_above_items_that_are_themes_are_the_policy_area) {
  auto const draft = read(
      "<h1>Samenwerking</h1><h2>Portefeuille Jansen: milieu</h2><ul>"
      "<li>Omgevingsdienst: toezicht. Deelnemers: Assen en Emmen</li>"
      "<li>Afvalbedrijf: inzamelen. Deelnemers: Assen en Meppel</li></ul>"
      "<h2>Portefeuille Smit: onderwijs en jeugd</h2><ul>"
      "<li>Leerplichtbureau: toezicht. Deelnemers: Assen en Emmen</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[3].role, ColumnRole::policy_area);
  EXPECT_EQ(draft.rows[1].cells[3].text, "Portefeuille Jansen: milieu");
  EXPECT_EQ(draft.rows[2].cells[3].text, "Portefeuille Smit: onderwijs en jeugd");
}

TEST(Lists, a_long_item_is_kept_with_a_doubt) {
  std::string const tale(130, 'x');
  auto const draft = read(
      "<h2>Gemeenschappelijke regelingen</h2><ul><li>GGD Noord</li><li>Archief</li>"
      "<li>Schap</li><li>Dienst " +
      tale + "</li></ul>");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
}

TEST(Lists, an_item_over_items_of_its_own_says_their_legal_form) {
  auto const draft = read(
      "<ul><li>Gemeenschappelijke regelingen<ul><li>GGD Noord: gezondheid</li>"
      "<li>Archief Oost: bewaren</li></ul></li><li>Stichtingen<ul><li>Museum Zuid: kunst</li></ul>"
      "</li></ul>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Museum Zuid", "kunst", "Stichtingen"}));
}

TEST(Lists, minutes_terms_and_actions_are_no_partnerships) {
  EXPECT_TRUE(
      read("<h2>Gemeenschappelijke regelingen</h2><ul><li>De begroting komt in april.</li>"
           "<li>De wethouder vraagt om geld.</li><li>Er komt een gesprek met de dienst.</li>"
           "<li>De subsidie blijft dus gelijk.</li></ul>")
          .rows.empty());
  EXPECT_TRUE(
      read("- Gemeenschappelijke regeling (GR): samen werken\n- Naamloze vennootschap (NV): "
           "een bedrijf\n- Besloten vennootschap (BV): een bedrijf\n- **Let** op **dit**\n")
          .rows.empty());
  EXPECT_TRUE(read("Nr;Actie;Wie;Status\n1;Zienswijze maken;Jansen;loopt\n"
                   "2;Raad informeren;De Vries;klaar\n3;Nota schrijven;Jansen;loopt\n")
                  .rows.empty());
}

TEST(Lists, the_end_of_a_letter_is_no_part_of_its_last_item) {
  auto const draft = read(
      "<p>De gemeente neemt deel aan de volgende gemeenschappelijke regelingen:</p><ul>"
      "<li>GGD Noord: gezondheid</li><li>Archief Oost: bewaren</li><li>Schap Zuid: recreatie</li>"
      "</ul><p>Wij vragen u om uw zienswijze.</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Schap Zuid", "recreatie", "gemeenschappelijke regelingen"}));
}

TEST(Lists, a_sentence_of_names_at_the_begin_of_a_text_says_who_takes_part) {
  auto const draft = read(
      "Wij werken samen in deze regelingen:\n\n"
      "1. GR Fryslan\n   Met alle Friese gemeenten, de provincie en het waterschap. Voor milieu.\n"
      "2. GR Werk\n   Met Achtkarspelen, Heerenveen en Leeuwarden. Voor werk.\n"
      "3. GR Zorg\n   Met Veilig Thuis werken wij samen. Voor zorg.\n"
      "4. NV Werk\n   Zelfde drie gemeenten als bij nummer 2. Dit is het bedrijf.\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  auto const who = [&](std::size_t row) { return cell(draft, row, ColumnRole::participants); };
  EXPECT_EQ(who(0), "alle Friese gemeenten, de provincie en het waterschap");
  EXPECT_EQ(who(1), "Achtkarspelen, Heerenveen en Leeuwarden");
  EXPECT_EQ(who(2), "");
  EXPECT_EQ(who(3), "Zelfde drie gemeenten als bij nummer 2");
  EXPECT_EQ(cell(draft, 1, ColumnRole::purpose), "Voor werk.");
}

TEST(Lists, a_sentence_over_what_one_takes_no_part_in_is_kept_whole) {
  auto const above = [](std::string const& sentence) {
    auto const draft =
        read("Wij stoppen met drie regelingen. " + sentence +
             "\n- Stichting Noord: toerisme\n- Stichting Oost: sport\n- Stichting Zuid: muziek\n");
    return draft.rows.empty() ? std::string{} : texts(draft.rows[0]).back();
  };
  EXPECT_EQ(above("De gemeente neemt niet deel aan de volgende stichtingen:"),
            "De gemeente neemt niet deel aan de volgende stichtingen");
  EXPECT_EQ(above("De gemeente stopt met de volgende stichtingen:"),
            "De gemeente stopt met de volgende stichtingen");
  for (auto const* const other : {"Hieronder staat een niet uitputtende lijst van stichtingen:",
                                  "Dit jaar zijn er geen nieuwe stichtingen:",
                                  "Nu de WGR-plus is opgeheven zijn er deze stichtingen:",
                                  "Wij zijn gestopt met zwembaden en doen mee in stichtingen:"})
    EXPECT_EQ(above(other), "stichtingen") << other;
}

TEST(Lists, a_line_in_bold_above_a_text_is_a_name_also_when_it_begins_with_its_form) {
  auto const draft = read(
      "<h2>Deelnemingen</h2><p><b>Vitens</b></p><p>Het bedrijf levert "
      "water.</p><p><b>Enexis</b></p>"
      "<p>Beheer van het net.</p><h2>Stichtingen</h2><p><b>Stichting Noord</b></p>"
      "<p>De stichting beheert het huis.</p>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Stichting Noord", "De stichting beheert het huis.", "Stichtingen"}));
}

TEST(Lists, an_item_without_a_code_among_coded_ones_stays_with_a_doubt) {
  auto const draft = read(
      "Wij werken samen in:\n"
      "- GGD Noord (GR): gezondheid, samen met Zaanstad, Purmerend en Waterland\n"
      "- Havendienst (GR): beheer van havens, samen met negen andere Achterhoekse gemeenten\n"
      "- Afvaldienst (GR): ophalen van afval\n"
      "- Alliander N.V.: het elektriciteitsnet\n\n"
      "Met groet, de secretaris\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "gezondheid", "GR", "Zaanstad, Purmerend en Waterland"}));
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Havendienst", "beheer van havens", "GR", "negen andere Achterhoekse gemeenten"}));
  EXPECT_EQ(texts(draft.rows[3]), (Row{"Alliander N.V.", "het elektriciteitsnet", "", ""}));
  EXPECT_TRUE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_FALSE(draft.rows[3].cells[0].doubts.empty());
}

TEST(Lists, a_table_copied_cell_below_cell_has_rows_between_blank_lines) {
  std::string const heads = "Bijlage\n\nNaam\nDeelnemers\nDoel\n\n";
  std::string const rows =
      "Havendienst Noord\nvier gemeenten\nBeheer van havens\n\n"
      "Archiefdienst Noord\ngemeenten en provincie\nBewaren van stukken\n\n";
  auto const draft = read(heads + rows + "Afvaldienst Noord\ngemeenten\nOphalen van afval\n");
  EXPECT_EQ(ingest::testing::heads(draft), (Row{"Naam", "Deelnemers", "Doel"}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Archiefdienst Noord", "gemeenten en provincie", "Bewaren van stukken"}));
}

TEST(Lists, a_first_column_that_groups_the_rows_is_filled_and_doubted) {
  std::string const head = "Programma;Naam regeling;Deelnemers;Doel\n";
  auto const draft = read(head +
                          "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                          ";Havendienst Noord;gemeenten;Beheer van havens\n"
                          "Cultuur;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                          ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[1].cells[0].text, "Milieu");
  EXPECT_FALSE(draft.rows[1].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[2].cells[0].doubts.empty());
  // A theme that returns shows that every row has its own.
  auto const own = read(head +
                        "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                        ";Havendienst Noord;gemeenten;Beheer van havens\n"
                        "Milieu;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                        ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  EXPECT_EQ(own.rows[1].cells[0].text, "");
  // Most groups may be of one row.
  auto most = head;
  for (auto const* theme : {"Zorg", "Jeugd", "Sport", "Wonen", "Verkeer", "Economie", "Bestuur"}) {
    most += std::string{theme} + ";" + theme + "dienst Noord;gemeenten;Werken aan " + theme + "\n";
  }
  auto const two = read(most +
                        "Milieu;Afvaldienst Noord;gemeenten;Ophalen van afval\n"
                        ";Havendienst Noord;gemeenten;Beheer van havens\n"
                        "Cultuur;Archiefdienst Noord;gemeenten;Bewaren van stukken\n"
                        ";Museumdienst Noord;gemeenten;Tonen van stukken\n");
  EXPECT_EQ(two.rows.back().cells[0].text, "Cultuur");
}

TEST(Lists, labels_without_marking_have_a_text_below_them) {
  auto const card = [](std::string const& name, std::string const& who) {
    return "<h3>Verbonden partij 1: " + name + "</h3><p>Doel</p><p>Beheer van havens</p>" +
           "<p>Deelnemers</p><p>" + who + "</p><p>Bestuurlijk belang</p>" +
           "<p>Wethouder in het bestuur</p>";
  };
  auto const draft = read("<html><body>" + card("Havendienst Noord", "vier gemeenten") +
                          card("Havendienst Zuid", "twee gemeenten") + "</body></html>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Havendienst Zuid", "Beheer van havens", "twee gemeenten",
                                       "Wethouder in het bestuur"}));
  // The heads of a table that return on each page stand right below each other.
  std::string const page = "<p>Naam</p><p>Doel</p><p>Deelnemers</p><p>Havendienst</p><p>havens</p>";
  EXPECT_TRUE(read("<html><body>" + page + page + "</body></html>").rows.empty());
}

TEST(Lists, names_and_texts_take_turns_under_the_headings_of_a_text_of_lines) {
  auto const draft = read(
      "Overzicht\n\nPeildatum is 1 januari.\n\n1. Centrumregeling\n\n"
      "Archief Fivelingo en Noordelijk Groningen (AFNG)\nBewaren van oude stukken\n\n"
      "2. Regeling zonder meer\n\n"
      "GGD Noord\nGezondheid bewaken\n\nHavenschap Eemsmond\nHavens beheren en verhuren\n\n"
      "Aldus vastgesteld door de raad.\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"Archief Fivelingo en Noordelijk Groningen (AFNG)",
                                       "Bewaren van oude stukken", "Centrumregeling"}));
  EXPECT_EQ(texts(draft.rows[2]),
            (Row{"Havenschap Eemsmond", "Havens beheren en verhuren", "Regeling zonder meer"}));
}

TEST(Lists, a_line_below_the_last_item_is_no_part_of_it_where_lines_are_whole) {
  auto const draft = read(
      "Overzicht\n\n1. GGD Noord (GR)\n2. Havenschap Eemsmond (NV)\n3. Archief Fivelingo (GR)\n"
      "Bedragen zijn afgerond.\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief Fivelingo", "", "GR"}));
}

TEST(Lists, behind_the_code_of_a_name_the_text_begins) {
  auto const draft = read(
      "<ol><li>GGD Noord (GR) – Zorgen voor de gezondheid: van jong tot oud</li>"
      "<li>Havenschap (NV) – Havens beheren</li><li>Archief (GR) – Stukken bewaren</li></ol>");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[0]),
            (Row{"GGD Noord", "Zorgen voor de gezondheid: van jong tot oud", "GR"}));
}

TEST(Lists, regelingen_is_a_heading_of_items) {
  auto const draft = read(
      "# Deelnemingen\n\n- **Vitens NV**: drinkwater\n- **BNG Bank NV**: bankzaken\n\n"
      "# Regelingen\n\n- **Meerinzicht**: bedrijfsvoering\n- **GGD Noord**: gezondheid\n");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Meerinzicht", "bedrijfsvoering", "Regelingen"}));
}

TEST(Lists, a_table_of_another_year_does_not_complete_the_first) {
  auto const page = [](std::string const& winsum, std::string const& own) {
    return "<table><tr><th>Naam</th><th>Deelnemers</th><th>Rechtsvorm</th></tr>"
           "<tr><td>GGD Noord</td><td>Bedum</td><td>GR</td></tr><tr><td>Archief</td><td>" +
           own +
           "</td><td>GR</td></tr></table><table><tr><th>Naam</th><th>Deelnemers</th><th>Doel</th>"
           "</tr><tr><td>Archief</td><td>" +
           winsum +
           "</td><td>papier bewaren</td></tr><tr><td>"
           "GGD Noord</td><td>Bedum</td><td>inwoners inenten</td></tr></table>";
  };
  auto const skipped = [](Draft const& draft) {
    return std::ranges::any_of(draft.findings, [](Finding const& one) {
      return one.code == "tables-skipped" && one.severity == Severity::doubt;
    });
  };
  auto const other = read(page("Marum", "Winsum"));
  EXPECT_EQ(heads(other), (Row{"Naam", "Deelnemers", "Rechtsvorm"}));
  ASSERT_EQ(other.rows.size(), 2U);
  EXPECT_TRUE(skipped(other));
  for (std::string const own : {"Winsum", ""}) {
    auto const same = read(page("Winsum", own));
    EXPECT_EQ(heads(same), (Row{"Naam", "Deelnemers", "Rechtsvorm", "Doel"}));
    ASSERT_EQ(same.rows.size(), 2U);
    EXPECT_EQ(texts(same.rows[1]), (Row{"Archief", "Winsum", "GR", "papier bewaren"}));
    EXPECT_FALSE(skipped(same));
  }
}

TEST(Lists, a_doubt_about_the_parts_of_an_item_names_no_sign_between_them) {
  std::string page = "<ul><li>Archief Drenthe; gemeenten Assen en Emmen</li>";
  for (std::string const name : {"Drenthe", "Zeeland", "Fryslan", "Twente", "Utrecht"})
    page += "<li>GGD Regio " + name + "; inenten en zorg; gemeenten Assen en Emmen</li>";
  auto const draft = read(page + "</ul>");
  ASSERT_EQ(draft.rows.size(), 6U);
  ASSERT_FALSE(draft.rows[0].cells[1].doubts.empty());
  EXPECT_EQ(draft.rows[0].cells[1].doubts[0],
            "Dit onderdeel heeft meer of minder delen dan de andere. Kijk wat waarbij hoort.");
}

TEST(Lists, what_may_belong_to_the_list_and_is_in_no_row_is_told) {
  auto const told = [](std::string const& page, std::string const& text) {
    return std::ranges::any_of(read(page).findings, [&](Finding const& one) {
      return one.code == "lines-between-rows" && one.severity == Severity::doubt &&
             one.detail.find(text) != std::string::npos;
    });
  };
  std::string const table =
      "Naam;Deelnemers;Doel\nOmgevingsdienst Noord;Bedum, Winsum;milieu\n"
      "Recreatieschap Noord;Bedum;fietsen\nWerkplein Noord;Winsum;werk\n;;\n";
  EXPECT_TRUE(told(table + "Attero Noord;;\n", "(1): „Attero Noord”"));
  EXPECT_FALSE(told(table + "Bron: begroting van het jaar;;\n", ""));
  EXPECT_FALSE(told(table + "Groet, Anja;;\n", ""));
  std::string const cards =
      "VRD\nDoel: brand\nDeelnemers: Bedum, Winsum\n\nRSD\nDoel: fietsen\nDeelnemers: Bedum\n\n"
      "OOO\nDoel: orde\nDeelnemers: Bedum, Winsum\n";
  std::string const title = "Verbonden partijen\n\n";
  EXPECT_TRUE(
      told(title + "GGD Noord\nOpgericht: 1990\nMedewerkers: 200\n\n" + cards, "(1): „GGD Noord”"));
  EXPECT_FALSE(told(title + "Stand: 1 januari 2025\n\n" + cards, ""));
  std::string items = "<h1>Verbonden partijen</h1><ul>";
  for (std::string const name : {"Drenthe", "Zeeland", "Fryslan", "Twente"})
    items += "<li>GGD Regio " + name + " - inenten en zorg - gemeenten Assen en Emmen</li>";
  items += "</ul><h2>Overige</h2><ul><li>";
  EXPECT_TRUE(told(items + "Veiligheidsregio Noord - Bedum, Winsum</li><li>Recreatieschap Noord - "
                           "Bedum, Marum</li></ul>",
                   "(2): „Veiligheidsregio Noord - Bedum, Winsum”"));
  EXPECT_FALSE(told(items + "Opening</li><li>Rondvraag</li></ul>", ""));
}

TEST(Lists, items_like_those_of_the_list_that_are_not_read_are_told) {
  std::string const list =
      "# Stichtingen\n\n- **Vitens**: drinkwater\n- **BNG Bank**: bankzaken\n- **Delta**: werk\n\n";
  auto const told = [](Draft const& draft) {
    return std::ranges::count(draft.findings, "lines-between-rows", &Finding::code);
  };
  auto const draft = read(list + "# Overig\n\n- **Meerinzicht**: bedrijfsvoering\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(told(draft), 1);
  EXPECT_EQ(told(read(list + "# Agenda\n\n- Opening\n- Rondvraag\n")), 0);
}

TEST(Lists, two_headings_with_a_text_below_a_legal_form_are_a_list) {
  auto const draft = read(
      "<h1>Overzicht</h1><h2>1. Openbaar lichaam</h2><h3>Veiligheidsregio Utrecht</h3>"
      "<p>Brandweerzorg</p><h3>Werkcentrum Lekstroom</h3><p>Werk en inkomen</p>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[1]),
            (Row{"Werkcentrum Lekstroom", "Werk en inkomen", "Openbaar lichaam"}));
  EXPECT_TRUE(read("<h2>Stichtingen</h2><ul><li>Besluit</li><li>Planning</li></ul>").rows.empty());
}

TEST(Lists, a_name_that_begins_or_ends_with_a_legal_form_is_no_heading_of_the_next_ones) {
  auto const names = [](std::string const& text) {
    std::vector<std::string> all;
    for (auto const& row : read(text).rows) all.push_back(row.cells.front().text);
    return all;
  };
  EXPECT_EQ(
      names("Overzicht verbonden partijen\nGemeenschappelijke regelingen\n- Westfries Archief\n"
            "- Cocensus\nVennootschappen\n- Vennootschap onder firma De Hoorn\n- HVC N.V.\n"
            "Stichtingen\n- Stichting Poppodium\n"),
      (std::vector<std::string>{"Westfries Archief", "Cocensus",
                                "Vennootschap onder firma De Hoorn", "HVC N.V.",
                                "Stichting Poppodium"}));
  EXPECT_EQ(names("Overzicht verbonden partijen\nGemeenschappelijke regelingen\n"
                  "- Omgevingsdienst Haaglanden\nCoöperaties\n"
                  "- Coöperatief beheer groengebieden Midden-Delfland U.A.\nStichtingen\n"
                  "- Stichting Groenfonds Midden-Delfland\n"),
            (std::vector<std::string>{"Omgevingsdienst Haaglanden",
                                      "Coöperatief beheer groengebieden Midden-Delfland U.A.",
                                      "Stichting Groenfonds Midden-Delfland"}));
}

TEST(Lists, items_below_a_legal_form_beside_a_table_are_told_when_they_are_not_read) {
  std::string const table =
      "## Gemeenschappelijke regelingen\n\n| Naam | Deelnemers | Doel |\n|---|---|---|\n"
      "| Westfries Archief | Hoorn en Opmeer | Archief |\n| Cocensus | Hoorn en Alkmaar | "
      "Belastingen |\n\n";
  auto const told = [&](std::string const& more) {
    auto const draft = read(table + more);
    EXPECT_EQ(draft.rows.size(), 2U);
    auto const found = std::ranges::find(draft.findings, "lines-between-rows", &Finding::code);
    return found == draft.findings.end() ? std::string{} : found->detail;
  };
  EXPECT_NE(told("## Vennootschappen\n\n- HVC N.V.\n- BNG Bank N.V.\n").find("(2): „HVC N.V.”"),
            std::string::npos);
  EXPECT_EQ(told("## Stichtingen\n\n- Westfries Archief\n- Cocensus\n"), "");
  EXPECT_EQ(told("## Vragen\n\n- Opening\n- Rondvraag\n"), "");
}

}  // namespace lists_test
