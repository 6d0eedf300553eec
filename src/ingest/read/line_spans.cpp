// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/line_spans.hpp"

#include <algorithm>
#include <cstdint>

namespace verband::ingest {

std::vector<Span> line_spans(std::string_view utf8) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < utf8.size();) {
    auto end = std::min(utf8.find('\n', at), utf8.size());
    auto const next = end + 1;
    if (end > at && utf8[end - 1] == '\r') --end;
    lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = next;
  }
  return lines;
}

}  // namespace verband::ingest
