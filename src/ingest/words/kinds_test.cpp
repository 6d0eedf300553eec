// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/kinds.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "text/lexicon.hpp"

namespace kinds_test {

using namespace verband::ingest;

/// A table of which every cell is a line of its own.
class Cells {
 public:
  explicit Cells(std::vector<std::vector<std::string>> const& table) {
    for (auto const& texts : table) {
      auto& row = rows_.emplace_back();
      for (auto const& text : texts) row.push_back({.pieces = {piece_of(text)}});
    }
  }

  std::vector<Kind> kinds(verband::text::Lexicon const& lexicon = {}) const {
    return weighed_kinds(lines_, facts_of(lines_, lexicon), rows_.front(),
                         {rows_.begin() + 1, rows_.end()},
                         static_cast<std::uint32_t>(rows_.back().size()));
  }

  std::vector<bool> unsaid() const {
    return unsaid_kinds(lines_, facts_of(lines_, {}), rows_.front(),
                        {rows_.begin() + 1, rows_.end()},
                        static_cast<std::uint32_t>(rows_.back().size()));
  }

 private:
  Piece piece_of(std::string const& text) {
    Line line;
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find(' ', at), text.size());
      auto const word = text.substr(at, end - at);
      line.words.push_back({.text = word, .folded = bare(word)});
      at = end + 1;
    }
    lines_.push_back(line);
    auto const number = static_cast<std::uint32_t>(lines_.size() - 1);
    return {number, 0, static_cast<std::uint32_t>(line.words.size())};
  }

  std::vector<Line> lines_{};
  std::vector<DecodedRow> rows_{};
};

TEST(Kinds, the_nature_of_the_task_is_a_task_and_no_nature) {
  auto const below = [](std::string const& head) {
    Cells const table{{{"Naam", head, "Deelnemers"},
                       {"Havenschap", "havens beheren", "gemeenten"},
                       {"Archief", "stukken bewaren", "provincies"}}};
    return table.kinds()[1];
  };
  EXPECT_EQ(below("Aard van de taak"), Kind::purpose);
  EXPECT_EQ(below("Aard van de samenwerking"), Kind::nature);
  EXPECT_EQ(below("Wat levert het op"), Kind::purpose);
  EXPECT_EQ(below("Wat wil de gemeente hiermee"), Kind::purpose);
}

TEST(Kinds, a_first_column_of_codes_that_return_holds_no_names) {
  auto const kinds = [](std::string const& last) {
    return Cells{{{"Xyz.", "Samenwerking", "Deelnemers", "Doel"},
                  {"MO", "Havenschap", "gemeenten", "havens beheren"},
                  {"MO", "Archief", "provincies", "stukken bewaren"},
                  {"RO", "Werkplein", "gemeenten", "werk bieden"},
                  {last, "Afvaldienst", "gemeenten", "afval ophalen"}}}
        .kinds();
  };
  EXPECT_EQ(kinds("RO")[1], Kind::name);
  EXPECT_EQ(kinds("").size(), 4U);  // a piece without words
}

TEST(Kinds, an_unknown_column_is_unsaid_where_the_themes_are_missing) {
  Cells const without{{{"Naam", "Doel", "Xyzzy", "Aard"},
                       {"GGD Noord", "Bewaken van de gezondheid", "Plugh", "Verplicht"},
                       {"Havenschap", "Beheren van de haven", "Quux", "Vrijwillig"}}};
  EXPECT_EQ(without.unsaid(), (std::vector{false, false, true, false}));
  Cells const with{{{"Naam", "Beleidsterrein", "Xyzzy", "Aard"},
                    {"GGD Noord", "Gezondheid", "Plugh", "Verplicht"},
                    {"Havenschap", "Economie", "Quux", "Vrijwillig"}}};
  EXPECT_EQ(with.unsaid(), (std::vector{false, false, false, false}));
}

// One of six cells holds a word of the themes, the others and the head are unknown.
TEST(Kinds, below_an_unknown_head_what_little_the_words_say_is_more_than_nothing) {
  std::vector<std::vector<std::string>> table{{"Naam", "Xyzzy", "Aard"}};
  for (int row = 0; row < 6; ++row)
    table.push_back({"Havenschap", row < 1 ? "milieu" : "plugh", "Verplicht"});
  EXPECT_EQ(Cells{table}.kinds(), (std::vector{Kind::name, Kind::policy_area, Kind::nature}));
}

TEST(Kinds, without_a_header_an_unknown_column_is_unsaid_where_the_themes_are_missing) {
  Cells const table{{{},
                     {"GGD Noord", "Bewaken en bevorderen van de gezondheid van de inwoners",
                      "Plugh", "Verplicht"},
                     {"Havenschap", "Beheren van de haven en het onderhouden van de kades", "Quux",
                      "Vrijwillig"}}};
  EXPECT_EQ(table.unsaid(), (std::vector{false, false, true, false}));
}

