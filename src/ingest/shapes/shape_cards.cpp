// SPDX-License-Identifier: EUPL-1.2
// Records of labels and texts in tables.
#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/records.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

namespace {

/// Columns of a card with a label in the first and more than one other column.
bool may_be_wide(HeadedTable const& table) {
  constexpr std::size_t least = 3;
  constexpr std::size_t widest = 6;
  if (table.columns() < least || table.columns() > widest || table.rows.size() < least)
    return false;
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::size_t single = 0;  // rows with one text beside the label
  for (auto const& row : table.rows) {
    auto const& first = row.cells.front().text;
    filled += first.empty() ? 0 : 1;
    labels += is_label(label_of(first)) ? 1 : 0;
    auto const others = std::count_if(row.cells.begin() + 1, row.cells.end(),
                                      [](GridCell const& cell) { return !cell.text.empty(); });
    single += !first.empty() && others == 1 ? 1 : 0;
  }
  return labels >= least && labels * 10 >= filled * 6 && single * 2 >= filled;
}

std::ptrdiff_t filled(std::span<GridCell const> cells) {
  return std::ranges::count_if(cells, [](GridCell const& cell) { return !cell.text.empty(); });
}

/// True for a row of nothing but labels; a legal form alone is a heading inside a table.
bool label_row(HeadedRow const& row) {
  bool any = false;
  std::size_t headings = 0;
  for (auto const& cell : row.cells) {
    if (cell.text.empty()) continue;
    auto const label = label_of(cell.text);
    if (!all_of_heads(label) || !is_label(label)) return false;
    any = true;
    headings += legal_heading(cell.text) ? 1 : 0;
  }
  return any && (headings == 0 || filled(row.cells) > 1);
}

/// A form with its labels above the texts, each row of labels another one: as labels and texts.
/// Nothing for any other table.
std::optional<HeadedTable> form_card(Grid const& grid) {
  HeadedTable out{.title = grid.title, .headers = {"", ""}};
  GridRow const* labels = nullptr;
  std::set<std::string> seen;
  std::size_t label_rows = 0;
  std::size_t below = 0;  // rows of texts below the last labels
  constexpr std::size_t most_below = 2;
  for (auto const& row : grid.rows) {
    if (label_row({.cells = row.cells})) {
      // A title over a head, or a head over many rows, is that of a table.
      if (labels != nullptr && below == 0) return std::nullopt;
      labels = &row;
      below = 0;
      ++label_rows;
      for (auto const& cell : row.cells) {
        if (!cell.text.empty() && !seen.insert(text::fold(cell.text)).second) return std::nullopt;
      }
      continue;
    }
    bool const alone = labels != nullptr && filled(labels->cells) < 2;
    if (alone && filled(row.cells) == 0) continue;
    if (labels == nullptr || ++below > most_below) return std::nullopt;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto label = labels->cells[c];
      if (label.text.empty() && row.cells[c].text.empty()) continue;
      label.text = label_of(label.text);
      out.rows.push_back({{std::move(label), row.cells[c]}, row.page, {}});
    }
  }
  constexpr std::size_t least = 2;
  return label_rows >= least ? std::optional{std::move(out)} : std::nullopt;
}

/// Cards of which the name stands to the left of the labels, in a cell over all of them: as labels
/// and texts below that name. Nothing for any other table.
std::optional<HeadedTable> named_cards(Grid const& grid) {
  constexpr std::size_t columns = 3;
  constexpr std::size_t least_names = 2;
  if (grid.columns() != columns) return std::nullopt;
  HeadedTable out{.title = grid.title, .headers = {"", ""}};
  std::string name;
  std::size_t names = 0;
  std::size_t labels = 0;
  std::set<std::string> seen;  // of the card
  for (auto const& row : grid.rows) {
    if (filled(row.cells) == 0) continue;
    auto const first = text::squeeze(row.cells[0].text);
    auto label = row.cells[1];
    label.text = label_of(label.text);
    if (!first.empty() && first != name) {
      // a table has a name in each row
      if (is_label(label_of(first)) || (names > 0 && seen.size() < 2)) return std::nullopt;
      name = first;
      ++names;
      seen.clear();
    }
    if (name.empty() || !seen.insert(text::fold(label.text)).second) return std::nullopt;
    labels += is_label(label.text) ? 1 : 0;
    out.rows.push_back({{std::move(label), row.cells[2]}, row.page, name});
  }
  bool const cards = names >= least_names && seen.size() >= 2 && labels * 5 >= out.rows.size() * 4;
  return cards ? std::optional{std::move(out)} : std::nullopt;
}

