// SPDX-License-Identifier: EUPL-1.2
#include "report.hpp"

#include <array>
#include <cstdio>

namespace verband::generator {

void Report::add(Score const& score, std::string const& dialect, double noise,
                 std::size_t columns) {
  std::array<char, 16> rate{};
  std::snprintf(rate.data(), rate.size(), "%.2f", noise);
  all += score;
  parts["dialect " + dialect] += score;
  parts["noise " + std::string(rate.data())] += score;
  parts["columns " + std::to_string(columns)] += score;
}

std::string Report::text() const {
  std::string text;
  auto const line = [&text](std::string label, Score const& score) {
    label.resize(26, ' ');
    text += label + described(score) + "\n";
  };
  for (auto const& [label, score] : parts) line(label, score);
  line("all", all);
  return text;
}

}  // namespace verband::generator
