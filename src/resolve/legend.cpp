// SPDX-License-Identifier: EUPL-1.2
#include "resolve/legend.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "resolve/participants.hpp"
#include "resolve/roles.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) { return text::trimmed(text, blanks); }

bool capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "ALM", "Peel-6", "A": one short word with a capital.
bool may_be_short(std::string_view word) {
  constexpr std::size_t longest = 12;
  return !word.empty() && word.size() <= longest && std::ranges::any_of(word, capital) &&
         word.find_first_of(" \t\"()/,;:.=") == std::string_view::npos;
}

/// "ALM", "AadR": a short word with two capitals or more.
bool abbreviation(std::string_view word) {
  return may_be_short(word) && std::ranges::count_if(word, capital) >= 2;
}

constexpr std::size_t longest_meaning = 2000;  // bytes
constexpr std::size_t most_names = 100;
constexpr std::size_t most_tried = 1000;

/// The codes of those that a text names as participants would be named; none when a part of it is
/// not understood or doubted.
std::vector<std::string> all_named(Scene const& scene, std::string_view text) {
  if (text.size() > longest_meaning) return {};
  Interpretation read;
  std::vector<Finding> findings;
  read_participants(scene, {.participants = std::string{text}}, false, 0, read, findings);
  std::vector<std::string> codes;
  if (!read.unresolved.empty() || !read.doubts.empty()) return codes;
  for (auto const& each : read.participants) codes.push_back(each.code);
  return codes;
}

/// A short name is no name that is known already, of one who lives.
std::optional<ShortName> explained(Scene const& scene, std::string_view word,
                                   std::string_view meaning) {
  auto const known = scene.gazetteer.find(word, scene.day);
  bool const lives = std::ranges::any_of(known, [](auto const& each) {
    return each.organisation != nullptr && each.alive && each.how == reference::How::exact;
  });
  constexpr std::size_t most = 12;
  Tokens const tokens{word, most};
  bool const plain = kind_word(tokens, 0) || role_word(tokens, 0) || filler(tokens, 0);
  if (lives || plain) return std::nullopt;
  auto codes = all_named(scene, meaning);
  if (codes.empty()) return std::nullopt;
  return ShortName{std::string{word}, text::squeeze(meaning), std::move(codes), tokens.size()};
}

/// The word that ends right before `at`; empty where it is too long for a short name.
std::string_view word_before(std::string_view text, std::size_t at) {
  constexpr std::size_t far = 24;  // bytes
  auto const from = at - std::min(at, far);
  auto const left = text.substr(from, at - from);
  auto const end = left.find_last_not_of(" \t");
  if (end == std::string_view::npos) return {};
  auto const begin = left.find_last_of(" \t\n,;:.(=", end) + 1;  // npos + 1 is 0
  return begin == 0 && from > 0 ? std::string_view{} : left.substr(begin, end + 1 - begin);
}

/// What stands between two places: up to a semicolon or a bracket that closes, or the end of its
/// line, unless that ends in a comma.
std::string_view meaning_in(std::string_view text, std::size_t from, std::size_t last) {
  auto end = from;
  for (std::size_t depth = 0; end < last; ++end) {
    if (text[end] == '(') ++depth;
    if (text[end] == ')' && depth-- == 0) break;
    if (depth == 0 && text[end] == ';') break;
  }
  for (auto line = text.find('\n', from); line < end; line = text.find('\n', line + 1)) {
    auto const before = trimmed(text.substr(from, line - from));
    if (before.empty() || before.ends_with(',') || before.ends_with(" en")) continue;
    end = line;
  }
  auto found = trimmed(text.substr(from, end - from));
  while (found.ends_with(',') || found.ends_with('.'))
    found = trimmed(found.substr(0, found.size() - 1));
  return found;
}

