// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/item_parties.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/labels.hpp"
#include "text/dashes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// The names with which a sentence ends: "afstemmen van beleid met Beek, Schinnen en Stein".
std::string names_behind_with(std::string_view sentence) {
  constexpr std::string_view with = " met ";
  auto const at = sentence.rfind(with);
  if (at == std::string_view::npos) return {};
  auto const who = sentence.substr(at + with.size());
  for (std::string_view const same : {"dezelfde gemeenten", "de zelfde gemeenten"}) {
    if (who.starts_with(same)) return std::string{who};
  }
  std::size_t names = 0;
  for (auto rest = who; !rest.empty(); ++names) {
    static constexpr std::array<std::string_view, 2> joints{", ", " en "};
    auto end = rest.size();
    std::size_t size = 0;
    for (auto const joint : joints) {
      if (auto const found = rest.find(joint); found < end) {
        end = found;
        size = joint.size();
      }
    }
    bool const capital = (rest[0] >= 'A' && rest[0] <= 'Z') || rest[0] == '\'';
    constexpr std::size_t longest = 40;
    if (!capital || end > longest) return {};
    rest.remove_prefix(std::min(end + size, rest.size()));
  }
  return names >= 2 ? std::string{who} : std::string{};
}

/// "Met alle Friese gemeenten", "Met Goes en Hulst", as a sentence; not "Met Veilig Thuis werken
/// wij".
bool sentence_of_names(std::string_view said) {
  constexpr std::string_view all = "Met alle ";
  constexpr std::string_view noun = " gemeenten";
  auto const at = said.starts_with(all) ? said.find(noun) : std::string_view::npos;
  auto const behind = said.substr(std::min(at + noun.size(), said.size()));
  bool const set = at != std::string_view::npos &&
                   (behind.empty() || behind.starts_with(", ") || behind.starts_with(" en "));
  // two may be anything: "Met Burgemeester en Wethouders"
  return set || (said.find(", ") != std::string_view::npos &&
                 !names_behind_with(" met" + std::string{said.substr(3)}).empty());
}

/// "Zelfde acht gemeenten als bij nummer 3".
bool names_the_same(std::string_view said) {
  static constexpr std::array<std::string_view, 4> begins{"Zelfde ", "Dezelfde ", "zelfde ",
                                                          "dezelfde "};
  constexpr std::size_t near = 30;  // bytes
  auto const first = said.substr(0, near);
  return std::ranges::any_of(begins, [&](auto each) { return said.starts_with(each); }) &&
         (first.find(" gemeenten") != std::string_view::npos ||
          first.find(" deelnemers") != std::string_view::npos);
}

/// "met Zwolle en Kampen", "samen met de gemeenten in de regio", "Zelfde gemeenten als bij GGD";
/// not "met een zetel in Zwolle".
std::optional<std::string> together_with(std::string_view said) {
  if (names_the_same(said)) return text::squeeze(said);
  bool const sentence = said.starts_with("Met ") && sentence_of_names(said);
  if (!sentence && !said.starts_with("met ") && !said.starts_with("samen met "))
    return std::nullopt;
  auto const who = said.substr(said.find("et ") + 3);
  static constexpr std::array<std::string_view, 7> parties{
      "de gemeente", "gemeente",   "de provincie",  "provincie",
      "alle ",       "waterschap", "het waterschap"};
  bool const name = !who.empty() && ((who[0] >= 'A' && who[0] <= 'Z') || who[0] == '\'' ||
                                     (who[0] >= '0' && who[0] <= '9'));
  // "de 21 gemeenten in …", "vijf andere gemeenten"
  constexpr std::size_t near = 45;
  bool const party =
      std::ranges::any_of(parties, [&](std::string_view each) { return who.starts_with(each); }) ||
      who.substr(0, near).find(" gemeenten") != std::string_view::npos;
  return name || party ? std::optional{text::squeeze(who)} : std::nullopt;
}

