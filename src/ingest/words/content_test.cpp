// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/content.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "text/lexicon.hpp"

namespace content_test {

using namespace verband::ingest;

LineFacts facts(std::vector<std::string> const& texts) {
  Line line;
  for (auto const& text : texts) line.words.push_back({.text = text, .folded = bare(text)});
  return facts_of({line}, {}).front();
}

float score(KindScores const& scores, Kind kind) {
  return scores.at(static_cast<std::size_t>(kind));
}

TEST(Content, the_number_of_a_task_field_begins_a_theme) {
  auto const read = facts({"Avri", "7.3", "Afval"});
  EXPECT_GT(score(read.words[1].start, Kind::policy_area),
            score(read.words[1].start, Kind::name) + 2.0F);
  EXPECT_LT(score(read.words[1].end, Kind::name), score(read.words[0].end, Kind::name));
  auto const amount = facts({"Avri", "12.500", "Afval"});
  EXPECT_EQ(score(amount.words[1].start, Kind::policy_area),
            score(amount.words[1].start, Kind::name));
}

TEST(Content, a_dash_of_any_length_ends_no_cell) {
  auto const read = facts({"Sociaal", "–", "WSW"});
  EXPECT_LT(score(read.words[1].end, Kind::policy_area),
            score(read.words[2].end, Kind::policy_area) - 2.0F);
}

TEST(Content, about_how_many_ends_no_cell) {
  auto const read = facts({"Dimpact", "ca.", "35"});
  EXPECT_LT(score(read.words[1].end, Kind::name), score(read.words[0].end, Kind::name) - 2.0F);
}

TEST(Content, nothing_to_say_is_a_cell_of_its_own) {
  auto const read = facts({"318.400", "n.v.t.", "Hoog"});
  EXPECT_GT(score(read.words[1].start, Kind::risk), score(read.words[2].start, Kind::risk) + 1.0F);
  EXPECT_GT(score(read.words[1].end, Kind::risk), score(read.words[2].end, Kind::risk) + 1.0F);
}

TEST(Content, a_kind_of_body_is_not_cut_from_its_place) {
  auto const read = facts({"GGD", "Twente", "Zorg"});
  EXPECT_LT(read.together[0], read.together[1] - 1.0F);
}

// Else a column would read better without its head than with one that says "Risico".
TEST(Content, a_word_of_no_list_counts_in_a_column_of_risks_as_in_any_further_one) {
  Line line;
  for (std::string const text : {"Beperkt", "tot", "de", "glorp", "van", "flurp"})
    line.words.push_back({.text = text, .folded = bare(text)});
  std::vector<Line> const lines{line};
  std::vector<Kind> const kinds{Kind::risk, Kind::board, Kind::extra};
  auto const scores = score_lines(lines, facts_of(lines, {}), kinds, {}).front();
  auto const size = line.words.size();
  EXPECT_GE(scores.words(0, 0, size), scores.words(2, 0, size));
  EXPECT_GE(scores.words(1, 0, size), scores.words(2, 0, size));
}

TEST(Content, an_adjective_asks_for_the_word_behind_it) {
  auto const read = facts({"Cultuur", "gesubsidieerde", "instelling"});
  EXPECT_LT(score(read.words[1].end, Kind::policy_area),
            score(read.words[0].end, Kind::policy_area) - 1.0F);
}

TEST(Content, a_bullet_begins_what_follows) {
  auto const read = facts({"Milieu", "•", "Goes"});
  EXPECT_LT(score(read.words[1].end, Kind::policy_area),
            score(read.words[0].end, Kind::policy_area) - 2.0F);
}

TEST(Content, an_office_is_not_cut_from_the_name_of_its_holder) {
  auto const read = facts({"wethouder", "Kok", "Hillegom"});
  EXPECT_LT(read.together[0], read.together[1] - 2.0F);
}

TEST(Content, the_words_of_a_legal_form_are_not_cut) {
  auto const read = facts({"Naamloze", "vennootschap", "wethouder"});
  EXPECT_LT(read.together[0], read.together[1] - 3.0F);
}

TEST(Content, a_region_is_not_cut_from_its_name) {
  auto const read = facts({"GGD", "regio", "Twente", "Zorg"});
  EXPECT_LT(read.together[1], read.together[2] - 1.0F);
}

TEST(Content, a_reference_goes_on) {
  auto const read = facts({"Jeugd", "zie", "VRF"});
  EXPECT_LT(score(read.words[1].end, Kind::policy_area),
            score(read.words[0].end, Kind::policy_area) - 2.0F);
}

}  // namespace content_test
