// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/divided_items.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>
#include <utility>

#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "text/dashes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

struct Divided {
  Paragraph const* paragraph{};
  std::string section{};
  std::string text{};  // without the mark of the item
  std::size_t run{};   // items with nothing between them have the same
  std::vector<std::string> parts{};
};

std::vector<std::string> parts_of(std::string_view text, std::string_view divider) {
  std::vector<std::string> parts;
  while (true) {
    auto const end = std::min(text.find(divider), text.size());
    parts.push_back(text::squeeze(text.substr(0, end)));
    if (end == text.size()) return parts;
    text.remove_prefix(end + divider.size());
  }
}

/// Where the bracket opens behind a name, with which the text ends; 0 where none does.
std::size_t last_bracket(std::string_view text) {
  if (!text.ends_with(')')) return 0;
  auto open = text.size();
  for (std::size_t depth = 0; open > 0;) {
    auto const sign = text[--open];
    depth += sign == ')' ? 1 : 0;
    if (sign == '(' && --depth == 0) break;
  }
  return open >= 2 && text[open - 1] == ' ' ? open : 0;
}

/// True for a bracket that tells something of the name before it: more than its abbreviation or one
/// place, "(GGDBZO)", "(Eindhoven)".
bool tells_more(std::string_view text) {
  auto const open = last_bracket(text);
  return open > 0 && text.find(' ', open) != std::string_view::npos;
}

/// True for a bracket with a word of capitals: "(GGDBZO)".
bool abbreviated(std::string_view text) {
  auto const open = last_bracket(text);
  auto const capitals = text.substr(std::min(open + 1, text.size()));
  return open > 0 && capitals.size() > 2 && capitals[1] >= 'A' && capitals[1] <= 'Z';
}

/// "GGD (Goes, Hulst)" as the name and what stands in the bracket at its end.
void bracket_apart(std::vector<std::string>& parts) {
  auto& first = parts.front();
  auto const open = last_bracket(first);
  if (open == 0) return;
  auto inner = first.substr(open + 1, first.size() - open - 2);
  first.erase(open - 1);
  parts.insert(parts.begin() + 1, std::move(inner));
}

/// The items of a document, not yet divided.
std::vector<Divided> items_of(std::vector<Paragraph> const& paragraphs) {
  std::vector<Divided> items;
  std::string section;
  std::size_t run = 0;
  for (auto const& paragraph : paragraphs) {
    std::string text;
    if (paragraph.level > 0 || paragraph.bold) {
      section = without_number(paragraph.text);
      ++run;
    } else if (item(paragraph, text)) {
      items.push_back({&paragraph, section, std::move(text), run});
    } else {
      ++run;
    }
  }
  return items;
}

/// "GGD: inenten" as the name and what stands behind it.
void colon_apart(std::vector<std::string>& parts) {
  auto& first = parts.front();
  auto const colon = first.find(": ");
  auto behind = text::squeeze(std::string_view{first}.substr(colon + 1));
  first.erase(colon);
  parts.insert(parts.begin() + 1, std::move(behind));
}

/// True when a sign stands in the first part of nearly all items.
template <typename Holds>
bool nearly_all(std::vector<Divided> const& items, Holds const& holds) {
  auto const count = static_cast<std::size_t>(
      std::ranges::count_if(items, [&](Divided const& each) { return holds(each.parts.front()); }));
  return count * 5 >= items.size() * 4;
}

/// The items, divided so.
std::vector<Divided> divided(std::vector<Divided> items, std::string_view divider) {
  for (auto& each : items) each.parts = parts_of(each.text, divider);
  auto const named_before = [](std::string const& first) {
    return first.find(": ") != std::string::npos;
  };
  bool const divides =
      std::ranges::any_of(items, [](Divided const& each) { return each.parts.size() > 1; });
  if (divides && nearly_all(items, named_before)) {
    for (auto& each : items) {
      if (named_before(each.parts.front())) colon_apart(each.parts);
    }
  }
  auto const more = static_cast<std::size_t>(std::ranges::count_if(
      items, [](Divided const& each) { return tells_more(each.parts.front()); }));
  bool const short_names = std::ranges::any_of(
      items, [](Divided const& each) { return abbreviated(each.parts.front()); });
  bool const apart = more * 2 >= items.size() || (more > 0 && !short_names);
  if (apart && nearly_all(items, [](std::string const& first) { return first.ends_with(')'); })) {
    for (auto& each : items) bracket_apart(each.parts);
  }
  return items;
}

HeadedRow row_of(Divided const& from, std::size_t columns, std::string_view divider) {
  HeadedRow row{.page = from.paragraph->page, .section = from.section};
  for (std::size_t c = 0; c < columns; ++c) {
    GridCell cell{.place = from.paragraph->place};
    if (c < from.parts.size()) cell.text = from.parts[c];
    for (auto more = columns; c + 1 == columns && more < from.parts.size(); ++more)
      cell.text += std::string{divider} + from.parts[more];
    if (from.parts.size() != columns) {
      cell.doubts.emplace_back(
          "Dit onderdeel heeft meer of minder delen dan de andere. Kijk wat waarbij hoort.");
    }
    row.cells.push_back(std::move(cell));
  }
  row.cells.front().repairs = from.paragraph->repairs;
  return row;
}

/// The runs of which nearly all items have as many parts.
std::set<std::size_t> runs_of(std::vector<Divided> const& items, std::size_t parts) {
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> counts;  // items, and those with them
  for (auto const& each : items) {
    auto& [all, same] = counts[each.run];
    ++all;
    same += each.parts.size() == parts ? 1 : 0;
  }
  std::set<std::size_t> runs;
  for (auto const& [run, count] : counts) {
    if (count.second * 5 >= count.first * 4) runs.insert(run);
  }
  return runs;
}

/// The items as a table, divided so; nothing when too few have as many parts.
std::optional<HeadedTable> table_by(std::vector<Divided> const& undivided,
                                    std::string_view divider) {
  constexpr std::size_t least_items = 3;
  constexpr std::size_t least_parts = 2;
  constexpr std::size_t most_parts = 8;
  auto items = divided(undivided, divider);
  std::map<std::size_t, std::size_t> counts;
  for (auto const& each : items) counts[each.parts.size()] += each.parts.size() > 1 ? 1 : 0;
  auto const usual =
      std::ranges::max_element(counts, {}, [](auto const& each) { return each.second; });
  if (usual == counts.end() || usual->first < least_parts || usual->first > most_parts)
    return std::nullopt;
  HeadedTable table;
  auto const runs = runs_of(items, usual->first);
  std::erase_if(items, [&](Divided const& each) {
    bool const other = !runs.contains(each.run);
    if (other && each.parts.size() > 1) table.unread.push_back(each.paragraph->text);
    return other;
  });
  if (items.size() < least_items) return std::nullopt;
  table.headers.resize(usual->first);
  table.head_cells.resize(usual->first);
  std::set<std::string> sections;
  for (auto const& each : items) {
    sections.insert(each.section);
    table.rows.push_back(row_of(each, usual->first, divider));
  }
  for (auto& row : table.rows) {
    if (sections.size() < 2) row.section.clear();  // the title of the document
  }
  return table;
}

}  // namespace

std::optional<HeadedTable> divided_items(std::vector<Paragraph> const& paragraphs) {
  auto const items = items_of(paragraphs);
  for (auto const dash : text::dividing_dashes | std::views::reverse) {
    if (auto table = table_by(items, dash)) return table;
  }
  auto table = table_by(items, "; ");
  return table ? table : table_by(items, ": ");
}

}  // namespace verband::ingest
