// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/findings.hpp"

#include <algorithm>
#include <utility>

namespace verband::ingest {

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

}  // namespace verband::ingest
