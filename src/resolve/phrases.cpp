// SPDX-License-Identifier: EUPL-1.2
#include "resolve/phrases.hpp"

#include <algorithm>

namespace verband::resolve {

bool sentence_end(Tokens const& tokens, std::size_t i) {
  return tokens.sign(i, '.') || tokens.sign(i, ';');
}

bool denied(Tokens const& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    if (!tokens[i - back].word()) return false;
    if (tokens.is(i - back, {"niet", "geen", "zonder", "noch", "nooit"}))
      return !tokens.is(i - back + 1, {"alleen", "slechts", "vrijblijvend"});
  }
  return false;
}

bool takes_no_part(Tokens const& tokens, std::size_t from, std::size_t to) {
  bool no = false;
  bool part = false;
  bool left = false;  // "is uit de regeling gestapt"
  for (auto i = from; i < to && i < tokens.size(); ++i) {
    if (tokens.is(i, {"uitgetreden", "uittreedt", "uitgestapt"})) return true;
    if (tokens.is(i, {"gestapt", "stapt"}) && (tokens.is(to - 1, {"uit"}) || left)) return true;
    left = left || tokens.is(i, {"uit"});
    if (tokens.is(i, {"treedt", "trad"}) && tokens.is(to - 1, {"uit"})) return true;
    no = no || tokens.is(i, {"niet", "geen"});
    part = part || tokens.is(i, {"mee", "meer", "deel", "lid", "deelnemer", "aandeelhouder",
                                 "aangesloten", "partner", "meedoet", "deelneemt"});
  }
  return no && part;
}

std::optional<WrittenDay> day_at(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 5;  // tokens: "1 - 1 - 2023"
  for (auto length = longest; length > 0; --length) {
    if (i + length > tokens.size()) continue;
    if (auto const day = parse_date(tokens.written(i, i + length))) return {{*day, i + length}};
  }
  return std::nullopt;
}

bool all_capitals(Tokens const& tokens, std::size_t i) {
  return std::ranges::all_of(tokens.written(i, i + 1),
                             [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool may_not_take_part(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i < to && i < tokens.size(); ++i) {
    if (tokens.is(
            i, {"later",      "straks",      "binnenkort", "vervallen", "vervalt",   "voorbehoud",
                "beoogd",     "beoogde",     "mogelijk",   "misschien", "wellicht",  "eventueel",
                "aspirant",   "aspirantlid", "kandidaat",  "opgezegd",  "geschorst", "geroyeerd",
                "vertrokken", "onzeker",     "voornemens", "overweegt", "gestopt"}))
      return true;
  }
  return false;
}

std::optional<Hit> find(Tokens const& tokens, std::string_view phrase, bool denial) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const length = tokens.phrase(i, phrase);
    if (length > 0 && denied(tokens, i) == denial) return Hit{i, i + length};
  }
  return std::nullopt;
}

std::optional<Hit> any(Tokens const& tokens, std::span<std::string_view const> phrases,
                       bool denial) {
  std::optional<Hit> first;
  for (auto const phrase : phrases) {
    auto const hit = find(tokens, phrase, denial);
    if (hit && (!first || hit->begin < first->begin)) first = hit;
  }
  return first;
}

std::string says(Tokens const& tokens, Hit const& hit) {
  return "De rij zegt \"" + tokens.written(hit.begin, hit.end) + "\".";
}

}  // namespace verband::resolve
