// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/list_parties.hpp"

#include <algorithm>
#include <string>

#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/list_quality.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

namespace {

/// The kind of organisation that a word of a head names, other than municipalities.
std::string_view other_kind(std::string_view word) {
  for (std::string_view const kind : {"provincie", "waterschap", "hoogheemraadschap"}) {
    if (word.starts_with(kind)) return kind;
  }
  return word == "waterschappen" ? "waterschap" : std::string_view{};
}

/// True for a head that is such a kind alone: "Provincie", "Waterschappen".
bool only_kind(std::string_view header) {
  auto const words = words_of(header);
  return words.size() == 1 && !other_kind(words.front()).empty();
}

/// A head that speaks of who takes part: by how that word begins ("deelnem"), and the kind of
/// organisation it asks for. Nothing when a word speaks of something else.
struct PartyHead {
  std::string_view stem{};
  std::string_view kind{};
};
PartyHead party_head(std::string_view header) {
  PartyHead head;
  for (auto const& word : words_of(header)) {
    auto const kind = other_kind(word);
    auto const* const known = header_word(word);
    if (!kind.empty()) {
      head.kind = kind;
    } else if (known != nullptr && known->kind != Kind::participants) {
      return {};
    } else if (known != nullptr && head.stem.empty()) {
      head.stem = known->word;
    }
  }
  return head;
}

/// True when beside "Gemeenten" the columns with nothing but another kind for a head, "Provincie",
/// "Waterschap", have participants too: not where each partnership only lies in a province.
bool kinds_beside(PartnershipList const& list, std::size_t municipalities) {
  auto const words = words_of(list.columns[municipalities].header);
  if (words.empty() || words.back() != "gemeenten") return false;
  bool found = false;
  for (std::size_t c = municipalities + 1; c < list.columns.size(); ++c) {
    auto const& header = list.columns[c].header;
    if (!only_kind(header)) continue;
    bool const holes = std::ranges::any_of(
        list.rows, [&](DraftRow const& row) { return no_matrix_mark(row.cells[c].text); });
    found = found || holes || text::fold(header) != "provincie";
  }
  return found;
}

}  // namespace

