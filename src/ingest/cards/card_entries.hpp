// SPDX-License-Identifier: EUPL-1.2
// The fields of cards in a flattened text, before they are put together.
#pragma once

#include <vector>

#include "ingest/cards/running_labels.hpp"
#include "ingest/flat/assemble.hpp"

namespace verband::ingest {

/// A label and the lines of its text; without a label a line outside the cards.
struct CardEntry {
  std::vector<Piece> label{};
  std::vector<Piece> text{};
};

/// Cuts a text in which texts follow their labels on the line.
std::vector<CardEntry> running_entries(Source const& source, RunningLabels const& labels);

/// Cuts a text in which labels and texts stand in two columns with white between them, the label
/// at the height of any line of its text. Empty when they do not.
std::vector<CardEntry> columned_entries(Source const& source, RunningLabels const& labels);

/// True behind a sentence; "N.V." ends none.
bool ends_sentence(std::string_view text);

}  // namespace verband::ingest
