// SPDX-License-Identifier: EUPL-1.2
// The words with which a row of a document points at another one.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The rows of a document by the words with which another row may point at them: their names,
/// abbreviations and numbers.
class RowKeys {
 public:
  RowKeys(Draft const& draft, std::vector<Interpretation> const& rows);
  /// The row with exactly this name, abbreviation or number.
  std::optional<std::size_t> exact(std::string_view folded) const;
  /// The row whose cell says itself whom a name for a set stands for: "De Peelgemeenten: Asten, …",
  /// "Duiven en Zevenaar (de Liemerse gemeenten)".
  std::optional<std::size_t> set(std::string_view folded) const;
  /// The only row whose name begins with these words.
  std::optional<std::size_t> beginning(std::string_view folded) const;

 private:
  void add(std::string key, std::size_t row);
  using Rows = std::map<std::string, std::optional<std::size_t>, std::less<>>;
  void add_set(std::string_view cell, std::size_t row);
  Rows rows_{};  // nothing = several
  Rows sets_{};
};

/// The number that a cell holds and nothing else, "3."; empty for others.
std::string digits_of(std::string_view cell);

/// The token behind a name for a set of municipalities at i, "Peelgemeenten", "Liemerse gemeenten";
/// i where none stands or nothing tells it from others.
std::size_t set_end(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