void join_parties(PartnershipList& list) {
  auto const first = column_of(list, Kind::participants);
  if (list.shape != Shape::table || !first) return;
  auto const into = *first;
  auto const stem = party_head(list.columns[into].header).stem;
  bool const by_kind = kinds_beside(list, into);
  for (auto at = into + 1; (by_kind || !stem.empty()) && at < list.columns.size();) {
    auto const& column = list.columns[at];
    auto const head = party_head(column.header);
    bool const same = by_kind ? only_kind(column.header) : head.stem == stem;
    bool const more = column.kind >= Kind::extra && same;
    bool const figures = std::ranges::any_of(list.rows, [&](DraftRow const& row) {
      auto const& text = row.cells[at].text;
      return !no_matrix_mark(text) &&
             text.find_first_not_of("0123456789.,€% -") == std::string::npos;
    });
    if (!more || figures) {
      ++at;
      continue;
    }
    for (auto& row : list.rows) {
      auto& cell = row.cells[at];
      if (no_matrix_mark(cell.text)) cell.text.clear();
      if (!head.kind.empty() && matrix_mark(cell.text)) cell.text = head.kind;  // "ja"
      // "Groningen" below "provincie" is the province
      bool const told = text::fold(cell.text).find(head.kind) != std::string::npos;
      if (!cell.text.empty() && !told) cell.text = std::string{head.kind} + ": " + cell.text;
      add_text(row.cells[into], cell, "; ");
      row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(at));
    }
    list.columns[into].header += " + " + column.header;
    list.columns.erase(list.columns.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

bool names_party(std::string_view text, text::Lexicon const& lexicon) {
  auto const folded = text::fold(text);
  for (std::string_view const word :
       {"gemeente", "provinc", "waterschap", "hoogheemraad", "regio", "overhe", "rijk"}) {
    if (folded.find(word) != std::string::npos) return true;
  }
  for (std::string_view rest = folded; !rest.empty();) {
    auto const end = std::min(rest.find_first_of(",;/\n"), rest.size());
    auto part = text::squeeze(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    for (std::size_t at = 0; at < part.size();) {
      auto const stop = std::min(part.find(" en ", at), part.size());
      if (lexicon.whole_name(part.substr(at, stop - at))) return true;
      at = stop == part.size() ? stop : stop + 4;
    }
  }
  return false;
}

namespace {

/// True for a text that is nothing but parties, "alle Zeeuwse gemeenten, de provincie": it tells no
/// tasks.
bool only_parties(std::string_view text, text::Lexicon const& lexicon) {
  constexpr std::size_t longest_party = 6;  // words
  auto folded = text::fold(text);
  for (std::string_view const joint : {" en ", " & ", " + ", "; "}) {
    for (auto at = folded.find(joint); at != std::string::npos; at = folded.find(joint))
      folded.replace(at, joint.size(), ", ");
  }
  bool any = false;
  for (std::string_view rest = folded; !rest.empty();) {
    auto const end = std::min(rest.find(", "), rest.size());
    auto const part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    if (words_of(part).size() > longest_party || !names_party(part, lexicon)) return false;
    any = true;
  }
  return any;
}

void doubt_parties(PartnershipList& list, std::size_t column) {
  for (auto& row : list.rows) {
    auto& cell = row.cells[column];
    cell.confidence = std::min(cell.confidence, 0.4);
    cell.doubts.emplace_back(
        "Dat hier de deelnemers staan, is afgeleid uit de namen. Vergelijk dit met het document.");
  }
}

}  // namespace

void know_item_parties(PartnershipList& list, text::Lexicon const& lexicon) {
  auto const purpose = column_of(list, Kind::purpose);
  if (!purpose || has(list, Kind::participants)) return;
  auto const at = *purpose;
  std::size_t filled = 0;
  std::size_t parties = 0;
  for (auto const& row : list.rows) {
    filled += row.cells[at].text.empty() ? 0 : 1;
    parties += only_parties(row.cells[at].text, lexicon) ? 1 : 0;
  }
  if (parties < 2 || parties * 4 < filled * 3) return;
  list.columns[at] = {Kind::participants, "Deelnemers"};
  doubt_parties(list, at);
}

bool has_parties(PartnershipList const& list, text::Lexicon const& lexicon) {
  auto const column = std::ranges::find(list.columns, Kind::participants, &ListColumn::kind);
  bool const plain = list.shape == Shape::table && list.headed && column != list.columns.end();
  if (!plain || says_names(list)) return true;
  auto const at = static_cast<std::size_t>(column - list.columns.begin());
  return std::ranges::any_of(
      list.rows, [&](DraftRow const& row) { return names_party(row.cells[at].text, lexicon); });
}

void know_parties(PartnershipList& list, text::Lexicon const& lexicon) {
  if (has(list, Kind::participants)) return;
  // One organisation may be a place; several are who takes part.
  auto const several = [&](std::string const& text) {
    bool const many = text.find_first_of(",;\n") != std::string::npos ||
                      text.find(" en ") != std::string::npos ||
                      text.find("gemeenten") != std::string::npos;
    return many && !text.ends_with('.') && names_party(text, lexicon);
  };
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    // "Bestuursorganen van de deelnemers" speaks of boards, and tells whose they are
    if (list.columns[c].kind != Kind::extra && list.columns[c].kind != Kind::board) continue;
    std::size_t filled = 0;
    std::size_t parties = 0;
    for (auto const& row : list.rows) {
      filled += row.cells[c].text.empty() ? 0 : 1;
      parties += several(row.cells[c].text) ? 1 : 0;
    }
    if (parties < 2 || parties * 4 < filled * 3) continue;
    list.columns[c].kind = Kind::participants;
    return doubt_parties(list, c);
  }
}

}  // namespace verband::ingest
