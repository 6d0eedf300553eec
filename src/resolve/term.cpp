// SPDX-License-Identifier: EUPL-1.2
#include "resolve/term.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "resolve/phrases.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_words = 200;

/// The number of tokens of "tot", "t/m" or "tot en met" at i, and whether the day is in it.
struct Until {
  std::size_t length{};
  bool included{};
};
Until until_at(Tokens const& words, std::size_t i) {
  if (words.is(i, {"t"}) && words.sign(i + 1, '/') && words.is(i + 2, {"m"})) return {3, true};
  if (words.phrase(i, "tot en met") > 0) return {3, true};
  return {words.is(i, {"tot", "tm"}) ? 1U : 0U, words.is(i, {"tm"})};
}

/// True for a word of those that say whether and when one takes part.
bool part_word(Tokens const& words, std::size_t i) {
  static constexpr std::array said{"met",
                                   "per",
                                   "vanaf",
                                   "sinds",
                                   "ingang",
                                   "ingaande",
                                   "miv",
                                   "van",
                                   "in",
                                   "op",
                                   "en",
                                   "is",
                                   "zijn",
                                   "was",
                                   "uit",
                                   "toe",
                                   "deel",
                                   "mee",
                                   "aan",
                                   "sluit",
                                   "sluiten",
                                   "zich",
                                   "treedt",
                                   "treden",
                                   "stapt",
                                   "uitgetreden",
                                   "uitgestapt",
                                   "uittreedt",
                                   "uittreding",
                                   "toegetreden",
                                   "toetreding",
                                   "toetreedt",
                                   "voorzien",
                                   "neemt",
                                   "nemen",
                                   "doet",
                                   "doen",
                                   "niet",
                                   "geen",
                                   "meer",
                                   "nog",
                                   "vooralsnog",
                                   "lid",
                                   "deelnemer",
                                   "deelnemers",
                                   "deelname",
                                   "aandeelhouder",
                                   "partner",
                                   "aangesloten",
                                   "alleen",
                                   "slechts",
                                   "ook",
                                   "maar",
                                   "echter",
                                   "hieraan",
                                   "hierin",
                                   "de",
                                   "het",
                                   "regeling",
                                   "gemeente",
                                   "samenwerking",
                                   "verband",
                                   "gr",
                                   "tot",
                                   "tm",
                                   "langer",
                                   "er",
                                   "stappen",
                                   "uittreden",
                                   "toetreden",
                                   "leden",
                                   "partners",
                                   "aandeelhouders"};
  return i < words.size() && words[i].word() &&
         std::ranges::find(said, std::string_view{words[i].folded}) != said.end();
}

/// The first of the words that stands in this part of them; its end where none does.
std::size_t place_of(Tokens const& words, Hit part, std::initializer_list<std::string_view> any) {
  auto i = part.begin;
  while (i < part.end && !words.is(i, any)) ++i;
  return i;
}

bool stands(Tokens const& words, Hit part, std::initializer_list<std::string_view> any) {
  return place_of(words, part, any) < part.end;
}

/// "is uitgetreden", "treedt per 2020 uit"
bool leaves(Tokens const& words, Hit part) {
  auto const steps = place_of(words, part, {"treedt", "treden", "trad", "stapt", "stappen"});
  auto const out = place_of(words, part, {"uit"});
  return stands(words, {steps, part.end}, {"uit"}) ||
         stands(words, {out, part.end}, {"getreden", "gestapt"}) ||
         stands(words, part, {"uitgetreden", "uitgestapt", "uittreedt", "uittreding", "uittreden"});
}

/// "treedt toe per 2020", "toetreding voorzien in 2020"
bool joins(Tokens const& words, Hit part) {
  return stands(words, part, {"toegetreden", "toetreding", "toetreedt", "toetreden"}) ||
         (stands(words, part, {"toe"}) && stands(words, part, {"treedt", "treden", "trad"})) ||
         (stands(words, part, {"aan"}) && stands(words, part, {"sluit", "sluiten"}));
}

/// "geen lid", "niet meer", "niet aangesloten": a denial of taking part, not of something else such
/// as "niet stemgerechtigd".
bool denies(Tokens const& words, Hit part) {
  auto const no = place_of(words, part, {"niet", "geen"});
  if (no == part.end) return false;
  auto const next = no + 1;
  return next == part.end || !words[next].word() || words.is(next, {"deelnemend"}) ||
         part_word(words, next);
}

/// What words around a limit make of it.
enum class Turn : std::uint8_t {
  none,
  ends,    // "uitgetreden per 2018"
  flips,   // "per 2018 geen lid meer", "tot 2018 niet aangesloten"
  unclear  // "niet uitgetreden per 2018", "per 2018 nog geen lid"
};
Turn turn_of(Tokens const& words, Hit part) {
  bool const no = denies(words, part);
  if (leaves(words, part)) {
    bool const denied = no && stands(words, part, {"niet"}) && !stands(words, part, {"meer"});
    return denied ? Turn::unclear : Turn::ends;
  }
  if (!no) return Turn::none;
  bool const not_yet =
      stands(words, part, {"nog", "vooralsnog"}) && !stands(words, part, {"tot", "tm", "t"});
  return joins(words, part) || not_yet ? Turn::unclear : Turn::flips;
}

Date next_day(WrittenDay const& told, bool year) {
  if (!year) return told.day + std::chrono::days{1};
  return std::chrono::year_month_day{told.day}.year() / std::chrono::January / 1 +
         std::chrono::years{1};
}

