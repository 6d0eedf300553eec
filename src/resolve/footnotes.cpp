// SPDX-License-Identifier: EUPL-1.2
#include "resolve/footnotes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/row_keys.hpp"

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

/// Where the note with this number begins in a text, behind its mark "2) ", or below a heading
/// "Noten" "2. "; npos where no line or word begins so.
std::size_t note_begin(std::string_view text, std::string const& number, std::size_t from) {
  auto const heading = std::min(text.find("Noten"), text.find("noten"));
  for (std::string_view const behind : {") ", ". ", ": "}) {
    auto const mark = number + std::string{behind};
    bool const may_be_chapter = behind[0] != ')';  // "2. Inleiding"
    auto at = text.find(mark, may_be_chapter ? std::max(from, heading) : from);
    for (; at != std::string_view::npos; at = text.find(mark, at + 1)) {
      if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '(')
        return at + mark.size();
    }
  }
  return std::string_view::npos;
}

/// The text of the note with this number, up to the next one or the end of its line.
std::string_view note_text(std::string_view text, std::string const& number) {
  auto const begin = note_begin(text, number, 0);
  if (begin == std::string_view::npos) return {};
  auto const next = std::to_string(std::stoul(number) + 1);
  auto end = note_begin(text, next, begin);
  if (end != std::string_view::npos) end = text.rfind(next, end - 1);
  end = std::min(end, text.find('\n', begin));
  auto note = text.substr(begin, end - begin);
  while (note.ends_with(' ') || note.ends_with('.')) note.remove_suffix(1);
  return note;
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

std::string with_notes_around(std::string const& cell, std::string_view around) {
  if (cell.find("noot") == std::string::npos) return cell;
  std::string result;
  std::size_t done = 0;
  Tokens const tokens{cell};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is(i, {"zie"})) continue;
    auto const at = i + (tokens.is(i + 1, {"ook"}) ? 2U : 1U);
    if (!tokens.is(at, {"noot", "voetnoot"}) || at + 1 >= tokens.size()) continue;
    std::string const number = digits_of(tokens[at + 1].folded);
    constexpr std::size_t most = 2;  // figures
    if (number.empty() || number.size() > most) continue;
    auto const note = note_text(around, number);
    if (note.empty()) continue;
    result.append(cell, done, tokens[i].begin - done).append(note);
    done = tokens[at + 1].end;
  }
  return result.append(cell, done);
}

}  // namespace verband::resolve
