// SPDX-License-Identifier: EUPL-1.2
#include "resolve/window.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <utility>

#include "resolve/history.hpp"
#include "resolve/lists.hpp"
#include "resolve/roles.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;
using reference::How;

NamedInRows bearers_of(Gazetteer const& gazetteer, std::string const& folded) {
  NamedInRows named;
  for (auto const& each : gazetteer.find(folded, Date{})) {
    if (each.grouping != nullptr) named.region = true;
    if (each.organisation == nullptr) continue;
    if (each.organisation->kind == OrganisationKind::province) named.province = true;
    if (each.organisation->kind != OrganisationKind::municipality) continue;
    if (each.how == How::exact) named.bearers.push_back(each.organisation);
    if (each.how == How::alias || each.how == How::short_form)
      named.also.push_back(each.organisation);
  }
  return named;
}

/// Takes up the name at tokens [from, to).
void take(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t from, std::size_t to,
          std::uint32_t row, NamesInRows& names) {
  auto const folded = std::string{tokens.folded(from, to)};
  if (auto const at = names.find(folded); at != names.end()) {
    at->second.rows.insert(row);
    return;
  }
  bool const clear =
      (from == 0 || !region_word(tokens, from - 1)) && !municipalities_word(tokens, to);
  if (!clear) return;
  auto named = bearers_of(gazetteer, folded);
  // "Gemeenten Hoeksche Waard" are those of the region
  if (municipalities_word(tokens, from) && from + 1 < to)
    named.region = bearers_of(gazetteer, std::string{tokens.folded(from + 1, to)}).region;
  if (named.bearers.empty()) return;
  named.rows.insert(row);
  names.emplace(folded, std::move(named));
}

/// The token behind the names at token i of places inside a municipality: "kern Elsloo", "kernen
/// Elsloo en Urmond".
std::size_t behind_places(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  bool const several = tokens[i - 1].folded.ends_with("en");
  auto end = i;
  for (auto at = i; at < tokens.size() && tokens[at].capital;) {
    end = std::max(longest_name_end(gazetteer, tokens, at), at + 1);
    if (!several || !(tokens.sign(end, ',') || tokens.is(end, {"en"}))) break;
    at = end + 1;
  }
  return end;
}

/// The token behind names at token i that say nothing about the day; i when there are none.
std::size_t undated(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  if (part_of_place(tokens, i)) return behind_places(gazetteer, tokens, i + 1);
  return history_end(gazetteer, tokens, i);
}

/// "Groningen Airport Eelde": a word of a name before token i, behind a name that ends at `last`.
bool goes_on(Tokens const& tokens, std::size_t i, std::size_t last) {
  if (i == 0 || i == last || tokens[i].dash_before) return false;
  auto const& before = tokens[i - 1];
  return before.word() && before.capital && !filler(tokens, i - 1) && !kind_word(tokens, i - 1) &&
         !role_word(tokens, i - 1) && !region_word(tokens, i - 1) && !board(tokens, i - 1);
}

void collect(Gazetteer const& gazetteer, std::string const& cell, std::uint32_t row,
             NamesInRows& names) {
  Tokens const tokens{cell};
  std::size_t last = 0;  // behind the last name
  for (std::size_t i = 0; i < tokens.size();) {
    if (auto const next = tokens[i].word() ? undated(gazetteer, tokens, i) : i; next > i) {
      i = next;
      continue;
    }
    bool const may = tokens[i].word() && tokens[i].capital;
    auto const end = may ? longest_name_end(gazetteer, tokens, i) : i;
    if (end == i) {
      ++i;
      continue;
    }
    bool const part = last > 0 && goes_on(tokens, i, last);
    if (!part) take(gazetteer, tokens, i, end, row, names);
    i = predecessors_end(gazetteer, tokens, i, end);
    last = end;
  }
}

}  // namespace

bool NamedInRows::alive(Date day) const {
  return province ||
         std::ranges::any_of(bearers, [&](auto const* each) { return each->period.contains(day); });
}

