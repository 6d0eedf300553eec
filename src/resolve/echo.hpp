// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "resolve/participants.hpp"

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

/// A part of a participants cell that stands for who takes part in another row: "idem, zonder
/// Bedum", "zie GGD", "dezelfde gemeenten als de ODRA plus de provincie", "de vier RDL-gemeenten".
struct Echo {
  std::optional<std::size_t> row{};       // the row pointed at; nothing when it was not found
  bool above{};                           // "idem": the row above, whatever it is called
  std::string words{};                    // the words that point
  std::string except{};                   // who does not take part, as written
  std::string rest{};                     // the cell without the words that point
  bool body{};                            // "GR Rood": named as a party itself
  bool municipalities{};                  // only the municipalities of that row are meant
  std::optional<std::uint32_t> number{};  // how many the words say there are
};

/// What the participants cell of `row` takes from another row, if anything.
std::optional<Echo> echo_in(std::string_view cell, std::size_t row, RowKeys const& keys);

/// Adds to `into` who takes part in `source` as the echo says, with the reason and the doubts.
/// `excepted` is what was read of the words for who does not take part.
void take_echo(Echo const& echo, Interpretation const& source, Interpretation const& excepted,
               Scene const& scene, Interpretation& into);

}  // namespace verband::resolve
