// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/sign_legend.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <utility>
#include <vector>

#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_sign = 8;  // bytes
constexpr std::size_t longest_meaning = 60;

bool capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The sign right before this place: a short word; empty when none stands there.
std::string_view sign_before(std::string_view line, std::size_t at) {
  constexpr std::size_t far = 40;  // bytes
  auto const from = at - std::min(at, far);
  auto const left = line.substr(from, at - from);
  auto const end = left.find_last_not_of(" \t");
  if (end == std::string_view::npos) return {};
  auto const begin = left.find_last_of(" \t,;:(/|", end) + 1;  // npos + 1 is 0
  auto sign = left.substr(begin, end + 1 - begin);
  for (std::string_view const quote : {"'", "\"", "‘", "’", "“", "”", "„"}) {
    if (sign.starts_with(quote)) sign.remove_prefix(quote.size());
    if (sign.ends_with(quote)) sign.remove_suffix(quote.size());
  }
  return sign.size() <= longest_sign ? sign : std::string_view{};
}

/// What follows an "=": up to a sign outside its brackets that ends it, or to the sign before the
/// next "=". A bracket that is not closed is no part of it.
std::string_view meaning_behind(std::string_view line, std::size_t at) {
  auto const rest = line.substr(at + 1, longest_meaning * 2);
  std::size_t end = 0;
  std::size_t open = 0;  // brackets
  for (; end < rest.size() && rest[end] != '='; ++end) {
    if (open == 0 && std::string_view{",;|/)"}.find(rest[end]) != std::string_view::npos) break;
    if (rest[end] == '(') ++open;
    if (rest[end] == ')') --open;
  }
  if (end < rest.size() && rest[end] == '=') {
    auto const next = sign_before(rest, end);
    if (!next.empty()) end = static_cast<std::size_t>(next.data() - rest.data());
  }
  auto meaning = text::trimmed(rest.substr(0, end));
  if (std::ranges::count(meaning, '(') > std::ranges::count(meaning, ')'))
    meaning = text::trimmed(meaning.substr(0, meaning.find('(')));
  for (std::string_view const tail : {" en", ".", "'", "\"", " ("}) {
    if (meaning.ends_with(tail))
      meaning = text::trimmed(meaning.substr(0, meaning.size() - tail.size()));
  }
  return meaning.size() <= longest_meaning ? meaning : std::string_view{};
}

/// A meaning without the bracket behind it: that explains it further.
std::string_view main_of(std::string_view meaning) { return meaning.substr(0, meaning.find(" (")); }

bool any_word(std::string_view meaning, std::initializer_list<std::string_view> beginnings) {
  auto const folded = " " + text::fold(meaning);
  return std::ranges::any_of(beginnings, [&](std::string_view each) {
    return folded.find(" " + std::string{each}) != std::string::npos;
  });
}

bool tells_part(std::string_view meaning) {
  return other_part(meaning) || any_word(meaning, {"deelne", "neemt", "doet mee", "meedoe", "lid",
                                                   "leden", "partner", "aangesloten"});
}

/// True for the head of a table that explains short names: "Afkorting | Betekenis".
bool heads_legend(GridRow const& row) {
  for (std::size_t c = 0; c + 1 < row.cells.size(); c += 2) {
    if (!any_word(row.cells[c].text, {"afkorting", "code", "teken", "letter"}) ||
        !any_word(row.cells[c + 1].text, {"betekenis", "verklaring", "staat voor", "voluit"}))
      return false;
  }
  return row.cells.size() >= 2;
}

}  // namespace

void SignLegend::add(std::string_view sign, std::string_view meaning) {
  if (sign.empty() || meaning.empty()) return;
  roles_ = roles_ || tells_part(meaning);
  meanings_.insert_or_assign(std::string{sign}, std::string{meaning});
  in_any_letters_.insert_or_assign(text::fold(sign), std::string{meaning});
}

void SignLegend::hear_line(std::string_view line) {
  for (auto at = line.find('='); at != std::string_view::npos; at = line.find('=', at + 1))
    add(sign_before(line.substr(0, at), at), meaning_behind(line, at));
  // "o: waarnemer"
  auto const bare = without_legend_title(line);
  if (bare.find('=') != std::string_view::npos) return;
  constexpr std::size_t longest = 3;  // bytes
  auto const colon = bare.find(':');
  if (colon > 0 && colon <= longest) {
    auto const meaning = meaning_behind(bare, colon);
    if (tells_part(meaning)) add(text::trimmed(bare.substr(0, colon)), meaning);
  }
  hear_names(bare);
}