/// True for a dot behind an abbreviation with which no sentence ends: "o.a. Almelo", "prov.
/// Drenthe".
bool goes_on_behind(std::string_view text, std::size_t dot) {
  static constexpr std::array<std::string_view, 16> abbreviations{
      "o.a",  "o.m",  "w.o",  "m.n", "m.u.v", "t.b.v", "i.s.m", "d.m.v",
      "incl", "excl", "prov", "gem", "ca",    "resp",  "bijv",  "nr"};
  auto const before = text.substr(0, dot);
  auto const word = before.substr(before.find_last_of(" ,;:(") + 1);
  return std::ranges::find(abbreviations, text::fold(word)) != abbreviations.end();
}

/// Where the sentence in which `from` stands ends, at the dot before a blank.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  auto at = text.find(". ", from);
  while (at < text.size() && goes_on_behind(text, at)) at = text.find(". ", at + 1);
  return std::min(at, text.size());
}

/// The end of the part of a sentence that begins at `from`.
std::size_t part_end(std::string_view text, std::size_t from) {
  // "Nuenen c.a. en Son": behind an abbreviation the sentence goes on in small letters.
  auto const goes_on = [&](std::size_t stop) {
    if (stop + 1 >= text.size()) return false;
    if (text[stop + 1] != ' ' || (text[stop] == '.' && goes_on_behind(text, stop))) return true;
    return text[stop] == '.' && stop + 2 < text.size() && text[stop + 2] >= 'a' &&
           text[stop + 2] <= 'z';
  };
  auto at = text.find_first_of(".;", from);
  while (at < text.size() && goes_on(at)) at = text.find_first_of(".;", at + 1);
  return std::min(at, text.size());
}

}  // namespace

namespace {

/// Where a dash after `from` divides what follows: "deelnemers: A en B - bijstand".
std::size_t dash_end(std::string_view text, std::size_t from) {
  for (auto at = text.find(' ', from); at < text.size(); at = text.find(' ', at + 1)) {
    bool const divides = std::ranges::any_of(
        text::dividing_dashes,
        [&](std::string_view const dash) { return text.substr(at).starts_with(dash); });
    if (divides) return at;
  }
  return std::string_view::npos;
}

}  // namespace

namespace {

/// "Geen deelnemers", "Mogelijke deelnemers": who takes no part, or not yet or any more.
bool none_of_now(std::string_view label) {
  static constexpr std::array<std::string_view, 8> words{
      "geen", "mogelijke", "voormalige", "vroegere", "oud", "beoogde", "potentiele", "eerdere"};
  auto const folded = text::fold(label);
  auto const first = std::string_view{folded}.substr(0, folded.find_first_of(" -"));
  return std::ranges::find(words, first) != words.end();
}

}  // namespace

std::string labelled_in(std::string& rest, Kind kind) {
  for (std::size_t from = 0; from < rest.size();) {
    auto const stop = part_end(rest, from);
    auto const label = labelled(std::string_view{rest}.substr(from, stop - from));
    bool const said_of_others = label && none_of_now(label->first);
    if (!label || said_of_others || header_kind(label->first) != kind) {
      from = std::min(stop + 2, rest.size());
      continue;
    }
    // A list may have semicolons of its own.
    auto const dash = kind == Kind::participants ? dash_end(rest, from) : std::string::npos;
    auto const end = std::min(sentence_end(rest, from), dash);
    auto said = rest.substr(from, end - from);
    said = text::squeeze(std::string_view{said}.substr(said.find(':') + 1));
    if (said.ends_with('.')) said.pop_back();
    auto const behind = end == dash ? rest.find(' ', end + 1) : end + 2;
    rest = text::squeeze(rest.substr(0, from) + rest.substr(std::min(behind, rest.size())));
    return said;
  }
  return {};
}

