// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/header.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/words/encoding.hpp"
#include "ingest/words/lines.hpp"

namespace header_test {

using namespace verband;

/// The score of the best header of three heads over both lines.
float score_of(std::string_view text) {
  auto const document = ingest::decode_bytes(text, text.size());
  auto const lines = ingest::physical_lines(document, {}, {});
  float best = -1e30F;
  for (auto const& header : ingest::find_headers(lines, ingest::White::spaces)) {
    if (header.begin != 0 || header.end != 2 || header.cells.size() != 3) continue;
    best = std::max(best, header.score);
  }
  return best;
}

TEST(Header, a_line_that_begins_with_a_capital_is_rather_the_first_row) {
  auto const goes_on = score_of("Naam Doel Meer \ninformatie \n\nHavenschap Havens Groningen \n");
  auto const begins = score_of("Naam Doel Meer \nInformatie \n\nHavenschap Havens Groningen \n");
  ASSERT_GT(goes_on, 0.0F);
  // More than a capital further on in a line costs.
  EXPECT_LT(begins, goes_on - 2.0F);
}

// A head that begins with a small letter beside heads with capitals costs; an address on the web
// is always written so.
TEST(Header, a_small_letter_does_not_keep_www_from_being_a_head) {
  auto const capital = score_of("Naam Website Doel \nen taken \n\nHaven www.haven.nl Beheer \n");
  auto const small = score_of("Naam www Doel \nen taken \n\nHaven www.haven.nl Beheer \n");
  EXPECT_NEAR(small, capital, 0.1F);
}

TEST(Header, an_address_on_the_web_is_a_head) {
  EXPECT_EQ(ingest::header_kind("www"), ingest::Kind::website);
  EXPECT_EQ(ingest::header_kind("Wettelijke taak"), ingest::Kind::purpose);
  EXPECT_EQ(ingest::header_kind("Functie(s) betrokken bestuurder(s)"), ingest::Kind::board);
  EXPECT_EQ(ingest::header_kind("Functie en taak"), ingest::Kind::purpose);
  EXPECT_EQ(ingest::header_kind("Link"), ingest::Kind::website);
}

/// The kinds of the best header of a text.
std::vector<ingest::Kind> kinds_of(std::string_view text) {
  auto const document = ingest::decode_bytes(text, text.size());
  auto const lines = ingest::physical_lines(document, {}, {});
  auto const found = ingest::find_headers(lines, ingest::White::spaces);
  return found.empty() ? std::vector<ingest::Kind>{} : found.front().kinds;
}

TEST(Header, the_day_of_the_list_is_no_head_and_a_day_behind_one_is) {
  auto const begins = [](std::string_view text) {
    auto const document = ingest::decode_bytes(text, text.size());
    auto const lines = ingest::physical_lines(document, {}, {});
    std::vector<std::uint32_t> found;
    for (auto const& header : ingest::find_headers(lines, ingest::White::lines))
      found.push_back(header.begin);
    return found;
  };
  auto const day = begins("Peildatum: 30 juni 2010\nSamenwerkingsverband\n\nDoel\n\nDeelnemers\n");
  ASSERT_FALSE(day.empty());
  EXPECT_EQ(std::ranges::count(day, 0U), 0);
  auto const head =
      begins("Eigen vermogen 31-12-2014\nSamenwerkingsverband\n\nDoel\n\nDeelnemers\n");
  EXPECT_GT(std::ranges::count(head, 0U), 0);
}

TEST(Header, a_question_for_tasks_and_the_theme_behind_it_are_two_heads) {
  using enum ingest::Kind;
  EXPECT_EQ(kinds_of("Verband Wat levert het op Hoort bij thema Deelnemers \n\nHavenschap \n"),
            (std::vector{name, purpose, policy_area, participants}));
}

TEST(Header, a_kind_of_arrangement_and_who_represents_are_heads_of_their_own) {
  using enum ingest::Kind;
  EXPECT_EQ(kinds_of("Naam Aard van de samenwerking Soort regeling Wie zit er namens ons? "
                     "Deelnemers \n\nHavenschap \n"),
            (std::vector{name, nature, legal_form, board, participants}));
}

/// The heads of the best header of a text, as texts.
std::vector<std::string> heads_of(std::string_view text) {
  auto const document = ingest::decode_bytes(text, text.size());
  auto const lines = ingest::physical_lines(document, {}, {});
  auto const found = ingest::find_headers(lines, ingest::White::spaces);
  std::vector<std::string> out;
  for (auto const& cell : found.at(0).cells) {
    auto& head = out.emplace_back();
    for (auto const& piece : cell.pieces) {
      for (auto w = piece.begin; w < piece.end; ++w)
        head += (head.empty() ? "" : " ") + lines[piece.line].words[w].text;
    }
  }
  return out;
}

TEST(Header, a_head_that_ends_in_and_goes_on_over_the_line) {
  EXPECT_EQ(
      heads_of("Naam Doel Deelnemers Ontwikkelingen en \nflurp \n\nHavenschap Beheer \n").back(),
      "Ontwikkelingen en flurp");
}

// Where the last head begins its words cannot tell.
TEST(Header, a_small_letter_below_a_head_is_more_of_it) {
  auto const whole = heads_of("Naam Doel Deelnemers Glorp vlim \nflurp \n\nHavenschap Beheer \n");
  EXPECT_EQ(whole.back(), "Deelnemers Glorp vlim flurp");
  auto const row = heads_of("Naam Doel Deelnemers Glorp vlim \nFlurp \n\nHavenschap Beheer \n");
  EXPECT_EQ(row.back(), "Deelnemers Glorp vlim");
}

}  // namespace header_test
