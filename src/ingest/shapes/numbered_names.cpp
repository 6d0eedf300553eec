// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/numbered_names.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/vocabulary.hpp"
#include "model/wording.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t fewest = 5;
constexpr std::size_t longest_name = 140;  // bytes, with the legal form behind it

/// A line of the list.
struct NumberedName {
  std::string name{};
  std::string form{};
  Paragraph const* paragraph{};
};

/// Takes the legal form off the end of a name: "Enexis Holding NV", "Regiotaxi GR
/// bedrijfsvoeringsorg.".
std::string form_behind(std::string& name) {
  constexpr std::size_t most_words = 2;
  auto at = name.size();
  for (std::size_t words = 0; words < most_words; ++words) {
    at = at == 0 ? std::string::npos : name.rfind(' ', at - 1);
    if (at == std::string::npos || at == 0) return {};
    auto const word = std::string_view{name}.substr(at + 1, name.find(' ', at + 1) - at - 1);
    bool const code = std::ranges::find(legal_codes, word) != legal_codes.end();
    if (!code && !(words == 0 && is_form(word))) continue;
    auto form = name.substr(at + 1);
    name.erase(at);
    return form;
  }
  return {};
}

/// The lines numbered 1, 2, 3 … that begin with paragraph `first`.
std::vector<NumberedName> run_from(std::vector<Paragraph> const& paragraphs, std::size_t first) {
  std::vector<NumberedName> run;
  for (auto i = first; i < paragraphs.size(); ++i) {
    auto const line = text::squeeze(paragraphs[i].text);
    if (number_of(line) != run.size() + 1 || line.size() > longest_name) break;
    NumberedName made{.name = without_number(line), .paragraph = &paragraphs[i]};
    made.form = form_behind(made.name);
    if (made.form.empty() && is_told(line)) break;
    run.push_back(std::move(made));
  }
  return run;
}

/// True where a line that announces a list stands right above paragraph `first`: one with a colon
/// in a text that speaks of partnerships before ("Het betreft de begrotingen van:"), or a title
/// that does.
bool announced(std::vector<Paragraph> const& paragraphs, std::size_t first) {
  if (first == 0) return false;
  auto const above = text::squeeze(paragraphs[first - 1].text);
  constexpr std::size_t longest_title = 100;  // bytes
  bool const title = above.size() <= longest_title && !above.ends_with('.') &&
                     text::fold(above).find("samenwerkingsverband") != std::string::npos;
  if (title) return true;
  if (!above.ends_with(':')) return false;
  return std::any_of(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(first),
                     [](Paragraph const& each) {
                       auto const folded = text::fold(each.text);
                       return folded.find("gemeenschappelijke regeling") != std::string::npos ||
                              folded.find("verbonden partij") != std::string::npos;
                     });
}

}  // namespace

std::optional<PartnershipList> numbered_names(std::vector<Paragraph> const& paragraphs) {
  std::vector<NumberedName> best;
  std::size_t first = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto run = run_from(paragraphs, i);
    if (run.size() <= best.size()) continue;
    best = std::move(run);
    first = i;
  }
  if (best.size() < fewest) return std::nullopt;
  std::size_t organisations = 0;
  std::size_t formed = 0;
  for (auto const& each : best) {
    formed += each.form.empty() ? 0 : 1;
    organisations += !each.form.empty() || is_organisation(each.name) ? 1 : 0;
  }
  bool const enough = announced(paragraphs, first) ? organisations * 2 >= best.size()
                                                   : organisations * 4 >= best.size() * 3;
  if (!enough) return std::nullopt;
  PartnershipList list{.shape = Shape::outline,
                       .reason = "Een genummerde lijst met namen.",
                       .columns = {{Kind::name, std::string{numbered_names_head}}},
                       .headed = true};
  bool const forms = formed * 2 >= best.size();
  if (forms) list.columns.push_back({Kind::legal_form, "Rechtsvorm achter de naam"});
  for (auto& [name, form, paragraph] : best) {
    if (!forms && !form.empty()) name += " " + std::exchange(form, {});
    DraftRow row{.page = paragraph->page};
    auto const bracket = name.find(" (");
    bool const several =
        bracket != std::string::npos && (name.find(", ", bracket) != std::string::npos ||
                                         name.find(" en ", bracket) != std::string::npos);
    row.cells.push_back(
        {.text = std::move(name), .place = paragraph->place, .repairs = paragraph->repairs});
    if (several)
      doubt_cell(row.cells.back(), "Achter de naam staat meer. Kijk of dat zegt wie er meedoet.");
    if (forms) row.cells.push_back({.text = std::move(form), .place = paragraph->place});
    list.rows.push_back(std::move(row));
  }
  return list;
}

bool names_alone(Draft const& draft) {
  return !draft.columns.empty() && draft.columns.front().header == numbered_names_head;
}

bool fills_text(Draft const& draft, std::string_view text) {
  if (!names_alone(draft)) return false;
  auto const lines = text_lines(text);
  auto const filled = static_cast<std::size_t>(std::ranges::count_if(
      lines, [](std::string_view line) { return line.find_first_not_of(" \t\r") < line.size(); }));
  return draft.rows.size() * 5 >= filled * 4;
}

bool lacks_names(Draft const& table, Draft const& list) {
  auto const column = column_of(table, ColumnRole::name);
  std::set<std::string> names;
  for (auto const& row : table.rows) {
    if (column && *column < row.cells.size())
      names.insert(text::fold(without_number(row.cells[*column].text)));
  }
  auto const there = std::ranges::count_if(list.rows, [&](DraftRow const& row) {
    return names.contains(text::fold(row.cells.front().text));
  });
  return static_cast<std::size_t>(there) * 2 < std::max(list.rows.size(), table.rows.size());
}

std::optional<Finding> text_outside(std::vector<Paragraph> const& paragraphs, std::size_t names) {
  auto const rest = paragraphs.size() - std::min(names, paragraphs.size());
  if (rest == 0) return std::nullopt;
  return doubt("lines-between-rows",
               "Alleen de genummerde namen zijn gelezen. Buiten die lijst staat tekst die niet is "
               "gelezen (" +
                   counted(rest, "alinea", "alinea’s") +
                   "). Kijk of daar staat wat de verbanden doen en wie meedoet.");
}

}  // namespace verband::ingest
