// SPDX-License-Identifier: EUPL-1.2
#include "resolve/term.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace verband::resolve {
namespace {

template <std::size_t N>
bool among(std::array<std::string_view, N> const& words, std::string const& word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> words_of(std::string_view note) {
  std::vector<std::string> words;
  auto small = text::squeeze(note);  // folding would take the dashes out of a day
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::string_view rest = small; !rest.empty();) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!word.empty() && std::string_view{".,:;()"}.find(word.back()) != word.npos)
      word.remove_suffix(1);
    while (!word.empty() && word.front() == '(') word.remove_prefix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// The day that begins at word i, the word behind it, and whether it is a year alone.
struct Told {
  Date day{};
  std::size_t end{};
  bool year{};
};
std::optional<Told> day_at(std::vector<std::string> const& words, std::size_t i) {
  constexpr std::size_t longest = 3;  // "1 januari 2020"
  for (auto count = std::min(longest, words.size() - std::min(i, words.size())); count > 0;
       --count) {
    std::string typed;
    for (std::size_t k = 0; k < count; ++k) typed += (k == 0 ? "" : " ") + words[i + k];
    constexpr std::size_t year = 4;
    if (auto const day = parse_date(typed)) return Told{*day, i + count, typed.size() == year};
  }
  return std::nullopt;
}

Date begin_of_next_year(Date day) {
  auto const year = std::chrono::year_month_day{day}.year() + std::chrono::years{1};
  return year / std::chrono::January / 1;
}

bool holds_any(std::vector<std::string> const& words, std::initializer_list<std::string_view> any) {
  return std::ranges::any_of(
      any, [&](std::string_view each) { return std::ranges::find(words, each) != words.end(); });
}

/// "is uitgetreden", "treedt per 2020 uit"
bool leaves(std::vector<std::string> const& words) {
  bool const out = !words.empty() && words.back() == "uit";
  return holds_any(words, {"uitgetreden", "uitgestapt", "uittreedt", "uittreding", "uittreden"}) ||
         (out && holds_any(words, {"treedt", "treden", "stapt", "trad"}));
}

/// "treedt toe per 2020", "toetreding voorzien in 2020"
bool joins(std::vector<std::string> const& words) {
  return holds_any(words, {"toegetreden", "toetreding", "toetreedt", "toetreden"}) ||
         (holds_any(words, {"toe"}) && holds_any(words, {"treedt", "treden", "trad"})) ||
         (holds_any(words, {"aan"}) && holds_any(words, {"sluit", "sluiten"}));
}

/// From or until when one takes part.
struct Limit {
  Told told{};
  bool ends{};
  bool included{};     // "t/m"
  std::size_t last{};  // its last word
};

/// The limit that word i begins; "in 2018" is one only beside a word for coming or going.
std::optional<Limit> said_at(std::vector<std::string> const& words, std::size_t i, bool leaving,
                             bool moving) {
  static constexpr std::array<std::string_view, 3> until{"tot", "t/m", "tm"};
  static constexpr std::array<std::string_view, 6> from{"vanaf",  "per",      "sinds",
                                                        "ingang", "ingaande", "m.i.v"};
  static constexpr std::array<std::string_view, 2> at_day{"in", "op"};
  bool const end = among(until, words[i]);
  if (!end && !among(from, words[i]) && !(moving && among(at_day, words[i]))) return std::nullopt;
  auto at = i + 1;
  bool included = end && words[i] != "tot";
  if (end && at + 1 < words.size() && words[at] == "en" && words[at + 1] == "met") {
    included = true;
    at += 2;
  }
  while (at < words.size() && words[at] == "van") ++at;
  auto const told = day_at(words, at);
  if (!told) return std::nullopt;
  return Limit{*told, end || leaving, included, told->end - 1};
}

Term on_day(Limit const& limit, Date day) {
  auto const& [told, ends, included, last] = limit;
  if (!ends) return told.day > day ? Term::outside : Term::during;
  auto const behind = told.year ? begin_of_next_year(told.day) : told.day + std::chrono::days{1};
  if (day < told.day) return Term::during;
  if (day < behind) return included ? Term::during : Term::doubtful;
  // 1 January often stands for the whole year
  return included && day == behind ? Term::doubtful : Term::outside;
}

}  // namespace

Term term_on(std::string_view note, Date day) {
  auto const words = words_of(note);
  bool const leaving = leaves(words);
  bool const moving = leaving || joins(words);
  auto term = Term::unsaid;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (auto const said = said_at(words, i, leaving, moving)) {
      term = std::max(term, on_day(*said, day));
      i = said->last;
    }
  }
  return term;
}

bool outside_term(std::string_view note, Date day) { return term_on(note, day) >= Term::doubtful; }

bool only_part_said(std::string_view words) {
  static constexpr std::array plain{
      "tot",       "t/m",         "tm",          "en",           "met",
      "per",       "vanaf",       "sinds",       "ingang",       "ingaande",
      "m.i.v",     "van",         "in",          "op",           "is",
      "zijn",      "was",         "uit",         "toe",          "deel",
      "mee",       "aan",         "sluit",       "sluiten",      "zich",
      "treedt",    "treden",      "stapt",       "uitgetreden",  "uitgestapt",
      "uittreedt", "uittreding",  "toegetreden", "toetreding",   "toetreedt",
      "voorzien",  "neemt",       "nemen",       "doet",         "doen",
      "niet",      "geen",        "meer",        "nog",          "vooralsnog",
      "lid",       "deelnemer",   "deelnemers",  "deelname",     "aandeelhouder",
      "partner",   "aangesloten", "alleen",      "slechts",      "ook",
      "maar",      "echter",      "hieraan",     "hierin",       "de",
      "het",       "regeling",    "gemeente",    "samenwerking", "verband",
      "gr"};
  auto const all = words_of(words);
  for (std::size_t i = 0; i < all.size();) {
    auto const told = day_at(all, i);
    if (!told && std::ranges::find(plain, std::string_view{all[i]}) == plain.end()) return false;
    i = told ? told->end : i + 1;
  }
  return true;
}

}  // namespace verband::resolve
