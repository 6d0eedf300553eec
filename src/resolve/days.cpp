// SPDX-License-Identifier: EUPL-1.2
#include "resolve/days.hpp"

#include <algorithm>

#include "resolve/tokens.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_tokens = 2000;

struct Month {
  std::string_view name{}, shorter{};
};
constexpr Month months_written[] = {
    {"januari", "jan"},   {"februari", "feb"},   {"maart", "mrt"},   {"april", "apr"},
    {"mei", "mei"},       {"juni", "jun"},       {"juli", "jul"},    {"augustus", "aug"},
    {"september", "sep"}, {"september", "sept"}, {"oktober", "okt"}, {"november", "nov"},
    {"december", "dec"}};

bool figure(char each) { return each >= '0' && each <= '9'; }

/// The figure that a letter is easily taken for by a program that reads pictures of paper.
char figure_like(char each) {
  if (each == 'l' || each == 'I') return '1';
  return each == 'O' || each == 'o' ? '0' : each;
}

bool figures_only(std::string_view word) {
  return std::ranges::all_of(word, [](char each) { return figure(figure_like(each)); });
}

std::string as_figures(std::string_view word) {
  std::string read{word};
  std::ranges::transform(read, read.begin(), figure_like);
  return read;
}

/// The name of the month that a word is, also when cut short or with figures for letters.
std::string month_of(std::string_view word) {
  auto read = text::fold(word);
  std::ranges::replace(read, '1', 'l');
  std::ranges::replace(read, '0', 'o');
  if (read.ends_with('.')) read.pop_back();
  auto const found = std::ranges::find_if(
      months_written, [&](Month const& each) { return each.name == read || each.shorter == read; });
  return std::string{found == std::end(months_written) ? std::string_view{word} : found->name};
}

/// "l maart 2Ol6" and "1 mrt. 2016" as "1 maart 2016".
std::string day_repaired(std::string_view words) {
  std::string read;
  std::size_t at = 0;
  while (at < words.size()) {
    auto const end = std::min(words.find_first_of(" -/", at), words.size());
    auto const word = words.substr(at, end - at);
    read += figures_only(word) ? as_figures(word) : month_of(word);
    if (end < words.size()) read += words[end];
    at = end + 1;
  }
  return read;
}

/// A year that is written with a figure at least, so that no word is taken for one.
bool ends_or_begins_with_year(std::string_view words) {
  auto const year = [](std::string_view four) {
    return figures_only(four) && std::ranges::count_if(four, figure) >= 2;
  };
  return words.size() >= 8 && (year(words.substr(words.size() - 4)) || year(words.substr(0, 4)));
}

std::optional<DayNamed> read_day(std::string const& words) {
  if (!ends_or_begins_with_year(words)) return std::nullopt;
  DayNamed named{.words = words};
  auto day = parse_date(words);
  if (!day) {
    day = parse_date(day_repaired(words));
    named.misread =
        std::ranges::count_if(words, figure) != std::ranges::count_if(day_repaired(words), figure);
  }
  constexpr auto first = std::chrono::sys_days{std::chrono::year{1800} / 1 / 1};
  if (!day || *day < first) return std::nullopt;
  named.day = *day;
  return named;
}

/// The day that is written at token i, and how many tokens it takes: "1 juli 2012", "1 jul. 2012".
std::optional<DayNamed> day_at(Tokens const& tokens, std::size_t i, std::size_t& length) {
  for (std::size_t const many : {4U, 3U, 1U}) {
    if (i + many > tokens.size() || (many == 4 && !tokens.sign(i + 2, '.'))) continue;
    auto found = read_day(tokens.written(i, i + many));
    if (!found) continue;
    length = many;
    found->begin = tokens[i].begin;
    found->end = tokens[i + many - 1].end;
    return found;
  }
  return std::nullopt;
}

/// True for the second year of "2021-2024" or "2021 – 2024": a list is of the first.
bool ends_range(std::string_view text, std::size_t year) {
  auto before = text.substr(0, year);
  auto const pop = [&](std::string_view end) {
    bool const any = before.ends_with(end);
    if (any) before.remove_suffix(end.size());
    return any;
  };
  pop(" ");
  if (!pop("-") && !pop("–") && !pop(" t/m")) return false;
  pop(" ");
  auto const figures =
      before.size() - std::min(before.size(), before.find_last_not_of("0123456789") + 1);
  return figures == 4;
}

/// A letter or a figure; of a letter with an accent any byte.
bool of_word(char each) {
  return figure(each) || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
         static_cast<unsigned char>(each) >= 0x80;
}

