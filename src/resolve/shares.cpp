// SPDX-License-Identifier: EUPL-1.2
#include "resolve/shares.hpp"

#include "resolve/strangers.hpp"

namespace verband::resolve {

std::size_t share_end(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size()) return i;
  auto const amount = tokens.text().substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  if (amount.find_first_not_of("0123456789.,/%€") != std::string::npos) return i;
  bool const unit = tokens.is(
      i + 1, {"procent", "euro", "aandeel", "aandelen", "stem", "stemmen", "zetel", "zetels"});
  return unit ? i + 2 : i + 1;
}

bool only_share(Tokens const& tokens, std::size_t i) {
  auto const end = share_end(tokens, i);
  return end > i && stop(tokens, end);
}

}  // namespace verband::resolve
