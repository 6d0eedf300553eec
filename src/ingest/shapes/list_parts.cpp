// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/list_parts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/list_quality.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/head_words.hpp"
#include "model/wording.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

namespace {

/// True for a text with a word that themes have: "Sociaal domein".
bool is_theme(std::string_view text) {
  constexpr float telling = 0.5F;
  return std::ranges::any_of(words_of(text), [](std::string const& word) {
    return kind_scores(word).at(static_cast<std::size_t>(Kind::policy_area)) > telling;
  });
}

/// "1. Avri", "2. GGD": where all names have a number that counts them, it is no part of them.
void drop_numbers(PartnershipList& list) {
  constexpr std::size_t several = 3;
  auto const name = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  if (name == list.columns.end() || list.rows.size() < several) return;
  auto const at = static_cast<std::size_t>(name - list.columns.begin());
  bool const numbered = std::ranges::all_of(list.rows, [&](DraftRow const& row) {
    auto const& text = row.cells[at].text;
    auto figures = std::min(text.find_first_not_of("0123456789"), text.size());
    if (figures == 0 && text.find(") ") == 1) figures = 1;  // "a) Avri"
    return figures > 0 && figures + 2 < text.size() &&
           (text[figures] == '.' || text[figures] == ')') && text[figures + 1] == ' ';
  });
  if (!numbered) return;
  for (auto& row : list.rows) {
    auto& text = row.cells[at].text;
    text.erase(0, text.find(' ') + 1);
  }
}

/// The rest of a row that has no name of its own belongs to the row above.
void join_nameless(PartnershipList& list) {
  auto const name = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  if (name == list.columns.end()) return;
  auto const at = static_cast<std::size_t>(name - list.columns.begin());
  std::vector<DraftRow> rows;
  for (auto& row : list.rows) {
    auto const filled = static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](Cell const& cell) { return !cell.text.empty(); }));
    if (filled == 0) continue;
    bool const nameless = row.cells[at].text.empty() && filled * 2 < row.cells.size() + 1;
    if (!nameless || rows.empty()) {
      rows.push_back(std::move(row));
      continue;
    }
    auto& above = rows.back();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto& more = row.cells[c];
      if (more.text.empty()) continue;
      auto& cell = above.cells[c];
      add_text(cell, more, "\n");
      cell.confidence = std::min(cell.confidence, 0.4);
      cell.doubts.emplace_back(
          "De regel hieronder heeft geen naam en is bij deze rij gevoegd. Vergelijk de rij met het "
          "document.");
    }
  }
  list.rows = std::move(rows);
}

/// Headings inside the table become a column of their own: a legal form, or a policy area.
void add_sections(PartnershipList& list, HeadedTable const& table) {
  if (list.shape != Shape::table || list.rows.size() != table.rows.size()) return;
  bool const any =
      std::ranges::any_of(table.rows, [](HeadedRow const& row) { return !row.section.empty(); });
  if (!any) return;
  // "Publiekrechtelijk" says of many forms that it is one of those.
  auto const legal =
      static_cast<std::size_t>(std::ranges::count_if(table.rows, [](auto const& row) {
        auto const section = text::fold(row.section);
        bool const form =
            legal_heading(row.section) || section.find("regelingen") != std::string::npos;
        return form && section.find("rechtelijk") == std::string::npos;
      }));
  auto kind = legal * 2 >= table.rows.size() ? Kind::legal_form : Kind::policy_area;
  bool const natures = std::ranges::all_of(table.rows, [](HeadedRow const& row) {
    return text::fold(row.section).find("rechtelijk") != std::string::npos;
  });
  if (natures) kind = Kind::nature;
  if (has(list, kind)) kind = Kind::extra;
  list.columns.push_back({kind, "Kop in de tabel"});
  for (std::size_t r = 0; r < list.rows.size(); ++r) {
    Cell cell{.text = table.rows[r].section};
    cell.place = list.rows[r].cells.front().place;
    list.rows[r].cells.push_back(std::move(cell));
  }
}

