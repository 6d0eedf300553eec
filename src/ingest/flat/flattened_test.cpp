// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"

namespace flattened_test {

using namespace verband;

ingest::Knowledge const& knowledge() {
  static ingest::Knowledge const known = [] {
    ingest::Knowledge k;
    for (auto const* name : {"Delfzijl", "Appingedam", "Loppersum", "Eemsmond", "Winsum", "Bedum",
                             "Groningen", "Haren", "Assen", "Tynaarlo", "Drenthe", "Leek"}) {
      k.lexicon.add_name(name);
    }
    return k;
  }();
  return known;
}

Draft read(std::string_view bytes) { return ingest::read(bytes, knowledge(), {}); }

using Lines = std::vector<std::string>;  // of a cell
using Row = std::vector<Lines>;

/// A table as it stands on a page, every cell with its lines.
std::vector<Row> const& table() {
  static std::vector<Row> const rows{{{"Naam"}, {"Doel"}, {"Deelnemers"}, {"Aard"}},
                                     {{"Havenschap", "Eemsmond"},
                                      {"Beheren van de havens en", "de terreinen daar omheen"},
                                      {"Delfzijl, Eemsmond en", "provincie Groningen"},
                                      {"Publiekrechtelijk"}},
                                     {{"GGD Noord"},
                                      {"Bewaken van de", "gezondheid van inwoners"},
                                      {"Alle gemeenten"},
                                      {"Verplicht"}},
                                     {{"Archief Fivelingo"},
                                      {"Bewaren van oude stukken"},
                                      {"Appingedam, Loppersum", "en Delfzijl"},
                                      {"Vrijwillig"}},
                                     {{"Recreatieschap"},
                                      {"Aanleggen en beheren van", "zwemplassen en paden"},
                                      {"Haren, Tynaarlo, Assen", "en Groningen"},
                                      {"Gemeenschappelijke", "regeling, verplicht"}},
                                     {{"Afvalbedrijf Leek"},
                                      {"Inzamelen van huisvuil"},
                                      {"Leek, Bedum en Winsum"},
                                      {"Privaatrechtelijk"}}};
  return rows;
}

std::vector<std::string> texts(Row const& row) {
  std::vector<std::string> out;
  for (auto const& cell : row) {
    std::string text;
    for (auto const& line : cell) text += (text.empty() ? "" : " ") + line;
    out.push_back(text);
  }
  return out;
}

void expect_table(std::string const& text) {
  auto const draft = read(text);
  EXPECT_EQ(draft.dialect, Dialect::unknown);
  ASSERT_EQ(draft.rows.size() + 1, table().size()) << text;
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    EXPECT_EQ(ingest::testing::texts(draft.rows[r]), texts(table()[r + 1])) << text;
  }
}

/// The cells one after another. A cell stands on the line of the one before where `shares` says so
/// of the two; `white` stands between two lines.
std::string in_order(auto shares, std::string const& white) {
  std::string out;
  for (auto const& row : table()) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      bool const beside = c > 0 && shares(row[c - 1], row[c]);
      if (!out.empty()) out += beside ? " " : white;
      for (std::size_t k = 0; k < row[c].size(); ++k) out += (k > 0 ? white : "") + row[c][k];
    }
  }
  return out + "\n";
}

bool never(Lines const&, Lines const&) { return false; }
// Cells that begin at the top: the first line of a cell stands beside the only line of the last.
bool at_top(Lines const& before, Lines const&) { return before.size() == 1; }
// Cells that end at the bottom.
bool at_bottom(Lines const&, Lines const& cell) { return cell.size() == 1; }

TEST(Flattened, without_blank_lines_the_order_of_the_cells_is_enough) {
  expect_table(in_order(at_top, "\n"));
}

TEST(Flattened, a_blank_line_between_all_lines_tells_nothing_and_does_no_harm) {
  expect_table(in_order(at_top, "\n\n"));
}

TEST(Flattened, cells_that_end_at_the_bottom_stand_beside_the_last_line) {
  expect_table(in_order(at_bottom, "\n"));
}

TEST(Flattened, cells_may_each_begin_a_line) { expect_table(in_order(never, "\n")); }

TEST(Flattened, each_cell_may_be_one_line) {
  std::string out;
  for (auto const& row : table()) {
    for (auto const& text : texts(row)) out += text + "\n";
  }
  expect_table(out);
}

TEST(Flattened, a_blank_line_between_rows_is_learnt) {
  std::string out;
  for (auto const& row : table()) {
    for (auto const& text : texts(row)) out += text + "\n";
    out += "\n";
  }
  expect_table(out);
}

