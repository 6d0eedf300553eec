// SPDX-License-Identifier: EUPL-1.2
#include "page.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace verband::generator {
namespace {

// Advance widths of Helvetica (and Arial) for U+0020 to U+007E.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // to /
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // to O
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // to _
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // to o
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};

std::size_t character_bytes(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

double character_width(std::string_view character) {
  auto const byte = static_cast<unsigned char>(character.front());
  if (byte >= 0x20 && byte < 0x7F) return ascii_widths[byte - 0x20U];
  if (character == "ï" || character == "í" || character == "’" || character == "‘") return 250;
  if (character == "•") return 350;
  return 556;  // the accented vowels, the dash and the euro sign
}

// Greedy filling of one column; words that are too wide are cut where the column ends.
class Filler {
 public:
  Filler(double width, bool indented) : width_(width), indented_(indented) {}

  void word(std::string_view piece, bool glued) {
    double const space = used_ > 0 && !glued ? text_width(" ") : 0;
    if (used_ > 0 && used_ + space + text_width(piece) > width_) end_line(!glued);
    if (used_ > 0 && !glued) put(" ");
    for (std::size_t at = 0; at < piece.size();) {
      auto const character = piece.substr(at, character_bytes(piece, at));
      if (used_ > 0 && used_ + character_width(character) > width_) end_line(false);
      put(character);
      at += character.size();
    }
  }
  void typed_space() { line_.text += ' '; }
  CellLines finish() {
    end_line(true);
    return std::move(lines_);
  }

 private:
  void put(std::string_view piece) {
    line_.text += piece;
    used_ += text_width(piece);
  }
  void end_line(bool ends_word) {
    line_.ends_word = ends_word;
    line_.indented = indented_;
    lines_.push_back(std::move(line_));
    line_ = {};
    used_ = 0;
  }

  double width_;
  bool indented_;
  double used_{0};
  Line line_{};
  CellLines lines_{};
};

void fill_word(Filler& filler, std::string_view word) {
  bool glued = false;
  while (!word.empty()) {
    auto const hyphen = word.find('-', 1);
    bool const breakable = hyphen != std::string_view::npos && hyphen + 1 < word.size();
    auto const piece = breakable ? word.substr(0, hyphen + 1) : word;
    filler.word(piece, glued);
    word.remove_prefix(piece.size());
    glued = true;
  }
}

CellLines wrap_paragraph(std::string_view text, double width, bool indented) {
  Filler filler(width, indented);
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    if (end == 0) {
      filler.typed_space();
    } else {
      fill_word(filler, text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return filler.finish();
}

}  // namespace

double text_width(std::string_view utf8) {
  double width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    auto const bytes = character_bytes(utf8, at);
    width += character_width(utf8.substr(at, bytes));
    at += bytes;
  }
  return width;
}

CellLines wrap(std::string_view text, double width, bool indent_lists) {
  constexpr double list_indent = 1200;
  CellLines lines;
  for (bool more = true; more;) {
    auto const end = std::min(text.find('\n'), text.size());
    more = end < text.size();
    auto const paragraph = text.substr(0, end);
    bool const indented = indent_lists && paragraph.starts_with("- ");
    for (auto& line : wrap_paragraph(paragraph, indented ? width - list_indent : width, indented))
      lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace verband::generator
