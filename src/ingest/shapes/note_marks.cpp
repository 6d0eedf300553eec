// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/note_marks.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

bool raised(char32_t code) {
  return code == U'\u00B9' || code == U'\u00B2' || code == U'\u00B3' || code == U'\u2070' ||
         (code >= U'\u2074' && code <= U'\u2079');
}

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// True when a note may be referred to behind this text: it ends in a word that is no unit.
bool may_refer(std::string_view before) {
  static constexpr std::array<std::string_view, 6> units{"m", "km", "cm", "dm", "mm", "hm"};
  auto word = before.size();
  while (word > 0 && ascii_letter(before[word - 1])) --word;
  bool const whole = word == 0 || static_cast<unsigned char>(before[word - 1]) < 0x80;
  if (whole && std::ranges::find(units, before.substr(word)) != units.end()) return false;
  if (before.empty()) return false;
  auto last = before.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0) == 0x80) --last;
  auto const code = text::character(before, last).code;
  constexpr char32_t first_letter = 0xC0;  // of those with accents
  constexpr char32_t behind_letters = 0x250;
  return ascii_letter(before.back()) || before.back() == ')' ||
         (code >= first_letter && code < behind_letters);
}

}  // namespace

std::string without_note_marks(std::string const& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    for (auto next = text::character(text, end); end < text.size() && raised(next.code);) {
      end += next.size;
      if (end < text.size()) next = text::character(text, end);
    }
    bool const ends = end == text.size() || !ascii_letter(text[end]);
    if (end > at && ends && may_refer(kept)) {
      at = end;
      continue;
    }
    // "Avri*" and the note below the table
    bool const star = text[at] == '*' && at + 1 == text.size() && may_refer(kept);
    if (star) break;
    auto const size = std::max(end - at, text::character(text, at).size);
    kept.append(text, at, size);
    at += size;
  }
  return kept;
}

void drop_note_marks(Contents& contents) {
  for (auto& block : contents.blocks) {
    if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
      auto const whole = paragraph->text.size();
      auto const lead = without_note_marks(paragraph->text.substr(0, paragraph->lead)).size();
      paragraph->text = without_note_marks(paragraph->text);
      if (paragraph->text.size() < whole) paragraph->lead = lead;
      continue;
    }
    for (auto& row : std::get<Grid>(block).rows) {
      for (auto& cell : row.cells) cell.text = without_note_marks(cell.text);
    }
  }
}

}  // namespace verband::ingest
