// SPDX-License-Identifier: EUPL-1.2
#include "resolve/tokens.hpp"

#include <algorithm>
#include <cstddef>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace verband::resolve {
namespace {

enum class Class : std::uint8_t { letter, white, hyphen, sign, bullet };

// Words that are written with a dot behind them, so that this dot ends no sentence.
constexpr std::string_view dotted[] = {"excl", "incl", "gem",  "prov", "st",
                                       "ca",   "resp", "evt",  "div",  "diverse",
                                       "nl",   "wsch", "regl", "ws",   "v"};

constexpr char plain_sign(char32_t code) {
  switch (code) {
    case U',':
    case U';':
    case U':':
    case U'/':
    case U'+':
    case U'(':
    case U')':
    case U'.':
    case U'|':
    case U'&':
      return static_cast<char>(code);
    case U'[':
    case U'{':
      return '(';
    case U']':
    case U'}':
      return ')';
    case U'\\':
      return '/';
    case U'!':
    case U'?':
    case U'\u2026':
      return '.';
    case U'"':
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u00AB':
    case U'\u00BB':
      return '"';
    default:
      return 0;
  }
}

bool plain_letter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') ||
         (code >= U'0' && code <= U'9');
}

Class class_of(char32_t code) {
  if (plain_letter(code)) return Class::letter;
  switch (code) {
    case U'-':
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u00AD':
    case U'\u2212':
      return Class::hyphen;
    case U'\u2022':
    case U'\u00B7':
    case U'\u25AA':
    case U'\u25CF':
    case U'\u25E6':
    case U'\u25A0':
    case U'\u2023':
    case U'\uF0B7':
    case U'*':
      return Class::bullet;
    default:
      break;
  }
  if (text::white(code)) return Class::white;
  return plain_sign(code) != 0 ? Class::sign : Class::letter;
}

bool digit(char32_t code) { return code >= U'0' && code <= U'9'; }
bool capital(char32_t code) {
  return (code >= U'A' && code <= U'Z') || (code >= U'\u00C0' && code <= U'\u00DE');
}

// "'s-Hertogenbosch", "'t Zandt": the word at `begin` is an article cut short, and the capital of
// the name stands behind it.
bool cut_article(std::string_view text, std::string_view folded, std::size_t end) {
  bool const article = folded == "'s" || folded == "'t" || folded == "s";
  bool const joined =
      end < text.size() && (text[end] == '-' || (text[end] == ' ' && folded != "s"));
  return article && joined && end + 1 < text.size() && capital(text::character(text, end + 1).code);
}

// A sign that belongs to the word it stands in: "o.a", "PG&Z", "1/3", "12,5".
bool inside_word(std::string_view text, std::size_t begin, std::size_t at, char sign) {
  if (at == begin || at + 1 >= text.size()) return false;
  auto const next = text::character(text, at + 1).code;
  if (class_of(next) != Class::letter) return false;
  if (sign == '.' || sign == '&') return true;
  bool const fraction = sign == '/' || (sign == ',' && digit(text::character(text, begin).code));
  return fraction && digit(static_cast<unsigned char>(text[at - 1])) && digit(next);
}

std::string folded_word(std::string_view word) {
  auto folded = text::fold(word);
  if (folded.find('.') != std::string::npos) std::erase(folded, '.');
  return folded;
}

// Where "2. " or "2) " stands before a capital, from `at` on.
std::size_t numbered_item(std::string_view text, std::string const& number, std::size_t at) {
  while ((at = text.find(number, at)) != std::string_view::npos) {
    auto const end = at + number.size();
    bool const alone = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    bool const mark = end + 2 < text.size() && (text[end] == '.' || text[end] == ')');
    if (alone && mark && text[end + 1] == ' ' && capital(text::character(text, end + 2).code))
      return at;
    at = end;
  }
  return at;
}

struct Stretch {
  std::size_t begin{}, end{};
};

// "1. Assen 2. Emmen": the numbers of a list; none where there is no second.
std::vector<Stretch> list_numbers(std::string_view text) {
  std::vector<Stretch> numbers;
  for (std::size_t at = 0;; at = numbers.back().end) {
    auto const number = std::to_string(numbers.size() + 1);
    at = numbered_item(text, number, at);
    if (at == std::string_view::npos) break;
    numbers.push_back({at, at + number.size() + 1});
  }
  if (numbers.size() < 2) numbers.clear();
  return numbers;
}

struct Gap {
  bool space{true}, dash{false}, bullet{false};
};

}  // namespace

