// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/prose.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr auto nowhere = static_cast<std::size_t>(-1);

bool without_width(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF ||
         (code >= 0x202A && code <= 0x202E);
}

char32_t raised_digit(char32_t digit) {
  static constexpr std::array<char32_t, 10> raised{U'⁰', U'¹', U'²', U'³', U'⁴',
                                                   U'⁵', U'⁶', U'⁷', U'⁸', U'⁹'};
  return digit >= U'0' && digit <= U'9' ? raised.at(digit - U'0') : digit;
}

bool control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

}  // namespace

void Prose::place(std::size_t begin, std::size_t end) {
  auto const from = static_cast<std::uint32_t>(begin);
  auto const to = static_cast<std::uint32_t>(end);
  // White space between two pieces belongs to the stretch when nothing else stood there.
  if (!spans_.empty() && source_ == begin) {
    spans_.back().end = to;
  } else {
    spans_.push_back({from, to});
  }
}

void Prose::put(char32_t code, bool placed, std::size_t begin, std::size_t end) {
  if (code == text::not_a_character) code = replacement;
  if (code == U'\u2010' || code == U'\u2011') code = U'-';
  if (code == U'\n') {
    pending_ = '\n';
  } else if (code == U'\t' && pending_ != '\n') {
    pending_ = keeps_tabs_ ? '\t' : ' ';
  } else if (text::white(code) || control(code)) {
    if (pending_ == 0) pending_ = ' ';
  } else if (!without_width(code)) {
    if (pending_ != 0 && !text_.empty()) text_ += pending_;
    pending_ = 0;
    text::append(text_, raised_ ? raised_digit(code) : code);
    ++letters_;
    any_struck_ = any_struck_ || struck_;
    if (bold_) ++bold_letters_;
    if (bold_letters_ == letters_) lead_ = text_.size();
    if (placed) {
      place(begin, end);
      source_ = end;
    }
    return;
  }
  // White space that follows a stretch may go on in it; behind something else it does not.
  if (placed) source_ = begin == source_ ? end : nowhere;
}

void Prose::add(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    auto const [code, size] = text::character(utf8, at);
    put(code, false, 0, 0);
    at += size;
  }
}

void Prose::add(std::string_view utf8, std::size_t begin) {
  for (std::size_t at = 0; at < utf8.size();) {
    auto const [code, size] = text::character(utf8, at);
    put(code, true, begin + at, begin + at + size);
    at += size;
  }
}

void Prose::add(char32_t code, std::size_t begin, std::size_t end) { put(code, true, begin, end); }

void Prose::line() { pending_ = '\n'; }

void Prose::add_lines(std::string_view utf8, std::vector<Span> const& spans, bool was_bold) {
  auto const before = bold_;
  bold_ = was_bold;
  line();
  add(utf8);
  line();
  bold_ = before;
  spans_.insert(spans_.end(), spans.begin(), spans.end());
  // What follows never goes on in the last stretch of another cell.
  source_ = nowhere;
}

std::vector<std::string> doubts_of(Passage& passage) {
  auto doubts = std::move(passage.doubts);
  if (passage.prose.any_struck()) add_doubts(doubts, {std::string{struck_doubt}});
  return doubts;
}

std::string with_notes(Passage const& passage) {
  auto text = passage.prose.text();
  for (auto const& each : passage.notes) {
    if (!text.empty()) text += ' ';
    text += '(' + each + ')';
  }
  return text;
}

void nest(Passage& outer, Grid table, std::vector<Block> inner) {
  if (table.columns() > 1) {
    outer.doubts.emplace_back("In deze cel staat een tabel. Die is apart gelezen.");
    outer.prose.line();
    outer.tables.emplace_back(std::move(table));
  } else {
    for (auto const& row : table.rows) {
      for (auto const& cell : row.cells) {
        auto const* place = std::get_if<TextPlace>(&cell.place);
        outer.prose.add_lines(cell.text, place == nullptr ? std::vector<Span>{} : place->spans,
                              cell.bold);
        add_doubts(outer.doubts, cell.doubts);
      }
    }
  }
  std::ranges::move(inner, std::back_inserter(outer.tables));
}

}  // namespace verband::ingest
