// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "resolve/participants.hpp"
#include "resolve/row_keys.hpp"

namespace verband::resolve {

/// A part of a participants cell that stands for who takes part in another row: "idem, zonder
/// Bedum", "zie GGD", "dezelfde gemeenten als de ODRA plus de provincie", "de vier RDL-gemeenten".
struct Echo {
  std::optional<std::size_t> row{};       // the row pointed at; nothing when it was not found
  bool above{};                           // "idem": the row above, whatever it is called
  std::string words{};                    // the words that point
  std::string except{};                   // who does not take part, as written
  std::string rest{};                     // the cell without the words that point
  bool body{};                            // "GR Rood": named as a party itself
  bool set{};                             // "de BUCH-gemeenten", said there whom they are
  bool place{};                           // "de gemeenten in Twente": may be words for a set too
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