/// A text alone in the first column that is no label is the title of the card below it.
HeadedTable titles_apart(HeadedTable table, Labels const& labels) {
  std::string title;
  std::vector<HeadedRow> rows;
  std::set<std::string> seen;  // labels of the card
  auto const returns = [&](std::size_t row) {
    return row < table.rows.size() &&
           seen.contains(text::fold(label_of(table.rows[row].cells.front().text)));
  };
  // one of the labels right below the title of a card stood in the card before it
  auto const begins_card = [&](std::size_t below) {
    return seen.empty() || below >= table.rows.size() || returns(below) || returns(below + 1);
  };
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto& row = table.rows[r];
    auto const label = label_of(row.cells.front().text);
    bool const alone =
        !label.empty() && std::all_of(row.cells.begin() + 1, row.cells.end(),
                                      [](GridCell const& cell) { return cell.text.empty(); });
    bool const known =
        labels.returns(without_number(label)) || (!labels.sure() && all_of_heads(label));
    // within a card it is a label without a text
    if (alone && !known && (begins_card(r + 1) || is_organisation(label))) {
      bool const named = !is_told(row.cells.front().text) && !says_nothing(label);
      if (named) title = text::squeeze(row.cells.front().text);
      if (named) seen.clear();
      continue;
    }
    seen.insert(text::fold(label));
    if (!title.empty()) row.section = title;
    rows.push_back(std::move(row));
  }
  table.rows = std::move(rows);
  return table;
}

/// What a text above a card calls it: nothing when it is a sentence, a question, or the title of
/// the document: "Overzicht regelingen".
std::string card_title(std::string_view text) {
  auto title = without_number(text);
  auto const words = words_of(title);
  bool const none = words.empty() || is_told(text) || title.ends_with('?') || title_word(words[0]);
  return none ? std::string{} : title;
}

/// A card of a label and several columns, of which most rows have one text, as labels and texts:
/// the columns that a row divides get its heads behind the label. Any other table stays as it is.
HeadedTable narrow_cards(HeadedTable table) {
  if (!may_be_wide(table)) return table;
  HeadedTable out{.title = std::move(table.title), .headers = {"", ""}};
  std::vector<std::string> heads(table.columns());
  for (auto& row : table.rows) {
    auto& cells = row.cells;
    auto const others = std::count_if(cells.begin() + 1, cells.end(),
                                      [](GridCell const& cell) { return !cell.text.empty(); });
    if (cells.front().text.empty() && others > 1) {
      // What the columns below it are of: "1-1-2020", "31-12-2020".
      for (std::size_t c = 1; c < cells.size(); ++c) heads[c] = text::squeeze(cells[c].text);
      continue;
    }
    for (std::size_t c = 1; c < cells.size(); ++c) {
      if (cells[c].text.empty() && (others > 0 || c > 1)) continue;
      auto label = cells.front();
      label.text = label_of(label.text);
      if (others > 1 && !heads[c].empty()) label.text += " " + heads[c];
      out.rows.push_back({{std::move(label), std::move(cells[c])}, row.page, row.section});
    }
  }
  return out;
}

}  // namespace

void hear_labels(Grid const& grid, Labels& labels) {
  if (!in_pairs(grid.columns())) return;
  for (auto const& row : grid.rows) {
    for (std::size_t c = 0; c + 1 < row.cells.size(); c += 2) labels.hear_apart(row.cells[c].text);
  }
}

