// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/list_quality.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "ingest/shapes/headed.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

namespace {

/// How much each kind of column says that a table is about partnerships.
double weight(Kind kind) {
  switch (kind) {
    case Kind::participants:
      return 3.0;
    case Kind::name:
    case Kind::purpose:
    case Kind::policy_area:
    case Kind::nature:
    case Kind::legal_form:
      return 2.0;
    case Kind::place:
    case Kind::board:
    case Kind::risk:
      return 1.0;
    case Kind::money:
      return 0.4;
    default:
      return 0.1;
  }
}

}  // namespace

double quality(PartnershipList const& list) {
  std::set<Kind> kinds;
  for (auto const& column : list.columns) kinds.insert(column.kind);
  double sum = 0;
  for (auto const kind : kinds) sum += weight(kind);
  return sum;
}

std::optional<std::size_t> column_of(PartnershipList const& list, Kind kind) {
  auto const found = std::ranges::find(list.columns, kind, &ListColumn::kind);
  if (found == list.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - list.columns.begin());
}

bool has(PartnershipList const& list, Kind kind) { return column_of(list, kind).has_value(); }

namespace {

/// True when a word of a head speaks for this kind of column.
bool speaks_for(std::string_view header, Kind kind) {
  while (!header.empty()) {
    auto const end = std::min(header.find_first_of(" /"), header.size());
    auto const* const word = header_word(bare(header.substr(0, end)));
    if (word != nullptr && word->kind == kind) return true;
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return false;
}

/// True when a head says plainly that names of partnerships stand below it: "Verbonden partij".
bool says_plainly(std::string_view header) {
  constexpr float plain = 2.0F;
  bool any = false;
  for (auto const& word : words_of(header)) {
    auto const* const known = header_word(word);
    if (known == nullptr || known->kind != Kind::name) {
      if (!header_filler(word)) return false;
      continue;
    }
    any = any || known->weight >= plain;
  }
  return any && text::fold(header) != "naam";
}

/// True when half of the texts of a column have a word that the names of organisations have.
bool names_organisations(PartnershipList const& list, std::size_t column) {
  auto const named = std::ranges::count_if(
      list.rows, [&](DraftRow const& row) { return has_name_word(row.cells[column].text); });
  return named >= 3 && static_cast<std::size_t>(named) * 2 >= list.rows.size();
}

/// True for a form that only governments give what they do together.
bool public_form(std::string const& cell) {
  static constexpr std::array<std::string_view, 4> begins{"gemeenschappelijke regeling",
                                                          "openbaar lichaam", "bedrijfsvoerings",
                                                          "gemeenschappelijk orgaan"};
  auto const text = text::fold(text::squeeze(cell));
  return text == "gr" || text == "bvo" || std::ranges::any_of(begins, [&](std::string_view begin) {
           return text.starts_with(begin);
         });
}

/// True when such names stand beside legal forms of which half are those of partnerships, whatever
/// the head says: "Ontvanger" over "GGD".
bool names_beside_forms(PartnershipList const& list) {
  auto const name = column_of(list, Kind::name);
  auto const form = column_of(list, Kind::legal_form);
  if (!name || !form) return false;
  auto const formed = static_cast<std::size_t>(std::ranges::count_if(
      list.rows, [&](DraftRow const& row) { return public_form(row.cells[*form].text); }));
  return formed * 2 >= list.rows.size() && names_organisations(list, *name);
}

/// True when such names stand below a plain head.
bool lists_partnerships(PartnershipList const& list) {
  auto const name = column_of(list, Kind::name);
  return name && says_plainly(list.columns[*name].header) && names_organisations(list, *name);
}

/// True when a label stands on two cards, or every card has a name: texts with colons in a table
/// have other words before each of them, and what stands above those is no name. A heading above
/// the cards is no label.
bool are_cards(PartnershipList const& list) {
  auto const count = [&](std::size_t column, auto counts) {
    return static_cast<std::size_t>(std::ranges::count_if(
        list.rows, [&](DraftRow const& row) { return counts(row.cells[column].text); }));
  };
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    auto const& [kind, header] = list.columns[c];
    if (header.starts_with("Kop boven ")) continue;
    if (kind == Kind::name) {
      auto const named = count(c, [](std::string const& text) {
        return !text.empty() && !text.ends_with('.') && text.find(':') == std::string::npos;
      });
      if (named == list.rows.size()) return true;
    } else if (count(c, [](std::string const& text) { return !text.empty(); }) > 1) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_be_missed(PartnershipList const& list) {
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (list.columns[c].kind == Kind::name && names_organisations(list, c)) return true;
  }
  return false;
}

bool tells_of_partnerships(PartnershipList const& list) {
  if (list.rows.empty() || !has(list, Kind::name)) return false;
  std::size_t told = 0;
  for (auto const kind :
       {Kind::purpose, Kind::participants, Kind::policy_area, Kind::nature, Kind::legal_form}) {
    told += has(list, kind) ? 1 : 0;
  }
  std::size_t beside = 0;
  for (auto const kind : {Kind::place, Kind::board, Kind::money, Kind::risk}) {
    beside += has(list, kind) ? 1 : 0;
  }
  if (list.shape == Shape::cards && list.rows.size() > 1 && !are_cards(list)) return false;
  if (list.shape != Shape::table && list.shape != Shape::long_form) return true;
  if (list.headed) {
    // The head itself must speak of partnerships or of who takes part.
    bool said = false;
    for (std::size_t c = 0; c < list.columns.size(); ++c) {
      auto const& [kind, header] = list.columns[c];
      said =
          said || ((kind == Kind::name || kind == Kind::participants) && speaks_for(header, kind));
      // "Met wie" over names of organisations: the list is told from the municipality's side.
      said = said || (kind == Kind::name && speaks_for(header, Kind::participants) &&
                      names_organisations(list, c));
    }
    return (said && (told >= 1 || beside >= 2)) || told >= 3 || lists_partnerships(list) ||
           names_beside_forms(list);
  }
  return list.rows.size() >= (has(list, Kind::participants) ? 2 : 3) && told >= 2;
}

bool says_names(PartnershipList const& list) {
  return std::ranges::any_of(list.columns, [](ListColumn const& one) {
    return one.kind == Kind::name && speaks_for(one.header, Kind::name);
  });
}

bool names_partnerships(PartnershipList const& list) {
  auto const name = column_of(list, Kind::name);
  auto const named = [&](DraftRow const& row) { return has_name_word(row.cells[*name].text); };
  return has(list, Kind::participants) || (name && std::ranges::count_if(list.rows, named) > 1);
}

}  // namespace verband::ingest
