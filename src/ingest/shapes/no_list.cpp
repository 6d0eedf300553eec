// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/no_list.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/regulation.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/joins.hpp"
#include "model/wording.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// True when several items of a list in running text have a name as organisations have: "3. GGD
/// Zeeland".
bool names_in_items(std::string_view text) {
  constexpr std::size_t several = 3;
  std::size_t named = 0;
  for (auto const line : text_lines(text)) {
    std::string rest;
    named += item({.text = std::string{line}}, rest) && has_name_word(rest) ? 1 : 0;
    if (named == several) return true;
  }
  return false;
}

/// Some lines that are nothing but labels of cards or heads of columns: "Vestigingsplaats".
std::vector<std::string> labels_in(std::string_view text) {
  constexpr std::size_t most = 3;
  std::vector<std::string> found;
  for (auto const line : text_lines(text)) {
    if (found.size() == most) break;
    auto const label = label_of(without_number(line));
    bool const known = capital(label) && known_label(label) && header_kind(label) != Kind::name &&
                       !legal_heading(label);
    if (known && std::ranges::find(found, label) == found.end()) found.push_back(label);
  }
  for (auto& label : found) label.insert(0, "„").append("”");
  return found;
}

}  // namespace

bool is_contents_page(std::string_view text) {
  constexpr std::size_t least = 5;        // lines
  constexpr std::size_t most_digits = 3;  // of a page
  constexpr std::string_view head = "inhoud";
  std::size_t lines = 0;
  std::size_t numbered = 0;
  bool headed = false;
  for (auto const each : text_lines(text)) {
    auto const line = text::squeeze(each);
    if (line.empty()) continue;
    headed = headed || text::fold(line.substr(0, head.size())) == head;
    auto const blank = line.find_last_of(" .");
    auto const last = std::string_view{line}.substr(blank == std::string::npos ? 0 : blank + 1);
    ++lines;
    numbered += blank != std::string::npos && !last.empty() && last.size() <= most_digits &&
                        last.find_first_not_of("0123456789") == std::string_view::npos
                    ? 1
                    : 0;
  }
  return headed && lines >= least && numbered * 2 >= lines;
}

Finding no_list(std::string_view text, bool flattened) {
  constexpr auto in_table = "in een tabel, met een kolom voor de naam en een voor de deelnemers.";
  if (has_articles(text)) {
    return problem(
        "no-table",
        "Dit document is de tekst van een regeling, met artikelen, en geen lijst van "
        "samenwerkingsverbanden. Verband leest zo'n tekst alleen als de titel zegt welke "
        "regeling het is en de aanhef wie meedoen. Zet dat anders " +
            std::string{in_table});
  }
  if (is_contents_page(text)) {
    return problem("no-table",
                   "Dit is een inhoudsopgave en geen lijst van samenwerkingsverbanden. Geef de "
                   "bladzijden waarin zij staan.");
  }
  if (names_in_items(text)) {
    return problem("no-table",
                   "Dit document noemt samenwerkingsverbanden, maar niet in een tabel, kaart of "
                   "lijst die Verband kan lezen. Zet ze " +
                       std::string{in_table});
  }
  if (auto const labels = labels_in(text); labels.size() > 1) {
    return problem("no-table",
                   "In dit document staat geen lijst met samenwerkingsverbanden die Verband kan "
                   "lezen. Wel staan er kopjes zoals " +
                       enumerated(labels) +
                       ". Zet de naam van het samenwerkingsverband boven de kopjes, of zet alles " +
                       std::string{in_table});
  }
  if (flattened) {
    return problem("no-table",
                   "In dit document staat geen tabel met samenwerkingsverbanden. Kijk of het de "
                   "goede bijlage is. Is dat zo, geef dan het document zelf (PDF, Word of Excel).");
  }
  return problem("no-table",
                 "In dit document staat geen lijst van samenwerkingsverbanden. Kijk of het de "
                 "goede bijlage is.");
}

}  // namespace verband::ingest