/// Line by line over the whole width: what stands at one height stands in one line.
std::string across(std::vector<Row> const& rows) {
  std::string out;
  for (auto const& row : rows) {
    std::size_t height = 0;
    for (auto const& cell : row) height = std::max(height, cell.size());
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (auto const& cell : row) {
        if (line < cell.size()) text += (text.empty() ? "" : " ") + cell[line];
      }
      out += text + "\n";
    }
  }
  return out;
}

bool told_across(Draft const& draft) {
  return std::ranges::any_of(draft.findings,
                             [](Finding const& f) { return f.code == "lines-across"; });
}

TEST(Flattened, lines_may_run_over_the_whole_width) {
  expect_table(across(table()));
  EXPECT_TRUE(told_across(read(across(table()))));
  EXPECT_FALSE(told_across(read(in_order(at_top, "\n"))));
}

TEST(Flattened, over_the_whole_width_a_line_goes_on_below_the_column_where_there_was_no_room) {
  std::vector<Row> const rows{
      {{"Naam"}, {"Doel"}, {"Deelnemers"}, {"Aard"}},
      {{"Havenschap", "Eemsmond"},
       {"Beheren van de havens", "en alle terreinen die", "daar omheen liggen"},
       {"Delfzijl, Eemsmond en", "Appingedam"},
       {"Publiekrechtelijk"}},
      {{"GGD Noord"},
       {"Bewaken van de gezond-", "heid van de inwoners", "van elke gemeente"},
       {"Alle gemeenten in de", "provincie Groningen"},
       {"Verplicht op grond", "van de wet"}},
      {{"Archief Fivelingo"},
       {"Bewaren van stukken"},
       {"Appingedam, Loppersum", "en Delfzijl"},
       {"Vrijwillig en met", "een eigen bureau"}},
      {{"Recreatieschap", "Zuidlaardermeer"},
       {"Aanleggen en beheren", "van zwemplassen en", "paden in het gebied"},
       {"Haren, Tynaarlo, Assen", "en Groningen"},
       {"Gemeenschappelijke", "regeling"}},
      {{"Afvalbedrijf Leek"},
       {"Inzamelen van huisvuil", "en papier bij bewoners"},
       {"Leek, Bedum en Winsum"},
       {"Vrijwillig"}}};
  auto const draft = read(across(rows));
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(draft.rows[0].cells[1].text,
            "Beheren van de havens en alle terreinen die daar omheen liggen");
  EXPECT_EQ(draft.rows[0].cells[2].text, "Delfzijl, Eemsmond en Appingedam");
  EXPECT_EQ(draft.rows[2].cells[3].text, "Vrijwillig en met een eigen bureau");
  EXPECT_EQ(draft.rows[3].cells[0].text, "Recreatieschap Zuidlaardermeer");
  EXPECT_EQ(draft.rows[4].cells[1].text, "Inzamelen van huisvuil en papier bij bewoners");
}

TEST(Flattened, over_the_whole_width_heads_go_on_below_each_other) {
  auto rows = table();
  rows[0] = {{"Naam van de", "regeling"},
             {"Doel en openbaar", "belang"},
             {"Deelnemende", "gemeenten"},
             {"Juridische", "vorm"}};
  auto const draft = read(across(rows));
  ASSERT_EQ(draft.columns.size(), 4U);
  EXPECT_EQ(draft.columns[0].header, "Naam van de regeling");
  EXPECT_EQ(draft.columns[1].header, "Doel en openbaar belang");
  EXPECT_EQ(draft.columns[2].header, "Deelnemende gemeenten");
  EXPECT_EQ(draft.columns[3].header, "Juridische vorm");
  EXPECT_EQ(draft.rows.size() + 1, table().size());
}

TEST(Flattened, over_the_whole_width_halves_of_a_word_come_together) {
  auto rows = table();
  rows[3][3] = {"Publiekrech", "telijk"};
  rows[4][0] = {"Recreatiescha", "p Leek"};
  auto const draft = read(across(rows));
  ASSERT_EQ(draft.rows.size() + 1, rows.size());
  EXPECT_EQ(draft.rows[2].cells[3].text, "Publiekrechtelijk");
  EXPECT_EQ(draft.rows[3].cells[0].text, "Recreatieschap Leek");
}