/// The year at byte i: four figures by themselves, or with letters that look like them.
std::optional<DayNamed> year_at(std::string_view text, std::size_t i) {
  auto const at = [&](std::size_t k) { return k < text.size() ? text[k] : ' '; };
  auto const four = text.substr(i, 4);
  bool const plain = std::ranges::all_of(four, figure);
  if (plain ? (i > 0 && figure(text[i - 1])) || figure(at(i + 4))
            : (i > 0 && of_word(text[i - 1])) || of_word(at(i + 4)))
    return std::nullopt;
  if (!plain && (!figures_only(four) || std::ranges::count_if(four, figure) < 2))
    return std::nullopt;
  auto const year = as_figures(four);
  auto const day = parse_iso_date(year + "-01-01");
  bool const plausible = year.starts_with('2') || year.starts_with("19");
  if (!day || !plausible || ends_range(text, i)) return std::nullopt;
  return DayNamed{
      .day = *day, .words = std::string{four}, .misread = !plain, .begin = i, .end = i + 4};
}

}  // namespace

std::vector<DayNamed> days_named(std::string_view text, TextPlace side) {
  Tokens const tokens{text, most_tokens};
  std::vector<DayNamed> found;
  std::size_t from = 0;  // behind the day before
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t length = 0;
    auto named = tokens[i].word() ? day_at(tokens, i, length) : std::nullopt;
    if (!named) continue;
    auto const saying =
        said_of(tokens, from, {.begin = i, .end = i + length, .above = side == TextPlace::above});
    named->in_title = in_title_line(tokens, i);
    named->said = saying.said;
    named->words = tokens.written(saying.from, i + length);
    from = i + length;
    i = from - 1;
    found.push_back(std::move(*named));
  }
  return found;
}

std::string impossible_day(std::string_view text) {
  Tokens const tokens{text, 400};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t length : {3U, 1U}) {
      if (i + length > tokens.size()) continue;
      auto const words = tokens.written(i, i + length);
      if (words.size() < 8 || parse_date(words)) continue;
      // Only what would be a day, were it not so late in the month: a number of a file is none.
      auto first_of_month = words;
      bool const year_first = words.find('-') == 4;
      auto const at = year_first ? words.size() - 2 : 0;
      auto const day = words.substr(at, 2);
      first_of_month.replace(at, 2, year_first ? "01" : "1");
      bool const late = day == "29" || day == "30" || day == "31";
      if (late && parse_date(first_of_month)) return words;
    }
  }
  return {};
}

std::vector<DayNamed> years_named(std::string_view text, Date today) {
  std::vector<DayNamed> found;
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    auto year = year_at(text, i);
    if (year && (today == Date{} || year->day <= today)) found.push_back(std::move(*year));
  }
  return found;
}

std::optional<Date> first_of_month(std::string_view month, std::string_view year) {
  if (auto const day = parse_date("1 " + month_of(month) + " " + std::string{year})) return day;
  return parse_date("1-" + std::string{month} + "-" + std::string{year});
}

DayNamed with_month(std::string_view text, DayNamed year) {
  auto const before = text.substr(0, year.begin);
  auto const end = before.find_last_not_of(' ');
  if (end == std::string_view::npos || end + 1 == before.size()) return year;
  auto const begin = before.find_last_of(" \n,(", end);
  auto const word = before.substr(begin == std::string_view::npos ? 0 : begin + 1,
                                  end - (begin == std::string_view::npos ? 0 : begin + 1) + 1);
  if (auto const day = first_of_month(word, year.words)) {
    year.day = *day;
    year.words = std::string{word} + " " + year.words;
  }
  return year;
}

std::string without_days_of_others(std::string_view text, std::vector<DayNamed> const& days) {
  std::string rest{text};
  for (auto const& each : days) {
    if (each.said != DaySaid::of_another) continue;
    std::fill(rest.begin() + static_cast<std::ptrdiff_t>(each.begin),
              rest.begin() + static_cast<std::ptrdiff_t>(each.end), ' ');
  }
  return rest;
}

std::string with_days(std::string title) {
  auto const digit = [&](std::size_t i) { return i < title.size() && figure(title[i]); };
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i] == '_') title[i] = i > 0 && digit(i - 1) && digit(i + 1) ? '-' : ' ';
    std::size_t figures = 0;
    while (digit(i + figures)) ++figures;
    if (figures == 8 && (title[i] == '1' || title[i] == '2')) {
      auto const day = title.substr(i, 4) + "-" + title.substr(i + 4, 2) + "-";
      bool const month = parse_iso_date(day + "01").has_value();
      if (month && title.substr(i + 6, 2) <= "31")
        title.replace(i, 8, day + title.substr(i + 6, 2));
    }
    i += figures > 0 ? figures - 1 : 0;
  }
  return title;
}

std::optional<DayNamed> latest_in(std::vector<DayNamed> const& days, Period const& period) {
  DayNamed const* found = nullptr;
  for (auto const& each : days) {
    if (period.contains(each.day) && (found == nullptr || each.day > found->day)) found = &each;
  }
  return found != nullptr ? std::optional{*found} : std::nullopt;
}

}  // namespace verband::resolve
