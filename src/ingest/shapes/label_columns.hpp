// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ingest/shapes/headed.hpp"

namespace verband::ingest {

/// The table with a column for each label where the cells of a column hold lines with labels:
/// "Doel: …", "Deelnemers: …" under each other in one cell.
HeadedTable labels_apart(HeadedTable table);

}  // namespace verband::ingest