TEST(Flattened, over_the_whole_width_a_cell_with_another_likely_place_is_doubted) {
  // "Noord" may end the name or the purpose.
  auto rows = table();
  rows[2] = {{"GGD", "Noord"}, {"Gezondheid", "bewaken"}, {"Alle gemeenten"}, {"Verplicht"}};
  auto text = across(rows);
  auto const at = text.find("Noord bewaken");
  ASSERT_NE(at, std::string::npos);
  auto const draft = read(text);
  ASSERT_GE(draft.rows.size(), 2U);
  EXPECT_TRUE(std::ranges::any_of(draft.rows.at(1).cells,
                                  [](verband::Cell const& cell) { return cell.confidence < 0.5; }));
}

TEST(Flattened, over_the_whole_width_a_table_may_have_two_columns_a_title_and_a_last_sentence) {
  std::vector<Row> rows;
  for (auto const& row : table()) rows.push_back({row[0], row[2]});
  auto const draft = read("Overzicht regelingen van de gemeente Haren\n" + across(rows) +
                          "Vastgesteld door het college van de gemeente.\n");
  ASSERT_EQ(draft.rows.size() + 1, rows.size());
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    EXPECT_EQ(ingest::testing::texts(draft.rows[r]), texts(rows[r + 1]));
  }
}

TEST(Flattened, over_the_whole_width_in_small_letters_cells_are_right_or_doubted) {
  auto rows = table();
  for (auto& row : rows) {
    for (auto& cell : row) {
      for (auto& line : cell) {
        for (auto& letter : line) {
          if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        }
      }
    }
  }
  auto const draft = read(across(rows));
  ASSERT_EQ(draft.rows.size() + 1, rows.size());
  EXPECT_EQ(draft.columns[0].header, "naam");
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    for (std::size_t c = 0; c < draft.rows[r].cells.size(); ++c) {
      auto const& cell = draft.rows[r].cells[c];
      EXPECT_TRUE(cell.confidence < 0.5 || cell.text == texts(rows[r + 1])[c]) << cell.text;
    }
  }
}

TEST(Flattened, more_columns_than_can_be_read_are_refused) {
  std::vector<ColumnRole> const twelve(12, ColumnRole::extra);
  auto const refused = [&](std::size_t further) {
    ingest::Options options{.columns = twelve};
    for (std::size_t k = 0; k < further; ++k) options.columns.push_back(ColumnRole::extra);
    auto const draft = ingest::read(across(table()), knowledge(), options);
    return std::ranges::any_of(draft.findings,
                               [](Finding const& f) { return f.code == "too-many-columns"; });
  };
  EXPECT_FALSE(refused(0));
  EXPECT_TRUE(refused(1));
}

TEST(Flattened, what_stands_below_a_list_is_no_part_of_its_last_cell) {
  for (std::string const below : {"Vastgesteld door het college van de gemeente.",
                                  "Bron: de jaarrekening van de regelingen.\nMeer op de website"}) {
    expect_table(in_order(at_top, "\n") + below + "\n");
    expect_table(in_order(never, "\n") + below + "\n");
    expect_table(across(table()) + below + "\n");
  }
}

TEST(Flattened, a_cell_may_begin_as_what_stands_below_a_list_does) {
  auto const text = in_order(at_top, "\n");
  auto const at = text.find("Bewaren van oude stukken");
  ASSERT_NE(at, std::string::npos);
  auto const draft = read(std::string{text}.replace(at, std::string_view{"Bewaren"}.size(),
                                                    "Toelichting bij het bewaren"));
  ASSERT_EQ(draft.rows.size() + 1, table().size());
  EXPECT_EQ(draft.rows[2].cells[1].text, "Toelichting bij het bewaren van oude stukken");
}

TEST(Flattened, a_comma_that_a_narrow_column_pushed_down_stays_with_its_word) {
  auto text = in_order(never, "\n");
  auto const at = text.find("Delfzijl, Eemsmond en");
  text.replace(at, std::string_view{"Delfzijl, "}.size(), "Delfzijl\n, ");
  expect_table(text);
}

TEST(Flattened, a_line_that_ends_in_a_space_goes_on) {
  std::string text = "Naam Doel Deelnemers\n";
  for (auto const* row :
       {"Zilver \nBoeket\nTafel \nGroente\nHaren\n", "Kaneel\nVenster \nLampen \nGordijn\nAssen\n",
        "Anker \nTouwen \nKabels\nHamer\nLeek\n", "Papier\nPotlood \nSchriften\nTynaarlo\n",
        "Fluiten \nTrommels\nViool\nBedum\n"}) {
    text += row;
  }
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(ingest::testing::texts(draft.rows[0]),
            (std::vector<std::string>{"Zilver Boeket", "Tafel Groente", "Haren"}));
  EXPECT_EQ(ingest::testing::texts(draft.rows[1]),
            (std::vector<std::string>{"Kaneel", "Venster Lampen Gordijn", "Assen"}));
  EXPECT_EQ(ingest::testing::texts(draft.rows[2]),
            (std::vector<std::string>{"Anker Touwen Kabels", "Hamer", "Leek"}));
}

