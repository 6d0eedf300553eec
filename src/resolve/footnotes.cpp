// SPDX-License-Identifier: EUPL-1.2
#include "resolve/footnotes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/row_keys.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_marks = 100;

/// A mark, and what it explains; nothing where it stands behind a name.
struct Mark {
  std::size_t begin{}, end{};
  std::string_view sign{};
  bool explains{};
  std::string_view meaning{};
  std::size_t from{}, to{};  // all that is said of it, with its brackets
};

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The bytes of the mark at i: stars, a raised figure or a dagger; 0 when there is none.
std::size_t mark_at(std::string_view cell, std::size_t i) {
  static constexpr std::array<std::string_view, 6> signs{"¹", "²", "³", "⁴", "⁵", "†"};
  auto end = i;
  while (end < cell.size() && cell[end] == '*') ++end;
  if (end > i) return end - i;
  for (auto const sign : signs) {
    if (cell.substr(i).starts_with(sign)) return sign.size();
  }
  return 0;
}

std::vector<Mark> marks_in(std::string_view cell) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < cell.size() && marks.size() < most_marks;) {
    auto const size = mark_at(cell, i);
    if (size == 0) {
      ++i;
      continue;
    }
    Mark mark{.begin = i, .end = i + size, .sign = cell.substr(i, size)};
    bool const touches = i > 0 && (letter(cell[i - 1]) || cell[i - 1] == ')');
    bool const last = mark.end == cell.size() || cell.find_first_of(",;\n", mark.end) == mark.end;
    mark.explains = !touches && !(last && i > 0);
    marks.push_back(mark);
    i = mark.end;
  }
  return marks;
}

/// Where the explanation of a mark ends: at its bracket, the next one that explains, a semicolon or
/// its line.
void read_meaning(std::string_view cell, std::vector<Mark> const& marks, std::size_t number,
                  Mark& mark) {
  mark.from = mark.begin;
  auto const opened = cell.find_last_not_of(' ', mark.begin == 0 ? 0 : mark.begin - 1);
  bool const bracket = mark.begin > 0 && opened != cell.npos && cell[opened] == '(';
  if (bracket) mark.from = opened;
  auto const before = cell.substr(0, mark.begin);
  bool const inside =
      std::ranges::count(before, '(') > std::ranges::count(before, ')');  // of an earlier mark
  auto end = cell.find_first_of(inside ? ")" : ";\n", mark.end);
  if (end == cell.npos) end = cell.size();
  mark.to = inside ? std::min(end + 1, cell.size()) : end;
  for (auto next = number + 1; next < marks.size(); ++next) {
    if (!marks[next].explains || marks[next].begin >= end) continue;
    end = mark.to = marks[next].begin;
    break;
  }
  auto meaning = cell.substr(mark.end, end - mark.end);
  constexpr std::string_view around = " =:;,.";
  auto const first = std::min(meaning.find_first_not_of(around), meaning.size());
  meaning.remove_prefix(first);
  while (!meaning.empty() && around.find(meaning.back()) != around.npos) meaning.remove_suffix(1);
  mark.meaning = meaning;
}

/// True where the marks stand before items of a list, or before those who take part.
bool marks_items(reference::Gazetteer const& gazetteer, std::vector<Mark> const& marks) {
  for (auto const& each : marks) {
    if (!each.explains) continue;
    bool const again = std::ranges::any_of(marks, [&](Mark const& one) {
      return one.explains && one.begin != each.begin && one.sign == each.sign;
    });
    if (again || each.meaning.empty()) return true;
    Tokens const meaning{each.meaning};
    for (std::size_t i = 0; i < meaning.size(); ++i) {
      if (meaning[i].capital && longest_name_end(gazetteer, meaning, i) > i) return true;
    }
  }
  return false;
}

/// True for a note that lists names: "Goes, Hulst en Sluis", "Alle Zeeuwse gemeenten"; not "Bron:
/// gemeente Hulst".
bool lists_names(reference::Gazetteer const& gazetteer, std::string_view note) {
  constexpr std::size_t few = 12;  // tokens
  Tokens const tokens{note, few};
  std::size_t at = 0;
  while (tokens.is(at, {"de", "alle", "gemeenten", "gemeente"})) ++at;
  bool const set = at > 0 && note.find(" gemeenten") != std::string_view::npos;
  return note.find(':') == std::string_view::npos &&
         (set || longest_name_end(gazetteer, tokens, at) > at);
}

}  // namespace

