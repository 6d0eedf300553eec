// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "ingest/pdf/pdf_runs.hpp"

namespace verband::ingest {

/// What stands at the same place in the margin of several pages, or is a page number there.
class Furniture {
 public:
  /// Takes note of the margins of a page.
  void learn(PdfPage const& page, std::vector<Run> const& runs);
  /// The runs of a page that are no page number, running head or foot; after all pages were learnt.
  std::vector<Run> without(PdfPage const& page, std::vector<Run> const& runs) const;

 private:
  bool is(PdfPage const& page, Run const& run, bool beside, bool in_head) const;

  std::map<std::string, std::size_t> times_{};  // alike but for figures, at one height
  std::map<long, std::size_t> counted_{};       // what the first page would have, of plain numbers
  std::size_t pages_{};
};

}  // namespace verband::ingest
