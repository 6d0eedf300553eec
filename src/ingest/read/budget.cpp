// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/budget.hpp"

#include <algorithm>

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

Finding problem(std::string code, std::string detail) {
  return {.severity = Severity::problem, .code = std::move(code), .detail = std::move(detail)};
}

Finding doubt(std::string code, std::string detail) {
  return {.severity = Severity::doubt, .code = std::move(code), .detail = std::move(detail)};
}

Finding note(std::string code, std::string detail) {
  return {.severity = Severity::note, .code = std::move(code), .detail = std::move(detail)};
}

Finding too_large() {
  return problem("too-large",
                 "Het document is te groot om te lezen. Geef alleen de bijlage met de "
                 "samenwerkingsverbanden.");
}

Finding damaged(std::string_view detail) {
  return problem("damaged-document", "Dit bestand is beschadigd: " + std::string{detail} +
                                         " Open het in het programma waarmee het is gemaakt en "
                                         "sla het opnieuw op, of vraag het opnieuw op.");
}

Finding encrypted() {
  return problem("encrypted-document",
                 "Dit bestand is beveiligd met een wachtwoord. Open het, haal het wachtwoord eraf "
                 "en sla het opnieuw op.");
}

bool hopeless(std::vector<Finding> const& findings) {
  return std::ranges::any_of(findings,
                             [](auto const& each) { return each.severity == Severity::problem; });
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
