// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/note_marks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

bool raised(char32_t code) {
  return code == U'\u00B9' || code == U'\u00B2' || code == U'\u00B3' || code == U'\u2070' ||
         (code >= U'\u2074' && code <= U'\u2079');
}

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool starts_letter(std::string_view text, std::size_t at) {
  constexpr char32_t first_letter = 0xC0;  // of those with accents
  constexpr char32_t behind_letters = 0x250;
  if (at >= text.size()) return false;
  auto const code = text::character(text, at).code;
  return ascii_letter(text[at]) || (code >= first_letter && code < behind_letters);
}

/// Where the character before this place begins.
std::size_t before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// True when the text ends in a bracket or in a word that is no unit, formula or abbreviation: one
/// of four letters or more, and not in capitals only. Behind "CO" or "Nm" a figure belongs to it.
bool ends_in_word(std::string_view text) {
  constexpr std::size_t shortest = 4;
  if (text.ends_with(')')) return true;
  std::size_t letters = 0;
  bool small = false;
  for (auto at = text.size(); at > 0; ++letters) {
    at = before(text, at);
    if (!starts_letter(text, at)) break;
    small = small || (text[at] >= 'a' && text[at] <= 'z');
  }
  return small && letters >= shortest;
}

bool ends_in_letter(std::string_view text) {
  return text.ends_with(')') || (!text.empty() && starts_letter(text, before(text, text.size())));
}

/// True when what stands before this place is the end of an item: "Assen³, Emmen".
bool item_ends(std::string_view text, std::size_t at) {
  auto const rest = text.substr(at);
  return rest.empty() || std::string_view{",;\n/)"}.find(rest.front()) != rest.npos ||
         rest.starts_with(" en ");
}

/// Where the raised figures or stars end that begin here.
std::size_t mark_end(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && text[end] == '*') ++end;
  if (end > at) return end;
  while (end < text.size()) {
    auto const next = text::character(text, end);
    if (!raised(next.code)) break;
    end += next.size;
  }
  return end;
}

/// Takes the marks out of a text; true when a note of the document answers to one of them.
bool drop(std::string& text, NoteMarks const& notes) {
  bool const may_have = std::ranges::any_of(
      text, [](char c) { return c == '*' || static_cast<unsigned char>(c) >= 0x80; });
  if (!may_have) return false;
  bool answered = false;
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = mark_end(text, at);
    bool const star = text[at] == '*';
    bool const inside = starts_letter(text, end) || (end < text.size() && text[end] == '-');
    bool const may_refer = star ? ends_in_letter(kept) : ends_in_word(kept);
    if (end > at && !inside && may_refer) {
      bool const has_note = notes.contains(text.substr(at, end - at));
      answered = answered || has_note;
      // "Avri*" and the note below the table
      bool const goes = star ? end == text.size() : has_note || item_ends(text, end);
      if (!goes) kept.append(text, at, end - at);
      at = end;
      continue;
    }
    auto const size = std::max(end - at, text::character(text, at).size);
    kept.append(text, at, size);
    at += size;
  }
  text = std::move(kept);
  return answered;
}

/// Where a figure in brackets ends that begins here: "1)", "(2)", "[3]"; here when there is none.
std::size_t figure_end(std::string_view text, std::size_t at) {
  auto end = at;
  char const open = end < text.size() ? text[end] : '\0';
  if (open == '(' || open == '[') ++end;
  auto const first = end;
  constexpr std::size_t most_digits = 2;
  while (end < text.size() && end - first < most_digits && text[end] >= '0' && text[end] <= '9')
    ++end;
  char const close = open == '[' ? ']' : ')';
  return end > first && end < text.size() && text[end] == close ? end + 1 : at;
}

/// Takes a figure in brackets off the end of a short cell: "Cocensus 1)", "HVC [3]"; one between
/// round brackets only when a note begins with it, since "(2)" may number. True when a note does.
bool drop_figure(std::string& text, NoteMarks const& notes) {
  constexpr std::size_t longest = 120;  // bytes
  if (text.size() > longest || (!text.ends_with(')') && !text.ends_with(']'))) return false;
  auto const at = text.find_last_of(" [") + (text.ends_with(']') ? 0 : 1);
  if (at == 0 || at >= text.size() || figure_end(text, at) != text.size()) return false;
  auto const mark = text.substr(at);
  bool const answered = notes.contains(mark);
  auto const rest = std::string_view{text}.substr(0, at);
  if (!answered && mark.front() == '(') return false;
  if (!answered && mark.front() != '[' && rest.find('(') != rest.npos) return false;  // "(lid 1)"
  auto const end = rest.find_last_not_of(' ');
  if (end == rest.npos) return false;
  bool const word = rest[end] == '.' || ends_in_letter(rest.substr(0, end + 1));
  if (!word) return false;
  text.resize(end + 1);
  return answered;
}

/// The marks with which notes of the document begin: "* Meppel neemt niet deel".
NoteMarks notes_of(Contents const& contents) {
  NoteMarks notes;
  auto const hear = [&](std::string const& text) {
    auto const end = std::max(mark_end(text, 0), figure_end(text, 0));
    if (end > 0 && end < text.size()) notes.insert(text.substr(0, end));
  };
  for (auto const& block : contents.blocks) {
    if (auto const* const paragraph = std::get_if<Paragraph>(&block)) {
      hear(paragraph->text);
      continue;
    }
    for (auto const& row : std::get<Grid>(block).rows) {
      for (auto const& cell : row.cells) hear(cell.text);
    }
  }
  return notes;
}

constexpr auto answered_doubt =
    "Achter woorden in deze cel staat een teken dat naar een noot verwijst. Kijk wat de noot zegt.";

}  // namespace

std::string without_note_marks(std::string text, NoteMarks const& notes) {
  drop(text, notes);
  return text;
}

void drop_note_marks(Contents& contents) {
  auto const notes = notes_of(contents);
  for (auto& block : contents.blocks) {
    if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
      auto const whole = paragraph->text.size();
      auto const lead = without_note_marks(paragraph->text.substr(0, paragraph->lead), notes);
      if (drop(paragraph->text, notes)) paragraph->doubts.emplace_back(answered_doubt);
      if (paragraph->text.size() < whole) paragraph->lead = lead.size();
      continue;
    }
    for (auto& row : std::get<Grid>(block).rows) {
      for (auto& cell : row.cells) {
        bool const answered = drop(cell.text, notes);
        if (drop_figure(cell.text, notes) || answered) cell.doubts.emplace_back(answered_doubt);
      }
    }
  }
}

}  // namespace verband::ingest
