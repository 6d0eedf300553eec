// SPDX-License-Identifier: EUPL-1.2
#include "resolve/roles.hpp"

#include <algorithm>
#include <ranges>

#include "resolve/footnotes.hpp"
#include "resolve/lists.hpp"
#include "resolve/phrases.hpp"
#include "resolve/term.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

constexpr struct {
  std::string_view word;
  Role role;
} role_words[] = {
    {"centrumgemeente", Role::centre_municipality},
    {"centrumgem", Role::centre_municipality},
    {"gastgemeente", Role::centre_municipality},
    {"gastheergemeente", Role::centre_municipality},
    {"gastheer", Role::centre_municipality},
    {"contactgemeente", Role::contact_municipality},
    {"penvoerder", Role::contact_municipality},
    {"penvoerende", Role::contact_municipality},
    {"trekkergemeente", Role::contact_municipality},
    {"agendalid", Role::partner},
    {"agendaleden", Role::partner},
    {"toehoorder", Role::partner},
    {"observator", Role::partner},
    {"toehoorders", Role::partner},
    {"waarnemer", Role::partner},
    {"waarnemers", Role::partner},
    {"toezichthouder", Role::supervisor},
};

struct NameAt {
  std::string code{};
  std::size_t end{};
};

NameAt municipality(Scene const& scene, Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].capital) return {};
  auto const end = longest_name_end(scene.gazetteer, tokens, i);
  if (end == i) return {};
  std::string code;
  for (auto const& each : scene.gazetteer.find(tokens.written(i, end), scene.day)) {
    if (each.organisation == nullptr || !each.alive ||
        each.organisation->kind != OrganisationKind::municipality)
      continue;
    bool const home = each.organisation->province == scene.province;
    if (code.empty() || home) code = each.organisation->code;
  }
  return {code, end};
}

/// True when token i lies in a longer name, of another: "Schieland en de Krimpenerwaard".
bool inside_longer_name(Scene const& scene, Tokens const& tokens, std::size_t i,
                        NameAt const& name) {
  constexpr std::size_t far = 6;
  for (auto at = i - std::min(i, far); at < i; ++at) {
    auto const end = tokens[at].word() ? longest_name_end(scene.gazetteer, tokens, at) : at;
    if (end < name.end) continue;
    auto const meant = scene.gazetteer.find(tokens.written(at, end), scene.day);
    bool const same = std::ranges::any_of(meant, [&](auto const& each) {
      return each.organisation != nullptr && each.organisation->code == name.code;
    });
    if (!same) return true;
  }
  return false;
}

bool another_kind(Tokens const& tokens, std::size_t i) {
  auto const kind = kind_word(tokens, i);
  return kind && kind->kind != OrganisationKind::municipality;
}

/// True when the words around the name say that it is no municipality: "provincie Groningen",
/// "Groningen (provincie, penvoerder)".
bool of_another_kind(Tokens const& tokens, std::size_t from, std::size_t end) {
  if (from > 0 && another_kind(tokens, from - 1)) return true;
  if (!tokens.sign(end, '(')) return false;
  auto const close = tokens.after_bracket(end);
  bool const also = std::ranges::any_of(std::views::iota(end, close), [&](std::size_t i) {
    auto const kind = kind_word(tokens, i);
    return kind && kind->kind == OrganisationKind::municipality;
  });
  return !also && std::ranges::any_of(std::views::iota(end, close),
                                      [&](std::size_t i) { return another_kind(tokens, i); });
}

constexpr std::size_t before_role = 7;  // tokens, as in "was tot 1-1-2019 de centrumgemeente"

/// "geen centrumgemeente", "was tot 2019 centrumgemeente", "voormalig penvoerder": a role that the
/// one before it has not, or has no more.
bool not_had(Tokens const& tokens, std::size_t i) {
  if (denied(tokens, i)) return true;
  for (auto at = i; at > 0 && i - at < before_role; --at) {
    if (tokens.is(at - 1, {"was", "waren", "voorheen", "vroeger", "voormalig", "voormalige",
                           "eertijds", "gewezen"}))
      return true;
    if (!tokens[at - 1].word() || tokens[at - 1].capital ||
        tokens.is(at - 1, {"is", "zijn", "wordt", "worden", "blijft", "blijven", "nu", "thans"}))
      return false;
  }
  return false;
}

