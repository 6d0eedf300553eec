// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// How to read; everything not given is recognised from the document.
struct Options {
  std::optional<Dialect> dialect{};
  std::vector<ColumnRole> columns{};  // roles from left to right, empty = recognise
  std::size_t max_bytes{std::size_t{16} * 1024 *
                        1024};  // larger documents are refused with a finding
};

/// What the decoder needs to recognise names; filled by `app` from the reference data.
struct Knowledge {
  text::Lexicon lexicon{};
};

/// The version of this reader; part of what makes a reading the same reading.
std::string_view reader_version();

/// Reads a flattened text: dialect, table, repaired cells, self-proof, findings. Never throws on
/// bad data: a document without a table, too large, binary or empty gives zero rows and a finding
/// that says so.
Draft read(std::string_view bytes, Knowledge const& knowledge, Options const& options);

}  // namespace verband::ingest
