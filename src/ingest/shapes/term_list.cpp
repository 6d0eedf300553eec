// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/term_list.hpp"

#include <utility>

#include "ingest/shapes/item_parties.hpp"
#include "ingest/shapes/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

std::vector<Paragraph> term_list(Grid const& grid) {
  constexpr std::size_t several = 3;
  constexpr std::size_t longest_name = 100;
  if (grid.columns() != 2 || grid.rows.size() < several) return {};
  std::vector<Paragraph> items;
  std::size_t told = 0;
  for (auto const& row : grid.rows) {
    auto const name = text::squeeze(row.cells.front().text);
    auto const text = text::squeeze(row.cells.back().text);
    if (name.empty() || text.empty() || name.size() > longest_name) return {};
    auto rest = text;
    told += participants_in(rest).empty() ? 0 : 1;
    auto whole = name;
    whole.append(": ").append(text);
    items.push_back({.text = std::move(whole),
                     .place = both(row.cells.front().place, row.cells.back().place),
                     .page = row.page,
                     .item = true,
                     .lead = name.size()});
  }
  return told * 4 >= grid.rows.size() * 3 ? items : std::vector<Paragraph>{};
}

}  // namespace verband::ingest
