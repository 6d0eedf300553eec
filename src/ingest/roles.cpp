// SPDX-License-Identifier: EUPL-1.2
#include "ingest/roles.hpp"

#include <array>
#include <limits>

namespace verband::ingest {
namespace {

/// The kinds of which a table has one column: name … legal_form. The others may stand there twice.
constexpr std::size_t single_kinds = 6;
constexpr std::size_t masks = 1U << single_kinds;
constexpr float never = -std::numeric_limits<float>::infinity();

/// How much the words of a header cell speak for each kind.
KindScores said(DecodedCell const& cell, std::vector<Line> const& lines, bool first) {
  KindScores scores{};
  // A name stands first unless something else is said of the column; any column may be another one.
  if (first) scores.at(static_cast<std::size_t>(Kind::name)) = 0.4F;
  scores.at(static_cast<std::size_t>(Kind::extra)) = 0.1F;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end && w < lines[piece.line].words.size(); ++w) {
      auto const* const word = header_word(lines[piece.line].words[w].folded);
      if (word != nullptr) scores.at(static_cast<std::size_t>(word->kind)) += word->weight;
    }
  }
  return scores;
}

/// The best total over the columns so far, per set of kinds taken, and how it was reached.
struct Reached {
  float score{never};
  std::size_t kind{};
  std::size_t before{};
};

}  // namespace

std::vector<Kind> settled_kinds(Header const& header, std::vector<Line> const& lines) {
  std::vector<std::array<Reached, masks>> table(header.cells.size() + 1);
  table[0][0].score = 0.0F;
  for (std::size_t column = 0; column < header.cells.size(); ++column) {
    auto const scores = said(header.cells[column], lines, column == 0);
    for (std::size_t mask = 0; mask < masks; ++mask) {
      if (table[column][mask].score == never) continue;
      for (std::size_t kind = 0; kind < kind_count; ++kind) {
        std::size_t const bit = kind < single_kinds ? std::size_t{1} << kind : 0;
        // A kind of which nothing is said is no reading of the header.
        if ((mask & bit) != 0 || scores.at(kind) <= 0.0F) continue;
        float const total = table[column][mask].score + scores.at(kind);
        auto& best = table[column + 1].at(mask | bit);
        if (total > best.score) best = {total, kind, mask};
      }
    }
  }
  std::size_t mask = 0;
  for (std::size_t each = 0; each < masks; ++each) {
    if (table.back()[each].score > table.back()[mask].score) mask = each;
  }
  std::vector<Kind> kinds(header.cells.size(), Kind::extra);
  for (std::size_t column = header.cells.size(); column > 0; --column) {
    auto const& reached = table[column][mask];
    kinds[column - 1] = static_cast<Kind>(reached.kind);
    mask = reached.before;
  }
  return kinds;
}

}  // namespace verband::ingest
