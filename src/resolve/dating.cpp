// SPDX-License-Identifier: EUPL-1.2
#include "resolve/dating.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "resolve/days.hpp"
#include "resolve/owner.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {
namespace {

using Days = std::vector<DayNamed>;

Days said_so(Days const& days, DaySaid said) {
  Days found;
  std::ranges::copy_if(days, std::back_inserter(found),
                       [&](DayNamed const& each) { return each.said == said; });
  return found;
}

void append(Days& days, Days more) { std::ranges::move(more, std::back_inserter(days)); }

bool digit(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

/// True where a year is followed by a later one: "2021-2024", "begroting 2021-24".
bool begins_years(std::string_view text, DayNamed const& year) {
  auto const next = text.substr(year.end + 1);
  auto const figures = std::min(next.find_first_not_of("0123456789"), next.size());
  if (figures == 4) return next.substr(0, 4) > year.words;
  auto before = text.substr(0, year.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  bool const plan = before.ends_with("egroting") || before.ends_with("raming") ||
                    before.ends_with("eriode") || before.ends_with("plan");
  return plan && figures == 2 && next.substr(0, 2) > year.words.substr(2);
}

/// True for a part of a longer number: "2005-1234", "12/2005", "2010-17".
bool in_number(std::string_view text, DayNamed const& year) {
  auto const joins = [&](std::size_t i) {
    return i < text.size() && (text[i] == '-' || text[i] == '/');
  };
  if (year.begin >= 2 && joins(year.begin - 1) && digit(text, year.begin - 2)) return true;
  return joins(year.end) && digit(text, year.end + 1) && !begins_years(text, year);
}

std::chrono::year year_of(Date day) { return std::chrono::year_month_day{day}.year(); }

/// The years that the text names, but for parts of numbers.
Days years_in(std::string_view text, Date today) {
  auto years = years_named(text, today);
  std::erase_if(years, [&](DayNamed const& each) { return in_number(text, each); });
  return years;
}

/// The years that the text names as years in which something was so: not "vanaf 2022".
Days years_of_now(std::string_view text, Date today) {
  auto years = years_in(text, today);
  std::erase_if(years, [&](DayNamed const& each) {
    auto before = text.substr(0, each.begin);
    while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"anaf", " tot", " per", "t/m", "inds", "ngang van"},
        [&](auto const word) { return before.ends_with(word); });
  });
  return years;
}

/// The years in the lines that say what the document is.
Days years_in_titles(std::string_view text, Date today) {
  Days found;
  while (!text.empty()) {
    auto const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!title_line(Tokens{line, 40})) continue;
    for (auto& year : years_in(line, today)) found.push_back(with_month(line, std::move(year)));
  }
  return found;
}

class Dating {
 public:
  explicit Dating(DateClues const& clues)
      : clues_{clues},
        above_{days_named(clues.draft.preamble)},
        below_{days_named(clues.draft.trailer, TextPlace::below)} {}

  DateFound find() const {
    for (auto const step : {&Dating::stated, &Dating::bare, &Dating::titled, &Dating::told,
                            &Dating::of_file, &Dating::of_heads}) {
      if (auto found = (this->*step)(clues_.window)) return *found;
    }
    if (auto found = written()) return *found;
    if (auto found = of_cells(clues_.window)) return *found;
    return guessed();
  }

 private:
  /// Names that are older or younger do not go before a year that is written.
  std::optional<DateFound> written() const {
    for (auto const step : {&Dating::bare, &Dating::told, &Dating::of_file, &Dating::of_heads}) {
      for (auto const& period : clues_.loose) {
        if (auto found = (this->*step)(period)) return found;
      }
    }
    return std::nullopt;
  }

  static std::optional<DateFound> found_as(std::optional<DayNamed> const& day,
                                           std::string_view reason,
                                           std::string_view code = "date-inferred") {
    if (!day) return std::nullopt;
    DateFound found{.day = day->day, .reason = std::string{reason}, .code = code};
    if (day->misread) {
      bool const quoted = found.reason.find(day->words) != std::string::npos;
      found.reason += quoted ? " Daarin" : " In „" + day->words + "”";
      found.reason += " zijn letters die op cijfers lijken, als cijfers gelezen.";
      if (code == "date-inferred") found.code = "date-misread";
    }
    return found;
  }

  /// The day it says it is of, else that on which it was made; one that fits those that take part
  /// goes first, but it is believed also when it does not.
  std::optional<DateFound> stated(Period const& window) const {
    for (auto const said : {DaySaid::speaks_of, DaySaid::made_on}) {
      for (auto const& period : {window, Period{}}) {
        for (auto const* const days : {&above_, &below_}) {
          auto const day = latest_in(said_so(*days, said), period);
          if (!day) continue;
          auto const words = said == DaySaid::speaks_of ? "Het document noemt deze peildatum: „"
                                                        : "Het document noemt deze datum: „";
          auto found = found_as(day, words + day->words + "”.");
          return said == DaySaid::made_on ? beside_later(*day, found, window) : found;
        }
      }
    }
    return std::nullopt;
  }

  static DateFound doubted(DateFound found, std::string const& other) {
    found.reason += " Het noemt ook „" + other + "”; kies welke datum geldt.";
    if (found.code == "date-inferred") found.code = "date-rival";
    return found;
  }

