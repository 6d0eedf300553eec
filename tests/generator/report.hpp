// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "score.hpp"

namespace verband::generator {

/// Scores by dialect, noise rate and number of columns, and together.
struct Report {
  Score all{};
  std::map<std::string, Score> parts{};

  void add(Score const& score, std::string const& dialect, double noise, std::size_t columns);
  std::string text() const;
};

}  // namespace verband::generator
