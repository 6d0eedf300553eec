// SPDX-License-Identifier: EUPL-1.2
// What stands between the lines of one text, whatever the lines came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// What stands between two lines: nothing, a space, nothing while a hyphen falls away, or the end
/// of a paragraph.
enum class Join : std::uint8_t { space, none, drop_hyphen, paragraph };

/// True for a small letter of ASCII.
constexpr bool small_letter(char c) { return c >= 'a' && c <= 'z'; }
/// True for a letter; a byte beyond ASCII counts as one.
constexpr bool any_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || small_letter(c) || (c >= 'A' && c <= 'Z');
}

/// True for a figure.
constexpr bool digit(char c) { return c >= '0' && c <= '9'; }
/// True for a word that begins with a capital of ASCII.
constexpr bool capital(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

/// True for a word of the list, a name, or a compound.
bool known_word(std::string_view word, text::Lexicon const& lexicon);

/// True for an abbreviation, behind which Dutch writes a hyphen: "GGD-taken", "Wmo-loket".
bool abbreviation(std::string_view word);

/// True when the vowels between two halves would be read as one sound, so that a hyphen stands
/// between them: "risico-inschatting".
bool vowels_clash(std::string_view before, std::string_view next);

/// What follows a line that ends in a hyphen: "Midden-" and "Limburg" stay apart by it, "samen-"
/// and "werking" lose it, "jeugd-" and "en" keep a space. Nothing when there is no hyphen.
std::optional<Join> after_hyphen(std::string_view last, std::string_view next,
                                 text::Lexicon const& lexicon);

/// True when the hyphen between two lines may belong to the text, although the halves make one word
/// without it: both are words, and the whole is put together and in no list.
bool perhaps_typed_hyphen(std::string_view last, std::string_view next,
                          text::Lexicon const& lexicon);

/// True for the halves of a date that was broken at a hyphen: "1-1-" and "2024".
bool torn_date(std::string_view last, std::string_view next);

/// The two words as they are read together.
std::string joined_words(std::string_view last, std::string_view next, Join join);
/// Why they are, in plain Dutch.
std::string_view join_reason(std::string_view last);

}  // namespace verband::ingest
