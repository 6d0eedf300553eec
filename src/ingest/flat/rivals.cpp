// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/rivals.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

// Nats by which a reading may be worse and still be a rival; heads leave less to choose.
constexpr float near_headed = 5.0F;
constexpr float near_headless = 9.0F;
constexpr std::size_t in_common = 7;  // of eight cells: the columns are the same one

using Places = std::vector<std::pair<Piece, Piece>>;

/// Where the cells of a column begin and end, in the order of the text.
Places places_of(std::vector<DecodedRow> const& rows, std::size_t column) {
  Places out;
  for (auto const& row : rows) {
    auto const& pieces = row[column].pieces;
    if (!pieces.empty() && pieces[0].end > pieces[0].begin) {
      out.emplace_back(pieces.front(), pieces.back());
    }
  }
  return out;
}

std::size_t common(Places const& a, Places const& b) {
  Places both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

bool same_heads(Plan const& a, std::size_t column, Plan const& b, std::size_t other) {
  if (a.header.has_value() != b.header.has_value()) return false;
  return !a.header || a.header->cells[column].pieces == b.header->cells[other].pieces;
}

}  // namespace

std::vector<bool> contested_columns(Outcome const& best, std::span<Outcome const> outcomes,
                                    float top) {
  auto const columns = best.plan.kinds.size();
  std::vector<bool> contested(columns);
  auto const near = best.plan.header ? near_headed : near_headless;
  std::vector<Places> mine;
  for (std::size_t c = 0; c < columns; ++c) mine.push_back(places_of(best.rows, c));
  for (auto const& rival : outcomes) {
    if (&rival == &best || rival.score < top - near) continue;
    auto const theirs = rival.plan.kinds.size();
    // That the first row is a header has been settled.
    if (best.plan.header && !rival.plan.header && theirs == columns) continue;
    std::vector<Places> places;
    for (std::size_t o = 0; o < theirs; ++o) places.push_back(places_of(rival.rows, o));
    for (std::size_t c = 0; c < columns; ++c) {
      std::size_t most = 0;
      std::size_t twin = 0;
      for (std::size_t o = 0; o < theirs; ++o) {
        auto const shared = common(mine[c], places[o]);
        if (shared > most) std::tie(most, twin) = std::pair{shared, o};
      }
      auto const role = role_of(best.plan.kinds[c]);
      bool const same_cells = most * 8 >= mine[c].size() * in_common;
      bool const same_role = most > 0 && role == role_of(rival.plan.kinds[twin]);
      bool const same_key = role != ColumnRole::extra || same_heads(best.plan, c, rival.plan, twin);
      if (!mine[c].empty() && !(same_cells && same_role && same_key)) contested[c] = true;
    }
  }
  return contested;
}

void contest_unsaid(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                    DecodedRow const& header, std::vector<DecodedRow> const& rows,
                    std::span<ColumnRole const> roles, std::vector<bool>& contested) {
  auto const unsaid =
      unsaid_kinds(lines, facts, header, rows, static_cast<std::uint32_t>(roles.size()));
  contested.resize(roles.size());
  for (std::size_t c = 0; c < roles.size(); ++c) {
    if (unsaid[c]) contested[c] = true;
  }
  if (header.empty()) contest_later_numbers(roles, contested);
}

void contest_later_numbers(std::span<ColumnRole const> roles, std::vector<bool>& contested) {
  bool shifted = false;
  for (std::size_t c = 0; c < roles.size(); ++c) {
    if (roles[c] != ColumnRole::extra) continue;
    if (shifted) contested[c] = true;
    shifted = shifted || contested[c];
  }
}

}  // namespace verband::ingest