void SignLegend::hear_names(std::string_view line) {
  std::string_view word;   // the last short name
  std::size_t behind = 0;  // the last byte of the sign behind it
  auto const explain = [&](std::size_t end) {
    auto const meaning = word.empty() ? word : meaning_behind(line.substr(0, end), behind);
    if (!meaning.empty()) meanings_.try_emplace(std::string{word}, std::string{meaning});
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    auto last = line[at] == ':' ? at : 0;
    for (std::string_view const dash : {" - ", " – "}) {
      if (line.substr(at).starts_with(dash)) last = at + dash.size() - 1;
    }
    auto const next = last > 0 ? sign_before(line, at) : std::string_view{};
    if (!is_abbreviation(next)) continue;
    explain(static_cast<std::size_t>(next.data() - line.data()));
    word = next;
    behind = last;
  }
  explain(line.size());
}

void SignLegend::hear(std::string_view text) {
  bool const dash =
      text.find(" - ") != std::string_view::npos || text.find(" – ") != std::string_view::npos;
  if (!dash && text.find_first_of("=:") == std::string_view::npos) return;
  for (auto const line : text_lines(text)) hear_line(line);
}

void SignLegend::hear(Contents const& contents) {
  std::string_view above;
  for (auto const& block : contents.blocks) {
    if (auto const* const paragraph = std::get_if<Paragraph>(&block)) {
      hear(paragraph->text);
      above = paragraph->text;
      continue;
    }
    // a legend in a table of its own: "o | waarnemer", "ALM | Almere"
    auto const& grid = std::get<Grid>(block);
    auto const told = legend_table(grid, above);
    hear(told);
    above = {};
    if (!told.empty()) continue;
    if (grid.columns() != 2) continue;
    for (auto const& row : grid.rows) {
      auto const& sign = row.cells[0].text;
      auto const meaning = text::squeeze(row.cells[1].text);
      bool const code = sign.size() >= 2 && sign.size() <= longest_sign &&
                        std::ranges::all_of(sign, capital) && meaning.size() <= longest_meaning;
      if (code && !meaning.empty()) {
        add(sign, meaning);
        in_tables_.insert_or_assign(sign, meaning);
      }
      bool const figure = sign.find_first_of("0123456789") != std::string::npos;
      if (sign.size() <= 3 && !figure && tells_part(row.cells[1].text))
        hear_line(sign + " = " + row.cells[1].text);
    }
  }
}

std::string_view SignLegend::meaning(std::string_view sign) const {
  auto const bare = text::trimmed(sign);
  if (bare.empty() || bare.size() > longest_sign) return {};
  if (auto const found = meanings_.find(bare); found != meanings_.end()) return found->second;
  auto const found = in_any_letters_.find(text::fold(bare));
  if (found != in_any_letters_.end()) return found->second;
  return other_ == nullptr ? std::string_view{} : other_->meaning(sign);
}

std::string_view SignLegend::role(std::string_view sign) const {
  return tells_roles() ? meaning(sign) : std::string_view{};
}

std::string SignLegend::told_in_tables(std::vector<std::string> const& names) const {
  std::string lines;
  for (auto const& name : names) {
    auto const found = in_tables_.find(name);
    if (found != in_tables_.end())
      lines += (lines.empty() ? "" : "\n") + name + " = " + found->second;
  }
  return lines;
}

std::string legend_table(Grid const& grid, std::string_view above) {
  constexpr std::size_t widest = 12;  // bytes of a short name
  auto const columns = grid.columns();
  if (columns == 0 || columns % 2 != 0 || grid.rows.size() < 2) return {};
  bool const headed = heads_legend(grid.rows.front());
  if (!headed && (columns > 2 || !legend_title(text::squeeze(above)))) return {};
  std::string lines;
  for (std::size_t r = headed ? 1 : 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < columns; c += 2) {
      auto const name = text::squeeze(grid.rows[r].cells[c].text);
      auto const meaning = text::squeeze(grid.rows[r].cells[c + 1].text);
      if (name.empty() && meaning.empty()) continue;
      if (name.empty() || meaning.empty() || name.size() > widest || name.find(' ') != name.npos)
        return {};
      if (!lines.empty()) lines += '\n';
      lines.append(name).append(" = ").append(meaning);
    }
  }
  return lines;
}

bool plain_participant(std::string_view meaning) {
  return !no_participant(meaning) && !other_part(meaning) &&
         any_word(main_of(meaning), {"deelne", "neemt deel", "doet mee", "meedoe"});
}

bool no_participant(std::string_view meaning) {
  auto const main = main_of(meaning);
  return any_word(main, {"geen deel", "niet deel", "neemt niet", "doet niet", "niet mee",
                         "geen lid", "niet-deel"}) ||
         text::fold(main) == "nee" || text::fold(main) == "niet" || text::fold(main) == "geen";
}

