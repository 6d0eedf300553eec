// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/pdf/pdf_runs.hpp"

namespace verband::ingest {

/// Running text in the columns of a page set like a newspaper, from left to right: a program writes
/// one column to its foot and goes on at the head of the next. One part when the page has no such
/// columns.
std::vector<std::vector<Run>> text_columns(std::vector<Run> const& runs);

/// Cards that stand beside each other, row after row in the order in which they were written; none
/// when the page has no such texts.
std::vector<std::vector<Run>> texts_beside(PdfPage const& page, std::vector<Run> const& runs);

}  // namespace verband::ingest