TEST(Flattened, where_the_head_returns_a_page_began) {
  // a head of two lines, the first of which tells nothing, and a row that was cut by the page end
  std::string const head = "Overzicht van de\nNaam Doel Deelnemers Aard\n";
  auto const text = in_order(at_top, "\n");
  auto body = text.substr(text.find("Havenschap"));
  auto const at = body.find("en Groningen");
  ASSERT_NE(at, std::string::npos);
  auto const cut = body.find("Gemeenschappelijke");
  auto const moved = body.substr(at, cut - at);
  body.erase(at, cut - at);
  body.insert(body.find("Afvalbedrijf"), head + moved);
  expect_table(head + body);
}

TEST(Flattened, page_numbers_and_titles_that_return_are_no_cells) {
  auto const text = in_order(at_top, "\n");
  auto const second = text.find("Recreatieschap");
  auto const third = text.find("Afvalbedrijf");
  for (std::string const title :
       {"Bijlage verbonden partijen", "Programmabegroting 2018 gemeente Haren", ""}) {
    for (std::string const foot : {"#", "- # -", "Pagina # van 3", ""}) {
      auto const page_end = [&](char number) {
        auto end = foot;
        if (auto const at = end.find('#'); at != std::string::npos) end[at] = number;
        if (!end.empty()) end = "\n" + end + "\n";
        return end;
      };
      auto const page_begin = title.empty() ? "" : "\n" + title + "\n\n";
      expect_table(page_begin + text.substr(0, second) + page_end('1') + page_begin +
                   text.substr(second, third - second) + page_end('2') + page_begin +
                   text.substr(third) + page_end('3'));
    }
  }
}

TEST(Flattened, rows_with_a_moment_or_a_page_of_another_are_no_page_furniture) {
  auto const text = in_order(at_top, "\n");
  auto const second = text.find("Recreatieschap");
  for (std::string const line : {"12-03-2021 10:00 Overleg\n", "Museum (zie pagina 1)\n"}) {
    auto const draft =
        read(text.substr(0, second) + line + text.substr(second) + line + "\fSlot\n");
    EXPECT_EQ(std::ranges::count(draft.findings, "page-furniture", &Finding::code), 0) << line;
  }
}

TEST(Flattened, a_name_in_the_title_may_go_on_in_the_next_line) {
  auto const draft =
      read("Samenwerking van Alphen aan den\nRijn\nBijlage\n" + in_order(at_top, "\n"));
  EXPECT_EQ(draft.preamble, "Samenwerking van Alphen aan den Rijn\nBijlage");
}

TEST(Flattened, lines_above_the_list_stay_apart_unless_they_go_on) {
  auto const draft = read(
      "Haren: samenwerking in de\nregio\nBijlage bij de brief van de gemeente\n"
      "Haren\n" +
      in_order(at_top, "\n"));
  EXPECT_EQ(draft.preamble,
            "Haren: samenwerking in de regio\nBijlage bij de brief van de gemeente Haren");
}

TEST(Flattened, what_a_browser_prints_around_two_pages_is_left_out) {
  auto const text = in_order(at_top, "\n");
  auto const second = text.find("Recreatieschap");
  std::string const head = "29-11-2026, 13:47 Verbonden partijen\n";
  auto const foot = [](char page) {
    return std::string{"https://goes.nl/partijen "} + page + "/2\n";
  };
  expect_table(head + text.substr(0, second) + foot('1') + head + text.substr(second) + foot('2'));
}

TEST(Flattened, a_foot_with_the_number_of_its_page_needs_no_third_page) {
  auto const text = in_order(at_top, "\n");
  auto const second = text.find("Recreatieschap");
  auto const foot = [](char page) {
    return std::string{"Gemeente Haren - overzicht - pagina "} + page + " van 2\n\f";
  };
  expect_table(text.substr(0, second) + foot('1') + text.substr(second) + foot('2'));
}

