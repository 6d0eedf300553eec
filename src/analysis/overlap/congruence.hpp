// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

/// How far the partnerships of one municipality follow the same borders.
struct Congruence {
  std::string code{};
  std::size_t partnerships{};  // with other municipalities, and not with all of the country
  std::size_t pairs{};         // of those partnerships
  double sum{};                // over the pairs: other municipalities in both ÷ in either
  std::size_t usual{};         // partnerships with the most common border
  std::size_t borders{};       // different borders

  /// sum ÷ pairs, from 0 to 1; nothing when there is no pair.
  std::optional<double> value() const;
};

/// The congruence of every municipality that takes part, in the order of their names. Only
/// municipalities make a border; the municipality itself is left out of it, and a partnership of
/// all municipalities of the country has no border.
std::vector<Congruence> congruences(std::span<BeliefView const* const> beliefs, Atlas const& atlas,
                                    Date day);

}  // namespace verband::analysis
