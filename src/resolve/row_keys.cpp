// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_keys.hpp"

#include <algorithm>
#include <set>

#include "resolve/counts.hpp"
#include "resolve/lists.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {

std::string digits_of(std::string_view cell) {
  auto text = text::squeeze(cell);
  while (text.ends_with('.')) text.pop_back();
  bool const number = !text.empty() && text.size() <= 3 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  return number ? text : std::string{};
}

constexpr std::size_t longest_set = 4;  // tokens of the name of a set

std::size_t set_end(Tokens const& tokens, std::size_t i) {
  bool named = false;
  for (auto at = i; at < std::min(tokens.size(), i + longest_set) && tokens[at].word(); ++at) {
    auto const& word = tokens[at].folded;
    named = named || tokens[at].capital;
    if (word.ends_with("gemeenten") || word.ends_with("steden"))
      return named && !municipalities_word(tokens, i) && !open_word(tokens, i) ? at + 1 : i;
  }
  return i;
}

namespace {

/// The column that numbers the rows: whole numbers, each of them once.
std::optional<std::size_t> numbering(Draft const& draft) {
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    if (draft.columns[c].role != ColumnRole::extra) continue;
    std::set<std::string> seen;
    bool const all = std::ranges::all_of(draft.rows, [&](DraftRow const& row) {
      auto const number = c < row.cells.size() ? digits_of(row.cells[c].text) : std::string{};
      return !number.empty() && seen.insert(number).second;
    });
    if (all) return c;
  }
  return std::nullopt;
}

/// The column with abbreviations of the names.
std::optional<std::size_t> abbreviations(Draft const& draft) {
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    auto const head = text::fold(draft.columns[c].header);
    bool const short_names = head.starts_with("afk") || head.starts_with("afgekort") ||
                             head.starts_with("korte naam") || head == "kortenaam";
    if (draft.columns[c].role == ColumnRole::extra && short_names) return c;
  }
  return std::nullopt;
}

std::size_t behind_article(Tokens const& tokens, std::size_t i) {
  while (tokens.is(i, {"de", "alle"}) || (i < tokens.size() && count(tokens[i].folded))) ++i;
  return i;
}

/// "De Zeeuwse gemeenten: Goes en Hulst" only names two of a province.
bool of_province(Tokens const& tokens, std::size_t i) {
  auto const word = adjective(tokens, i);
  return word && (word->place == "nederland" || !province_mark(text::fold(word->place)).empty());
}

/// True where the cell lists nothing but one row of names: what stands behind ";" or "plus", or is
/// of another kind, may be no part of the set.
bool only_municipalities(Tokens const& tokens, std::size_t behind) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool const kind = kind_word(tokens, i) && !municipalities_word(tokens, i) &&
                      kind_word(tokens, i)->kind != OrganisationKind::municipality;
    bool const more = tokens.sign(i, ';') || tokens.sign(i, '+') || tokens.is(i, {"plus"}) ||
                      (tokens.sign(i, '.') && i + 1 < tokens.size()) ||
                      linking_words(tokens, i) > 1 || institution(tokens, i) > 0;
    if (kind || (more && i != behind)) return false;
  }
  return true;
}

/// "Liemerse gemeenten: …" is a name, "Grote gemeenten: …" says how they are: a capital at the
/// begin of a cell tells nothing.
bool own_adjective(Tokens const& tokens, std::size_t from, std::size_t end) {
  if (end == from + 1) return true;  // "Peelgemeenten"
  auto const& word = tokens[from].folded;
  return adjective(tokens, from).has_value() || tokens[from].hyphen_after ||
         (word.ends_with("se") &&
          !tokens.is(from, {"diverse", "losse", "buitenlandse", "binnenlandse", "precieze"}));
}

}  // namespace

RowKeys::RowKeys(Draft const& draft, std::vector<Interpretation> const& rows) {
  auto const numbers = numbering(draft);
  auto const short_names = abbreviations(draft);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Tokens const name{rows[i].name, 60};
    std::size_t open = 0;
    while (open < name.size() && !name.sign(open, '(')) ++open;
    add(std::string{name.folded(0, name.size())}, i);
    if (open > 0) add(std::string{name.folded(0, open)}, i);
    if (auto const close = open < name.size() ? name.after_bracket(open) : open; close > open + 2)
      add(std::string{name.folded(open + 1, close - 1)}, i);
    Tokens const abbreviation{rows[i].abbreviation, 10};
    add(std::string{abbreviation.folded(0, abbreviation.size())}, i);
    if (short_names) {
      Tokens const short_name{draft.rows[i].cells[*short_names].text, 10};
      add(std::string{short_name.folded(0, short_name.size())}, i);
    }
    auto const number = numbers ? digits_of(draft.rows[i].cells[*numbers].text) : "";
    add(numbers ? number : std::to_string(i + 1), i);
    for (std::size_t c = 0; c < draft.columns.size() && c < draft.rows[i].cells.size(); ++c) {
      if (draft.columns[c].role == ColumnRole::participants)
        add_set(draft.rows[i].cells[c].text, i);
    }
  }
}

void RowKeys::add_set(std::string_view cell, std::size_t row) {
  constexpr std::size_t most_tokens = 200;
  Tokens const tokens{cell, most_tokens};
  if (tokens.cut()) return;
  auto from = behind_article(tokens, 0);
  auto end = set_end(tokens, from);
  bool defined = end > from && tokens.sign(end, ':');
  for (std::size_t open = 3; !defined && open < tokens.size(); ++open) {
    if (!tokens.sign(open, '(')) continue;
    auto at = open + 1;
    while (tokens.is(at, {"hierna", "verder", "samen", "te", "noemen", "genoemd"}) ||
           tokens.sign(at, ':'))
      ++at;
    from = behind_article(tokens, at);
    end = set_end(tokens, from);
    defined = from > open + 1 && end > from && tokens.sign(end, ')') && end + 1 == tokens.size();
  }
  if (!defined || of_province(tokens, from) || !only_municipalities(tokens, end)) return;
  if (from == 0 && !own_adjective(tokens, from, end)) return;
  auto const [at, fresh] = sets_.try_emplace(std::string{tokens.folded(from, end)}, row);
  if (!fresh && at->second != row) at->second.reset();
}

std::optional<std::size_t> RowKeys::set(std::string_view folded) const {
  auto const at = sets_.find(folded);
  return at == sets_.end() ? std::nullopt : at->second;
}

void RowKeys::add(std::string key, std::size_t row) {
  if (key.empty()) return;
  auto const [at, fresh] = rows_.try_emplace(std::move(key), row);
  if (!fresh && at->second != row) at->second.reset();
}

std::optional<std::size_t> RowKeys::exact(std::string_view folded) const {
  auto const at = rows_.find(folded);
  return at == rows_.end() ? std::nullopt : at->second;
}

std::optional<std::size_t> RowKeys::beginning(std::string_view folded) const {
  auto const start = std::string{folded} + " ";
  std::optional<std::size_t> found;
  for (auto at = rows_.lower_bound(start); at != rows_.end() && at->first.starts_with(start);
       ++at) {
    if (!at->second || (found && found != at->second)) return std::nullopt;
    found = at->second;
  }
  return found;
}

}  // namespace verband::resolve
