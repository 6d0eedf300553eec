// SPDX-License-Identifier: EUPL-1.2
#include "analysis/lower.hpp"

namespace verband::analysis {

std::string lower(std::string_view text) {
  std::string result{text};
  for (std::size_t i = 0; i < result.size(); ++i) {
    auto const byte = static_cast<unsigned char>(result[i]);
    if (byte >= 'A' && byte <= 'Z') result[i] = static_cast<char>(byte - 'A' + 'a');
    if (i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xC3 && byte >= 0x80 &&
        byte <= 0x9E && byte != 0x97) {
      result[i] = static_cast<char>(byte + 0x20);
    }
  }
  return result;
}

}  // namespace verband::analysis