TEST(Kinds, a_column_that_its_head_tells_is_not_unsaid) {
  Cells const table{{{"Naam", "Doel", "Contactpersoon", "Aard"},
                     {"GGD Noord", "Bewaken van de gezondheid", "Plugh", "Verplicht"},
                     {"Havenschap", "Beheren van de haven", "Quux", "Vrijwillig"}}};
  EXPECT_EQ(table.unsaid(), (std::vector{false, false, false, false}));
}

TEST(Kinds, sentences_below_an_unknown_head_that_hardly_speak_of_tasks_are_unsaid) {
  Cells const table{
      {{"Naam", "Xyzzy", "Beleidsterrein", "Aard"},
       {"GGD Noord", "Grenzen blijken gesteld zonder ruggespraak blijkens oudgedienden", "Zorg",
        "Verplicht"},
       {"Havenschap", "Randen blijven zitten ondanks zulke gekke streken", "Economie",
        "Vrijwillig"}}};
  EXPECT_EQ(table.unsaid(), (std::vector{false, true, false, false}));
}

TEST(Kinds, sentences_below_a_head_that_speaks_of_something_else_are_unsaid) {
  auto const unsaid = [](std::string const& head) -> bool {
    Cells const table{
        {{"Naam", head, "Beleidsterrein"},
         {"GGD Noord", "Grenzen blijken gesteld zonder ruggespraak blijkens oudgedienden", "Zorg"},
         {"Havenschap", "Randen blijven zitten ondanks zulke gekke streken", "Economie"}}};
    return table.unsaid().at(1);
  };
  EXPECT_FALSE(unsaid("Doel"));
  EXPECT_TRUE(unsaid("Xyzzy"));
  EXPECT_TRUE(unsaid("Xyzzy samenwerking"));
}

// Nothing is known of the third column, and no other holds themes.
TEST(Kinds, without_a_header_a_column_of_which_nothing_is_said_holds_what_no_other_does) {
  auto const table = [](std::string const& unknown) {
    std::vector<std::vector<std::string>> rows{{}};
    for (std::string const place : {"Noord", "Oost", "Zuid", "West"})
      rows.push_back({"GGD " + place, "Bewaken en bevorderen van de gezondheid van de inwoners",
                      unknown, "Verplicht"});
    return Cells{rows};
  };
  EXPECT_EQ(table("plugh").kinds()[2], Kind::policy_area);
  EXPECT_TRUE(table("plugh").unsaid()[2]);
}

// Below a head that nobody knows, in a table without themes or purposes.
TEST(Kinds, a_column_left_over_below_an_unknown_head_holds_what_its_cells_look_like) {
  auto const left = [](std::vector<std::string> const& cells) {
    std::vector<std::vector<std::string>> rows{{"Naam", "Deelnemers", "Aard", "Xyzzy"}};
    for (auto const& cell : cells)
      rows.push_back({"GGD Noord", "gemeenten en provincie", "Verplicht", cell});
    return Cells{rows}.kinds().back();
  };
  EXPECT_EQ(left({"plugh", "quux", "plugh", "frotz plugh"}), Kind::policy_area);
  std::string const sentence = "grenzen blijken gesteld zonder ruggespraak";
  EXPECT_EQ(left({sentence, sentence, sentence, sentence}), Kind::purpose);
  EXPECT_EQ(left({"plugh", "", "", ""}), Kind::extra);
}

// Themes and a legal form are missing; of more unknown columns nobody can say which hold them.
TEST(Kinds, without_a_header_a_wide_table_keeps_its_further_columns) {
  auto const table = [](std::vector<std::string> const& unknown) {
    std::vector<std::vector<std::string>> rows{{}};
    for (std::string const place : {"Noord", "Oost", "Zuid", "West"}) {
      rows.push_back({"GGD " + place, "Bewaken en bevorderen van de gezondheid van de inwoners",
                      "Verplicht", "gemeenten en provincie", "€ 12"});
      rows.back().insert(rows.back().end(), unknown.begin(), unknown.end());
    }
    return Cells{rows};
  };
  EXPECT_EQ(table({"plugh"}).kinds()[5], Kind::policy_area);
  EXPECT_TRUE(table({"plugh"}).unsaid()[5]);
  auto const more = table({"plugh", "quux", "xyzzy"}).kinds();
  EXPECT_EQ((std::vector<Kind>{more.begin() + 5, more.end()}), std::vector<Kind>(3, Kind::extra));
}