bool limit_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"tot", "t", "tm", "per", "vanaf", "sinds", "met", "ingaande", "miv"});
}

/// The words at i up to a sign between words or a name.
std::string words_from(Tokens const& tokens, std::size_t i) {
  auto end = i;
  while (end < tokens.size() && (tokens[end].word() || tokens.sign(end, '/')) &&
         !tokens[end].capital)
    ++end;
  return tokens.written(i, end);
}

/// "wordt per 2030 centrumgemeente", "penvoerder tot 2018": what is said of the day that a role is
/// had, before token i or from `behind` on.
Term term_of_role(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t behind) {
  auto const next = tokens.sign(behind, '(') ? behind + 1 : behind;
  if (limit_word(tokens, next)) {
    auto const term = term_on(words_from(tokens, next), scene.day);
    if (term != Term::unsaid) return term;
  }
  for (auto at = i; at > 0 && i - at < before_role && tokens[at - 1].word(); --at) {
    if (limit_word(tokens, at - 1)) return term_on(tokens.written(at - 1, i), scene.day);
  }
  return Term::unsaid;
}

// "Centrumregeling waarbij de gemeente Vlissingen de taken uitvoert"
std::optional<RoleFound> carries_out(Scene const& scene, Tokens const& tokens) {
  constexpr std::size_t far = 6;
  bool centre = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    centre = centre || tokens[i].folded.starts_with("centrum");
    if (!centre || !tokens.is(i, {"waarbij", "waarin", "waarvoor"})) continue;
    auto const at = i + (tokens.is(i + 1, {"de"}) ? 2 : 1);
    auto const name = municipality(scene, tokens, tokens.is(at, {"gemeente"}) ? at + 1 : at);
    if (name.code.empty()) continue;
    for (auto verb = name.end; verb < tokens.size() && verb < name.end + far; ++verb) {
      if (!tokens[verb].word()) break;
      if (tokens.is(verb, {"uitvoert", "voert", "verricht", "uitvoering", "uitvoerende"}))
        return RoleFound{name.code, Role::centre_municipality, tokens.written(i, verb + 1)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Role> role_word(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return std::nullopt;
  for (auto const& each : role_words) {
    if (tokens[i].folded == each.word) return each.role;
  }
  return std::nullopt;
}

std::optional<Role> role_in(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    auto const role = role_word(tokens, i);
    if (role && !not_had(tokens, i)) return role;
  }
  return std::nullopt;
}

bool had_now(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t behind) {
  return !not_had(tokens, i) && term_of_role(scene, tokens, i, behind) != Term::outside;
}

std::optional<Role> role_now(Scene const& scene, Tokens const& tokens, std::size_t from,
                             std::size_t to) {
  for (auto i = from; i < to; ++i) {
    auto const role = role_word(tokens, i);
    if (role && had_now(scene, tokens, i, i + 1)) return role;
  }
  return std::nullopt;
}

std::vector<RoleFound> roles_in(Scene const& scene, Tokens const& tokens) {
  std::vector<RoleFound> found;
  if (auto one = carries_out(scene, tokens)) found.push_back(std::move(*one));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const role = role_word(tokens, i);
    if (!role || !had_now(scene, tokens, i, i + 1)) continue;
    auto next = i + 1;
    while (tokens.is(next, {"is", "de", "gemeente", "van", "wordt"}) || tokens.sign(next, ':') ||
           tokens.sign(next, '('))
      ++next;
    if (another_kind(tokens, next)) continue;  // "penvoerder: provincie Groningen"
    if (auto const name = municipality(scene, tokens, next); !name.code.empty()) {
      if (had_now(scene, tokens, i, name.end))
        found.push_back({name.code, *role, tokens.written(i, name.end)});
      continue;
    }
    // the nearest name before it in the same sentence: "gemeente Groningen vanuit de wet als …"
    for (auto back = i; back > 0 && i - back < 12 && !sentence_end(tokens, back - 1); --back) {
      if (explains_mark(tokens, back - 1)) break;
      auto const name = municipality(scene, tokens, back - 1);
      if (name.code.empty() || name.end > i) continue;
      if (of_another_kind(tokens, back - 1, name.end)) break;
      if (inside_longer_name(scene, tokens, back - 1, name)) break;
      found.push_back({name.code, *role, tokens.written(back - 1, i + 1)});
      break;
    }
  }
  return found;
}

}  // namespace verband::resolve
