// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/words/content.hpp"

namespace verband::ingest {

/// What a column holds of which neither head nor words say anything: something further; or the
/// purpose, theme or nature that no other column holds, where its cells look like that: without a
/// header in a table of five columns at most (`few_columns`: while it is not sure that these are
/// its columns), or wherever no more such columns are left than there are kinds that no column
/// holds.
enum class Unsaid : std::uint8_t { further, few_columns, left_over };

/// What the columns of a table hold, weighed together: what the header says, else what their words
/// say. Of name … legal_form a table has one column each. `header` may be empty.
std::vector<Kind> weighed_kinds(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                DecodedRow const& header, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns, Unsaid unsaid = Unsaid::left_over);

/// For each column what the best reading loses when that column gets another role: small where
/// another reading is nearly as good, infinite where there is no other.
std::vector<float> kind_margins(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                DecodedRow const& header, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns);

/// The columns of which neither the head nor the words say what they are taken for: a purpose whose
/// words hardly speak of one, without a head that does; a further column of which nothing is known,
/// where themes or nature are missing and it may hold them. `header` may be empty.
std::vector<bool> unsaid_kinds(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                               DecodedRow const& header, std::vector<DecodedRow> const& rows,
                               std::uint32_t columns);

/// How much the words of a header cell speak for each kind; zeros when no word is known.
KindScores header_scores(std::vector<Line> const& lines, DecodedCell const& cell);

}  // namespace verband::ingest
