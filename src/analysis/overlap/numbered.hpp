// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"
#include "analysis/overlap/memberships.hpp"

namespace verband::analysis {

/// Whose participation counts.
enum class Counted : std::uint8_t { everyone, municipalities };

/// Beliefs as numbers, with what the numbers stand for.
struct Numbered {
  std::vector<BeliefView const*> beliefs{};  // in the order given; those without members too
  std::vector<std::string> codes{};          // ascending
  Memberships memberships{};

  /// The number of that code, when it takes part anywhere.
  std::optional<std::uint32_t> number(std::string_view code) const;
};

/// The beliefs in numbers; codes the atlas does not know are no municipalities.
Numbered numbered(std::span<BeliefView const* const> beliefs, Atlas const& atlas,
                  Counted counted = Counted::everyone);

/// True when the atlas knows that code as a municipality.
bool is_municipality(Atlas const& atlas, std::string_view code);

/// How many municipalities there are on that day.
std::size_t municipality_count(Atlas const& atlas, Date day);

/// By name without regard to capitals, then by code: the order of lists of organisations.
std::string sort_key(Atlas const& atlas, std::string_view code);

}  // namespace verband::analysis
