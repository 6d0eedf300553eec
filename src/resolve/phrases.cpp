// SPDX-License-Identifier: EUPL-1.2
#include "resolve/phrases.hpp"

#include <algorithm>

namespace verband::resolve {

bool sentence_end(Tokens const& tokens, std::size_t i) {
  return tokens.sign(i, '.') || tokens.sign(i, ';');
}

namespace {

// "geen GR, stichting of BV": the denial before a list goes for all of it. A comma is part of the
// list where "of" or "noch" closes it.
bool denied_in_list(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 3;  // words of an item
  bool closed = false;
  for (auto at = i; at < tokens.size() && at <= i + longest && tokens[at].word(); ++at)
    closed = closed || tokens.is(at, {"of", "noch"});
  bool list = false;
  std::size_t words = 0;
  for (auto at = i; at-- > 0;) {
    if (tokens.is(at, {"geen", "zonder"})) return list && !tokens.is(at + 1, {"meer"});
    bool const either = tokens.is(at, {"of"});
    closed = closed || either;
    if (either || (closed && tokens.sign(at, ','))) {
      list = true;
      words = 0;
    } else if (!tokens[at].word() || ++words > longest ||
               tokens.is(at, {"wel", "maar", "doch", "is", "wordt", "heeft"})) {
      return false;
    }
  }
  return false;
}

// "publiekrechtelijk noch privaatrechtelijk": what stands before it is denied too.
bool before_nor(Tokens const& tokens, std::size_t i) {
  for (auto at = i + 1; at < tokens.size() && at <= i + 2 && tokens[at].word(); ++at) {
    if (tokens.is(at, {"noch"})) return true;
    if (tokens.is(at, {"is", "zijn", "heeft", "hebben", "kent", "die", "wordt"})) return false;
  }
  return false;
}

// "geen centrumgemeente in de zin van de Wgr": what is not there is not of that law either.
bool denied_by_law(Tokens const& tokens, std::size_t i) {
  auto at = i;
  while (at > 0 && tokens.is(at - 1, {"de", "het"})) --at;
  for (std::string_view const link : {"in de zin van", "als bedoeld in", "bedoeld in"}) {
    auto const length = static_cast<std::size_t>(std::ranges::count(link, ' ')) + 1;
    if (at < length || tokens.phrase(at - length, link) != length) continue;
    constexpr std::size_t near = 4;
    auto const end = at - length;
    for (std::size_t back = 1; back <= near && back <= end && tokens[end - back].word(); ++back) {
      if (tokens.is(end - back, {"geen"})) return true;
    }
  }
  return false;
}

}  // namespace

bool denied(Tokens const& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 3 && back <= i && tokens[i - back].word(); ++back) {
    if (tokens.is(i - back, {"niet", "geen", "zonder", "noch", "nooit"}))
      return !tokens.is(i - back + 1, {"alleen", "slechts", "vrijblijvend"});
  }
  return denied_in_list(tokens, i) || before_nor(tokens, i) || denied_by_law(tokens, i);
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

std::size_t begins_unfilled(Tokens const& cell) {
  std::size_t length = 0;
  for (std::string_view const words : {"niet van toepassing", "nog onbekend", "niet bekend"})
    length = std::max(length, cell.phrase(0, words));
  return length;
}

bool not_filled_in(Tokens const& cell) {
  auto size = cell.size();
  while (size > 0 && !cell[size - 1].word()) --size;  // "Geen.", "-"
  if (size < 2) return size == 0 || cell.is(0, {"geen", "onbekend", "nvt", "nb"});
  return std::max(begins_unfilled(cell), cell.phrase(0, "n v t")) >= size;
}

bool all_capitals(Tokens const& tokens, std::size_t i) {
  return std::ranges::all_of(tokens.written(i, i + 1),
                             [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool may_not_take_part(Tokens const& tokens, std::size_t from, std::size_t to) {
  bool buys = false;
  bool takes = false;
  for (auto i = from; i < to && i < tokens.size(); ++i) {
    buys = buys || tokens.is(i, {"afnemer", "klant"});
    takes = takes || tokens.is(i, {"deelnemer", "aandeelhouder", "eigenaar", "lid"});
  }
  if (buys && !takes) return true;
  for (auto i = from; i < to && i < tokens.size(); ++i) {
    if (tokens.is(i, {"later",      "straks",    "binnenkort", "vervallen",   "vervalt",
                      "voorbehoud", "beoogd",    "beoogde",    "mogelijk",    "misschien",
                      "wellicht",   "eventueel", "aspirant",   "aspirantlid", "kandidaat",
                      "opgezegd",   "geschorst", "geroyeerd",  "vertrokken",  "onzeker",
                      "voornemens", "overweegt", "gestopt",    "nnb",         "ntb"}))
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
