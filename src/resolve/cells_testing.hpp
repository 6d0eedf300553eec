// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the tests of cells with participants share.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve::testing_cells {

/// The reference data of the program.
inline reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const built{reference::load(reference::embedded_release())};
  return built;
}

/// The cell read for a municipality on a day.
inline Interpretation read(std::string_view text, std::string_view owner = {},
                           std::string_view day = "2016-01-01") {
  return resolve_text(text, gazetteer(), *parse_iso_date(day), owner);
}

/// The codes of the participants, sorted.
inline std::string codes(Interpretation const& row) {
  std::vector<std::string> all;
  for (auto const& each : row.participants) all.push_back(each.code);
  std::ranges::sort(all);
  std::string joined;
  for (auto const& each : all) joined += (joined.empty() ? "" : " ") + each;
  return joined;
}

/// What was not resolved, in order.
inline std::string open(Interpretation const& row) {
  std::string joined;
  for (auto const& each : row.unresolved) joined += (joined.empty() ? "" : "|") + each.text;
  return joined;
}

inline std::string const zeeland =
    "gm0654 gm0664 gm0677 gm0678 gm0687 gm0703 gm0715 gm0716 gm0717 gm0718 gm1676 gm1695 gm1714";
inline std::string const twente =
    "gm0141 gm0147 gm0153 gm0158 gm0163 gm0164 gm0168 gm0173 gm0183 gm0189 gm1700 gm1735 gm1742 "
    "gm1774";

/// A cell, whose list it is in, the codes it means and what stays open.
struct Case {
  std::string text;
  std::string owner;
  std::string codes;
  std::string open{};
};

inline void expect_meant(Case const& one) {
  auto const& [text, owner, expected, unresolved] = one;
  auto const row = read(text, owner);
  EXPECT_EQ(codes(row), expected) << text;
  EXPECT_EQ(open(row), unresolved) << text;
  for (auto const& each : row.participants) EXPECT_FALSE(each.reason.empty()) << text;
  for (auto const& each : row.unresolved) EXPECT_FALSE(each.reason.empty()) << text;
}

}  // namespace verband::resolve::testing_cells
