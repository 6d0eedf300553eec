// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "ingest/pdf/pdf_tables.hpp"

namespace verband::ingest {

/// True when the first of these texts, which stand below a table or at the head of the page behind
/// it and are in no cell, seems to be of its last row or to be one more row: it keeps to one of the
/// columns, in letters of the same size. Where the table goes on below them (`next`, or null) a
/// single line at the distance of a row may be wider.
bool seems_of_table(PdfPage const& page, PageTable const& table, std::span<Run const> below,
                    PageTable const* next);

}  // namespace verband::ingest
