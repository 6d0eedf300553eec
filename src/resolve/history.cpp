// SPDX-License-Identifier: EUPL-1.2
#include "resolve/history.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/now_words.hpp"
#include "resolve/phrases.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;
using reference::How;
using Bearers = std::vector<Organisation const*>;

/// The municipalities through time that are called exactly so.
Bearers called(Gazetteer const& gazetteer, std::string_view name) {
  Bearers found;
  for (auto const& each : gazetteer.find(name, Date{})) {
    if (each.organisation != nullptr && each.how == How::exact &&
        each.organisation->kind == OrganisationKind::municipality)
      found.push_back(each.organisation);
  }
  return found;
}

/// True when one of each ceased on the same day and went into the same municipality.
bool went_together(Bearers const& some, Bearers const& others) {
  for (auto const* const one : some) {
    for (auto const* const other : others) {
      if (one->period.to != other->period.to || one->period.to == Date::max()) continue;
      for (auto const& into : one->successors) {
        if (std::ranges::find(other->successors, into.code, &Succession::code) !=
            other->successors.end())
          return true;
      }
    }
  }
  return false;
}

bool a_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// True for a token between an opening and a closing bracket.
bool in_bracket(Tokens const& tokens, std::size_t i) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < i; ++at) {
    if (tokens.sign(at, '(')) ++depth;
    if (tokens.sign(at, ')') && depth > 0) --depth;
  }
  return depth > 0;
}

/// The token behind the name or names that a word such as "voorheen" at i is said of, or i.
std::size_t former_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  auto const word = former_word(gazetteer, tokens, i);
  if (word == 0) return i;
  auto at = i + word;
  bool all = in_bracket(tokens, i) && !tokens[i].folded.starts_with("voormalig");
  for (; tokens.is(at, {"de", "het", "gemeente"}) || municipalities_word(tokens, at); ++at) {
    bool const article = tokens.is(at, {"de", "het"});
    if (article && longest_name_end(gazetteer, tokens, at) > at + 1) break;  // "De Wolden"
    all = all || municipalities_word(tokens, at);
  }
  auto end = longest_name_end(gazetteer, tokens, at);
  if (end == at) return i;
  auto const first = called(gazetteer, tokens.folded(at, end));
  while (listed(tokens, end)) {
    auto const next = longest_name_end(gazetteer, tokens, end + 1);
    if (next == end + 1) break;
    if (!all && !went_together(first, called(gazetteer, tokens.folded(end + 1, next)))) break;
    end = next;
  }
  return end;
}

/// "opgaan in Eemsdelta", "fuseren tot de gemeente Altena": one that is still to come.
std::size_t coming_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  for (std::string_view const phrase :
       {"opgaan in", "opgaat in", "gaan op in", "gaat op in", "fuseren tot", "fuseert tot"}) {
    auto at = i + tokens.phrase(i, phrase);
    if (at == i) continue;
    while (tokens.is(at, {"de", "nieuwe", "gemeente"})) ++at;
    auto const end = longest_name_end(gazetteer, tokens, at);
    return end > at ? end : i;
  }
  return i;
}

/// The token behind "tot 2018 ook Rijnwaarden": who took part until then; i where none are named.
std::size_t until_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  if (!tokens.is(i, {"tot"})) return i;
  constexpr std::size_t longest = 4;  // "1 januari 2018"
  auto at = i + 1;
  while (at < std::min(tokens.size(), i + longest) && !a_year(tokens[at].folded)) ++at;
  if (at >= tokens.size() || !a_year(tokens[at].folded)) return i;
  ++at;
  while (tokens.is(at, {"ook", "nog", "met", "de", "gemeente", "gemeenten"})) ++at;
  auto end = longest_name_end(gazetteer, tokens, at);
  if (end == at || !tokens[at].capital) return i;
  while (listed(tokens, end) && in_bracket(tokens, i)) {
    auto const next = longest_name_end(gazetteer, tokens, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  return end;
}

/// The token behind "Woudrichem" before "(tot 2019)": who took part until then.
std::size_t ended_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  auto const open = tokens[i].capital ? longest_name_end(gazetteer, tokens, i) : i;
  if (open == i || !tokens.sign(open, '(')) return i;
  bool const until = tokens.is(open + 1, {"tot"});
  auto const words = until ? std::max<std::size_t>(tokens.phrase(open + 1, "tot en met"), 1) : 0;
  auto const day = until ? day_at(tokens, open + 1 + words) : std::nullopt;
  return day && tokens.sign(day->end, ')') ? open : i;
}

