// SPDX-License-Identifier: EUPL-1.2
#include "ingest/drawn_text.hpp"

#include <ctime>

#include <gtest/gtest.h>

#include "ingest/read/kind.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace drawn_text_test {

using namespace testing;

std::string drawn(std::string_view text) {
  auto const contents = read_drawn(decode_bytes(text, text.size() + 1), {});
  return contents ? shown(*contents) : "(none)";
}

/// The texts of the cells that are doubted.
std::string doubted(std::string_view text) {
  std::string found;
  auto const contents = read_drawn(decode_bytes(text, text.size() + 1), {});
  for (auto const& row : std::get<Grid>(contents.value().blocks.at(0)).rows) {
    for (auto const& cell : row.cells) found += cell.doubts.empty() ? "" : "|" + cell.text;
  }
  return found;
}

TEST(Drawn, rows_of_several_lines_stand_between_blank_lines_under_two_rulers) {
  EXPECT_EQ(drawn("Zo doen wij mee.\n"
                  "\n"
                  "  ------------------------------------------\n"
                  "  Verbonden        Reden om     Wie doen er\n"
                  "  partij           mee te doen  mee\n"
                  "  ---------------- ------------ ------------\n"
                  "  Afvalschap       Vuilnis      Assen, Emmen\n"
                  "  Drenthe          ophalen      en Meppel\n"
                  "\n"
                  "  Coöp. Zoutkamp                Westerkwartier\n"
                  "\n"
                  "  Stichting        Muziek in de\n"
                  "  Harmonie         wijk\n"
                  "  ------------------------------------------\n"
                  "\n"
                  "Vastgesteld.\n"),
            "Zo doen wij mee.\n"
            "head |Verbonden partij|Reden om/mee te doen|Wie doen er mee|\n"
            "|Afvalschap Drenthe|Vuilnis ophalen|Assen, Emmen en Meppel|\n"
            "|Coöp. Zoutkamp||Westerkwartier|\n"
            "|Stichting Harmonie|Muziek in de wijk||\n"
            "Vastgesteld.\n");
}

TEST(Drawn, a_table_between_two_rulers_has_no_head) {
  EXPECT_EQ(drawn("--------- ------------\n"
                  "Avri      Afval halen\n"
                  "\n"
                  "Rivieren- Bomen en\n"
                  "land      planten\n"
                  "--------- ------------\n"),
            "|Avri|Afval halen|\n|Rivierenland|Bomen en planten|\n");
  EXPECT_EQ(drawn("--------- -----\n"
                  "Avri      afval\n"
                  "Rivierzo  bomen\n"
                  "--------- -----\n"),
            "|Avri|afval|\n|Rivierzo|bomen|\n");
}

TEST(Drawn, without_blank_lines_each_line_is_a_row_and_the_last_column_has_no_end) {
  EXPECT_EQ(drawn("Naam       Doel\n"
                  "---------  ------\n"
                  "Waterbus   varen over de rivier\n"
                  "Bomenfonds\n"
                  "Ijsclub    schaatsen\n"
                  "\n"
                  "Tot zover.\n"),
            "head |Naam|Doel|\n"
            "|Waterbus|varen over de rivier|\n"
            "|Bomenfonds||\n"
            "|Ijsclub|schaatsen|\n"
            "Tot zover.\n");
}

TEST(Drawn, below_equals_signs_a_line_without_first_cell_goes_on_with_its_row) {
  EXPECT_EQ(drawn("=========  ==============\n"
                  "Naam       Deelnemers\n"
                  "=========  ==============\n"
                  "Rûnomwei   Súdwest-Fryslân\n"
                  "           Ooststellingwerf\n"
                  "Marswetter Harlingen\n"
                  "=========  ==============\n"),
            "head |Naam|Deelnemers|\n"
            "|Rûnomwei|Súdwest-Fryslân Ooststellingwerf|\n"
            "|Marswetter|Harlingen|\n");
}

TEST(Drawn, two_tables_below_each_other_have_a_head_each) {
  auto const one =
      std::string{"Naam      Doel\n--------  ------\nVuilnisb  afval\nGroenbv   bomen\n\n"};
  auto const rows = std::string{"head |Naam|Doel|\n|Vuilnisb|afval|\n|Groenbv|bomen|\n"};
  EXPECT_EQ(drawn(one + one), rows + rows);
}