namespace {

/// "(deelnemers: A en B)", "(met A en B)" and "… - deelnemers: A en B": who takes part, taken out
/// together with its bracket or dash.
std::string participants_apart(std::string& rest) {
  for (std::string_view const begin : {"(", "- ", "– ", "— "}) {
    for (auto at = rest.find(begin); at != std::string::npos; at = rest.find(begin, at + 1)) {
      bool const bracket = begin == "(";
      auto const from = at + begin.size();
      auto end = rest.size();
      if (bracket) {
        int depth = 1;
        for (end = from; end < rest.size() && depth > 0; ++end) {
          depth += rest[end] == '(' ? 1 : 0;
          depth -= rest[end] == ')' ? 1 : 0;
        }
        if (depth > 0) continue;
        --end;
      } else {
        if (at > 0 && rest[at - 1] != ' ') continue;
        end = std::min(dash_end(rest, from), end);
      }
      auto const said = std::string_view{rest}.substr(from, end - from);
      auto const label = labelled(said);
      auto who = label && header_kind(label->first) == Kind::participants
                     ? std::optional{label->second}
                 : bracket ? together_with(said)
                           : std::nullopt;
      if (!who || who->empty()) continue;
      auto const next = bracket ? end + 1 : std::min(rest.find(' ', end + 1), rest.size());
      auto behind = rest.substr(std::min(next, rest.size()));
      if (behind == ";" || behind == ".") behind.clear();
      if (!bracket && at > 0 && !behind.empty()) behind.insert(0, begin);
      rest.erase(at);
      rest += behind;
      rest = text::squeeze(rest);
      return *who;
    }
  }
  return {};
}

}  // namespace

std::string participants_in(std::string& rest) {
  if (auto said = participants_apart(rest); !said.empty()) return said;
  if (auto said = labelled_in(rest, Kind::participants); !said.empty()) return said;
  for (std::size_t from = 0; from < rest.size();) {
    auto stop = part_end(rest, from);
    // Behind a comma as well: "publieke gezondheid, samen met Zaanstad en Purmerend".
    if (auto const comma = rest.find(", samen met ", from); comma < stop) from = comma + 2;
    // "met A en B, voor de gezondheid": behind the comma stands what for
    for (std::string_view const lead : {", voor ", ", om "})
      stop = std::min(stop, rest.find(lead, from));
    auto const next = std::min(stop + 2, rest.size());
    auto who = together_with(std::string_view{rest}.substr(from, stop - from));
    // at the very beginning "samen met zes andere gemeenten werken" tells what they do
    if (who && (from > 0 || next < rest.size() || !names_behind_with(" " + rest).empty())) {
      auto before = rest.substr(0, from);
      if (before.ends_with("; ") || before.ends_with(", ")) before.erase(before.size() - 2);
      before += std::string_view{rest}.substr(next);
      rest = text::squeeze(before);
      if (who->ends_with('.')) who->pop_back();
      return *who;
    }
    from = next;
  }
  return {};
}

std::string participants_told(std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    auto const stop = sentence_end(text, from);
    auto sentence = text.substr(from, stop - from);
    from = stop + 2;
    if (sentence.ends_with('.')) sentence.remove_suffix(1);
    for (std::string_view const verb : {" doen mee", " nemen deel", " doen hieraan mee",
                                        " nemen hieraan deel", " werken samen"}) {
      if (sentence.ends_with(verb)) {
        return std::string{sentence.substr(0, sentence.size() - verb.size())};
      }
    }
    for (auto const& [before, after] :
         {std::pair<std::string_view, std::string_view>{" nemen ", " deel"}, {" doen ", " mee"}}) {
      auto const begin = sentence.find(before);
      if (begin == std::string_view::npos || !sentence.ends_with(after)) continue;
      auto const who = sentence.substr(begin + before.size());
      if (who.size() > after.size()) {
        return std::string{who.substr(0, who.size() - after.size())};
      }
    }
    for (std::string_view const verb : {"eelnemers zijn ", "eelnemende gemeenten zijn "}) {
      auto const at = sentence.find(verb);
      if (at <= 4) return std::string{sentence.substr(at + verb.size())};
    }
    if (auto who = names_behind_with(sentence); !who.empty()) return who;
  }
  return {};
}

}  // namespace verband::ingest
