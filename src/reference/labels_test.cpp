// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "reference/gazetteer.hpp"

namespace verband::reference {
namespace labels_test {

// The distinct names of participants in the lists that the provinces gave in 2015/16 (OpenGR,
// public domain), each labelled by hand: the code of a municipality, province or water authority
// (several when the text alone does not decide), or
//   no-code  an abolished water authority that the official lists do not have
//   foreign  a body abroad
//   other    another body or a region
//   broken   pieces of names, from a wrong split in the list
// Spellings that only these lists have are not in the reference data: they must be matched.
struct Label {
  std::string text{};
  std::string expected{};
};

std::vector<Label> labels() {
  std::ifstream file{VERBAND_ROOT "/src/reference/testdata/opengr-labels.tsv"};
  std::vector<Label> result;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    auto const tab = line.rfind('\t');
    result.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return result;
}

bool territorial(Organisation const& each) {
  return each.kind <= OrganisationKind::water_authority;
}

/// The code of the first organisation found, or nothing when that is another kind of body.
std::string answer(Gazetteer const& gazetteer, std::string const& text) {
  auto const day = *parse_iso_date("2015-06-01");
  for (auto const& each : gazetteer.nearest(text, day)) {
    if (each.organisation != nullptr) {
      return territorial(*each.organisation) ? each.organisation->code : "";
    }
  }
  return "";
}

TEST(Labels, ninety_nine_percent_of_the_names_in_the_lists_of_the_provinces_are_right) {
  Gazetteer const gazetteer{load(embedded_release())};
  std::size_t asked = 0;
  std::size_t right = 0;
  std::ostringstream wrong;
  for (auto const& [text, expected] : labels()) {
    bool const has_code = expected.size() >= 4 && expected[2] >= '0' && expected[2] <= '9';
    if (!has_code) continue;
    ++asked;
    auto const found = answer(gazetteer, text);
    if (!found.empty() && expected.find(found) != std::string::npos) {
      ++right;
    } else {
      wrong << '"' << text << "\": " << expected << ", found '" << found << "'\n";
    }
  }
  RecordProperty("asked", static_cast<int>(asked));
  RecordProperty("right", static_cast<int>(right));
  EXPECT_GT(asked, 400U);
  EXPECT_GE(right * 100, asked * 99) << right << " of " << asked << '\n' << wrong.str();
}

TEST(Labels, nothing_else_is_taken_for_a_municipality_province_or_water_authority) {
  Gazetteer const gazetteer{load(embedded_release())};
  auto const day = *parse_iso_date("2015-06-01");
  for (auto const& [text, expected] : labels()) {
    if (expected == "foreign") {
      EXPECT_TRUE(gazetteer.nearest(text, day).empty()) << text;
      EXPECT_TRUE(gazetteer.foreign(text, day)) << text;
    } else if (expected == "other" || expected == "no-code" || expected == "broken") {
      EXPECT_EQ(answer(gazetteer, text), "") << text;
    }
  }
}

TEST(Labels, german_names_without_their_country_are_not_corrected_to_dutch_ones) {
  Gazetteer const gazetteer{load(embedded_release())};
  for (auto const& [text, expected] : labels()) {
    if (expected != "foreign") continue;
    auto const name = text.substr(0, text.find(" ("));
    for (auto const& each : gazetteer.nearest(name, *parse_iso_date("2015-06-01"))) {
      // "Haren" and "Bunde" are, or were, called exactly so in the Netherlands as well.
      EXPECT_NE(each.how, How::misspelled) << name << ": " << each.known_as;
    }
  }
}

TEST(Labels, bergen_alone_is_one_of_two) {
  Gazetteer const gazetteer{load(embedded_release())};
  auto const found = gazetteer.find("Bergen", *parse_iso_date("2015-06-01"));
  std::vector<std::string> codes;
  for (auto const& each : found) {
    if (each.alive && each.organisation != nullptr) codes.push_back(each.organisation->code);
  }
  EXPECT_EQ(codes, (std::vector<std::string>{"gm0373", "gm0893"}));
}

}  // namespace labels_test
}  // namespace verband::reference
