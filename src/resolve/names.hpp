// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "resolve/mention.hpp"

namespace verband::resolve {

/// A name that nobody has had for so long is that of another, or is told of the participant.
inline constexpr std::chrono::days ages{50 * 365};

/// What a name was decided to be; exactly one of the two pointers is set, or neither.
struct Decision {
  Organisation const* organisation{};
  Grouping const* grouping{};
  bool ambiguous{};
  bool uncoded{};  // a body that is not in the data
  bool abroad{};   // a place beyond the border
  std::string reason{};
  std::string doubt{};
  std::string finding{};
};

/// What the row says beside its list, as far as it helps to read the list.
struct Witness {
  std::vector<std::string> provinces{};  // codes of provinces called so: "de provincies A en B"
  std::optional<std::uint32_t> count{};  // "twaalf gemeenten"
  std::string count_words{};
};

/// Decides every name of a row together: municipality or province, which of two namesakes, which
/// body. The result has one decision per mention; those of other mentions are empty.
std::vector<Decision> decide(Scene const& scene, std::vector<Mention> const& mentions,
                             Witness const& witness);

}  // namespace verband::resolve
