// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

namespace verband::ingest {
namespace {

constexpr float steps = 2.0F;  // of a point, in which sizes are kept

long size_key(float size) { return std::lround(size * steps); }

/// True for a line that begins with the mark of a list: "• ", "3. ", "3) ".
bool begins_item(std::string_view line) {
  for (std::string_view const mark : {"• ", "- ", "– ", "▪ ", "· "}) {
    if (line.starts_with(mark)) return true;
  }
  std::size_t at = 0;
  while (at < line.size() && at < 2 && line[at] >= '0' && line[at] <= '9') ++at;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
         line[at + 1] == ' ';
}

/// True for a line that begins with a label or a name in bold: "**Doel:** afval inzamelen",
/// "**Laborijn**: werk". Some programs draw the marks of a list, so that no letter shows them.
bool begins_field(TextLine const& line) {
  if (line.lead <= 2 || line.lead >= line.text.size()) return false;
  auto const behind = std::string_view{line.text}.substr(line.lead);
  return line.text[line.lead - 1] == ':' || line.text[line.lead - 1] == '?' ||
         behind.starts_with(':') || behind.starts_with(" – ") || behind.starts_with(" - ");
}

/// The label at the beginning of a line: "Website" of "Website: www.regio.nl"; empty without one.
std::string_view label_of(std::string_view line) {
  constexpr std::size_t longest = 40;  // bytes
  auto const end = line.find(':');
  bool const label = end != std::string_view::npos && end > 1 && end <= longest && line[0] >= 'A' &&
                     line[0] <= 'Z' && (end + 1 == line.size() || line[end + 1] == ' ') &&
                     line.substr(0, end).find_first_of(".,;") == std::string_view::npos;
  return label ? line.substr(0, end) : std::string_view{};
}

}  // namespace

void LineLabels::learn(PdfPage const& page, std::vector<Run> const& runs) {
  // run by run: texts may stand beside each other
  for (auto const& run : runs) {
    auto const text = text_of(page, run);
    if (auto const label = label_of(text); !label.empty()) ++times_[std::string{label}];
  }
}

bool LineLabels::begins(TextLine const& line) const {
  constexpr std::size_t several = 3;
  auto const found = times_.find(std::string{label_of(line.text)});
  return found != times_.end() && found->second >= several;
}

TextSizes::TextSizes(PdfDocument const& document) {
  for (auto const& page : document.pages) {
    for (auto const& glyph : page.glyphs) ++times_[size_key(page.styles[glyph.style].size)];
  }
  auto const most =
      std::ranges::max_element(times_, {}, [](auto const& one) { return one.second; });
  if (most != times_.end()) usual_ = static_cast<float>(most->first) / steps;
}

bool TextSizes::large(float size) const {
  constexpr float larger = 1.15F;
  return size_key(size) >= size_key(usual_ * larger);
}

std::uint8_t TextSizes::level(float size) const {
  constexpr std::size_t deepest = 8;
  auto const above = static_cast<std::size_t>(std::ranges::count_if(times_, [&](auto const& one) {
    return large(static_cast<float>(one.first) / steps) &&
           (!large(size) || one.first > size_key(size));
  }));
  return static_cast<std::uint8_t>(std::min(above, deepest) + 1);
}

std::vector<Paragraph> paragraphs_of(PdfPage const& page, std::vector<Run> const& runs,
                                     TextSizes const& sizes, LineLabels const& labels,
                                     text::Lexicon const& lexicon) {
  std::vector<Paragraph> made;
  auto const lines = lines_of(page, runs);
  for (std::size_t begin = 0; begin < lines.size();) {
    auto end = begin + 1;
    float edge = lines[begin].right;
    while (end < lines.size()) {
      auto const& above = lines[end - 1];
      auto const& below = lines[end];
      bool const close = below.base - above.base <= 1.6F * std::max(above.size, 1.0F) &&
                         std::abs(above.size - below.size) < 0.6F && above.bold == below.bold;
      bool const next_item = begins_item(lines[begin].text) && begins_item(below.text);
      if (!close || next_item || begins_field(below) || labels.begins(below)) break;
      edge = std::max(edge, below.right);
      ++end;
    }
    auto const part = std::span{lines}.subspan(begin, end - begin);
    auto flowed = flow(part, edge, lexicon);
    Paragraph paragraph{.text = std::move(flowed.text),
                        .repairs = std::move(flowed.repairs),
                        .page = page.number,
                        .bold = part.front().bold,
                        .lead = part.front().lead,
                        .indent = part.front().left};
    bool const short_one = paragraph.text.size() < 120;
    if (short_one && (sizes.large(part.front().size) || paragraph.bold)) {
      paragraph.level = sizes.level(part.front().size);
    }
    Box box{part.front().left, part.front().base - part.front().size, edge, part.back().base};
    paragraph.place = PagePlace{{{page.number, page.on_paper(box)}}};
    made.push_back(std::move(paragraph));
    begin = end;
  }
  return made;
}

}  // namespace verband::ingest