/// Says which heads told what the columns hold: the first few that are short enough to repeat.
std::string named_heads(HeadedTable const& table, std::vector<Kind> const& kinds) {
  constexpr std::size_t enough = 4;
  constexpr std::size_t short_enough = 60;  // bytes
  std::vector<std::string> heads;
  for (std::size_t c = 0; c < kinds.size() && heads.size() < enough; ++c) {
    auto head = table.headers[c];
    if (kinds[c] >= Kind::extra || head.empty() || head.size() > short_enough) continue;
    std::ranges::replace(head, '\n', ' ');
    heads.push_back("„" + head + "”");
  }
  if (heads.empty()) return "De woorden in de kop en de cellen zeggen wat in elke kolom staat.";
  return heads.size() == 1 ? "De kop " + heads.front() + " zegt wat in die kolom staat."
                           : "De koppen " + enumerated(heads) + " zeggen wat in de kolommen staat.";
}

void add_names(PartnershipList& list, HeadedTable const& table) {
  for (auto& column : list.columns) {
    if (column.kind != Kind::name) continue;
    auto const kind = header_kind(column.header).value_or(Kind::extra);
    column.kind = kind < Kind::extra && has(list, kind) ? Kind::extra : kind;
  }
  list.columns.insert(list.columns.begin(), {Kind::name, "Kop boven de rij"});
  for (std::size_t r = 0; r < list.rows.size(); ++r) {
    Cell cell{.text = table.rows[r].section};
    cell.place = list.rows[r].cells.front().place;
    list.rows[r].cells.insert(list.rows[r].cells.begin(), std::move(cell));
  }
}

}  // namespace

bool named_above(HeadedTable const& table) {
  std::set<std::string> names;
  std::size_t others = 0;  // legal forms and themes
  for (auto const& row : table.rows) {
    if (row.section.empty()) return false;
    names.insert(text::fold(row.section));
    others += legal_heading(row.section) || is_theme(row.section) ? 1 : 0;
  }
  return table.headed && table.rows.size() >= 2 && names.size() == table.rows.size() &&
         others * 2 < table.rows.size() &&
         std::ranges::none_of(table.headers, [](std::string const& header) {
           return header_kind(header) == Kind::name;
         });
}

PartnershipList plain_table(HeadedTable const& table, std::vector<Kind> const& kinds) {
  PartnershipList list{
      .shape = Shape::table,
      .reason = table.headed ? named_heads(table, kinds)
                             : "Een tabel zonder kop; wat in welke kolom staat, is afgeleid "
                               "uit de woorden.",
      .headed = table.headed,
      .unread = table.unread};
  for (std::size_t c = 0; c < table.columns(); ++c) {
    list.columns.push_back({kinds[c], table.headers[c]});
  }
  for (auto const& row : table.rows) {
    DraftRow made{.page = row.page};
    for (auto const& cell : row.cells) made.cells.push_back(as_cell(cell));
    list.rows.push_back(std::move(made));
  }
  if (named_above(table)) {
    add_names(list, table);
  } else {
    add_sections(list, table);
  }
  join_nameless(list);
  drop_numbers(list);
  return list;
}

void unite(PartnershipList& list, PartnershipList more) {
  std::ranges::move(more.unread, std::back_inserter(list.unread));
  std::vector<std::size_t> target;
  for (auto const& column : more.columns) {
    auto const is = [&](auto const& holds) {
      return std::ranges::find_if(list.columns, [&](ListColumn const& one) {
        auto const at = static_cast<std::size_t>(&one - list.columns.data());
        return std::ranges::find(target, at) == target.end() && holds(one);
      });
    };
    auto same = is([&](ListColumn const& one) {
      return column.kind < Kind::extra && one.kind == column.kind;
    });
    // Further columns are known by their head: what kind they seem to be may differ from table to
    // table.
    if (same == list.columns.end() && !column.header.empty()) {
      same = is([&](ListColumn const& one) {
        bool const further = one.kind >= Kind::extra || column.kind >= Kind::extra;
        return further && text::fold(one.header) == text::fold(column.header);
      });
    }
    if (same != list.columns.end()) {
      target.push_back(static_cast<std::size_t>(same - list.columns.begin()));
      continue;
    }
    target.push_back(list.columns.size());
    list.columns.push_back(column);
    for (auto& row : list.rows) {
      Cell empty;
      empty.place = row.cells.front().place;
      row.cells.push_back(std::move(empty));
    }
  }
  for (auto& row : more.rows) {
    DraftRow made{.page = row.page, .cells = std::vector<Cell>(list.columns.size())};
    for (auto& cell : made.cells) cell.place = row.cells.front().place;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      made.cells[target[c]] = std::move(row.cells[c]);
    }
    list.rows.push_back(std::move(made));
  }
}