TEST(Drawn, characters_are_counted_and_not_their_bytes) {
  EXPECT_EQ(drawn("Naam        Doel\n"
                  "----------- --------\n"
                  "Coöp. Één é water\n"
                  "Gaßtél  àéî fietsen\n"),
            "head |Naam|Doel|\n|Coöp. Één é|water|\n|Gaßtél àéî|fietsen|\n");
}

TEST(Drawn, a_word_across_a_border_is_doubted_and_many_of_them_make_no_table) {
  std::string text =
      "Naam      Doel            Deelnemers\n"
      "--------- --------------- ------------------\n"
      "Groenbv   bomen           Tiel en Buren\n"
      "Vuilnisb  afval           Buren en Culemborg\n"
      "Watersch  sloten          Tiel en Neder\n"
      "Zwembad   zwemmen         West Maas en Waal\n"
      "Muziekbv  zingen          Tiel en Culemborg\n";
  EXPECT_EQ(doubted(text), "");
  EXPECT_EQ(doubted(text + "Ziekenvervoerder rijden   Tiel\n"), "|Ziekenvervoerder|rijden");
  EXPECT_EQ(drawn("Een brief gaat\nover van alles en dan\n------- ------ -----\n"
                  "het vervolg waarin alles staat\ndat niet past bij kolommen\n"),
            "(none)");
}

TEST(Drawn, lines_of_dashes_in_a_text_make_no_table) {
  EXPECT_EQ(drawn("Inleiding\n---------\n\nDit gaat over het jaar.\n\n---\n\nEn dit ook.\n"),
            "(none)");
  EXPECT_EQ(drawn("Inleiding\n=========\n\nEen\n\n-------------\n\nTwee\n\n-------------\n"),
            "(none)");
  EXPECT_EQ(drawn("Een\n\n- - - - - - - - - -\n\nTwee\n\n- - - - - - - - - -\n"), "(none)");
}

TEST(Drawn, a_grid_has_rows_between_its_rules_and_its_head_above_equals_signs) {
  EXPECT_EQ(drawn("+---------------+-----------------+\n"
                  "| Naam          | Wie             |\n"
                  "+:==============+================:+\n"
                  "| Regiotaxi     | - Goes          |\n"
                  "| Zeeland | Bus | - Veere         |\n"
                  "+---------------+-----------------+\n"
                  "| Muzeeum       | Vlissingen en   |\n"
                  "|               | Middelburg      |\n"
                  "|               |                 |\n"
                  "|               | Sluis           |\n"
                  "+---------------+-----------------+\n"),
            "head |Naam|Wie|\n"
            "|Regiotaxi Zeeland | Bus|- Goes/- Veere|\n"
            "|Muzeeum|Vlissingen en Middelburg/Sluis|\n");
}

TEST(Drawn, a_database_writes_a_row_on_each_line) {
  auto const framed = std::string{
      "+-----------+---------+\n| naam      | doel    |\n+-----------+---------+\n"
      "| Zwembond  | zwemmen |\n| Fietsfort |         |\n| Ponthuis  | varen   |\n"
      "+-----------+---------+\n3 rows in set\n"};
  auto const rows =
      std::string{"head |naam|doel|\n|Zwembond|zwemmen|\n|Fietsfort||\n|Ponthuis|varen|\n"};
  EXPECT_EQ(drawn(framed), rows + "3 rows in set\n");
  EXPECT_EQ(file_kind(framed), FileKind::text);
  auto const bare = std::string{
      "   naam    |  doel   \n-----------+---------\n Zwembond  | zwemmen\n"
      " Fietsfort | \n Ponthuis  | varen\n(3 rows)\n"};
  EXPECT_EQ(drawn(bare), rows + "(3 rows)\n");
  EXPECT_EQ(file_kind(bare), FileKind::text);
}

TEST(Drawn, a_plus_before_the_bar_says_that_the_cell_goes_on) {
  EXPECT_EQ(drawn(" naam  |   wie    \n-------+----------\n Avond | Texel   +\n       | Ameland\n"
                  " Nacht | Vlieland\n"),
            "head |naam|wie|\n|Avond|Texel/Ameland|\n|Nacht|Vlieland|\n");
}

