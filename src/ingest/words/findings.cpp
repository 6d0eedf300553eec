// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/findings.hpp"

#include <algorithm>
#include <utility>

namespace verband::ingest {
namespace {

constexpr std::size_t most_quoted = 3;
constexpr std::size_t longest_quote = 80;  // bytes

/// Lines that are alike but for their figures.
struct AlikeLines {
  std::string shape{};  // without figures
  std::string first{};
  std::size_t times{};
};

std::vector<AlikeLines> grouped(std::vector<std::string> const& lines) {
  std::vector<AlikeLines> out;
  for (auto const& line : lines) {
    auto shape = line;
    std::erase_if(shape, [](char c) { return c >= '0' && c <= '9'; });
    auto const known = std::ranges::find(out, shape, &AlikeLines::shape);
    if (known == out.end()) {
      out.push_back({std::move(shape), line, 1});
    } else {
      ++known->times;
    }
  }
  return out;
}

std::string quoted(std::string_view line) {
  if (line.size() <= longest_quote) return "„" + std::string{line} + "”";
  auto end = longest_quote;
  while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return "„" + std::string{line.substr(0, end)} + "…”";
}

}  // namespace

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

Finding page_furniture(std::vector<std::string> const& lines) {
  auto const groups = grouped(lines);
  std::string detail =
      "Deze regels zijn overgeslagen, omdat zij bij de bladzijde horen en niet bij de tabel: ";
  for (std::size_t k = 0; k < std::min(groups.size(), most_quoted); ++k) {
    if (k > 0) detail += ", ";
    detail += quoted(groups[k].first);
    if (groups[k].times > 1) detail += " (" + std::to_string(groups[k].times) + " keer)";
  }
  if (groups.size() > most_quoted) {
    detail += " en nog " + std::to_string(groups.size() - most_quoted);
  }
  return note("page-furniture", detail + ".");
}

bool hopeless(std::vector<Finding> const& findings) {
  return std::ranges::any_of(findings,
                             [](auto const& each) { return each.severity == Severity::problem; });
}

}  // namespace verband::ingest
