// SPDX-License-Identifier: EUPL-1.2
#include "resolve/lists.hpp"

#include <algorithm>

#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

std::size_t longest(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return i;
  return longest_name_end(scene.gazetteer, tokens, i);
}

bool living(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to) {
  if (longest(scene, tokens, from) != to) return false;
  return std::ranges::any_of(scene.gazetteer.find(tokens.folded(from, to), scene.day),
                             [](auto const& each) {
                               return each.alive && each.organisation != nullptr &&
                                      each.organisation->kind == OrganisationKind::municipality;
                             });
}

/// Those of that name, also with a hyphen for a stroke or for the "en" of a region: "Graft/De
/// Rijp" is Graft-De Rijp, "Voorne en Putten" is Voorne-Putten.
std::vector<reference::Candidate> those_called(Scene const& scene, Tokens const& tokens,
                                               std::size_t from, std::size_t to) {
  auto written = tokens.written(from, to);
  auto found = scene.gazetteer.find(written, scene.day);
  if (!found.empty()) return found;
  constexpr std::string_view en = " en ";
  if (auto const at = written.find(en); at != std::string::npos) {
    written.replace(at, en.size(), "-");
    found = scene.gazetteer.find(written, scene.day);
    std::erase_if(found, [](auto const& each) { return each.grouping == nullptr; });
    return found;
  }
  if (written.find('/') == std::string::npos) return found;
  std::ranges::replace(written, '/', '-');
  return scene.gazetteer.find(written, scene.day);
}

// "Oost- en Weststellingwerf": the ending is a part of one word.
std::optional<std::string> shared_ending(Scene const& scene, Tokens const& tokens, std::size_t i,
                                         std::size_t whole) {
  auto const& word = tokens[whole].folded;
  for (std::size_t cut = 3; cut + 4 <= word.size(); ++cut) {
    auto name = tokens[i].folded + word.substr(cut);
    for (auto const& each : scene.gazetteer.find(name, scene.day)) {
      if (each.alive && each.how == reference::How::exact && each.organisation != nullptr &&
          each.organisation->kind == OrganisationKind::municipality)
        return name;
    }
  }
  return std::nullopt;
}

// "Graft/De Rijp": one name with a stroke for its hyphen. Not where both parts are municipalities.
std::size_t struck(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t stroke) {
  if (!tokens.sign(stroke, '/') || living(scene, tokens, i, stroke)) return 0;
  auto const right = longest(scene, tokens, stroke + 1);
  if (right == stroke + 1 || living(scene, tokens, stroke + 1, right)) return 0;
  auto const whole =
      std::string{tokens.folded(i, stroke)} + " " + std::string{tokens.folded(stroke + 1, right)};
  bool const known =
      std::ranges::any_of(scene.gazetteer.find(whole, scene.day), [](auto const& each) {
        return each.organisation != nullptr && each.how == reference::How::exact &&
               each.organisation->kind == OrganisationKind::municipality;
      });
  return known ? right : 0;
}

bool names_grouping(Scene const& scene, Tokens const& tokens, std::size_t from, std::size_t to) {
  return std::ranges::any_of(those_called(scene, tokens, from, to),
                             [](auto const& each) { return each.grouping != nullptr; });
}

// "Zaanstreek-Waterland", "Gooi en Vechtstreek": a region that begins with the name of another. The
// token behind it, or `end`.
std::size_t longer_region(Scene const& scene, Tokens const& tokens, std::size_t i,
                          std::size_t end) {
  auto const joined = i + 2 < tokens.size() && tokens[i].capital && listed(tokens, i + 1);
  bool const may = end == i
                       ? joined  // "Gooi" alone is too short to be looked for
                       : !living(scene, tokens, i, end) && names_grouping(scene, tokens, i, end);
  if (!may) return end;
  for (auto last = std::min(end + 3, tokens.size()); last > end; --last) {
    if (tokens[last - 1].capital && names_grouping(scene, tokens, i, last)) return last;
  }
  return end;
}

}  // namespace

std::size_t longest_name_end(reference::Gazetteer const& gazetteer, Tokens const& tokens,
                             std::size_t i) {
  return i < tokens.size() ? tokens.after(i, gazetteer.longest_name(tokens.folded_from(i))) : i;
}

