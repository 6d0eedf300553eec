// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/raw_places.hpp"

#include <algorithm>

namespace verband::ingest {

TextPlace raw_place(DecodedText const& decoded, std::vector<Span> const& stretches) {
  TextPlace place;
  for (auto const& each : stretches) {
    auto const raw = decoded.raw(each.begin, each.end);
    // In letters that were encoded twice several stretches may come from the same bytes.
    if (!place.spans.empty() && raw.begin <= place.spans.back().end &&
        place.spans.back().begin <= raw.begin) {
      place.spans.back().end = std::max(place.spans.back().end, raw.end);
    } else {
      place.spans.push_back(raw);
    }
  }
  return place;
}

std::vector<Repair> repairs_within(DecodedText const& decoded, TextPlace const& place) {
  std::vector<Repair> result;
  for (auto const& span : place.spans) {
    auto const begins = [](Repair const& repair) { return repair.raw.begin; };
    auto at = std::ranges::lower_bound(decoded.repairs, span.begin, {}, begins);
    for (; at != decoded.repairs.end() && at->raw.end <= span.end; ++at) result.push_back(*at);
  }
  return result;
}

}  // namespace verband::ingest