TEST(Drawn, frames_of_single_double_and_thick_lines) {
  auto const rows = std::string{"head |Naam|Doel|\n|Veer|varen|\n|Brug|lopen|\n"};
  EXPECT_EQ(drawn("┌──────┬───────┐\n│ Naam │ Doel  │\n├──────┼───────┤\n"
                  "│ Veer │ varen │\n│ Brug │ lopen │\n└──────┴───────┘\n"),
            rows);
  EXPECT_EQ(drawn("╔══════╦═══════╗\n║ Naam ║ Doel  ║\n╠══════╬═══════╣\n"
                  "║ Veer ║ varen ║\n║ Brug ║ lopen ║\n╚══════╩═══════╝\n"),
            rows);
  EXPECT_EQ(drawn("┏━━━━━━┳━━━━━━━┓\n┃ Naam ┃ Doel  ┃\n┡━━━━━━╇━━━━━━━┩\n"
                  "│ Veer │ varen │\n├──────┼───────┤\n│ Brug │ lopen │\n└──────┴───────┘\n"),
            rows);
}

TEST(Drawn, merged_cells_of_a_frame_keep_their_size) {
  EXPECT_EQ(drawn("┌───────┬───────┬───────┐\n"
                  "│ Naam  │ Doel  │ Wie   │\n"
                  "├───────┼───────┼───────┤\n"
                  "│       │ zorg  │ Ede   │\n"
                  "│ Veluwe├───────┴───────┤\n"
                  "│       │ zie de nota   │\n"
                  "├───────┼───────┬───────┤\n"
                  "│ Brug  │ lopen │ Epe   │\n"
                  "└───────┴───────┴───────┘\n"),
            "|Naam|Doel|Wie|\n"
            "|(2x1)Veluwe|zorg|Ede|\n"
            "|~|(1x2)zie de nota|~|\n"
            "|Brug|lopen|Epe|\n");
}

TEST(Drawn, bars_that_do_not_keep_to_the_frame_make_no_table) {
  EXPECT_EQ(drawn("+------+-------+\n| Naam | Doel  |\n+------+-------+\n| Veer varen |\n"
                  "| een | twee | drie | vier\n+------+-------+\n"),
            "(none)");
}

TEST(Drawn, half_of_a_merged_cell_that_goes_on_makes_no_table) {
  EXPECT_EQ(drawn("┌──────┬───────┬─────┐\n"
                  "│ Naam │ Doel  │ Wie │\n"
                  "├──────┼───────┼─────┤\n"
                  "│ alles over   │ Ede │\n"
                  "├──────┤ varen │ Epe │\n"
                  "│ Brug │ lopen │ Urk │\n"
                  "└──────┴───────┴─────┘\n"),
            "(none)");
}

TEST(Drawn, a_read_table_knows_where_its_cells_stand) {
  std::string const text =
      "Naam       Deelnemers\n---------- ----------------\nVeerstoep  Lochem en Zutphen\n"
      "Bosbeheer  Brummen, Epe\n";
  auto const contents = read_drawn(decode_bytes(text, 1000), {});
  ASSERT_TRUE(contents);
  auto const& cell = std::get<Grid>(contents->blocks.at(0)).rows.at(1).cells.at(1);
  auto const& span = std::get<TextPlace>(cell.place).spans.at(0);
  EXPECT_EQ(text.substr(span.begin, span.end - span.begin), "Lochem en Zutphen");
}

