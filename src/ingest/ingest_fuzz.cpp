// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "ingest/read.hpp"

/// Reads any bytes; aborts when a span of the result lies outside them.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static verband::ingest::Knowledge const knowledge;
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto const draft = verband::ingest::read(bytes, knowledge, {.max_bytes = 65536});
  for (auto const& row : draft.rows) {
    if (row.cells.size() != draft.columns.size()) std::abort();
    for (auto const& cell : row.cells) {
      for (auto const& span : std::get<verband::TextPlace>(cell.place).spans) {
        if (span.begin > span.end || span.end > size) std::abort();
      }
    }
  }
  return 0;
}
