// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/list_parts.hpp"

#include <algorithm>
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

/// The rest of a row that has no name of its own belongs to the row above.
void join_nameless(PartnershipList& list) {
  auto const name = column_of(list, Kind::name);
  if (!name) return;
  std::vector<DraftRow> rows;
  for (auto& row : list.rows) {
    auto const filled = static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](Cell const& cell) { return !cell.text.empty(); }));
    if (filled == 0) continue;
    bool const nameless = row.cells[*name].text.empty() && filled * 2 < row.cells.size() + 1;
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
  std::vector<std::string> above;
  for (auto const& row : table.rows) above.push_back(row.section);
  if (std::ranges::all_of(above, &std::string::empty)) return;
  auto kind = section_kind(above);
  // A row that tells its own form says more than "Stichtingen en overige" above it.
  if (has(list, kind) || (kind == Kind::legal_form && has(list, Kind::nature))) kind = Kind::extra;
  list.columns.push_back({kind, std::string{section_header}});
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

Kind section_kind(std::vector<std::string> const& above) {
  auto const below =
      std::ranges::count_if(above, [](std::string const& section) { return !section.empty(); });
  // "Publiekrechtelijk" says of many forms that it is one of those.
  auto const legal = std::ranges::count_if(above, [](std::string const& section) {
    auto const folded = text::fold(section);
    bool const form = legal_heading(section) || folded.find("regelingen") != std::string::npos;
    return form && folded.find("rechtelijk") == std::string::npos;
  });
  bool const natures = std::ranges::all_of(above, [](std::string const& section) {
    return section.empty() || text::fold(section).find("rechtelijk") != std::string::npos;
  });
  if (natures) return Kind::nature;
  return legal * 2 >= below ? Kind::legal_form : Kind::policy_area;
}

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
  if (auto const name = column_of(list, Kind::name)) drop_numbers(list.rows, *name);
  return list;
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
  auto const name = column_of(list, Kind::name);
  if (!name) return found;
  std::vector<Paragraph const*> above;  // a heading of each level, the highest first
  std::size_t row = 0;
  for (auto const& paragraph : paragraphs) {
    if (paragraph.level == 0 || row == list.rows.size()) continue;
    while (!above.empty() && above.back()->level >= paragraph.level) above.pop_back();
    auto const& called = list.rows[row].cells[*name].text;
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

namespace {

/// How long the number is that a name begins with, and its blank: "1. ", "1.2.3 ", "a) "; also a
/// bare "4 " where it is the one of its row. 0 where it has none.
std::size_t number_before(std::string_view text, std::size_t row) {
  auto figures = std::min(text.find_first_not_of("0123456789."), text.size());
  if (figures == 0 && text.find(") ") == 1) figures = 1;  // "a) Avri"
  if (figures == 0 || text.starts_with('.')) return 0;
  auto end = figures;
  if (end < text.size() && text[end] == ')') ++end;
  if (end + 1 >= text.size() || text[end] != ' ') return 0;
  auto const written = text.substr(0, end);
  bool const marked = written.find_first_of(".)") != std::string_view::npos;
  auto const bare = written.substr(std::min(written.find_first_not_of('0'), written.size()));
  if (!marked && bare != std::to_string(row + 1)) return 0;
  for (std::string_view const dash : {"- ", "– "}) {
    if (text.substr(end + 1).starts_with(dash)) return end + 1 + dash.size();
  }
  return end + 1;
}

}  // namespace

void drop_numbers(std::vector<DraftRow>& rows, std::size_t name) {
  constexpr std::size_t several = 3;
  if (rows.size() < several) return;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (name >= rows[r].cells.size() || number_before(rows[r].cells[name].text, r) == 0) return;
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    auto& text = rows[r].cells[name].text;
    text.erase(0, number_before(text, r));
  }
}

}  // namespace verband::ingest
