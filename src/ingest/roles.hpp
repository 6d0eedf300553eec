// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ingest/header.hpp"

namespace verband::ingest {

/// The kinds of a header's columns, weighed together: a table has one column of names, one of
/// purposes and so on, and its names usually stand first. "Samenwerking … Hoe (aard van de
/// samenwerking)" is name … nature.
std::vector<Kind> settled_kinds(Header const& header, std::vector<Line> const& lines);

}  // namespace verband::ingest