/// The token behind "Graft/De Rijp": two halves of one name.
std::size_t halves_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  auto const stroke = longest_name_end(gazetteer, tokens, i);
  if (stroke == i || !tokens.sign(stroke, '/')) return i;
  auto const end = longest_name_end(gazetteer, tokens, stroke + 1);
  if (end == stroke + 1) return i;
  auto const whole =
      std::string{tokens.folded(i, stroke)} + " " + std::string{tokens.folded(stroke + 1, end)};
  bool const one = std::ranges::any_of(gazetteer.find(whole, Date{}), [](auto const& each) {
    return each.organisation != nullptr && each.how == How::exact;
  });
  return one ? end : i;
}

/// True when the one was made of the other, and not while that still existed.
bool made_of(Atlas const& atlas, Organisation const& one, Organisation const& other) {
  if (other.period.to == Date::max() || one.period.from < other.period.to) return false;
  auto const heirs = atlas.alive(other.code, one.period.from);
  return std::ranges::find(heirs, one.code) != heirs.end();
}

bool any_made_of(Atlas const& atlas, Bearers const& some, Bearers const& others) {
  return std::ranges::any_of(some, [&](auto const* one) {
    return std::ranges::any_of(others,
                               [&](auto const* other) { return made_of(atlas, *one, *other); });
  });
}

/// The names one after another at i, no more than a merger has, and the token behind them.
struct Names {
  std::vector<Bearers> all{};
  std::size_t end{};
};
Names names_at(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  constexpr std::size_t most = 8;
  Names names{.end = i};
  for (auto at = i; names.all.size() < most; at = names.end + 1) {
    auto const end = longest_name_end(gazetteer, tokens, at);
    if (end == at) break;
    names.all.push_back(called(gazetteer, tokens.folded(at, end)));
    names.end = end;
    if (!listed(tokens, end)) break;
  }
  return names;
}

/// The token behind "Spijkenisse en Bernisse" before "(nu: Nissewaard)".
std::size_t succeeded_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  auto const before = tokens[i].capital ? names_at(gazetteer, tokens, i) : Names{.end = i};
  if (before.all.empty() || !tokens.sign(before.end, '(')) return i;
  auto const now = now_words(tokens, before.end + 1);
  if (now.end == 0) return i;
  auto const after = names_at(gazetteer, tokens, now.end);
  bool const made = std::ranges::all_of(before.all, [&](auto const& one) {
    return std::ranges::any_of(
        after.all, [&](auto const& heirs) { return any_made_of(*gazetteer.atlas(), heirs, one); });
  });
  return made ? before.end : i;
}

}  // namespace

std::size_t former_word(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  if (tokens.is(i,
                {"voormalig", "voormalige", "vml", "toenmalig", "toenmalige", "vroeger", "vroegere",
                 "voorheen", "vh", "gewezen", "eertijds", "oorspronkelijk", "aanvankelijk"}))
    return 1;
  if (tokens.is(i, {"v"}) && tokens.sign(i + 1, '/') && tokens.is(i + 2, {"h"})) return 3;
  if (tokens.is(i, {"oude"}) &&
      (tokens.is(i + 1, {"gemeente"}) || municipalities_word(tokens, i + 1)))
    return 1;
  if (tokens.is(i, {"rechtsopvolger", "rechtsopvolgster", "opvolger", "opvolgster"}) &&
      tokens.is(i + 1, {"van"}))
    return 2;
  bool const prefix = tokens.is(i, {"oud", "ex"}) && tokens[i].hyphen_after;
  return prefix && longest_name_end(gazetteer, tokens, i) <= i + 1 ? 1 : 0;
}

std::size_t history_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  for (auto const kind :
       {former_end, until_end, coming_end, succeeded_end, ended_end, halves_end}) {
    if (auto const end = kind(gazetteer, tokens, i); end > i) return end;
  }
  return i;
}

std::size_t predecessors_end(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t from,
                             std::size_t to) {
  if (!tokens.sign(to, '(')) return to;
  auto const successors = called(gazetteer, tokens.folded(from, to));
  auto const close = tokens.after_bracket(to);
  auto at = to + 1;
  while (tokens.is(at, {"de", "gemeenten", "incl", "inclusief", "uit", "fusie", "van"}) &&
         longest_name_end(gazetteer, tokens, at) <= at + 1)
    ++at;
  while (at < close) {
    auto const end = longest_name_end(gazetteer, tokens, at);
    if (end == at ||
        !any_made_of(*gazetteer.atlas(), successors, called(gazetteer, tokens.folded(at, end))))
      return to;
    if (tokens.sign(end, ')')) return end + 1;
    if (!listed(tokens, end)) return to;
    at = end + 1;
  }
  return to;
}

}  // namespace verband::resolve