/// From or until when one takes part.
struct Limit {
  Date day{};
  Date behind{};  // the day or year that is told
  bool ends{};
  bool included{};  // "t/m"
  bool unclear{};
  std::size_t end{};
};

/// The limit that token i begins; "in 2018" is one only beside a word for coming or going.
std::optional<Limit> limit_at(Tokens const& words, std::size_t i, bool moving) {
  auto const until = until_at(words, i);
  bool const from = words.is(i, {"vanaf", "per", "sinds", "ingang", "ingaande", "miv"}) ||
                    (moving && words.is(i, {"in", "op"}));
  if (until.length == 0 && !from) return std::nullopt;
  auto at = i + std::max<std::size_t>(until.length, 1);
  while (words.is(at, {"van"}) || words.sign(at, ':') || words.sign(at, '(')) ++at;
  auto const told = day_at(words, at);
  if (!told) return std::nullopt;
  return Limit{
      .day = told->day,
      .behind = next_day(*told, told->end == at + 1 && words[at].end - words[at].begin == 4),
      .ends = until.length > 0,
      .included = until.included,
      .end = told->end};
}

Limit turned(Limit limit, Turn turn) {
  limit.unclear = turn == Turn::unclear;
  limit.ends = turn == Turn::ends || (turn == Turn::flips ? !limit.ends : limit.ends);
  if (turn == Turn::flips && limit.included) limit.day = limit.behind;  // not until and with 2018
  limit.included = limit.included && turn != Turn::flips;
  return limit;
}

Term on_day(Limit const& limit, Date day) {
  if (limit.unclear) return Term::doubtful;
  if (!limit.ends) return limit.day > day ? Term::outside : Term::during;
  if (day < limit.day) return Term::during;
  if (day < limit.behind) return limit.included ? Term::during : Term::doubtful;
  // 1 January often stands for the whole year
  return limit.included && day == limit.behind ? Term::doubtful : Term::outside;
}

/// "vanaf 2010 tot 2018": a beginning and its end, in any order.
bool one_stretch(Limit const& one, Limit const& other) {
  if (one.ends == other.ends) return false;
  return one.ends ? other.day < one.day : one.day < other.day;
}

/// The parts of the words that say one thing each: a comma or "en" behind a day ends one.
std::vector<Hit> parts_of(Tokens const& words) {
  std::vector<Hit> parts;
  std::size_t begin = 0;
  bool day = false;
  for (std::size_t i = 0; i < words.size();) {
    bool const apart = words.sign(i, ',') || words.sign(i, ';') || words.sign(i, '.') ||
                       words.is(i, {"en", "maar"});
    if (day && apart) {
      parts.push_back({begin, i});
      begin = i + 1;
      day = false;
    }
    auto const told = day_at(words, i);
    day = day || told;
    i = told ? told->end : i + std::max<std::size_t>(until_at(words, i).length, 1);
  }
  parts.push_back({begin, words.size()});
  return parts;
}

std::vector<Limit> limits_in(Tokens const& words, Hit part) {
  std::vector<Limit> limits;
  auto const turn = turn_of(words, part);
  bool const moving = turn == Turn::ends || leaves(words, part) || joins(words, part);
  for (auto i = part.begin; i < part.end;) {
    auto const limit = limit_at(words, i, moving);
    if (limit) limits.push_back(turned(*limit, turn));
    i = limit ? limit->end : i + 1;
  }
  return limits;
}

}  // namespace

Term term_on(std::string_view note, Date day) {
  Tokens const words{note, most_words};
  std::optional<Limit> before;
  auto term = Term::unsaid;
  for (auto const& part : parts_of(words)) {
    auto const limits = limits_in(words, part);
    for (auto const& limit : limits) {
      auto const now = on_day(limit, day);
      bool const agree = !before || now == term || one_stretch(*before, limit);
      term = agree ? std::max(term, now) : Term::doubtful;
      before = limit;
    }
    bool const gone = limits.empty() && term == Term::during && leaves(words, part);
    if (gone) term = Term::doubtful;  // "lid per 2018, uitgetreden"
  }
  return term;
}

bool outside_term(std::string_view note, Date day) { return term_on(note, day) >= Term::doubtful; }

bool only_part_said(std::string_view words) {
  Tokens const all{words, most_words};
  for (std::size_t i = 0; i < all.size();) {
    auto const told = day_at(all, i);
    auto const until = until_at(all, i).length;
    bool const sign = !all[i].word() && !all.sign(i, '/') && !all.sign(i, '+') &&
                      !all.sign(i, '&') && !all.sign(i, '|') && !all.sign(i, '"');
    if (!told && until == 0 && !sign && !part_word(all, i)) return false;
    i = told ? told->end : i + std::max<std::size_t>(until, 1);
  }
  return !all.cut();
}

bool said_of_several(std::string_view note) {
  Tokens const words{note, most_words};
  return stands(words, {0, words.size()},
                {"zijn", "waren", "nemen", "doen", "treden", "stappen", "sluiten", "deelnemers",
                 "leden", "partners", "aandeelhouders", "beide", "beiden", "allen"});
}

bool said_of_one(std::string_view note) {
  Tokens const words{note, most_words};
  return stands(
      words, {0, words.size()},
      {"is", "was", "neemt", "doet", "treedt", "trad", "stapt", "sluit", "uittreedt", "toetreedt"});
}

}  // namespace verband::resolve
