// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// The heads of the tables of a document: what one table tells by its heads holds for the others
/// that have the same, or that go on without.
class HeadsSeen {
 public:
  /// A table that is a list of partnerships.
  void know(HeadedTable const& table, std::vector<Kind> const& kinds);
  /// A table that by itself told too little; `at` lists were read before it, `form` is the legal
  /// form that the heading above it says.
  void pass(HeadedTable const& table, std::size_t at, Cell const& form);

  /// A table without a head as the next part of the one known last: as many columns, with figures
  /// in the same ones. It gets the heads of that table.
  std::optional<HeadedTable> continued(HeadedTable table) const;
  /// What the columns of the table known last hold.
  std::vector<Kind> const& last_kinds() const { return known_.back().kinds; }

  struct Passed {
    HeadedTable table{};
    std::vector<Kind> kinds{};
    std::size_t at{};
    Cell form{};
  };
  /// The tables that were passed by and have the heads of a known one, with its kinds.
  std::vector<Passed> passed() const;

 private:
  struct Known {
    HeadedTable table{};
    std::vector<Kind> kinds{};
  };
  std::vector<Known> known_{};
  std::vector<Passed> passed_{};
};

}  // namespace verband::ingest
