// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/read.hpp"
#include "model/finding.hpp"

namespace verband::ingest {

/// A table as it stands in a document, whatever it is about: rows of cells, as many in each. A
/// merged cell stands in every place it covers; white space is one blank.
struct PlainTable {
  std::string title{};  // name of the sheet or caption; empty when there is none
  std::vector<std::vector<std::string>> rows{};
};

/// Every table of a document of any kind, told by its content. A document that cannot be read, or
/// has no table, gives none and a problem that says why.
Found<std::vector<PlainTable>> plain_tables(std::string_view bytes, Knowledge const& knowledge);

}  // namespace verband::ingest
