// SPDX-License-Identifier: EUPL-1.2
#include "resolve/set_heads.hpp"

#include <algorithm>

#include "resolve/counts.hpp"
#include "resolve/strangers.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t longest_head = 5;  // tokens

// The bodies called so of which the last words stand at token i.
Name body_called(Scene const& scene, Tokens const& tokens, std::string_view one, std::size_t i) {
  Name name;
  for (auto to = std::min(i + 5, tokens.size()); to > i && name.candidates.empty(); --to) {
    if (!tokens[to - 1].word()) continue;  // "Groningen," is Groningen
    name.end = to;
    name.candidates =
        scene.gazetteer.find(std::string{one} + " " + tokens.written(i, to), scene.day);
    std::erase_if(name.candidates, [](reference::Candidate const& each) {
      return each.organisation == nullptr ||
             each.organisation->kind != OrganisationKind::cooperation_body;
    });
  }
  return name;
}

bool names_municipality(Scene const& scene, Tokens const& tokens, std::size_t i) {
  return !municipalities_at(scene, tokens, i).codes.empty();
}

/// How many names are listed from i on, up to the one behind "en"; 0 when one is not known.
std::size_t listed_names(Scene const& scene, Tokens const& tokens, std::size_t i) {
  std::size_t names = 0;
  for (bool last = false;;) {
    auto const end = name_end(scene, tokens, i);
    if (end == i) return 0;
    ++names;
    if (last || !listed(tokens, end)) return names;
    last = tokens.is(end, {"en"}) || tokens.is(end + 1, {"en"});
    i = tokens.is(end + 1, {"en"}) ? end + 2 : end + 1;
  }
}

/// "zeven buurgemeenten; Dordrecht, Zwijndrecht": the first of the names that a number and a noun
/// announce, behind a comma only where there are so many; 0 where none are.
std::size_t behind_counted_head(Scene const& scene, Tokens const& tokens, std::size_t i,
                                std::size_t noun) {
  std::optional<std::uint32_t> number;
  for (auto at = i; at < noun && !number; ++at) number = count(tokens[at].folded);
  auto const names = noun + 2;
  if (!number || municipalities_word(tokens, noun) || !names_municipality(scene, tokens, names))
    return 0;
  bool const comma = tokens.sign(noun + 1, ',') && listed_names(scene, tokens, names) == *number;
  bool const apart = tokens.sign(noun + 1, ';') || tokens.sign(noun + 1, ':') || comma;
  return apart ? names : 0;
}

bool announces_several(std::string_view folded) {
  return folded.ends_with("gemeenten") || folded.ends_with("steden") ||
         folded.ends_with("eilanden");
}

}  // namespace

Bodies bodies_at(Scene const& scene, Tokens const& tokens, std::size_t i) {
  Bodies read;
  auto const head = tokens.is(i, {"de", "beide", "alle"}) ? i + 1 : i;
  auto const one = body_of_plural(tokens, head);
  if (one.empty()) return read;
  for (auto at = head + 1;;) {
    auto name = body_called(scene, tokens, one, at);
    if (name.candidates.empty()) {
      if (!read.all.empty() && names_municipality(scene, tokens, at)) return read;
      if (at >= tokens.size() || !tokens[at].capital || stop(tokens, at)) return read;
      name.end = std::max(name_end(scene, tokens, at), part_end(tokens, at));
    }
    read.end = name.end;
    auto text = std::string{one} + " " + tokens.written(at, name.end);
    read.all.push_back({std::move(name), at, std::move(text)});
    bool const last = tokens.is(at - 1, {"en"}) && at > head + 1;  // "A en B, C"
    if (last || !listed(tokens, read.end)) return read;
    at = read.end + 1;
  }
}

std::string other_body(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t en) {
  bool const two = tokens.is(en, {"en"}) && en + 1 < tokens.size() && tokens[en + 1].capital &&
                   en > from + 1 && !kind_word(tokens, en + 1);
  if (!two) return {};
  auto const other = body_called(scene, tokens, tokens.written(from, from + 1), en + 1);
  for (auto const& each : other.candidates) {
    if (each.alive) return each.organisation->name;
  }
  return {};
}

std::size_t behind_set_head(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const limit = std::min(tokens.size(), i + longest_head);
  auto noun = i;
  while (noun < limit && !announces_several(tokens[noun].folded) && !stop(tokens, noun) &&
         !open_word(tokens, noun))
    ++noun;
  if (noun >= limit || !announces_several(tokens[noun].folded)) return 0;
  if (auto const names = behind_counted_head(scene, tokens, i, noun)) return names;
  bool const plain = noun == i && municipalities_word(tokens, noun);
  bool const named = noun + 1 < tokens.size() && tokens[noun + 1].capital && !plain &&
                     names_municipality(scene, tokens, noun + 1);
  for (auto at = i; named && at < noun; ++at) {
    if (tokens[at].capital && !tokens[at].hyphen_after && names_municipality(scene, tokens, at))
      return 0;
  }
  return named ? noun + 1 : 0;
}

CountedKinds counted_kinds(Tokens const& tokens, std::size_t i) {
  std::size_t total = 0;
  for (std::size_t kinds = 1;; ++kinds) {
    while (tokens.is(i, {"de", "alle"})) ++i;
    auto const number = i < tokens.size() ? count(tokens[i].folded) : std::nullopt;
    if (!number || !kind_word(tokens, i + 1)) return {};
    total += *number;
    i += 2;
    if (tokens.sign(i, ':') && kinds > 1) return {i + 1, total};
    if (!listed(tokens, i)) return {};
    ++i;
  }
}

std::string other_total(Scene const& scene, Tokens const& tokens, std::size_t i,
                        CountedKinds const& kinds) {
  auto const here = listed_names(scene, tokens, kinds.end);
  bool const fits =
      here == 0 || here == kinds.total || (!scene.owner.empty() && here + 1 == kinds.total);
  if (fits) return {};
  return "De cel zegt \"" + tokens.written(i, kinds.end - 1) + "\", maar noemt er " +
         std::to_string(here) + ". Kijk wie er meedoet.";
}

std::string other_number(Scene const& scene, Tokens const& tokens, std::size_t i,
                         std::size_t names) {
  std::optional<std::uint32_t> number;
  for (auto at = i; at < names && !number; ++at) number = count(tokens[at].folded);
  auto const here = number ? listed_names(scene, tokens, names) : 0;
  if (here == 0 || here == *number) return {};
  auto const codes = municipalities_at(scene, tokens, names).codes;
  if (codes.size() == *number) return {};  // "drie gemeenten: Goes, Hulst, Sluis en de provincie"
  bool const owner = std::ranges::find(codes, scene.owner) != codes.end();
  if (!scene.owner.empty() && !owner && here + 1 == *number) return {};
  auto end = names;
  while (tokens[end - 1].sign != 0) --end;
  return "De cel zegt \"" + tokens.written(i, end) + "\", maar noemt er " + std::to_string(here) +
         ". Kijk wie er meedoet.";
}

}  // namespace verband::resolve