Tokens::Tokens(std::string_view text, std::size_t limit) : text_{text} {
  std::string_view const all{text_};
  auto const numbers = list_numbers(all);
  auto number = numbers.begin();
  Gap gap;
  std::size_t i = 0;
  items_.reserve(std::min<std::size_t>(limit, all.size() / 5 + 2));
  while (i < all.size()) {
    if (items_.size() >= limit) {
      cut_ = true;
      break;
    }
    if (number != numbers.end() && number->begin == i) {
      gap = {true, true, true};
      i = number->end;
      ++number;
      continue;
    }
    auto const here = text::character(all, i);
    auto const kind = class_of(here.code);
    if (kind == Class::white) {
      if (here.code == U'\n' || here.code == U'\r') gap.dash = true;
      gap.space = true;
      i += here.size;
      continue;
    }
    if (kind == Class::bullet) {
      gap = {true, true, true};
      i += here.size;
      continue;
    }
    if (kind == Class::hyphen) {
      auto const next = i + here.size;
      bool const space_after = next >= all.size() || text::white(text::character(all, next).code);
      bool const free = gap.space && (space_after || items_.empty());
      if (!gap.space && !items_.empty() && items_.back().word()) items_.back().hyphen_after = true;
      if (free) gap.dash = gap.bullet = true;
      gap.space = true;
      i = next;
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(i);
    token.space_before = gap.space;
    token.dash_before = gap.dash && !items_.empty();
    token.dash_is_bullet = gap.bullet;
    if (kind == Class::sign) {
      token.sign = plain_sign(here.code);
      i += here.size;
      token.folded.assign(1, token.sign);
    } else {
      token.capital = capital(here.code);
      bool dots = false;
      while (i < all.size()) {
        auto const each = text::character(all, i);
        auto const of = class_of(each.code);
        if (of == Class::sign) {
          if (!inside_word(all, token.begin, i, plain_sign(each.code))) break;
          dots = dots || each.code == U'.';
        } else if (of != Class::letter) {
          break;
        }
        i += each.size;
      }
      token.folded = folded_word(all.substr(token.begin, i - token.begin));
      bool const dot = i < all.size() && all[i] == '.';
      token.capital = token.capital || cut_article(all, token.folded, i);
      if (dot && (dots || std::ranges::find(dotted, token.folded) != std::end(dotted))) ++i;
    }
    token.end = static_cast<std::uint32_t>(i);
    if (token.word() && token.folded.empty()) continue;  // nothing left after folding
    bool const after_comma = !items_.empty() && items_.back().sign == ',';
    bool const gapped = token.sign != ',' && (gap.space || after_comma);
    if (!items_.empty() && gapped) folded_ += ' ';
    at_.push_back(static_cast<std::uint32_t>(folded_.size()));
    folded_ += token.folded;
    items_.push_back(std::move(token));
    gap = {false, false, false};
  }
}

std::string Tokens::written(std::size_t from, std::size_t to) const {
  if (from >= to || from >= size()) return {};
  auto const begin = items_[from].begin;
  return text::squeeze(std::string_view{text_}.substr(begin, items_[to - 1].end - begin));
}

std::string_view Tokens::folded_from(std::size_t from) const {
  return from < size() ? std::string_view{folded_}.substr(at_[from]) : std::string_view{};
}

std::string_view Tokens::folded(std::size_t from, std::size_t to) const {
  if (from >= to || from >= size()) return {};
  auto const end = at_[to - 1] + items_[to - 1].folded.size();
  return std::string_view{folded_}.substr(at_[from], end - at_[from]);
}

std::size_t Tokens::after(std::size_t from, std::size_t length) const {
  auto const end = at_[from] + length;
  for (auto i = from; i < size() && at_[i] < end; ++i) {
    if (at_[i] + items_[i].folded.size() == end) return i + 1;
  }
  return from;
}

bool Tokens::is(std::size_t i, std::initializer_list<std::string_view> words) const {
  return i < size() && std::ranges::find(words, items_[i].folded) != words.end();
}

std::size_t Tokens::whole_phrase(std::size_t i, std::string_view phrase) const {
  auto at = i;
  while (true) {
    auto const blank = phrase.find(' ');
    auto word = phrase.substr(0, blank);
    if (at >= size()) return 0;
    std::string_view const here = items_[at].folded;
    bool const open = !word.empty() && word.back() == '*';
    if (open) word.remove_suffix(1);
    if (open ? !here.starts_with(word) : here != word) return 0;
    ++at;
    if (blank == std::string_view::npos) return at - i;
    phrase.remove_prefix(blank + 1);
  }
}

std::size_t Tokens::after_bracket(std::size_t i) const {
  std::size_t depth = 0;
  for (auto at = i; at < size(); ++at) {
    if (items_[at].sign == '(') ++depth;
    if (items_[at].sign == ')' && --depth == 0) return at + 1;
  }
  return size();
}

}  // namespace verband::resolve
