// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verband::ingest {

inline constexpr std::size_t longest_head = 8;  // words

/// The first word of a text as heads are compared, taken off it with what divides it from the next;
/// empty for signs alone.
std::string next_word(std::string_view& rest);

/// The words of a text as heads are compared: small letters, without signs at their ends.
std::vector<std::string> words_of(std::string_view text);

/// True for a text that no head has: an amount, or a sentence.
bool no_head(std::string_view line);

}  // namespace verband::ingest
