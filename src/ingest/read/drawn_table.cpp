// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/drawn_table.hpp"

#include <algorithm>
#include <array>

#include "ingest/read/drawn_lines.hpp"
#include "ingest/read/line_spans.hpp"
#include "ingest/words/joins.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

std::size_t filled(Fields const& line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](std::string_view text) { return !text.empty(); }));
}

bool begins_small(std::string_view text) { return !text.empty() && small_letter(text[0]); }

/// A text that begins as a name, an amount or a date does.
bool begins_anew(std::string_view text) {
  return !text.empty() && (capital(text) || digit(text[0]) || !any_letter(text[0]) ||
                           static_cast<unsigned char>(text[0]) >= 0x80);
}

/// A text behind which another word must come: "Groningen, Haren,", "rampen-", "afval en". Of the
/// words that leave a phrase open only those with which hardly any cell ends: "voert de taak uit"
/// is whole.
bool left_open(std::string_view text) {
  using namespace std::string_view_literals;
  static constexpr std::array words{"en"sv,   "of"sv,   "van"sv, "de"sv,  "het"sv, "een"sv,
                                    "voor"sv, "met"sv,  "in"sv,  "der"sv, "den"sv, "aan"sv,
                                    "bij"sv,  "door"sv, "te"sv,  "tot"sv, "om"sv,  "op"sv};
  if (text.size() < 2) return false;
  if (text.back() == ',') return true;
  if (text.back() == '-') return any_letter(text[text.size() - 2]);
  auto const blank = text.rfind(' ');
  return blank != std::string_view::npos &&
         std::ranges::find(words, text.substr(blank + 1)) != words.end();
}

/// How many cells of the line above go on in this one.
std::size_t going_on(Fields const& above, Fields const& line) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < line.size(); ++c) {
    if (!line[c].empty() && left_open(above[c])) ++count;
  }
  return count;
}

/// True when all texts behind the first cell begin anew.
bool others_anew(Fields const& line) {
  return std::all_of(line.begin() + 1, line.end(),
                     [](std::string_view text) { return text.empty() || begins_anew(text); });
}

/// A line that looks like a row although no rule stands above it.
bool like_row(Fields const& above, Fields const& line) {
  auto const enough = std::max<std::size_t>(2, line.size() - 1);
  if (!begins_anew(line.front()) || filled(line) < enough || going_on(above, line) > 0) {
    return false;
  }
  for (std::size_t c = 1; c < line.size(); ++c) {
    if (begins_small(line[c]) && begins_anew(above[c])) return false;
  }
  return true;
}

/// What a line below another is where each line may be a row.
LineRole role(Fields const& above, Fields const& line, bool capitals) {
  auto const open = going_on(above, line);
  bool const every = filled(line) == line.size();
  if (line.front().empty()) {
    bool const row =
        line.size() > 2 && filled(line) + 1 == line.size() && open == 0 && others_anew(line);
    return {.begins = row, .unsure = row};
  }
  if (open > 0) return {.begins = false, .unsure = open == 1 && every};
  if (!capitals || !begins_small(line.front())) return {};
  bool const row = every && others_anew(line);
  return {.begins = row, .unsure = row};
}

/// True when most first cells begin with a capital, so that a small letter says that one goes on.
bool mostly_capitals(std::vector<std::vector<Fields>> const& groups) {
  std::size_t anew = 0;
  std::size_t all = 0;
  for (auto const& group : groups) {
    for (auto const& line : group) {
      if (line.front().empty()) continue;
      ++all;
      if (!begins_small(line.front())) ++anew;
    }
  }
  return anew * 2 > all;
}

}  // namespace

std::vector<std::vector<LineRole>> line_roles(std::vector<std::vector<Fields>> const& groups,
                                              RowSign sign) {
  std::size_t below = 0;
  std::size_t rows = 0;
  for (auto const& group : groups) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      ++below;
      if (like_row(group[i - 1], group[i])) ++rows;
    }
  }
  bool const capitals = mostly_capitals(groups);
  bool const lines = sign == RowSign::line || (below > 0 && rows * 3 >= below * 2);
  std::vector<std::vector<LineRole>> roles;
  for (auto const& group : groups) {
    auto& made = roles.emplace_back(group.size());
    bool all_rows = true;
    for (std::size_t i = 1; i < group.size(); ++i) {
      all_rows = all_rows && like_row(group[i - 1], group[i]);
      if (sign == RowSign::first_cell) {
        made[i].begins = !group[i].front().empty();
      } else if (lines) {
        made[i] = role(group[i - 1], group[i], capitals);
        if (sign == RowSign::group && below == 1) made[i].unsure = true;
      } else {
        made[i].begins = false;
      }
    }
    if (sign == RowSign::group && !lines && group.size() > 1 && all_rows) made.back().unsure = true;
  }
  return roles;
}

std::vector<DrawnLine> drawn_lines(std::string_view utf8) {
  std::vector<DrawnLine> lines;
  for (auto const& [begin, end] : line_spans(utf8)) {
    lines.push_back({begin, utf8.substr(begin, end - begin)});
  }
  return lines;
}

std::vector<Sign> signs_of(DrawnLine const& line) {
  constexpr std::uint32_t tab = 8;
  std::vector<Sign> signs;
  std::uint32_t column = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    auto const [code, size] = text::character(line.text, at);
    auto const begin = line.begin + static_cast<std::uint32_t>(at);
    at += size;
    bool const combining = code >= 0x300 && code <= 0x36F;
    if (combining || code == 0xFEFF || code == 0x200B) {
      if (!signs.empty()) signs.back().end = begin + static_cast<std::uint32_t>(size);
      continue;
    }
    if (code == U'\f') continue;
    if (code == U'\t') {
      column = (column / tab + 1) * tab;
    } else {
      signs.push_back({code, begin, begin + static_cast<std::uint32_t>(size), column++});
    }
  }
  return signs;
}

std::vector<DrawnTable> drawn_tables(std::string_view utf8) {
  std::vector<DrawnTable> tables;
  auto const lines = drawn_lines(utf8);
  std::size_t floor = 0;
  for (std::size_t at = 0; at < lines.size();) {
    DrawnAttempt attempt;
    if (is_ruler(lines[at].text)) {
      attempt = ruler_table(lines, at, floor);
    } else if (is_frame(lines[at].text)) {
      attempt = box_table(lines, at, floor);
    }
    if (!attempt.table) {
      at = std::max(at + 1, attempt.end);
      continue;
    }
    at = floor = attempt.table->end;
    tables.push_back(std::move(*attempt.table));
  }
  return tables;
}

}  // namespace verband::ingest