TEST(Flattened, numbers_of_rows_are_no_page_numbers) {
  std::string text = "Nr\n";
  for (std::size_t r = 0; r < table().size(); ++r) {
    if (r > 0) text += "\n" + std::to_string(r) + "\n";
    for (auto const& cell : texts(table()[r])) text += cell + "\n";
  }
  auto const draft = read(text);
  EXPECT_EQ(std::ranges::count(draft.findings, "page-furniture", &Finding::code), 0);
  ASSERT_EQ(draft.rows.size() + 1, table().size());
  EXPECT_EQ(draft.rows[2].cells[0].text, "3");
}

TEST(Flattened, a_column_of_numbers_or_titles_is_no_page_furniture) {
  auto const read_with = [](std::string const& title, std::string const& head,
                            std::vector<std::string> const& cells) {
    std::string text = title;
    for (std::size_t r = 0; r < table().size(); ++r) {
      for (auto const& cell : texts(table()[r])) text += cell + "\n\n";
      text += (r == 0 ? head : cells[r - 1]) + "\n\n";
    }
    return read(text + "Einde van het overzicht\n");
  };
  auto const kept = [&](std::string const& title, std::string const& head,
                        std::vector<std::string> const& cells) {
    auto const draft = read_with(title, head, cells);
    EXPECT_EQ(std::ranges::count(draft.findings, "page-furniture", &Finding::code), 0) << head;
  };
  kept("", "Aantal", {"3", "1", "7", "2", "3"});
  kept("", "Nr", {"1", "2", "3", "4", "5"});
  kept("", "Belang", {"50 %", "33 %", "34 %", "35 %", "12 %"});
  kept("", "Resultaat", {"- 12", "- 13", "- 14", "7", "8"});
  kept("Jaarrekening 2018\n\n", "Bron",
       {"Jaarrekening 2018", "Begroting 2018", "Jaarrekening 2018", "Nota", "Nota"});
}

TEST(Flattened, a_known_name_is_not_cut_at_the_end_of_a_line) {
  ingest::Knowledge known = knowledge();
  for (auto const* name : {"Veiligheidsregio Noord- en Oost-Gelderland", "Zutphen", "Lochem",
                           "Noord- en Oost-Gelderland", "Bronckhorst", "Brummen"})
    known.lexicon.add_name(name);
  auto const draft = ingest::read(
      "Samenwerkingsverband Met wie Waarom Beleidsveld Aard\n"
      "Veiligheidsregio Noord- en\nOost-Gelderland\n22 gemeenten in \nde regio\nHulpverlening bij "
      "\nbrand, rampen en \ncrises\nOpenbare \norde GR, wettelijk verplicht\n"
      "Het Plein Lochem en \nZutphen\nOndersteuning bij \nwerk, inkomen en \nzorg\nSociaal \n"
      "domein GR, uitvoerend\n"
      "Archief Zutphen\nBrummen, \nLochem en \nZutphen\nBeheer van \narchieven en \ncollecties\n"
      "Cultuur Centrumregeling\n"
      "Berkel Milieu Bronckhorst, \nLochem\nInzameling van \nhuisvuil\nAfval NV\n",
      known, {});
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[0].cells[0].text, "Veiligheidsregio Noord- en Oost-Gelderland");
  EXPECT_EQ(draft.rows[0].cells[1].text, "22 gemeenten in de regio");
}

TEST(Flattened, running_text_about_partnerships_is_no_table) {
  // Its words are those of an annex, but they stand in no columns.
  auto const draft = read(
      "Beantwoording van de vragen over de gemeenschappelijke regelingen\n"
      "De raad heeft in maart gevraagd hoe het staat met de samenwerking in de regio.\n"
      "Het college antwoordt dat de gesprekken met Delfzijl, Appingedam en Loppersum nog "
      "lopen.\n"
      "De gemeenschappelijke regeling voor afval is privaatrechtelijk van aard, want de "
      "aandelen zijn van een naamloze vennootschap.\n"
      "Deelnemers zijn Leek, Bedum en Winsum, en ook de provincie Groningen.\n"
      "De regeling voor de volksgezondheid is publiekrechtelijk en wettelijk verplicht.\n"
      "Zij is er om de gezondheid van de inwoners te bewaken en te bevorderen, voor alle "
      "gemeenten in de provincie.\n"
      "De samenwerking voor recreatie is vrijwillig.\n"
      "Haren, Tynaarlo en Groningen doen mee;\n"
      "Assen wil nog niet.\n"
      "Het bestuur van het openbaar lichaam bestaat uit drie wethouders.\n"
      "Over de bijdrage per inwoner beslissen de raden van Haren, Tynaarlo en Groningen "
      "zelf.\n"
      "Voor onderwijs en jeugd is er geen regeling.\n"
      "Het college wil met Delfzijl en Eemsmond een convenant sluiten over leerplicht, "
      "verkeer en veiligheid, en daarna met Assen.\n"
      "Economische zaken en toerisme blijven een taak van de gemeente Haren zelf.\n");
  EXPECT_TRUE(draft.rows.empty());
  EXPECT_TRUE(
      std::ranges::any_of(draft.findings, [](auto const& f) { return f.code == "no-table"; }));
}

