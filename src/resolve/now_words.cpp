// SPDX-License-Identifier: EUPL-1.2
#include "resolve/now_words.hpp"

#include <algorithm>
#include <array>

#include "resolve/lists.hpp"
#include "resolve/phrases.hpp"
#include "resolve/strangers.hpp"

namespace verband::resolve {
namespace {

constexpr std::array became{
    "opgegaan in",   "onderdeel van",   "deel van",         "gefuseerd tot", "samengevoegd tot",
    "overgegaan in", "overgegaan naar", "heringedeeld bij", "gevoegd bij",   "heringedeeld tot",
    "heet",          "geheten",         "genaamd"};

std::size_t behind_became(Tokens const& tokens, std::size_t i) {
  for (auto const* const phrase : became) {
    if (auto const words = tokens.phrase(i, phrase)) return i + words;
  }
  return i;
}

}  // namespace

NowWords now_words(Tokens const& tokens, std::size_t i) {
  NowWords now;
  auto at = i;
  if (tokens.is(at, {"nu", "thans", "tegenwoordig", "inmiddels", "heden", "momenteel"})) {
    ++at;
    while (tokens.is(
        at, {"nog", "is", "zijn", "dat", "dit", "alleen", "enkel", "slechts", "uitsluitend"})) {
      now.only = now.only || tokens.is(at, {"alleen", "enkel", "slechts", "uitsluitend"});
      ++at;
    }
  }
  if (at == i && tokens.is(at, {"sinds", "vanaf", "per"}) && tokens.sign(at - 1, '(')) {
    auto const day = day_at(tokens, at + 1);  // "(sinds 2023 samen Voorne aan Zee)"
    if (!day) return {};
    at = day->end;
    while (tokens.is(at, {"samen", "de", "gemeente", "nieuwe"})) ++at;
  }
  at = behind_became(tokens, at);
  if (at == i) return {};
  if (tokens.sign(at, ':')) ++at;
  now.end = at;
  return now;
}

std::size_t past_list_end(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (!tokens.is(i,
                 {"oorspronkelijk", "aanvankelijk", "destijds", "eerder", "voorheen", "vroeger"}))
    return i;
  auto at = i + 1;
  if (tokens.is(at, {"ook", "nog"})) ++at;
  if (tokens.sign(at, ':')) ++at;
  auto end = i;
  while (true) {
    while (tokens.is(at, {"de", "gemeente", "gemeenten"}) && name_end(scene, tokens, at) <= at + 1)
      ++at;
    auto const next = name_end(scene, tokens, at);
    if (next == at) break;
    end = next;
    if (!listed(tokens, end)) break;
    at = end + 1;
  }
  if (end == i) return i;
  auto behind = end;
  while (behind < tokens.size() && (separator(tokens, behind) || tokens.sign(behind, '(')))
    ++behind;
  auto const now = now_words(tokens, behind);
  bool const said = now.end > 0 && !municipalities_at(scene, tokens, now.end).codes.empty();
  return said ? end : i;
}

bool went_into(Scene const& scene, Mention const& mention, std::vector<std::string> const& codes) {
  if (mention.kind != Mention::Kind::name) return false;
  bool heir = false;
  for (auto const& each : mention.candidates) {
    if (each.alive) return false;
    if (heir || each.organisation == nullptr) continue;
    heir = std::ranges::any_of(
        scene.atlas.alive(each.organisation->code, scene.day),
        [&](auto const& code) { return std::ranges::find(codes, code) != codes.end(); });
  }
  return heir;
}

}  // namespace verband::resolve
