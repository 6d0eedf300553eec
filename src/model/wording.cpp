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

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  return std::to_string(count) + " " + std::string{count == 1 ? one : more};
}

std::string hyphenated(std::string_view folded) {
  std::string result;
  for (char const c : folded) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.ends_with('-')) result.pop_back();
  return result;
}

}  // namespace verband