std::optional<PartnershipList> card_table(HeadedTable const& given, std::string const& above,
                                          Labels const& heard) {
  auto const table = titles_apart(given, heard);
  auto const columns = table.columns();
  if (!in_pairs(columns)) return std::nullopt;
  struct Pair {
    GridCell const& label;
    GridCell const& text;
    HeadedRow const& row;
  };
  std::vector<Pair> pairs;
  auto const take = [&](HeadedRow const& row, std::size_t c) {
    pairs.push_back({row.cells[c], row.cells[c + 1], row});
  };
  // With the same labels left and right two cards stand side by side.
  bool const twins =
      columns == 4 && !table.rows.empty() &&
      std::ranges::all_of(table.rows, [](HeadedRow const& row) {
        return text::fold(label_of(row.cells[0].text)) == text::fold(label_of(row.cells[2].text));
      });
  if (twins) {
    for (auto const& row : table.rows) take(row, 0);
    for (auto const& row : table.rows) take(row, 2);
  } else {
    for (auto const& row : table.rows) {
      for (std::size_t c = 0; c + 1 < columns; c += 2) take(row, c);
    }
  }
  // Known by its words, or because it returns in cards of which others are.
  auto const told = [&](std::string_view label) {
    return is_label(label) || (heard.sure() && heard.returns(without_number(label)));
  };
  std::size_t labels = 0;
  std::size_t filled = 0;
  std::size_t again = 0;        // labels that return
  std::size_t known_right = 0;  // of four columns: labels in the third
  std::size_t right = 0;
  std::set<Kind> kinds;
  for (auto const& pair : pairs) {
    if (pair.label.text.empty()) continue;
    ++filled;
    bool const third = &pair.label != &pair.row.cells.front();
    right += third ? 1 : 0;
    again += heard.returns(label_of(without_number(pair.label.text))) ? 1 : 0;
    auto const label = label_of(pair.label.text);
    if (!told(label)) continue;
    ++labels;
    known_right += third ? 1 : 0;
    if (is_label(label)) kinds.insert(*header_kind(label));
  }
  // A table of four columns may have heads and persons of which words are those of labels.
  auto const full = std::ranges::find_if(  // below a title
      table.rows, [](HeadedRow const& row) { return ingest::filled(row.cells) > 1; });
  bool const head = columns == 4 && !twins && full != table.rows.end() &&
                    head_likeness(full->cells[1].text) >= 0.5 &&
                    head_likeness(full->cells[3].text) >= 0.5;
  bool const both = known_right * 2 >= right && (labels - known_right) * 2 >= filled - right;
  // Where the labels are those of other cards too, one that holds little is a card as well.
  std::size_t const least = heard.sure() && again * 2 >= filled ? 1 : 3;
  if (head || !both || labels < least || labels * 10 < filled * 6 || kinds.size() < least)
    return std::nullopt;
  Records records;
  std::string first;
  std::string section;
  for (auto const& pair : pairs) {
    auto const label = label_of(pair.label.text);
    if (label.empty() && records.open()) {
      if (!pair.text.text.empty()) records.go_on(as_cell(pair.text));
      continue;  // beside a text over all columns nothing stands
    }
    // A label without a text is no title; "Stichting Aves" is one, although a head may begin so.
    auto const alone = label_of(pair.row.section);
    bool const goes_on = records.any_field() && !records.has(label);
    bool const label_alone =
        told(alone) && (goes_on || all_of_heads(alone) || heard.returns(without_number(alone)));
    bool const titled = pair.row.section != section && !label_alone;
    if (!records.open() || titled || text::fold(label) == first) {
      section = label_alone ? std::string{} : pair.row.section;
      bool const first_pair = &pair == &pairs.front();
      records.begin(card_title(section.empty() && first_pair ? above : section), pair.label.place,
                    pair.row.page);
      first = text::fold(label);
    }
    records.add(label, as_cell(pair.text));
  }
  auto list = records.take(1, heard.sure());
  if (list)
    list->reason = "Elk samenwerkingsverband is een kaart: links wat het is, rechts de tekst.";
  return list;
}

std::optional<PartnershipList> wide_card(Grid const& grid, std::string const& above,
                                         Labels const& labels) {
  if (in_pairs(grid.columns())) return std::nullopt;
  if (auto const named = named_cards(grid)) return card_table(*named, above, labels);
  if (auto const form = form_card(grid)) return card_table(*form, above, labels);
  auto const narrow = narrow_cards(headless(grid));
  return in_pairs(narrow.columns()) ? card_table(narrow, above, labels) : std::nullopt;
}

}  // namespace verband::ingest
