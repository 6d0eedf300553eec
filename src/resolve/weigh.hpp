// SPDX-License-Identifier: EUPL-1.2
// What speaks for and against two partnerships being one.
#pragma once

#include <vector>

#include "model/proposal.hpp"
#include "resolve/sides.hpp"

namespace verband::resolve {

/// What a pair has against and for it.
struct Weighed {
  double score{};
  bool named{};    // the names (or an abbreviation) speak for it
  bool settled{};  // something beside the name does
  bool apart{};    // one register has them side by side
  std::vector<Ground> grounds{};
};

/// Weighs the two as Fellegi and Sunter (1969) do: the sum of the grounds, in the spirit of
/// log-odds. Names that have too little in common end it at once.
Weighed weigh(Sides const& sides, Side const& a, Side const& b);

}  // namespace verband::resolve
