// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "model/draft.hpp"

namespace verband::ingest {

inline constexpr std::size_t role_count = 7;
using RoleScores = std::array<float, role_count>;

/// How much a word (bare) speaks for each role, in nats; zeros for a word that says nothing.
RoleScores role_scores(std::string_view bare_word);

/// True for a word after which a Dutch phrase goes on: articles, prepositions, "en".
bool leaves_open(std::string_view bare_word);
/// True for an adjective that asks for a noun: "openbare", "ruimtelijke", "sociale".
bool adjective(std::string_view bare_word);

/// A word of a column header and the role it speaks for.
struct HeaderWord {
  std::string_view word{};
  ColumnRole role{};
  float weight{};
};
/// What a header word speaks for, or nullptr; prefixes such as "deelnem" match longer words.
HeaderWord const* header_word(std::string_view bare_word);
/// True for words that may stand in any header: "van", "de", "en", "soort".
bool header_filler(std::string_view bare_word);

}  // namespace verband::ingest
