// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// One partnership of a network and how firmly someone takes part in it.
struct Tie {
  std::uint32_t partnership{};  // number in Network::partnerships
  Standing standing{Standing::stated};
  bool operator==(Tie const&) const = default;
};

/// Someone whom the organisation meets, and where.
struct Companion {
  std::string code{};
  std::string name{};
  std::vector<Tie> ties{};  // in the order of the partnerships; the count is their number
  bool operator==(Companion const&) const = default;
};

/// The partnerships of one organisation and all whom it meets there. Views into the beliefs given.
struct Network {
  std::string self{};
  std::vector<BeliefView const*> partnerships{};  // in the order given
  std::vector<Standing> own{};                    // of the organisation itself, for each of them
  std::vector<Companion> companions{};            // most met first, then by name
  // What fits in a picture: the companions met most, and the partnerships with most of those.
  std::vector<std::uint32_t> drawn_partnerships{};  // numbers, ascending
  std::vector<std::uint32_t> drawn_companions{};    // numbers, ascending
};

/// How much fits in a picture.
struct NetworkLimits {
  std::size_t partnerships{60};
  std::size_t companions{60};
};

/// The network of `self` in those beliefs; beliefs in which it does not take part are left out.
Network network(std::span<BeliefView const* const> beliefs, std::string_view self,
                NetworkLimits const& limits = {});

}  // namespace verband::analysis
