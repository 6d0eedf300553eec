// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/register.hpp"

namespace verband {

/// Something that speaks for (weight above 0) or against two partnerships being one.
struct Ground {
  double weight{};
  std::string text{};  // plain Dutch
  auto operator<=>(Ground const&) const = default;
};

/// Two partnerships of which different sources may tell as one. Never done by itself: a person
/// judges it.
struct Proposal {
  std::string one{};    // URI
  std::string other{};  // URI
  Verdict verdict{};    // same, or unsure where the grounds do not decide
  double score{};       // sum of the weights
  std::vector<Ground> grounds{};
  auto operator<=>(Proposal const&) const = default;
};

}  // namespace verband
