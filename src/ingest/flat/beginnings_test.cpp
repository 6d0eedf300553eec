// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/beginnings.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "ingest/flat/heads.hpp"
#include "ingest/words/encoding.hpp"

namespace verband::ingest {
namespace beginnings_test {

/// A page of paragraphs with a blank line between them.
class Written {
 public:
  explicit Written(std::string_view text)
      : document_{decode_bytes(text, 1U << 20U)},
        lines_{physical_lines(document_, lexicon_, {})},
        facts_{facts_of(lines_, lexicon_)} {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) body_.push_back(i);
  }

  /// The headers that `first` heads at the top may have with others further down.
  std::vector<std::string> below(std::size_t first) const {
    Beginnings const beginnings{lines_, facts_, body_};
    Beginning top{.columns = static_cast<std::uint32_t>(first), .end = first};
    for (std::size_t at = 0; at < first; ++at) {
      top.header.push_back(beginnings.cell(at, at + 1));
    }
    std::vector<Beginning> found;
    beginnings.add_heads_below(top, found);
    std::vector<std::string> out;
    for (auto const& each : found) out.push_back(first_words(each, first));
    return out;
  }

  /// The first words of the heads of every header that is tried.
  std::vector<std::string> all() const {
    std::vector<std::string> out;
    for (auto const& each : Beginnings{lines_, facts_, body_}.all(0)) {
      out.push_back(first_words(each, 0));
    }
    return out;
  }

  /// How many lines the last head has, of the longest header below the first one.
  std::size_t lines_of_last_head() const {
    Beginnings const beginnings{lines_, facts_, body_};
    std::vector<Beginning> found;
    beginnings.add_heads_below({.header = {beginnings.cell(0, 1)}, .columns = 1, .end = 1}, found);
    auto const longest = std::ranges::max_element(found, {}, &Beginning::columns);
    return longest == found.end() ? 0 : longest->header.back().pieces.size();
  }

  /// How much the first line looks like a head.
  float first_line() const {
    return head_score(lines_, facts_, Beginnings{lines_, facts_, body_}.cell(0, 1));
  }

 private:
  std::string first_words(Beginning const& beginning, std::size_t from) const {
    std::string out;
    for (auto at = from; at < beginning.header.size(); ++at) {
      auto const& piece = beginning.header[at].pieces[0];
      out += (out.empty() ? "" : "|") + lines_[piece.line].words[0].text;
    }
    return out;
  }

  text::Lexicon lexicon_{};
  DecodedText document_;
  std::vector<Line> lines_;
  std::vector<LineFacts> facts_;
  std::vector<std::uint32_t> body_{};
};

bool among(std::vector<std::string> const& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

TEST(Beginnings, a_head_beside_others_may_hold_a_word_of_cells) {
  // "Bestuurlijk" is what a nature may say as well.
  auto const found =
      Written{
          "Regeling\n\nDoel\n\nGGD\n\nBewaken van de gezondheid\n\nZetel\n\nBijdrage\n\n"
          "Bestuurlijk belang\n\nGoes\n\n€ 12.000\n\nDe wethouder is lid\n"}
          .below(2);
  EXPECT_TRUE(among(found, "Zetel|Bijdrage|Bestuurlijk"));
  EXPECT_TRUE(among(found, "Zetel|Bijdrage")) << "the last one may be a cell";
}

TEST(Beginnings, heads_in_several_places_are_tried_together) {
  auto const found =
      Written{
          "Regeling\n\nGGD\n\nICT Noord\n\nDoel\n\nBewaken van de gezondheid\n\nEen "
          "rekencentrum\n\n"
          "Deelnemers\n\nGoes, Borsele\n\nZetel\n\nVlissingen\n\nGoes\n"}
          .below(1);
  EXPECT_TRUE(among(found, "Doel|Deelnemers|Zetel"));
}

TEST(Beginnings, the_heads_of_the_next_page_are_not_those_of_this_one) {
  auto const found =
      Written{
          "Regeling\n\nDoel\n\nGGD\n\nBewaken van de gezondheid\n\nZetel\n\f"
          "Bijdrage\n\nRegeling\n\nDoel\n"}
          .below(2);
  EXPECT_TRUE(among(found, "Zetel"));
  EXPECT_FALSE(among(found, "Zetel|Bijdrage"));
}

TEST(Beginnings, a_head_takes_the_lines_that_go_on_small) {
  EXPECT_EQ(
      Written{"Regeling\n\nGGD\n\nManier van\nsamenwerken\n\nRegeling\n"}.lines_of_last_head(), 2U);
  EXPECT_EQ(Written{"Regeling\n\nGGD\n\nVestigingspla\nats\n\nRegeling\n"}.lines_of_last_head(),
            2U);
}

TEST(Beginnings, heads_that_cells_follow_without_white_are_found_together) {
  std::string_view const page =
      "Regeling\nGGD Zeeland\nICT Noord\n\nPubliek belang\nBewaken van de gezondheid\n"
      "Een rekencentrum\n\nDeelnemers\nGoes, Borsele\nVeere\n\nPortefeuille\nZorg\n"
      "Bedrijfsvoering\n\nZetel\nGoes\nVlissingen\n";
  EXPECT_TRUE(among(Written{page}.all(), "Regeling|Publiek|Deelnemers|Portefeuille|Zetel"));
}

TEST(Beginnings, what_stands_on_a_page_twice_heads_no_column) {
  auto const found =
      Written{
          "Regeling\n\nGGD\n\nICT Noord\n\nDoel\n\nRisico\n\nGeen bijzonderheden\n\n"
          "Bewaken van de gezondheid\n\nGeen bijzonderheden\n\nEen rekencentrum\n"}
          .below(1);
  EXPECT_TRUE(among(found, "Doel|Risico"));
  EXPECT_FALSE(among(found, "Doel|Risico|Geen"));
}

TEST(Beginnings, a_likely_head_is_tried_with_known_ones_behind_it) {
  auto const found =
      Written{"Regeling\n\nGGD\n\nJuridische status\n\nZetel\n\nOpenbaar lichaam\n\nGoes\n"}.below(
          1);
  EXPECT_TRUE(among(found, "Juridische|Zetel"));
  EXPECT_TRUE(among(found, "Zetel")) << "it may be a cell";
}

TEST(Beginnings, an_amount_or_a_list_that_goes_on_heads_no_column) {
  EXPECT_GT(Written{"Bijdrage per inwoner\n"}.first_line(), 0.5F);
  EXPECT_GT(Written{"2019\n"}.first_line(), -2.0F) << "a year may head one";
  EXPECT_EQ(Written{"38 cent per inwoner\n"}.first_line(), -2.0F);
  EXPECT_EQ(Written{"Bijdrage per inwoner,\n"}.first_line(), -2.0F);
}

}  // namespace beginnings_test
}  // namespace verband::ingest
