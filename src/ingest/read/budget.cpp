// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/budget.hpp"

#include <utility>

#include "ingest/words/findings.hpp"

namespace verband::ingest {

void Budget::take_cells(std::size_t count) {
  if (count > cells_left()) {
    refused_ = true;
  } else {
    cells_ += count;
  }
}

void Budget::take_text(std::size_t bytes) {
  if (bytes > limits_.unpacked - text_) {
    refused_ = true;
  } else {
    text_ += bytes;
  }
}

Contents refusal(Finding why) {
  Contents contents;
  contents.findings.push_back(std::move(why));
  return contents;
}

Contents within(Budget const& budget, Contents contents) {
  if (budget.refused()) contents.findings.push_back(too_large());
  if (hopeless(contents.findings)) contents.blocks.clear();
  return contents;
}

}  // namespace verband::ingest