// Below no head "Almelo" may be of anything; that it comes back alone in each cell tells of a seat.
TEST(Kinds, without_a_header_places_that_return_alone_are_seats) {
  verband::text::Lexicon lexicon;
  for (auto const* name : {"Almelo", "Hengelo", "Borne", "Losser", "Tubbergen"})
    lexicon.add_name(name);
  auto const kinds = [&](std::vector<std::string> const& cells, bool others = true) {
    std::vector<std::vector<std::string>> rows{{}};
    for (auto const& cell : cells)
      rows.push_back({"GGD Noord", "Bewaken van de gezondheid van de inwoners", cell,
                      others ? "gemeenten en provincie" : "grondgebied"});
    return Cells{rows}.kinds(lexicon);
  };
  EXPECT_EQ(kinds({"Almelo", "Hengelo", "Almelo", "Almelo", "Hengelo"})[2], Kind::place);
  EXPECT_EQ(kinds({"Almelo", "Hengelo", "Almelo", "Almelo", "Hengelo"}, false)[2],
            Kind::participants)
      << "nobody else takes part";
  EXPECT_EQ(kinds({"Almelo", "Hengelo", "Borne", "Losser", "Tubbergen"})[2], Kind::participants);
  EXPECT_EQ(kinds({"Almelo, Borne", "Hengelo, Losser", "Almelo", "Borne, Losser", "Borne"})[2],
            Kind::participants);
}

TEST(Kinds, a_word_of_two_kinds_leaves_it_to_the_words_of_the_column) {
  Cells const themes{{{"Naam", "Opgave"}, {"GGD Noord", "Volksgezondheid"}, {"Haven", "Economie"}}};
  EXPECT_EQ(themes.kinds().back(), Kind::policy_area);
  Cells const purposes{{{"Naam", "Opgave"},
                        {"GGD Noord", "Bevorderen en beschermen van de gezondheid van inwoners"},
                        {"Haven", "Zorgen voor het onderhouden van de kades"}}};
  EXPECT_EQ(purposes.kinds().back(), Kind::purpose);
}

TEST(Kinds, a_task_by_law_is_a_task) {
  for (std::string const head : {"Wettelijke taak", "Wettelijke taken"}) {
    Cells const table{{{"Naam", head, "Deelnemers"},
                       {"Havenschap", "plugh", "gemeenten"},
                       {"Archief", "quux", "provincies"}}};
    EXPECT_EQ(table.kinds()[1], Kind::purpose) << head;
  }
  Cells const beside{{{"Naam", "Provinciaal publiek belang", "Deelnemers", "Wettelijke taak"},
                      {"GGD", "Gezondheid beschermen", "gemeenten", "Wet publieke gezondheid"},
                      {"OLAZ", "Afval verwerken", "gemeenten", "Wet milieubeheer"}}};
  EXPECT_EQ(beside.kinds()[1], Kind::purpose);
}

TEST(Kinds, words_of_a_head_say_together_what_neither_says_alone) {
  auto const below = [](std::string const& head, std::string const& beside) {
    return Cells{{{"Naam", head, beside, "Doel"},
                  {"Havenschap", "zie onder", "Quux", "havens beheren"},
                  {"Archief", "als boven", "Xyzzy", "stukken bewaren"}}}
        .kinds()[1];
  };
  EXPECT_EQ(below("Zeggenschap", "Risico"), Kind::board);
  EXPECT_EQ(below("Vorm en zeggenschap", "Risico"), Kind::nature);
  EXPECT_EQ(below("Publiekrechtelijk", "Risico"), Kind::nature);
  EXPECT_EQ(below("Privaat- of publiekrechtelijke vorm", "Aard"), Kind::legal_form);
  EXPECT_EQ(below("Soort samenwerking", "Risico"), Kind::nature);
  EXPECT_EQ(below("Soort regeling", "Aard"), Kind::legal_form);
  EXPECT_EQ(below("Bevoegdheden", "Risico"), Kind::nature);
  EXPECT_EQ(below("Overgedragen bevoegdheden", "Risico"), Kind::extra);
  EXPECT_EQ(below("Programma", "Risico"), Kind::policy_area);
  EXPECT_EQ(below("Programma nr.", "Risico"), Kind::extra);
}

TEST(Kinds, powers_handed_over_are_the_tasks_where_no_other_column_has_them) {
  Cells const table{{{"Naam", "Overgedragen bevoegdheden", "Deelnemers"},
                     {"Havenschap", "havens beheren", "gemeenten"},
                     {"Archief", "stukken bewaren", "provincies"}}};
  EXPECT_EQ(table.kinds()[1], Kind::purpose);
}

