// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/addresses.hpp"

#include <gtest/gtest.h>

namespace verband::ingest {
namespace addresses_test {

TEST(Addresses, an_address_says_a_name_or_its_abbreviation) {
  EXPECT_FLOAT_EQ(says_name("www.ggdru.nl", "ggd regio utrecht (ggdru)"), 1.0F);
  EXPECT_FLOAT_EQ(says_name("https://www.parkeerservice.nl/contact", "parkeerservice"), 1.0F);
  EXPECT_GT(says_name("www.vrfryslan.nl", "veiligheidsregio fryslan"), 0.5F);
  EXPECT_FLOAT_EQ(says_name("www.vrfryslan.nl", "hefpunt"), 0.0F);
  EXPECT_FLOAT_EQ(says_name("www.", "hefpunt"), 0.0F);
}

/// Three rows of a name and a place for an address; two of them have one.
class Page {
 public:
  Page() {
    for (std::string const text :
         {"hefpunt", "omrin", "waddenfonds", "www.omrin.nl", "www.waddenfonds.nl"}) {
      Line line{.blank_before = true};
      line.words.push_back({.text = text, .folded = text, .width = 3000.0F});
      lines_.push_back(std::move(line));
      task_.body.push_back(static_cast<std::uint32_t>(task_.body.size()));
    }
  }

  /// With the addresses in these rows.
  static std::vector<PlacedCell> cells(std::uint32_t omrin, std::uint32_t waddenfonds) {
    return {{0, 1, 0, 0}, {1, 2, 0, 1}, {2, 3, 0, 2}, {3, 4, 1, omrin}, {4, 5, 1, waddenfonds}};
  }
  Addresses addresses() const { return {task_, 0, 5}; }

 private:
  std::vector<Line> lines_{};
  std::vector<LineScores> scores_{};
  BlockTask task_{.lines = lines_,
                  .scores = scores_,
                  .widths = {0.0F, 0.0F},
                  .kinds = {Kind::name, Kind::website},
                  .columns = 2};
};

TEST(Addresses, beside_the_name_that_they_say_they_are_worth_more) {
  Page const page;
  EXPECT_GT(page.addresses().gain(Page::cells(1, 2)), page.addresses().gain(Page::cells(0, 2)));
  EXPECT_FLOAT_EQ(page.addresses().gain(Page::cells(0, 1)), 0.0F);
}

TEST(Addresses, all_of_them_move_beside_their_names_at_once) {
  Page const page;
  auto const moved = page.addresses().beside_names(Page::cells(0, 1));
  ASSERT_TRUE(moved.has_value());
  if (moved) {
    EXPECT_EQ((*moved)[3].row, 1);
    EXPECT_EQ((*moved)[4].row, 2);
  }
  EXPECT_FALSE(page.addresses().beside_names(Page::cells(1, 2)).has_value());
}

}  // namespace addresses_test
}  // namespace verband::ingest
