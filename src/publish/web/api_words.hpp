// SPDX-License-Identifier: EUPL-1.2
// What the API writes for a value: the Dutch word as people see it, in lower case with hyphens.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/web/url.hpp"
#include "publish/words.hpp"

namespace verband::publish {

/// "gemeente", "provincie", "waterschap", "samenwerkingsorganisatie", "landelijke organisatie", ...
std::string_view word(OrganisationKind value);
/// "alle gemeenten", "gemeenten van een groep", ...
std::string_view word(RuleKind value);
/// "valse spatie", "regels samengevoegd", ...
std::string_view word(RepairKind value);

/// The word in an answer or a filter: "openbaar-lichaam".
template <typename Enum>
std::string api_word(Enum value) {
  return slug(word(value));
}

/// The value that is written with that word.
template <typename Enum>
std::optional<Enum> api_value(std::string_view text) {
  constexpr unsigned more_than_any = 32;
  for (unsigned i = 0; i < more_than_any; ++i) {
    auto const value = static_cast<Enum>(i);
    if (word(value).empty()) return std::nullopt;
    if (api_word(value) == text) return value;
  }
  return std::nullopt;
}

/// All words, with commas.
template <typename Enum>
std::string api_choices() {
  std::string result;
  for (unsigned i = 0; !word(static_cast<Enum>(i)).empty(); ++i) {
    result += (result.empty() ? "" : ", ") + api_word(static_cast<Enum>(i));
  }
  return result;
}

/// The name in the API of a field of the model: "legal_basis" → "grondslag"; itself when there is
/// none.
std::string_view api_field(std::string_view field);
/// What a change touched: "partnership" → "samenwerkingsverband".
std::string_view api_thing(std::string_view kind);

}  // namespace verband::publish
