// SPDX-License-Identifier: EUPL-1.2
#include "resolve/misread.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "resolve/counts.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/lists.hpp"
#include "resolve/roles.hpp"
#include "resolve/strangers.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t name_words = 4;  // how far before a word a name may begin
constexpr std::size_t most_misread = 200;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool misread_digit(char c) { return c == '0' || c == '1'; }

/// True when a 0 or 1 touches a letter somewhere; nearly all cells have none.
bool suspect(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((misread_digit(text[i]) && letter(text[i - 1])) ||
        (misread_digit(text[i - 1]) && letter(text[i])))
      return true;
  }
  return false;
}

/// True for letters with 0 and 1 among them and no other digits, as "Wo1den"; not "A10".
bool suspect_word(std::string_view word) {
  auto const letters = std::ranges::count_if(word, letter);
  auto const digits = std::ranges::count_if(word, digit);
  return suspect(word) && letters > digits && letters >= 2 &&
         std::ranges::none_of(word, [](char c) { return digit(c) && !misread_digit(c); });
}

std::string with_letters(std::string word, char one) {
  bool const capitals = std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  for (auto& each : word) {
    if (each == '0') each = capitals ? 'O' : 'o';
    if (each == '1') each = capitals ? static_cast<char>(one - 'a' + 'A') : one;
  }
  return word;
}

bool vocabulary_word(Tokens const& tokens, std::size_t i) {
  return kind_word(tokens, i) || role_word(tokens, i) || adjective(tokens, i) ||
         region_word(tokens, i) || institution(tokens, i) > 0 || board(tokens, i) > 0 ||
         open_word(tokens, i) || open_end(tokens, i) || party_word(tokens, i) ||
         organisation_head(tokens, i) || filler(tokens, i) || separator(tokens, i) ||
         behind_except(tokens, i) > i || count(tokens[i].folded) ||
         tokens.is(i, {"alle", "beide", "overige", "lid", "leden", "niet", "mee"});
}

/// True when a known name begins before token i or at it, and goes on behind it.
bool in_name(reference::Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  for (auto at = i - std::min(i, name_words); at <= i; ++at) {
    if (!tokens[at].word()) continue;
    if (longest_name_end(gazetteer, tokens, at) > i) return true;
  }
  return false;
}

bool known(reference::Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  return in_name(gazetteer, tokens, i) || vocabulary_word(tokens, i);
}

/// The word at token i of the cell with letters for its digits, when that makes it known.
std::optional<std::string> mended(reference::Gazetteer const& gazetteer, Tokens const& tokens,
                                  std::string const& cell, std::size_t i) {
  auto const first = i - std::min(i, name_words);
  auto const last = std::min(tokens.size(), i + name_words) - 1;
  auto const from = tokens[first].begin;
  auto const around = cell.substr(from, tokens[last].end - from);
  auto const at = tokens[i].begin - from;
  auto const word = around.substr(at, tokens[i].end - tokens[i].begin);
  for (char const one : {'l', 'i'}) {
    auto now = with_letters(word, one);
    auto text = around;
    Tokens const read{text.replace(at, word.size(), now)};
    // alone these words may be cut otherwise, as a number of a list is no word
    bool const same = i - first < read.size() && read[i - first].begin == at;
    if (same && known(gazetteer, read, i - first)) return now;
  }
  return std::nullopt;
}

bool inside_word(std::string_view text, std::size_t at) {
  return at < text.size() && (letter(text[at]) || digit(text[at]));
}

}  // namespace

std::vector<Misread> mend_misread(reference::Gazetteer const& gazetteer, std::string& cell) {
  std::vector<Misread> misread;
  if (!suspect(cell)) return misread;
  Tokens const tokens{cell};
  for (std::size_t i = 0; i < tokens.size() && misread.size() < most_misread; ++i) {
    auto const begin = tokens[i].begin;
    auto const was = cell.substr(begin, tokens[i].end - begin);
    if (!tokens[i].word() || !suspect_word(was) || known(gazetteer, tokens, i)) continue;
    auto const now = mended(gazetteer, tokens, cell, i);
    if (!now) continue;
    cell.replace(begin, was.size(), *now);
    misread.push_back({was, *now});
  }
  return misread;
}

void mend_glued(reference::Gazetteer const& gazetteer, std::string& cell) {
  constexpr std::pair<std::string_view, std::string_view> glues[] = {
      {"en", " "}, {"'s", "-"}, {"\u2019s", "-"}};
  for (auto const& [first, between] : glues) {
    for (auto at = cell.find(first); at != std::string::npos; at = cell.find(first, at + 1)) {
      auto const behind = at + first.size();
      bool const begins = at == 0 || cell[at - 1] == ' ' || cell[at - 1] == '\n';
      bool const capital = behind < cell.size() && cell[behind] >= 'A' && cell[behind] <= 'Z';
      if (!begins || !capital) continue;
      bool const apart = between == " ";  // else both are one name
      auto const name = apart ? cell.substr(behind) : "'s-" + cell.substr(behind);
      constexpr std::size_t few = 8;  // tokens of a name
      if (longest_name_end(gazetteer, Tokens{name, few}, 0) > 0) cell.insert(behind, between);
    }
  }
}

std::string as_it_stood(std::string text, std::vector<Misread> const& misread) {
  for (auto const& [was, now] : misread) {
    auto const at = text.find(now);
    bool const part = at == std::string::npos || inside_word(text, at + now.size()) ||
                      (at > 0 && inside_word(text, at - 1));
    if (!part) text.replace(at, now.size(), was);
  }
  return text;
}

std::string misread_doubt(std::vector<Misread> const& misread) {
  std::string words;
  std::vector<std::string> seen;
  for (auto const& [was, now] : misread) {
    if (std::ranges::find(seen, was) != seen.end()) continue;
    seen.push_back(was);
    words += words.empty() ? "\"" : ", \"";
    words.append(was).append("\" als \"").append(now).append("\"");
  }
  return "Cijfers in woorden zijn als letters gelezen: " + words + ". Klopt dat?";
}

}  // namespace verband::resolve
