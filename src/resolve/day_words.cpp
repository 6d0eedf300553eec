// SPDX-License-Identifier: EUPL-1.2
#include "resolve/day_words.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "resolve/phrases.hpp"

namespace verband::resolve {
namespace {

struct SaidBy {
  std::string_view phrase{};
  DaySaid said{};
};

// Folded words that stand before a day. Of several the nearest counts, of those that end together
// the longest.
constexpr SaidBy sayings[] = {
    {"peildatum", DaySaid::speaks_of},
    {"peildag", DaySaid::speaks_of},
    {"peilmoment", DaySaid::speaks_of},
    {"referentiedatum", DaySaid::speaks_of},
    {"ijkdatum", DaySaid::speaks_of},
    {"stand van zaken", DaySaid::speaks_of},
    {"stand per", DaySaid::speaks_of},
    {"stand op", DaySaid::speaks_of},
    {"toestand per", DaySaid::speaks_of},
    {"toestand op", DaySaid::speaks_of},
    {"toestand van", DaySaid::speaks_of},
    {"situatie per", DaySaid::speaks_of},
    {"situatie op", DaySaid::speaks_of},
    {"situatie van", DaySaid::speaks_of},
    {"situatie zoals op", DaySaid::speaks_of},
    {"gegevens per", DaySaid::speaks_of},
    {"bijgewerkt tot", DaySaid::speaks_of},
    {"bijgewerkt tot en met", DaySaid::speaks_of},
    {"bijgewerkt per", DaySaid::speaks_of},
    {"actueel per", DaySaid::speaks_of},
    {"actueel op", DaySaid::speaks_of},
    {"actueel tot en met", DaySaid::speaks_of},
    {"vastgesteld*", DaySaid::made_on},
    {"vaststelling*", DaySaid::made_on},
    {"verzonden", DaySaid::made_on},
    {"verzenddatum", DaySaid::made_on},
    {"verstuurd", DaySaid::made_on},
    {"sent", DaySaid::made_on},
    {"datum", DaySaid::made_on},
    {"date", DaySaid::made_on},
    {"dd", DaySaid::made_on},
    {"dagtekening", DaySaid::made_on},
    {"gedateerd", DaySaid::made_on},
    {"versie*", DaySaid::made_on},
    {"concept*", DaySaid::made_on},
    {"bijgewerkt*", DaySaid::made_on},
    {"geactualiseerd*", DaySaid::made_on},
    {"actualisatie*", DaySaid::made_on},
    {"opgesteld", DaySaid::made_on},
    {"opgemaakt", DaySaid::made_on},
    {"ondertekend", DaySaid::made_on},
    {"gepubliceerd", DaySaid::made_on},
    {"publicatiedatum", DaySaid::made_on},
    {"printdatum", DaySaid::made_on},
    {"afgedrukt", DaySaid::made_on},
    {"besluit", DaySaid::made_on},
    {"raadsbesluit", DaySaid::made_on},
    {"collegebesluit", DaySaid::made_on},
    {"*vergadering", DaySaid::made_on},
    {"wet van", DaySaid::of_another},
    {"inwerkingtreding", DaySaid::of_another},
    {"in werking", DaySaid::of_another},
    {"ingang", DaySaid::of_another},
    {"ingaand*", DaySaid::of_another},
    {"ingangsdatum", DaySaid::of_another},
    {"start*", DaySaid::of_another},
    {"gestart", DaySaid::of_another},
    {"begint", DaySaid::of_another},
    {"opgericht", DaySaid::of_another},
    {"oprichting*", DaySaid::of_another},
    {"sinds", DaySaid::of_another},
    {"vanaf", DaySaid::of_another},
    {"tot", DaySaid::of_another},
    {"tot en met", DaySaid::of_another},
    {"uiterlijk", DaySaid::of_another},
    {"looptijd", DaySaid::of_another},
    {"loopt", DaySaid::of_another},
    {"einddatum", DaySaid::of_another},
    {"eindigt", DaySaid::of_another},
    {"opgeheven", DaySaid::of_another},
    {"opheffing*", DaySaid::of_another},
    {"fusie*", DaySaid::of_another},
    {"herindeling*", DaySaid::of_another},
    {"toegetreden", DaySaid::of_another},
    {"toetreding*", DaySaid::of_another},
    {"uitgetreden", DaySaid::of_another},
    {"uittreding*", DaySaid::of_another},
};

/// The number of tokens of the phrase when it ends before token `end`, or 0.
std::size_t ends_before(Tokens const& tokens, std::size_t end, std::string_view phrase) {
  if (phrase.starts_with('*')) return tokens[end - 1].folded.ends_with(phrase.substr(1)) ? 1 : 0;
  auto const many = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
  return many <= end && tokens.phrase(end - many, phrase) == many ? many : 0;
}

/// What the phrases say that end before token `end`.
std::optional<Saying> saying_before(Tokens const& tokens, std::size_t end) {
  std::size_t longest = 0;
  Saying found;
  for (auto const& each : sayings) {
    auto const many = ends_before(tokens, end, each.phrase);
    if (many <= longest) continue;
    longest = many;
    found = {each.said, end - many};
  }
  return longest > 0 ? std::optional{found} : std::nullopt;
}

/// True in a line that is no sentence: short and without a full stop.
bool in_title_line(Tokens const& tokens, std::size_t i) {
  constexpr std::size_t longest = 16;
  auto const text = tokens.text();
  auto const at = tokens[i].begin;
  auto const before = text.rfind('\n', at);
  auto const begin = before == std::string_view::npos ? 0 : before + 1;
  Tokens const line{text.substr(begin, text.find('\n', at) - begin), longest + 1};
  return line.size() <= longest && !line.sign(line.size() - 1, '.');
}

/// True where one of the words means the document itself: "overzicht", "bijlage".
bool speaks_of_list(Tokens const& tokens, std::size_t from, std::size_t to) {
  for (auto at = from; at < to; ++at) {
    if (tokens.is(at, {"overzicht", "lijst", "bijlage", "tabel", "register", "opgave", "document"}))
      return true;
  }
  return false;
}

/// True where words at `word` are said of the document: "Vastgesteld op 1 juli 2012.", not "In de
/// nota, vastgesteld op 1 juli 2012, staat hoe wij deelnemen."
bool said_of_document(Tokens const& tokens, std::size_t from, std::size_t word, std::size_t i) {
  auto begin = word;
  while (begin > from && !sentence_end(tokens, begin - 1)) --begin;
  bool const first = begin == word || tokens[word].dash_before;
  return first || in_title_line(tokens, i) || speaks_of_list(tokens, begin, i);
}

/// "(peildatum)", "is de peildatum" behind a day, in the same line and clause.
bool called_reference_day(Tokens const& tokens, std::size_t end) {
  for (auto at = end; at < std::min(end + 3, tokens.size()); ++at) {
    if (tokens[at].dash_before || tokens.sign(at, ',') || sentence_end(tokens, at)) return false;
    if (tokens.is(at, {"peildatum", "peildag", "peilmoment"})) return true;
  }
  return false;
}

}  // namespace

Saying said_of(Tokens const& tokens, std::size_t from, std::size_t i, std::size_t end) {
  constexpr std::size_t farthest = 20;
  constexpr std::size_t nearby = 4;  // "start" a line before is not said of this day
  auto const first = std::max(from, i > farthest ? i - farthest : 0);
  if (called_reference_day(tokens, end)) return {DaySaid::speaks_of, i};
  bool const stand = i > first && tokens.is(tokens.sign(i - 1, ':') ? i - 2 : i - 1, {"stand"});
  if (stand) return {DaySaid::speaks_of, tokens.sign(i - 1, ':') ? i - 2 : i - 1};
  for (auto at = i; at > first && !sentence_end(tokens, at - 1); --at) {
    auto const saying = saying_before(tokens, at);
    if (!saying || saying->from < from) continue;
    if (saying->said == DaySaid::of_another && at + nearby < i) continue;
    bool const of_it =
        saying->said != DaySaid::made_on || said_of_document(tokens, from, saying->from, i);
    return of_it ? *saying : Saying{DaySaid::bare, i};
  }
  // "Overzicht van regelingen per 1 juli 2012", not "De regeling vervalt per 1 juli 2012."
  if (i == 0 || !tokens.is(i - 1, {"per"})) return {DaySaid::bare, i};
  bool const of_list = in_title_line(tokens, i) || speaks_of_list(tokens, first, i);
  return {of_list ? DaySaid::speaks_of : DaySaid::of_another, i - 1};
}

}  // namespace verband::resolve
