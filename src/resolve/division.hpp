// SPDX-License-Identifier: EUPL-1.2
// A table of municipalities and regions as a division of the country.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/division.hpp"
#include "reference/gazetteer.hpp"

namespace verband::resolve {

/// Rows of a table, as many cells in each; a title and a head may come first.
using TextRows = std::span<std::vector<std::string> const>;

/// What the user says of a table of regions.
struct DivisionAsked {
  std::string name{};          // "Arbeidsmarktregio's"; empty = the head of the column says it
  std::optional<Date> from{};  // nothing = the first day on which its municipalities were together
  std::optional<Date> until{};
  std::string columns{};  // "municipality,code,region" or "region=Arbeidsmarktregio's"
  Date today{};
};

/// A table read as a division; without id, hash, file and size. Each name or code that is not
/// exactly one municipality on the day is a finding, and in no region.
struct ReadDivision {
  RegionDivision division{};
  std::string trouble{};  // not empty = it is not to be used, in plain Dutch: why and what to do
  bool usage{};           // the trouble is what the user said or left out, not the file
  std::string date_reason{};  // why it holds from that day
  std::size_t rows{};         // with something in them, below the head
  std::size_t placed{};       // of them, that put a municipality in a region
};

/// How sure it is that the rows hold municipalities and regions: the number of different
/// municipalities in the column that has most; for choosing between tables.
std::size_t municipalities_in(TextRows rows, reference::Gazetteer const& gazetteer, Date day);

/// Reads a table in which every row puts a municipality in a region. Municipalities are known by
/// code ("0014", "14", "GM0014") and else by name, never by a misspelling; the columns are known by
/// what is in them and by their heads.
ReadDivision read_division(TextRows rows, DivisionAsked const& asked,
                           reference::Gazetteer const& gazetteer);

/// What one region of a division is called: "arbeidsmarktregio" for "Arbeidsmarktregio's"; the name
/// of the reference data where they have that division.
std::string region_word(std::string_view name, Atlas const& atlas);

}  // namespace verband::resolve