std::size_t name_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto const end = longest(scene, tokens, i);
  if (auto const region = longer_region(scene, tokens, i, end); region > end) return region;
  if (auto const whole = end > i ? struck(scene, tokens, i, end) : 0) return whole;
  for (auto at = i + 1; at < end; ++at) {
    bool const comma = tokens.sign(at, ',');
    if (!comma && !tokens[at].dash_before) continue;
    auto const next = comma ? at + 1 : at;
    if (living(scene, tokens, i, at) && living(scene, tokens, next, end)) return at;
  }
  return end;
}

namespace {

/// A code as registers write it, "gm0148" or "WS0662", as the organisation that has it.
std::optional<Name> coded(Scene const& scene, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t prefix = 2;
  if (i >= tokens.size()) return std::nullopt;
  auto const& word = tokens[i].folded;
  bool const known =
      word.size() > prefix + 1 && (word.starts_with("gm") || word.starts_with("pv") ||
                                   word.starts_with("ws") || word.starts_with("so"));
  if (!known || word.find_first_not_of("0123456789", prefix) != std::string::npos) {
    return std::nullopt;
  }
  auto const* const one = scene.atlas.organisation(word);
  if (one == nullptr) return std::nullopt;
  Name name{.end = i + 1};
  name.candidates.push_back({.organisation = one, .alive = one->period.contains(scene.day)});
  return name;
}

}  // namespace

std::optional<Name> name_at(Scene const& scene, Tokens const& tokens, std::size_t i,
                            std::optional<OrganisationKind> wanted) {
  if (auto name = coded(scene, tokens, i)) return name;
  auto const end = name_end(scene, tokens, i);
  if (end > i) {
    Name name{.wanted = wanted, .end = end};
    name.candidates = those_called(scene, tokens, i, end);
    // "binnen" in running text is not the old municipality Egmond-Binnen
    bool const by_chance = !name.candidates.empty() && !tokens[i].capital &&
                           !name.candidates.front().alive &&
                           name.candidates.front().how != reference::How::exact;
    if (!name.candidates.empty() && !by_chance && !(end == i + 1 && kind_word(tokens, i))) {
      // "Haarlemmerliede c.a.": short for the name with all its parts
      bool const part = name.candidates.front().how == reference::How::short_form;
      if (part && tokens.is(end, {"ca"})) ++name.end;
      return name;
    }
  }
  if (auto const kind = kind_word(tokens, i); kind && !wanted) {
    auto const next = tokens.is(i + 1, {"de", "van"}) && !name_at(scene, tokens, i + 1, kind->kind)
                          ? i + 2
                          : i + 1;
    return name_at(scene, tokens, next, kind->kind);
  }
  return std::nullopt;
}

bool listed(Tokens const& tokens, std::size_t i) {
  return tokens.sign(i, ',') || tokens.sign(i, '/') || tokens.sign(i, '+') || tokens.sign(i, '&') ||
         tokens.is(i, {"en"});
}

std::optional<std::string> shared_name(Scene const& scene, Tokens const& tokens, std::size_t i) {
  auto at = i;
  while (at < tokens.size() && tokens[at].word() && tokens[at].hyphen_after &&
         listed(tokens, at + 1) && at - i < 8) {
    at += 2;
    if (tokens.is(at, {"en"})) ++at;
  }
  if (at == i || at >= tokens.size() || !tokens[at].word()) return std::nullopt;
  auto end = longest(scene, tokens, at);
  if (auto name = shared_ending(scene, tokens, i, at); end == at + 1 && name) return name;
  if (end < at + 2 && tokens[at].hyphen_after) end = at + 2;  // a region only its kind makes known
  if (end < at + 2) return std::nullopt;
  return tokens[i].folded + " " + std::string{tokens.folded(at + 1, end)};
}

NameList municipalities_at(Scene const& scene, Tokens const& tokens, std::size_t i) {
  NameList list{.end = i};
  auto at = i;
  while (list.codes.size() < 500) {
    while ((tokens.is(at, {"de", "gemeente", "gemeenten", "van"}) &&
            name_end(scene, tokens, at) <= at + 1) ||
           tokens.sign(at, ':'))
      ++at;
    auto const end = name_end(scene, tokens, at);
    if (end == at) return list;
    std::string code;
    for (auto const& each : those_called(scene, tokens, at, end)) {
      bool const fits = each.organisation != nullptr && each.alive &&
                        each.organisation->kind == OrganisationKind::municipality;
      if (fits && code.empty()) code = each.organisation->code;
    }
    if (code.empty()) return list;
    list.codes.push_back(code);
    list.end = at = end;
    if (listed(tokens, at)) ++at;
  }
  return list;
}

}  // namespace verband::resolve
