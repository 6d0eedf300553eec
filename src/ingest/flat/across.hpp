// SPDX-License-Identifier: EUPL-1.2
// Tables written line by line over their whole width, as programs do that sort a page by place.
#pragma once

#include <vector>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/header.hpp"

namespace verband::ingest {

/// True for a text that may be written so: not too many lines, and few longer than such a table
/// has.
bool may_run_across(std::vector<Line> const& lines);

/// Finds the best reading of a text in which each line holds, from left to right, one line of every
/// cell of its row that still goes on: all cells begin in the first line of their row, one that
/// ended has no later lines, and a cell goes on only where its column had no room for the next
/// word. Viterbi with a beam, linear in the lines.
Decoding decode_across(Task const& task);

/// The ways to read heads that stand beside each other and go on in the lines below, best first;
/// `facts` with what `hear_joints` tells. Empty when there is none.
std::vector<Header> find_headers_across(std::vector<Line> const& lines,
                                        std::vector<LineFacts> const& facts);

}  // namespace verband::ingest