std::optional<double> figures_in(HeadedTable const& table, std::size_t column) {
  std::size_t filled = 0;
  std::size_t figures = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.empty() || text == "-" || text == "–") continue;
    ++filled;
    figures += text.find_first_not_of("0123456789.,€% ") == std::string::npos ? 1 : 0;
  }
  if (filled == 0) return std::nullopt;
  return static_cast<double>(figures) / static_cast<double>(filled);
}

namespace {

std::set<std::string> names_in(PartnershipList const& list) {
  std::set<std::string> names;
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (list.columns[c].kind != Kind::name) continue;
    for (auto const& row : list.rows) names.insert(text::fold(text::squeeze(row.cells[c].text)));
  }
  return names;
}

}  // namespace

bool alike(PartnershipList const& a, PartnershipList const& b) {
  auto const same = [](ListColumn const& x, ListColumn const& y) {
    return x.kind == y.kind && text::fold(x.header) == text::fold(y.header);
  };
  return (a.shape == Shape::cards) == (b.shape == Shape::cards) &&
         std::ranges::equal(a.columns, b.columns, same);
}

bool part_of(PartnershipList const& card, PartnershipList const& other) {
  auto const in_other = [&](ListColumn const& one) {
    return std::ranges::any_of(other.columns, [&](ListColumn const& each) {
      return text::fold(each.header) == text::fold(one.header);
    });
  };
  return card.shape == Shape::cards && other.shape == Shape::cards &&
         std::ranges::all_of(card.columns, in_other);
}

bool repeats(PartnershipList const& list, PartnershipList const& other) {
  auto const names = names_in(list);
  auto const others = names_in(other);
  auto const again = static_cast<std::size_t>(
      std::ranges::count_if(others, [&](std::string const& name) { return names.contains(name); }));
  return again * 5 > others.size();
}

namespace {

std::string plain_text(Cell const& cell) { return text::fold(text::squeeze(cell.text)); }

/// Of each row of the first list the row of the second with the same name; nothing when they are
/// not about the same names, each once.
std::optional<std::vector<DraftRow const*>> counterparts(PartnershipList const& list,
                                                         PartnershipList const& more) {
  auto const name = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  auto const other = std::ranges::find(more.columns, Kind::name, &ListColumn::kind);
  if (list.shape != Shape::table || more.shape != Shape::table || name == list.columns.end() ||
      other == more.columns.end() || list.rows.size() != more.rows.size())
    return std::nullopt;
  std::map<std::string, DraftRow const*> called;
  for (auto const& row : more.rows) {
    called[plain_text(row.cells[static_cast<std::size_t>(other - more.columns.begin())])] = &row;
  }
  std::vector<DraftRow const*> found;
  for (auto const& row : list.rows) {
    auto const at =
        called.find(plain_text(row.cells[static_cast<std::size_t>(name - list.columns.begin())]));
    if (at == called.end() || at->first.empty()) return std::nullopt;
    found.push_back(std::exchange(at->second, nullptr));
    if (found.back() == nullptr) return std::nullopt;
  }
  return found;
}

}  // namespace