bool other_part(std::string_view meaning) {
  auto const folded = text::fold(main_of(meaning));
  bool const takes = folded.starts_with("neemt ") && folded.ends_with(" af");  // services
  return takes || any_word(main_of(meaning), {"waarnem", "toehoor", "agendalid", "afnem", "voorzit",
                                              "centrum", "gast", "penvoer", "trekker", "adviseur",
                                              "aandeelhoud", "eigenaar", "inkoper"});
}

namespace {

using Words = std::set<std::string, std::less<>>;

/// What a row says of signs, a line for each; empty for any other row. `signs` are those of the
/// table, `names` short names that a line may explain as well.
std::string explanation(GridRow const& row, Words const& signs, Words const& names) {
  std::vector<std::string> texts;
  bool all = true;
  for (auto const& cell : row.cells) {
    if (cell.text.empty()) continue;
    texts.push_back(text::squeeze(cell.text));
    all = all && explains_signs(cell.text);
    if (texts.size() > 2 && !all) return {};
  }
  if (texts.empty()) return {};
  if (!all) {
    if (texts.size() == 1 && names.contains(short_name_in(texts[0]))) return texts[0];
    if (texts.size() != 2 || !signs.contains(texts[0])) return {};
    return texts[0] + " = " + texts[1];
  }
  std::string lines;
  for (auto const& cell : row.cells) {  // a cell may hold several lines
    if (!cell.text.empty()) lines += (lines.empty() ? "" : "\n") + cell.text;
  }
  return lines;
}

/// The short names that rows at the end of a table may explain and that stand in rows above them.
Words names_below(Grid const& grid, std::size_t first) {
  Words names;
  auto end = grid.rows.size();
  for (; end > first; --end) {
    auto const& cells = grid.rows[end - 1].cells;
    auto const told = std::ranges::find_if_not(cells, &std::string::empty, &GridCell::text);
    if (filled(cells) != 1) break;
    if (auto const name = short_name_in(told->text); !name.empty()) {
      names.emplace(name);
    } else if (!explains_signs(told->text)) {
      break;
    }
  }
  Words used;
  constexpr std::string_view borders = " \n,;:/()";
  for (auto r = first; r < end && !names.empty(); ++r) {
    for (auto const& cell : grid.rows[r].cells) {
      std::string_view const text = cell.text;
      for (std::size_t at = 0; at < text.size();) {
        auto const stop = std::min(text.find_first_of(borders, at), text.size());
        if (auto const found = names.find(text.substr(at, stop - at)); found != names.end())
          used.insert(*found);
        at = stop + 1;
      }
    }
  }
  return used;
}

/// The short heads of a table and the signs in its cells, but for figures.
Words signs_of(Grid const& grid, std::size_t first, std::vector<std::string> const& heads) {
  constexpr std::size_t longest = 3;  // bytes of a sign in a cell
  Words signs;
  for (std::size_t c = 1; c < heads.size(); ++c) {
    auto const& head = heads[c];
    bool const word = head.find(' ') == std::string::npos && head.size() <= longest_sign;
    if (word && std::ranges::any_of(head, capital)) signs.insert(head);
    for (auto r = first; r < grid.rows.size(); ++r) {
      auto const text = text::squeeze(grid.rows[r].cells[c].text.substr(0, longest + 1));
      bool const figure = text.find_first_of("0123456789") != std::string::npos;
      if (!text.empty() && text.size() <= longest && !figure) signs.insert(text);
    }
  }
  return signs;
}

}  // namespace

void signs_apart(Grid& grid, std::size_t first, HeadedTable& table) {
  if (first >= grid.rows.size() || grid.columns() < 2) return;
  auto const signs = signs_of(grid, first, table.headers);
  auto const names = names_below(grid, first);
  std::vector<std::string> below;  // last first
  auto end = grid.rows.size();
  for (; end > first; --end) {
    auto told = explanation(grid.rows[end - 1], signs, names);
    if (told.empty()) break;
    below.push_back(std::move(told));
  }
  grid.rows.erase(grid.rows.begin() + static_cast<std::ptrdiff_t>(end), grid.rows.end());
  std::string notes;
  auto from = first;
  for (; from < end; ++from) {
    auto const told = explanation(grid.rows[from], {}, {});
    if (told.empty()) break;
    notes += told + "\n";
  }
  auto const begin = grid.rows.begin();
  grid.rows.erase(begin + static_cast<std::ptrdiff_t>(first),
                  begin + static_cast<std::ptrdiff_t>(from));
  for (auto const& told : std::views::reverse(below)) notes += told + "\n";
  if (!notes.empty()) notes.pop_back();
  table.notes = notes + (notes.empty() || table.notes.empty() ? "" : "\n") + table.notes;
}

}  // namespace verband::ingest
