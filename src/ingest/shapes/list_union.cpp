// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/list_union.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/list_quality.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

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
  auto const name = column_of(list, Kind::name);
  auto const other = column_of(more, Kind::name);
  if (list.shape != Shape::table || more.shape != Shape::table || !name || !other ||
      list.rows.size() != more.rows.size())
    return std::nullopt;
  std::map<std::string, DraftRow const*> called;
  for (auto const& row : more.rows) {
    called[plain_text(row.cells[*other])] = &row;
  }
  std::vector<DraftRow const*> found;
  for (auto const& row : list.rows) {
    auto const at = called.find(plain_text(row.cells[*name]));
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
    if (auto const there = column_of(list, kind)) {
      same.emplace_back(*there, c);
    } else {
      added.push_back(c);
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

bool add_beside(PartnershipList& list, HeadedTable const& table) {
  if (!table.headed || table.rows.size() < 2 || table.rows.size() != list.rows.size()) return false;
  std::vector<ListColumn> more;
  for (auto const& header : table.headers) {
    auto const kind = header_kind(header);
    if (!kind || *kind == Kind::name || head_likeness(header) < 1.0 || has(list, *kind))
      return false;
    more.push_back({*kind, header});
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (auto const& cell : table.rows[r].cells) list.rows[r].cells.push_back(as_cell(cell));
  }
  list.columns.insert(list.columns.end(), more.begin(), more.end());
  return true;
}

}  // namespace verband::ingest