bool explains_mark(Tokens const& tokens, std::size_t i) {
  if (!tokens.sign(i, '(')) return false;
  auto const at = tokens.text().find_first_not_of(' ', tokens[i].end);
  return at != std::string_view::npos && mark_at(tokens.text(), at) > 0;
}

std::string with_footnotes(reference::Gazetteer const& gazetteer, std::string const& cell) {
  if (cell.find_first_of("*\xC2\xE2") == std::string::npos) return cell;
  auto marks = marks_in(cell);
  auto const count = [&](bool explains) {
    return std::ranges::count(marks, explains, &Mark::explains);
  };
  if (count(true) == 0 || count(false) == 0) return cell;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].explains) read_meaning(cell, marks, i, marks[i]);
  }
  if (marks_items(gazetteer, marks)) return cell;
  std::string result;
  std::size_t done = 0;
  for (auto const& each : marks) {
    auto const other = std::ranges::find_if(marks, [&](Mark const& one) {
      return one.explains != each.explains && one.sign == each.sign;
    });
    auto const& told = each.explains || other == marks.end() ? each : *other;
    bool const plain = told.meaning.find_first_of("();") == std::string_view::npos;
    if (other == marks.end() || told.meaning.empty() || !plain || each.begin < done) return cell;
    result.append(cell, done, (each.explains ? each.from : each.begin) - done);
    if (!each.explains) {
      while (result.ends_with(' ')) result.pop_back();
      result.append(" (").append(told.meaning).append(")");
    }
    done = each.explains ? each.to : each.end;
  }
  result.append(cell, done);
  while (result.ends_with(' ') || result.ends_with('\n')) result.pop_back();
  return result;
}

std::map<std::string, std::string> notes_of(reference::Gazetteer const& gazetteer,
                                            std::string_view around) {
  constexpr std::size_t most = 30;  // notes
  std::map<std::string, std::string> notes;
  auto const begin_of = [&](std::size_t number, std::size_t from) {
    auto const mark = std::to_string(number) + ")";
    auto at = around.find(mark, from);
    while (at != std::string_view::npos && at > 0 && around[at - 1] != ' ' &&
           around[at - 1] != '\n')
      at = around.find(mark, at + 1);
    return at;
  };
  auto begin = begin_of(1, 0);
  for (auto later = begin; later != std::string_view::npos; later = begin_of(1, later + 1))
    begin = later;  // what is numbered above the table are chapters
  for (std::size_t number = 1; begin != std::string_view::npos && number < most; ++number) {
    auto const next = begin_of(number + 1, begin);
    auto const from = begin + std::to_string(number).size() + 1;
    auto whole = around.substr(from, next - from);
    while (whole.ends_with('\n') || whole.ends_with(' ')) whole.remove_suffix(1);
    bool const last = next == std::string_view::npos;
    // a next line may be of the last one or stand behind it
    bool const open = last && whole.substr(0, whole.find(". ")).find('\n') != whole.npos;
    auto note = text::squeeze(last ? whole.substr(0, whole.find(". ")) : whole);
    while (note.ends_with('.')) note.pop_back();
    if (!open && lists_names(gazetteer, note)) notes[std::to_string(number)] = std::move(note);
    begin = next;
  }
  return notes;
}

std::string with_notes(std::string const& cell, std::map<std::string, std::string> const& notes) {
  if (notes.empty() || cell.find("noot") == std::string::npos) return cell;
  std::string result;
  std::size_t done = 0;
  Tokens const tokens{cell};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"zie"})) continue;
    auto const at = i + (tokens.is(i + 1, {"ook"}) ? 2U : 1U);
    if (!tokens.is(at, {"noot", "voetnoot"}) || at + 1 >= tokens.size()) continue;
    auto const note = notes.find(tokens[at + 1].folded);
    auto const more = at + (tokens.is(at + 2, {"en"}) || tokens.sign(at + 2, ',') ? 3U : 2U);
    bool const several = more < tokens.size() && !digits_of(tokens[more].folded).empty();
    if (note == notes.end() || several) return cell;
    result.append(cell, done, tokens[i].begin - done).append(note->second);
    done = tokens[at + 1].end;
  }
  return result.append(cell, done);
}

}  // namespace verband::resolve
