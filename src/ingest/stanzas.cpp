// SPDX-License-Identifier: EUPL-1.2
#include "ingest/stanzas.hpp"

#include <algorithm>

#include "ingest/headed.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

using Stanza = std::vector<GridCell>;

/// The lines of a text, parted at blank ones.
std::vector<Stanza> stanzas_of(DecodedText const& document) {
  std::vector<Stanza> made;
  bool apart = true;
  for (std::size_t begin = 0; begin < document.text.size();) {
    auto const end = std::min(document.text.find('\n', begin), document.text.size());
    auto text = text::squeeze(std::string_view{document.text}.substr(begin, end - begin));
    bool const blank = text.empty();
    if (!blank && apart) made.emplace_back();
    if (!blank) {
      made.back().push_back(
          {.text = std::move(text), .place = TextPlace{{document.raw(begin, end)}}});
    }
    apart = blank;
    begin = end + 1;
  }
  return made;
}

bool heads(Stanza const& stanza) {
  constexpr std::size_t least = 3;
  return stanza.size() >= least && std::ranges::all_of(stanza, [](GridCell const& line) {
           return head_likeness(line.text) >= 0.5 && line.text.find(':') == std::string::npos;
         });
}

}  // namespace

std::optional<Grid> stanza_table(DecodedText const& document) {
  auto stanzas = stanzas_of(document);
  auto const head = std::ranges::find_if(stanzas, heads);
  auto const last = std::find_if(head, stanzas.end(),
                                 [&](Stanza const& each) { return each.size() != head->size(); });
  // One row of another length, with a cell left out, and no row is sure of its columns.
  bool const whole =
      std::all_of(last, stanzas.end(), [](Stanza const& each) { return each.size() == 1; });
  if (last - head < 3 || !whole) return std::nullopt;
  Grid grid{.ruled = false};
  for (auto row = head; row != last; ++row) {
    grid.rows.push_back({.cells = std::move(*row), .head = row == head});
  }
  return grid;
}

}  // namespace verband::ingest