TEST(Flattened, lines_above_cells_without_heads_may_be_the_begin_of_the_first_row) {
  std::string text;
  for (std::size_t r = 1; r < table().size(); ++r) {
    for (auto const& cell : texts(table()[r])) text += cell + "\n";
  }
  auto const uncertain = [](Draft const& draft) {
    return std::ranges::any_of(draft.findings,
                               [](auto const& f) { return f.code == "table-uncertain"; });
  };
  EXPECT_FALSE(uncertain(read("Bijlage bij de begroting\n" + text)));
  EXPECT_TRUE(uncertain(read("Bijlage bij de begroting\nIn euro's\n" + text)));
}

TEST(Flattened, a_title_of_questions_right_above_the_first_head_is_no_part_of_it) {
  auto const draft = read(
      "Wie doet wat met wie?\nOrganisatie\n\nDoel en achtergrond\n\nThema's\n\n"
      "Streekarchief Fivelingo\n\nStukken uit vier gemeenten op één plek\n\nErfgoed\n\n"
      "Deeltaxi\n\nVervoer van deur tot deur voor wie slecht ter been\nis\n\nWmo, vervoer\n\n"
      "Belastingkantoor\n(BKN)\n\nBelastingen\n\n"
      "Inkoopbureau\n\nGoedkoop en rechtmatig inkopen\n\nBedrijfsvoering\n\n"
      "Nazorg Stortplaatsen Delfzijl\nen Appingedam\n\nOude vuilstorten veilig houden\n\nAfval en "
      "bodem\n\n"
      "GGD Noord\n\nKinderen volgen van baby tot puber en\nuitbraken van ziekten "
      "indammen.\n\nGezondheid\n\n"
      "DEAL-organisatie\n\nOrganisatie\n\n"
      "1\n\n\f");
  ASSERT_GE(draft.rows.size(), 6U);
  EXPECT_EQ(draft.columns.at(0).header, "Organisatie");
  EXPECT_EQ(draft.rows[0].cells.at(0).text, "Streekarchief Fivelingo");
}

TEST(Flattened, without_a_header_the_names_may_stand_behind_other_columns) {
  // who sits on the board (which returns), an address that is mostly missing, and then the names
  auto const draft = read(
      "De burgemeester zit in het bestuur.  GGD Noord Alle gemeenten Bewaken van de gezondheid "
      "Publiekrechtelijk, verplicht \n"
      "Geen vertegenwoordiging www.haven.nl Havenschap Eemsmond Delfzijl en Eemsmond Beheren van "
      "de havens Openbaar lichaam \n"
      "De burgemeester zit in het bestuur.  Archief Fivelingo Appingedam en Loppersum Bewaren van "
      "oude stukken Vrijwillig \n"
      "Geen vertegenwoordiging  Recreatieschap Leek Haren, Tynaarlo en Assen Aanleggen van paden "
      "Gemeenschappelijke regeling \n"
      "Geen vertegenwoordiging www.bosplan.nl Bosplan Leek, Bedum en Winsum Onderhoud van het bos "
      "Convenant \n"
      "De wethouder heeft een stem.  Afvalbedrijf Marne Winsum en Bedum Inzamelen van huisvuil "
      "Privaatrechtelijk \n");
  ASSERT_EQ(draft.rows.size(), 6U);
  EXPECT_EQ(ingest::testing::texts(draft.rows[0]),
            (std::vector<std::string>{"De burgemeester zit in het bestuur.", "", "GGD Noord",
                                      "Alle gemeenten", "Bewaken van de gezondheid",
                                      "Publiekrechtelijk, verplicht", ""}));  // no theme
  EXPECT_EQ(ingest::testing::texts(draft.rows[4]).at(1), "www.bosplan.nl");
  EXPECT_EQ(ingest::testing::cell(draft, 4, ColumnRole::name), "Bosplan");
}

}  // namespace flattened_test