TEST(Drawn, frames_without_rows_cost_no_more_than_their_lines) {
  auto const took = [](std::string_view line, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += line;
    auto const begin = std::clock();  // of the processor: a busy machine counts for nothing
    EXPECT_EQ(drawn(text), "(none)");
    EXPECT_EQ(file_kind(text), FileKind::text);
    return (std::clock() - begin) / CLOCKS_PER_SEC;
  };
  EXPECT_LT(took("+-----+-----+\n", 100'000), 20);
  EXPECT_LT(took("+-----\n", 100'000), 20);
  EXPECT_LT(took("+-----+\n| a\n", 100'000), 20);
}

TEST(Drawn, a_head_that_returns_on_a_next_page_is_no_row_and_the_table_goes_on) {
  auto const head = std::string{"Naam       Doel\n---------- ----------\n"};
  auto const rows = std::string{"head |Naam|Doel|\n|Zwemzaal|Zwemmen|\n|Manege|Rijden|\n"};
  EXPECT_EQ(drawn(head + "Zwemzaal   Zwemmen\n" + head + "Manege     Rijden\n"), rows);
  EXPECT_EQ(drawn(head + "Zwemzaal   Zwemmen\n\f" + head + "Manege     Rijden\n"), rows);
  EXPECT_EQ(
      drawn(head + "Zwemzaal   Zwemmen\n           Pagina 1\n" + head + "Manege     Rijden\n"),
      rows);
}

TEST(Drawn, rows_below_a_ruler_within_a_table_are_read) {
  auto const ruler = std::string{"---------- ----------\n"};
  auto const head = std::string{"Naam       Doel\n"};
  auto const first = std::string{"Zwemzaal   Zwemmen\nManege     Rijden\n"};
  auto const second = std::string{"Ijsbaan    Schaatsen\nPodium     Zingen\n"};
  auto const rows = std::string{
      "head |Naam|Doel|\n|Zwemzaal|Zwemmen|\n|Manege|Rijden|\n|Ijsbaan|Schaatsen|\n"
      "|Podium|Zingen|\n"};
  EXPECT_EQ(drawn(ruler + head + ruler + first + ruler + second + ruler), rows);
  EXPECT_EQ(drawn(head + ruler + first + ruler + second + ruler), rows);
  EXPECT_EQ(drawn(head + ruler + first + ruler + second), rows);
  EXPECT_EQ(drawn("========== ==========\n" + head + "========== ==========\n" + first + ruler +
                  second + "========== ==========\n"),
            rows);
}

TEST(Drawn, rows_of_one_line_in_groups_stay_apart) {
  auto const rows = std::string{
      "|Naam|Doel|\n|Sluisbeheer|Varen|\n|Heidefonds|Wandelen|\n|Kerkenraad|Monumenten|\n"
      "|Dorpshuis|Dansen|\n"};
  EXPECT_EQ(drawn("+-------------+------------+\n| Naam        | Doel       |\n"
                  "+-------------+------------+\n| Sluisbeheer | Varen      |\n"
                  "| Heidefonds  | Wandelen   |\n+-------------+------------+\n"
                  "| Kerkenraad  | Monumenten |\n| Dorpshuis   | Dansen     |\n"
                  "+-------------+------------+\n"),
            rows);
  EXPECT_EQ(drawn("----------- ----------\nNaam        Doel\n----------- ----------\n"
                  "Sluisbeheer Varen\nHeidefonds  Wandelen\n\n"
                  "Kerkenraad  Monumenten\nDorpshuis   Dansen\n----------- ----------\n"),
            "head " + rows);
}

TEST(Drawn, lines_of_a_group_that_may_be_rows_are_doubted) {
  // Most lines below a first one go on with it.
  std::string text =
      "----------- ----------- --------\nSluis       Varen op    Tiel\nbeheer      de rivier\n\n"
      "Heide       Wandelen en Buren\nfonds       fietsen\n\n";
  EXPECT_EQ(doubted(text + "Dorpshuis   Dansen      Neder\n----------- ----------- --------\n"),
            "");
  EXPECT_EQ(doubted(text + "Dorpshuis   Dansen      Neder\nKerkenraad  Monumenten  Tiel\n"
                           "----------- ----------- --------\n"),
            "|Dorpshuis Kerkenraad|Dansen Monumenten|Neder Tiel");
}

TEST(Drawn, names_under_a_letter_do_not_make_a_text_of_divided_values_a_drawn_table) {
  auto const names = std::string{
      "\nNamens Urk      Namens Dronten\n----------      --------------\n"
      "A. Visser       B. de Boer\n"};
  auto const rows = [](std::string_view sign) {
    std::string out;
    for (auto const* const row : {"Naam#Doel#Wie\n", "Visafslag#Handel#Urk\n",
                                  "Polderfonds#Bomen#Dronten\n", "Veerhuis#Varen#Urk\n"}) {
      for (char const c : std::string_view{row}) {
        if (c == '#') {
          out += sign;
        } else {
          out += c;
        }
      }
    }
    return out;
  };
  EXPECT_EQ(file_kind(rows(";") + names), FileKind::csv);
  EXPECT_EQ(file_kind(rows("\t") + names), FileKind::csv);
}

TEST(Drawn, a_small_drawn_table_does_not_hide_a_list_in_columns) {
  auto const legend = std::string{
      "Code       Betekenis\n---------- ----------\nP          Publiek\n"
      "V          Privaat\n\n"};
  auto const list = std::string{"Naam         Doel\nDuinpark     Natuur\nHavenbv      Handel\n"};
  EXPECT_EQ(drawn(legend + "De lijst\n\n" + list), "(none)");
  auto const contents = read_drawn(
      decode_bytes(legend + "De lijst\n\nDuinpark     Natuur\nHavenbv      Handel\n", 1000), {});
  ASSERT_TRUE(contents);
  ASSERT_EQ(contents->findings.size(), 1);
  EXPECT_EQ(contents->findings.at(0).code, "lines-beside-table");
}

TEST(Drawn, a_drawing_that_is_no_table_does_not_discard_another_table) {
  EXPECT_EQ(drawn("+------+-------+\n| Naam | Doel  |\n+------+-------+\n| Veer varen |\n"
                  "+------+-------+\n\nNaam       Doel\n---------- ----------\n"
                  "Zwemzaal   Zwemmen\nManege     Rijden\nIjsbaan    Schaatsen\n"),
            "+------+-------+\n| Naam | Doel |\n+------+-------+\n| Veer varen |\n"
            "+------+-------+\nhead |Naam|Doel|\n|Zwemzaal|Zwemmen|\n|Manege|Rijden|\n"
            "|Ijsbaan|Schaatsen|\n");
}

TEST(Drawn, a_line_that_goes_on_with_the_cells_above_it_is_no_row) {
  auto const head =
      std::string{"Naam       Doel         Wie\n---------- ------------ -----------\n"};
  auto const last = std::string{"Manege     Rijden       Epe\n"};
  auto const shown_head = std::string{"head |Naam|Doel|Wie|\n"};
  EXPECT_EQ(
      drawn(head + "Sportfonds Zwemmen en   Heerde,\nVeluwe     turnen       Hattem\n" + last),
      shown_head + "|Sportfonds Veluwe|Zwemmen en turnen|Heerde, Hattem|\n|Manege|Rijden|Epe|\n");
  EXPECT_EQ(drawn(head + "Sportfonds Zwemmen      Heerde\n           bij nacht\n" + last),
            shown_head + "|Sportfonds|Zwemmen bij nacht|Heerde|\n|Manege|Rijden|Epe|\n");
  EXPECT_EQ(drawn(head + "Sportfonds Zwemmen      Heerde\nvan Gelre\n" + last),
            shown_head + "|Sportfonds van Gelre|Zwemmen|Heerde|\n|Manege|Rijden|Epe|\n");
}

TEST(Drawn, a_line_that_may_go_on_or_be_a_row_is_doubted) {
  auto const head =
      std::string{"Naam       Doel         Wie\n---------- ------------ -----------\n"};
  auto const last = std::string{"Manege     Rijden       Epe\n"};
  EXPECT_EQ(
      doubted(head + "Sportfonds Zwemmen      Heerde\n           Turnen       Hattem\n" + last),
      "|Sportfonds|Zwemmen|Heerde||Turnen|Hattem");
  EXPECT_EQ(
      doubted(head + "Sportfonds Zwemmen      Heerde,\nGroenfonds Bomen        Hattem\n" + last),
      "|Sportfonds Groenfonds|Zwemmen Bomen|Heerde, Hattem");
}

TEST(Drawn, below_equals_signs_lines_between_rules_are_one_row) {
  EXPECT_EQ(
      drawn("+-----------+-----------+\n| Naam      | Wie       |\n"
            "+===========+===========+\n| Stadsbank | Hengelo   |\n| Twente    | Almelo    |\n"
            "+-----------+-----------+\n"),
      "head |Naam|Wie|\n|Stadsbank Twente|Hengelo Almelo|\n");
}

TEST(Drawn, a_backslash_below_equals_signs_is_an_empty_first_cell) {
  EXPECT_EQ(drawn("======== ========\nNaam     Wie\n======== ========\nVeerbond Texel\n"
                  "\\        Vlieland\n======== ========\n"),
            "head |Naam|Wie|\n|Veerbond|Texel|\n||Vlieland|\n");
}

TEST(Drawn, hostile_rules_cost_little_time) {
  auto const times = [](std::string_view piece, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
  };
  auto const begin = std::clock();
  auto const wide = times("+-", 40'000);
  drawn(wide + "\n" + times("|", 40'000) + "\n" + times("|\n", 40'000));
  drawn(times("-----+-----\n", 20'000) + times("a|b\n", 20'000));
  drawn(times("---- ----\n", 20'000) + times("a b\n", 20'000));
  drawn(times("---- ----\n---- -----\n", 10'000));
  drawn(times("---- ", 190) + "\n" + times("a\n", 100'000) + times("---- ", 190));
  drawn(times("naam  doel\n----  ----\n\n", 10'000));
  drawn(times("---", 1'000'000) + "\n" + times("x", 1'000'000) + "\n" + times("---- ", 500'000));
  drawn(times("│", 100'000) + times("┼─", 100'000) + times("\n│", 10'000));
  auto const took = (std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_LT(took, 20);
}

}  // namespace drawn_text_test
}  // namespace verband::ingest
