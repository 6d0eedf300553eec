// SPDX-License-Identifier: EUPL-1.2
#include "model/wording.hpp"

namespace verband {

std::string enumerated(std::vector<std::string> const& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " en " : ", ") + names[i];
  }
  return text;
}

std::string joined(std::vector<std::string> const& parts, std::string_view between) {
  std::string text;
  for (auto const& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

}  // namespace verband