Completion complete(PartnershipList& list, PartnershipList const& more) {
  auto const found = counterparts(list, more);
  if (!found) return Completion::no;
  std::vector<std::size_t> added;
  std::vector<std::pair<std::size_t, std::size_t>> same;  // columns of the list and of the other
  std::set<Kind> kinds{Kind::name};
  for (std::size_t c = 0; c < more.columns.size(); ++c) {
    auto const kind = more.columns[c].kind;
    if (kind >= Kind::extra || !kinds.insert(kind).second) continue;
    auto const there = std::ranges::find(list.columns, kind, &ListColumn::kind);
    if (there == list.columns.end()) {
      added.push_back(c);
    } else {
      same.emplace_back(there - list.columns.begin(), c);
    }
  }
  if (added.empty()) return Completion::no;
  for (std::size_t r = 0; r < list.rows.size(); ++r) {
    for (auto const& [at, c] : same) {
      auto const own = plain_text(list.rows[r].cells[at]);
      auto const other = plain_text((*found)[r]->cells[c]);
      if (!own.empty() && !other.empty() && own != other) return Completion::contradicted;
    }
  }
  std::ranges::copy(more.unread, std::back_inserter(list.unread));
  for (auto const c : added) list.columns.push_back(more.columns[c]);
  for (std::size_t r = 0; r < list.rows.size(); ++r) {
    auto& cells = list.rows[r].cells;
    for (auto const& [at, c] : same) {
      if (cells[at].text.empty()) cells[at] = (*found)[r]->cells[c];
    }
    for (auto const c : added) cells.push_back((*found)[r]->cells[c]);
  }
  return Completion::yes;
}

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
  auto const first = std::ranges::find(list.columns, Kind::participants, &ListColumn::kind);
  if (list.shape != Shape::table || first == list.columns.end()) return;
  auto const into = static_cast<std::size_t>(first - list.columns.begin());
  auto const stem = party_head(first->header).stem;
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

void add_themes(PartnershipList& list, std::vector<Cell> const& titles, std::string_view head) {
  std::set<std::string> all;
  std::set<std::string> themes;
  for (auto const& title : titles) {
    all.insert(text::fold(title.text));
    if (is_theme(title.text) && !legal_heading(title.text)) themes.insert(text::fold(title.text));
  }
  bool const untitled = all.contains("");
  if (untitled || all.size() < 2 || themes.size() * 3 < all.size() * 2 ||
      has(list, Kind::policy_area))
    return;
  list.columns.push_back({Kind::policy_area, std::string{head}});
  for (std::size_t r = 0; r < list.rows.size(); ++r) list.rows[r].cells.push_back(titles[r]);
}

std::vector<Cell> headings_above(PartnershipList const& list,
                                 std::vector<Paragraph> const& paragraphs) {
  std::vector<Cell> found(list.rows.size());
  auto const name = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  if (name == list.columns.end()) return found;
  auto const at = static_cast<std::size_t>(name - list.columns.begin());
  std::vector<Paragraph const*> above;  // a heading of each level, the highest first
  std::size_t row = 0;
  for (auto const& paragraph : paragraphs) {
    if (paragraph.level == 0 || row == list.rows.size()) continue;
    while (!above.empty() && above.back()->level >= paragraph.level) above.pop_back();
    auto const& called = list.rows[row].cells[at].text;
    if (!called.empty() && without_number(paragraph.text).starts_with(called)) {
      if (!above.empty()) {
        found[row] = {.text = without_number(above.back()->text),
                      .place = above.back()->place,
                      .repairs = above.back()->repairs};
      }
      ++row;
    }
    above.push_back(&paragraph);
  }
  return found;
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

}  // namespace

void know_item_parties(PartnershipList& list, text::Lexicon const& lexicon) {
  auto const purpose = std::ranges::find(list.columns, Kind::purpose, &ListColumn::kind);
  if (purpose == list.columns.end() || has(list, Kind::participants)) return;
  auto const at = static_cast<std::size_t>(purpose - list.columns.begin());
  std::size_t filled = 0;
  std::size_t parties = 0;
  for (auto const& row : list.rows) {
    filled += row.cells[at].text.empty() ? 0 : 1;
    parties += only_parties(row.cells[at].text, lexicon) ? 1 : 0;
  }
  if (parties < 2 || parties * 4 < filled * 3) return;
  *purpose = {Kind::participants, "Deelnemers"};
  for (auto& row : list.rows) {
    row.cells[at].confidence = std::min(row.cells[at].confidence, 0.4);
    row.cells[at].doubts.emplace_back(
        "Dat hier de deelnemers staan, is afgeleid uit de namen. Vergelijk dit met het document.");
  }
}

void know_parties(PartnershipList& list, text::Lexicon const& lexicon) {
  if (std::ranges::find(list.columns, Kind::participants, &ListColumn::kind) != list.columns.end())
    return;
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
    for (auto& row : list.rows) {
      row.cells[c].confidence = std::min(row.cells[c].confidence, 0.4);
      row.cells[c].doubts.emplace_back(
          "Dat hier de deelnemers staan, is afgeleid uit de namen. Vergelijk dit met het "
          "document.");
    }
    return;
  }
}

}  // namespace verband::ingest
