// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/register.hpp"

namespace verband::analysis {

/// How a row of a document compares with what the register believed before it.
enum class DifferenceKind : std::uint8_t {
  added,    // a partnership the register did not know
  changed,  // it says something else of it
  missing   // the owner's document before it told of this one, and this document does not
};

/// A field of which a document says something else; `field` is a name as in the JSON export.
struct FieldDifference {
  std::string field{};
  std::string from{};
  std::string to{};
  bool operator==(FieldDifference const&) const = default;
};

/// One row that differs, or a partnership that is missing (`row` 0).
struct Difference {
  DifferenceKind kind{};
  std::uint32_t row{};
  std::string partnership{};  // URI
  std::string name{};         // as the document says it; of a missing one as it was known
  std::string rule{};         // by which it was taken for that partnership: "same-identity@1"
  std::string reason{};       // plain Dutch: why that partnership
  std::vector<FieldDifference> fields{};
  bool operator==(Difference const&) const = default;
};

/// What an import changes in the eyes of someone who knows the register before it: rows in their
/// order, then what is missing. Empty when the owner had no document yet.
std::vector<Difference> differences(Snapshot const& before, Change const& import);

/// "added", "changed", "missing".
std::string_view name(DifferenceKind kind);

}  // namespace verband::analysis
