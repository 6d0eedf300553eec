// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/encoding.hpp"

#include <algorithm>
#include <utility>

#include "ingest/words/encoding.hpp"

namespace verband::ingest {
namespace {

/// Puts the letters of a text back and adds what was done to the repairs; false when there was
/// nothing to do.
bool put_back(std::string& text, std::vector<Repair>& repairs) {
  auto words = twice_encoded(text);
  if (words.empty()) return false;
  std::string out;
  std::size_t at = 0;
  for (auto& word : words) {
    out.append(text, at, word.begin - at);
    out += word.repair.after;
    at = word.begin + word.repair.before.size();
    repairs.push_back(std::move(word.repair));
  }
  text = out.append(text, at);
  return true;
}

}  // namespace

void undo_double_encoding(Contents& contents) {
  bool repaired = false;
  auto const mend = [&](std::string& text, std::vector<Repair>& repairs) {
    repaired = put_back(text, repairs) || repaired;
  };
  for (auto& block : contents.blocks) {
    if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
      auto lead = paragraph->text.substr(0, paragraph->lead);
      auto rest = paragraph->text.substr(lead.size());
      mend(lead, paragraph->repairs);
      mend(rest, paragraph->repairs);
      paragraph->lead = lead.size();
      paragraph->text = lead + rest;
      continue;
    }
    auto& grid = std::get<Grid>(block);
    std::vector<Repair> of_title;
    mend(grid.title, of_title);
    for (auto& row : grid.rows) {
      for (auto& cell : row.cells) mend(cell.text, cell.repairs);
    }
  }
  auto finding = encoding_repaired();
  bool const said =
      std::ranges::find(contents.findings, finding.code, &Finding::code) != contents.findings.end();
  if (repaired && !said) contents.findings.push_back(std::move(finding));
}

}  // namespace verband::ingest
