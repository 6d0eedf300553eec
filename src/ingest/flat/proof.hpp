// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "ingest/flat/decode.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/words/encoding.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// A proof and the cells that stand at its differences.
struct Proven {
  Proof proof{};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cells{};  // (row, column), both from 0
};

/// Lays the decoded table out again by PDFBox's law and compares with the input byte for byte.
Proven prove(DecodedText const& document, std::vector<Line> const& lines,
             std::optional<Header> const& header, Decoding const& decoding);

}  // namespace verband::ingest
