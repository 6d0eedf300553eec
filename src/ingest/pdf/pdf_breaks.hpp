// SPDX-License-Identifier: EUPL-1.2
// Tables that go on over a page break.
#pragma once

#include "ingest/pdf/pdf_tables.hpp"

namespace verband::ingest {

/// True when the second table goes on with the first, on a later page: the same columns.
bool goes_on(PageTable const& first, PageTable const& second);

/// Divides the first row of the table on the next page where that holds the repeated head with the
/// end of a torn row below it: no rule or larger white need be between them.
void part_head(PageTable const& table, PdfPage const& page, PageTable& next,
               text::Lexicon const& lexicon);

/// True when the first row of the second table is the rest of the last row of the first, cut by the
/// page break.
bool begins_with_rest(PageTable const& table, PageTable const& second);

/// Adds the rows of a table on the next page: without the repeated head, and with a row that the
/// page break cut put together again.
void append(PageTable& table, PageTable next, text::Lexicon const& lexicon);

}  // namespace verband::ingest
