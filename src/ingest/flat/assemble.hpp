// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "ingest/words/content.hpp"
#include "ingest/words/encoding.hpp"
#include "model/draft.hpp"
#include "text/lexicon.hpp"
#include "text/repair.hpp"

namespace verband::ingest {

/// What turning decoded pieces into texts needs.
struct Source {
  DecodedText const& document;
  std::vector<Line> const& lines;
  text::Lexicon const& lexicon;
  text::Damage const& damage;
  bool exact{};          // a line without a trailing space ends inside a word
  bool drops_hyphens{};  // words lost their hyphen at a line end
};

/// The repaired text of a cell, its place in the raw bytes and every repair.
Cell assemble(Source const& source, std::vector<Piece> const& pieces);

/// How sure the margin of a decoded cell makes us, 0..1.
double confidence(float margin);
/// Cells less sure than this get a doubt.
inline constexpr double doubtful = 0.5;

}  // namespace verband::ingest