bool NamedInRows::fits(Date day) const {
  return alive(day) ||
         std::ranges::any_of(also, [&](auto const* each) { return each->period.contains(day); });
}

NamesInRows names_in_rows(Gazetteer const& gazetteer, std::vector<RowText> const& rows) {
  NamesInRows names;
  for (std::size_t i = 0; i < rows.size(); ++i)
    collect(gazetteer, rows[i].participants, static_cast<std::uint32_t>(i + 1), names);
  return names;
}

namespace {

constexpr std::size_t whole_row = 720720;  // divides well

struct Weighed {
  NamedInRows const* name{};
  std::size_t weight{};
};

/// How much each name tells of the day: every row as much as another, however many it names.
std::vector<Weighed> weighed(NamesInRows const& names) {
  std::map<std::uint32_t, std::size_t> in_row;
  for (auto const& [name, each] : names) {
    for (auto const row : each.rows) ++in_row[row];
  }
  std::vector<Weighed> weights;
  for (auto const& [name, each] : names) {
    std::size_t weight = 0;
    for (auto const row : each.rows) weight += std::max<std::size_t>(whole_row / in_row[row], 1);
    weights.push_back({&each, weight});
  }
  return weights;
}

/// The days on which one of the names began or ended.
std::set<Date> edges_of(NamesInRows const& names) {
  std::set<Date> edges{Date::min(), Date::max()};
  for (auto const& [name, each] : names) {
    for (auto const* bearer : each.bearers) {
      edges.insert(bearer->period.from);
      edges.insert(bearer->period.to);
    }
  }
  return edges;
}

}  // namespace

Period best_window(NamesInRows const& names) {
  auto const edges = edges_of(names);
  auto const weights = weighed(names);
  std::size_t best = 0;
  Period window;
  for (auto at = edges.begin(); std::next(at) != edges.end(); ++at) {
    std::size_t alive = 0;
    for (auto const& [name, weight] : weights) {
      if (name->fits(*at)) alive += name->region ? weight / 2 : weight;  // it may be the region
    }
    if (alive < best) continue;
    bool const extends = alive == best && window.to == *at;
    window = {extends ? window.from : *at, *std::next(at)};
    best = alive;
  }
  return window;
}

namespace {

/// The stretch without the one name, in one row, that alone ends the window; the window itself
/// where it ends otherwise, or where few are named.
Period loose_window(NamesInRows const& names, Period const& window) {
  constexpr std::size_t least = 5;  // names
  NamesInRows others;
  for (auto const& [name, each] : names) {
    bool const ends = std::ranges::any_of(
        each.bearers, [&](auto const* one) { return one->period.to == window.to; });
    if (!ends || each.rows.size() > 1 || each.alive(window.to)) others.emplace(name, each);
  }
  bool const one = window.to != Date::max() && others.size() + 1 == names.size();
  return one && others.size() >= least ? best_window(others) : window;
}

/// True where a day with these sums is worth believing when it is written: what exists then and
/// not in the window weighs half as much as what only exists in the window, or more.
bool reasonable(std::size_t gained, std::size_t lost) { return gained > 0 && 2 * gained >= lost; }

}  // namespace

std::vector<Period> loose_windows(NamesInRows const& names, Period const& window) {
  std::vector<Period> found;
  if (auto const loose = loose_window(names, window); loose != window) found.push_back(loose);
  auto const inside = window.to == Date::max() ? window.from : window.to - std::chrono::days{1};
  auto const edges = edges_of(names);
  auto const weights = weighed(names);
  for (auto at = edges.begin(); std::next(at) != edges.end(); ++at) {
    std::size_t gained = 0;
    std::size_t lost = 0;
    for (auto const& [name, weight] : weights) {
      bool const then = name->fits(*at);
      bool const now = name->fits(inside);
      if (then && !now) gained += weight;
      if (now && !then) lost += weight;
    }
    if (reasonable(gained, lost)) found.push_back({*at, *std::next(at)});
  }
  std::ranges::sort(found, std::greater{}, &Period::to);
  return found;
}

}  // namespace verband::resolve