  bool to_come(DayNamed const& each) const {
    return clues_.today != Date{} && each.day > clues_.today;
  }

  /// A document is seldom made before a day that it names: a later one in a heading is taken for
  /// its day, and one elsewhere makes the day a doubt.
  std::optional<DateFound> beside_later(DayNamed const& made, std::optional<DateFound> found,
                                        Period const& window) const {
    auto days = said_so(above_, DaySaid::bare);
    std::erase_if(days, [&](auto const& each) { return each.day <= made.day || to_come(each); });
    auto const later = latest_in(days, window);
    if (!later) return found;
    if (!later->in_title) return doubted(*found, later->words);
    return doubted(*found_as(later, "Het document noemt deze datum."), made.words);
  }

  std::optional<DateFound> bare(Period const& window) const {
    auto day = latest_in(said_so(above_, DaySaid::bare), window);
    if (!day) day = latest_in(said_so(below_, DaySaid::bare), window);
    return found_as(day, "Het document noemt deze datum.");
  }

  std::optional<DateFound> titled(Period const& window) const {
    auto const text = without_days_of_others(clues_.draft.preamble, above_);
    auto const years = years_in_titles(text, clues_.today);
    auto day = latest_in(years, window);
    if (!day) day = latest_in(years, {});
    bool const month = day && day->words.size() > 4;
    auto found =
        found_as(day, month ? "De eerste dag van „" + day->words + "”, dat in de titel staat."
                            : "1 januari van het jaar dat in de titel van het document staat.");
    auto const later = latest_in(years_of_now(text, clues_.today), window);
    return found && later && later->day > day->day ? doubted(*found, later->words) : found;
  }

  std::optional<DateFound> told(Period const& window) const {
    Days years;
    append(years, years_in(without_days_of_others(clues_.draft.preamble, above_), clues_.today));
    append(years, years_in(without_days_of_others(clues_.draft.trailer, below_), clues_.today));
    if (!latest_in(years, window)) return std::nullopt;
    append(years, years_in_heads());  // "de nota van 2014" may stand above "begroting 2018"
    auto const latest = latest_in(years, window);
    auto const file = of_file(window);
    // "begroting-2020": the text names that year as well, and speaks of what is to come
    bool const named = file && std::ranges::any_of(years, [&](DayNamed const& each) {
                         return year_of(each.day) == year_of(file->day);
                       });
    bool const other = file && latest && year_of(file->day) != year_of(latest->day);
    if (other && (named || file->day > latest->day)) return doubted(*file, latest->words);
    return found_as(
        latest, "1 januari van het laatste jaar dat het document noemt" + in_which(window, " en"));
  }

  /// The day or else the year in the name of the file.
  std::optional<DateFound> of_file(Period const& window) const {
    auto const title = with_days(clues_.title);
    auto day = latest_in(days_named(title), window);
    if (!day) day = latest_in(years_named(title, clues_.today), window);
    return found_as(day, "Deze datum of dit jaar staat in de naam van het bestand.");
  }

  /// Who of those named existed then.
  std::string in_which(Period const& window, std::string const& link = {}) const {
    return window == clues_.window ? link + " waarin alle genoemde gemeenten bestonden."
                                   : ". Niet alle genoemde gemeenten bestonden toen.";
  }

  Days years_in_heads() const {
    Days years;
    for (auto const& column : clues_.draft.columns)
      append(years, years_named(column.header, clues_.today));
    return years;
  }

  std::optional<DateFound> of_heads(Period const& window) const {
    return found_as(latest_in(years_in_heads(), window),
                    "1 januari van het laatste jaar in de kop van de lijst" + in_which(window));
  }

  Days years_anywhere() const {
    Days years;
    for (auto const* const text : {&clues_.draft.preamble, &clues_.draft.trailer})
      append(years, years_in(*text, clues_.today));
    for (auto const& row : clues_.rows) {
      for (auto const* const cell : {&row.name, &row.purpose, &row.nature})
        append(years, years_named(*cell, clues_.today));
    }
    return years;
  }

  std::optional<DateFound> of_cells(Period const& window) const {
    return found_as(latest_in(years_anywhere(), window),
                    "1 januari van het laatste jaar in het document. Dat staat in de lijst, of bij "
                    "iets dat begint of eindigt; het document noemt het niet als zijn datum.",
                    "date-from-cells");
  }

  DateFound guessed() const {
    auto const& window = clues_.window;
    auto day = clues_.today;
    if (day >= window.to) day = window.to - std::chrono::days{1};
    if (day < window.from) day = window.from;
    bool const some = !above_.empty() || !below_.empty() || !years_anywhere().empty() ||
                      !years_in_heads().empty();
    std::string const none =
        some ? "Het document noemt geen datum die bij de genoemde gemeenten past; "
             : "Het document noemt geen datum; ";
    return {.day = day,
            .reason = none + (window.contains(clues_.today)
                                  ? "vandaag past bij de genoemde gemeenten."
                                  : "gekozen is de dag die het dichtst bij vandaag ligt waarop de "
                                    "genoemde gemeenten bestonden."),
            .code = "date-unknown"};
  }

  DateClues const& clues_;
  Days above_, below_;
};

}  // namespace

DateFound date_of(DateClues const& clues) { return Dating{clues}.find(); }

}  // namespace verband::resolve