TEST(Kinds, what_a_bracket_explains_makes_a_head_no_less_known) {
  auto const below = [](std::string const& head) {
    return Cells{{{"Naam", "Thema", head, "Deelnemers"},
                  {"Havenschap", "Economie", "Samen havens beheren voor de streek", "gemeenten"},
                  {"Archief", "Cultuur", "Samen stukken bewaren voor de streek", "provincies"}}}
        .kinds()[2];
  };
  EXPECT_EQ(below("Karakter (publiek/privaat, moetend/mogend)"), Kind::nature);
}

// In a sentence one word in ten tells that it is about a risk.
TEST(Kinds, without_a_header_cells_that_each_tell_of_a_risk_are_no_purposes) {
  auto const last = [](std::vector<std::string> const& cells) {
    std::vector<std::vector<std::string>> rows{{}};
    for (std::size_t r = 0; r < cells.size(); ++r) {
      rows.push_back({"GGD " + std::string(r + 1, 'X'), "gemeenten en provincie", "Volksgezondheid",
                      "Verplicht", cells[r]});
    }
    return Cells{rows}.kinds().back();
  };
  EXPECT_EQ(last({"Een nadelig tekort wordt over de deelnemers verdeeld",
                  "De kosten kunnen stijgen en dan is de reserve op",
                  "Wij zijn mede aansprakelijk voor wat er wordt geleend", "Hoog"}),
            Kind::risk);
  EXPECT_EQ(last({"Wij zorgen voor de gezondheid van de inwoners",
                  "De kosten van het beheer worden gedeeld",
                  "Het inzamelen van wat er aan afval is", "Een tekort aan zorg voorkomen"}),
            Kind::purpose);
}

TEST(Kinds, a_form_with_a_board_in_it_is_a_nature) {
  std::vector<std::vector<std::string>> rows{{}};
  for (std::string const form :
       {"Openbaar lichaam met algemeen bestuur", "Stichting, de wethouder is lid",
        "Vennootschap, wij zijn aandeelhouder", "Convenant, de burgemeester tekent"})
    rows.push_back({"GGD " + form.substr(0, 3), "gemeenten en provincie", "Volksgezondheid",
                    "Bewaken en bevorderen van de gezondheid", form});
  EXPECT_EQ(Cells{rows}.kinds().back(), Kind::nature);
}

TEST(Kinds, texts_that_return_are_no_names) {
  auto const kinds = [](std::vector<std::string> const& cells) {
    std::vector<std::vector<std::string>> rows{{}};
    for (std::size_t r = 0; r < cells.size(); ++r) {
      rows.push_back({cells[r], "Blorb " + std::string(r + 1, 'x'), "gemeenten en provincie",
                      "Bewaken en bevorderen van de gezondheid", "Verplicht"});
    }
    return Cells{rows}.kinds();
  };
  auto const returning = kinds({"Xyzzy plugh", "Frotz", "Xyzzy plugh", "Frotz"});
  EXPECT_NE(returning[0], Kind::name);
  EXPECT_EQ(returning[1], Kind::name);
  auto const each_another = kinds({"Xyzzy plugh", "Xyzzy", "Frotz", "Quux"});
  EXPECT_EQ(each_another[0], Kind::name);
  // A row for each task.
  EXPECT_EQ(kinds({"Xyzzy plugh", "Xyzzy plugh", "Frotz", "Frotz"})[0], Kind::name);
  // A row for each participant of some.
  auto const parties = kinds({"GGD Noord", "Avri", "GGD Noord", "GGD Noord", "Regio Zuid", "Avri"});
  EXPECT_EQ(parties[0], Kind::name);
}

TEST(Kinds, without_a_header_known_names_may_be_those_of_partnerships) {
  verband::text::Lexicon lexicon;
  for (auto const* name : {"Drechtwerk", "Avri", "Senzer", "Tribuut"}) lexicon.add_name(name);
  std::vector<std::vector<std::string>> rows{{}};
  std::size_t number = 0;
  for (std::string const name : {"Drechtwerk", "Avri", "Senzer", "Tribuut"})
    rows.push_back({number++ % 2 == 0 ? "Glorp" : "Flurp", name, "gemeenten en provincie",
                    "Bewaken en bevorderen van de gezondheid", "Verplicht"});
  EXPECT_EQ(Cells{rows}.kinds(lexicon)[1], Kind::name);
}

TEST(Kinds, of_two_heads_about_the_form_a_kind_of_arrangement_is_the_nature) {
  auto const form = [](std::string const& other) {
    Cells const table{{{"Naam", "Soort regeling", other, "Deelnemers"},
                       {"Havenschap", "glorp", "flurp", "gemeenten"},
                       {"Archief", "vlim", "plugh", "provincies"}}};
    return table.kinds()[1];
  };
  EXPECT_EQ(form("Rechtspersoon"), Kind::nature);
  EXPECT_EQ(form("Website"), Kind::legal_form);
}

}  // namespace kinds_test