/// What stands behind an "=": also no further than the word before the next one.
std::string_view behind_sign(std::string_view text, std::size_t sign) {
  auto const from = sign + 1;
  auto const within = text.substr(from, longest_meaning + 1);
  auto end = from + std::min(within.find('='), within.size());
  if (end < text.size() && text[end] == '=') {
    auto const next = word_before(text, end);
    end = next.empty() ? end : static_cast<std::size_t>(next.data() - text.data());
  }
  return meaning_in(text, from, end);
}

void behind_equals(Scene const& scene, std::string_view text, std::vector<ShortName>& legend) {
  std::size_t tried = 0;
  for (auto at = text.find('='); at != std::string_view::npos && tried < most_tried;
       at = text.find('=', at + 1)) {
    auto const word = word_before(text, at);
    if (!may_be_short(word)) continue;
    if (legend.size() >= most_names) return;
    ++tried;
    if (auto one = explained(scene, word, behind_sign(text, at))) legend.push_back(std::move(*one));
  }
}

/// A short name before a colon or a dash.
struct Explained {
  std::string_view word{};
  std::size_t begin{}, behind{};  // of the word, and behind the sign
};

/// The short names before a colon or a dash with blanks around it, in the order of the text.
std::vector<Explained> before_signs(std::string_view text) {
  std::vector<Explained> found;
  for (std::size_t at = 0; at < text.size() && found.size() < most_tried; ++at) {
    std::size_t behind = text[at] == ':' ? at + 1 : 0;
    for (std::string_view const dash : {" - ", " – "}) {
      if (text.substr(at).starts_with(dash)) behind = at + dash.size();
    }
    auto const word = behind > 0 ? word_before(text, at) : std::string_view{};
    if (!abbreviation(word)) continue;
    found.push_back({word, static_cast<std::size_t>(word.data() - text.data()), behind});
  }
  return found;
}

/// True where a list of short names may begin: on a line of its own, or behind "Afkortingen:".
bool begins_list(std::string_view text, std::size_t at) {
  auto const before = text.substr(0, text.find_last_not_of(" \t-*", at - 1) + 1);
  return at == 0 || before.empty() || before.ends_with('\n') || before.ends_with(':');
}

/// "ALM: Almere" or "ALM – Almere", a line each or one behind the other.
void behind_colons(Scene const& scene, std::string_view text, std::vector<ShortName>& legend) {
  std::vector<ShortName> found;
  auto const all = before_signs(text);
  bool listed = false;  // the one before was explained
  for (std::size_t i = 0; i < all.size() && found.size() < most_names; ++i) {
    auto const& [word, begin, behind] = all[i];
    if (!listed && !begins_list(text, begin)) continue;
    auto const next = i + 1 < all.size() ? all[i + 1].begin : text.size();
    auto const last = std::min({next, text.size(), behind + longest_meaning + 1});
    auto one =
        last > behind ? explained(scene, word, meaning_in(text, behind, last)) : std::nullopt;
    listed = one.has_value();
    if (one) found.push_back(std::move(*one));
  }
  if (found.size() < 2) return;
  std::ranges::move(found, std::back_inserter(legend));
}

}  // namespace

std::vector<ShortName> legend_of(Scene scene, std::string_view text) {
  std::vector<ShortName> legend;
  behind_equals(scene, text, legend);
  scene.legend = legend;  // "ZHZ = D6 en Gorinchem"
  legend.clear();
  behind_equals(scene, text, legend);
  behind_colons(scene, text, legend);
  // a short name that is explained in two ways explains nothing
  auto const all = legend;
  std::erase_if(legend, [&](ShortName const& one) {
    return std::ranges::any_of(all, [&](ShortName const& other) {
      return one.written == other.written && one.codes != other.codes;
    });
  });
  return legend;
}

ShortNameAt short_name_at(Scene const& scene, Tokens const& tokens, std::size_t i) {
  ShortNameAt found;
  for (auto const& each : scene.legend) {
    auto const end = i + each.tokens;
    if (end > tokens.size() || end <= found.end) continue;
    if (tokens.written(i, end) == each.written) found = {&each, end};
  }
  return found;
}

}  // namespace verband::resolve
