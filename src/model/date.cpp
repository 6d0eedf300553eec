// SPDX-License-Identifier: EUPL-1.2
#include "model/date.hpp"

#include <cstdio>

namespace verband {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// The digits at the start of `text`, at most four; moves past them.
std::optional<int> number(std::string_view& text) {
  int value = 0;
  std::size_t count = 0;
  while (count < text.size() && count < 4 && digit(text[count])) {
    value = value * 10 + (text[count++] - '0');
  }
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, std::string_view expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(expected.size());
  return true;
}

std::optional<Date> day_of(int year, int month, int day) {
  using namespace std::chrono;
  // Registers of this field know nothing before 1800; a larger year is a typing error.
  if (year < 1800 || year > 2199) return std::nullopt;
  year_month_day const ymd{std::chrono::year{year},
                           std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (month < 1 || day < 1 || !ymd.ok()) return std::nullopt;
  return sys_days{ymd};
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  std::string lower{text};
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

struct Parts {
  int year, month, day;
};
Parts parts(Date day) {
  std::chrono::year_month_day const ymd{day};
  return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  auto const year = number(text);
  if (!year || !take(text, "-")) return std::nullopt;
  auto const month = number(text);
  if (!month || !take(text, "-") || text.size() != 2) return std::nullopt;
  auto const day = number(text);
  if (!day || !text.empty()) return std::nullopt;
  return day_of(*year, *month, *day);
}

std::optional<Date> parse_date(std::string_view typed) {
  std::string const folded = trimmed(typed);
  std::string_view text{folded};
  if (auto const day = parse_iso_date(text)) return day;
  auto const first = number(text);
  if (!first) return std::nullopt;
  if (text.empty()) return *first >= 1000 ? day_of(*first, 1, 1) : std::nullopt;
  if (take(text, "-") || take(text, "/") || take(text, ".")) {
    auto const month = number(text);
    if (!month || text.empty()) return std::nullopt;
    text.remove_prefix(1);
    auto const year = number(text);
    if (!year || !text.empty()) return std::nullopt;
    return day_of(*year, *month, *first);
  }
  if (!take(text, " ")) return std::nullopt;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    if (!take(text, month_names[i])) continue;
    if (!take(text, " ")) return std::nullopt;
    auto const year = number(text);
    if (!year || !text.empty()) return std::nullopt;
    return day_of(*year, static_cast<int>(i) + 1, *first);
  }
  return std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[19] != 'Z') return std::nullopt;
  auto const day = parse_iso_date(text.substr(0, 10));
  if (!day) return std::nullopt;
  auto const two = [&](std::size_t at) {
    return digit(text[at]) && digit(text[at + 1]) ? (text[at] - '0') * 10 + (text[at + 1] - '0')
                                                  : 99;
  };
  if (text[13] != ':' || text[16] != ':' || two(11) > 23 || two(14) > 59 || two(17) > 59) {
    return std::nullopt;
  }
  return Instant{*day} + std::chrono::hours{two(11)} + std::chrono::minutes{two(14)} +
         std::chrono::seconds{two(17)};
}

std::string iso(Date day) {
  auto const p = parts(day);
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", p.year, p.month, p.day);
  return out.data();
}

std::string iso(Instant moment) {
  auto const day = std::chrono::floor<std::chrono::days>(moment);
  auto const seconds = (moment - day).count();
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "T%02d:%02d:%02dZ", static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
  return iso(day) + out.data();
}

std::string dutch(Date day) {
  auto const p = parts(day);
  return std::to_string(p.day) + " " +
         std::string{month_names[static_cast<std::size_t>(p.month - 1)]} + " " +
         std::to_string(p.year);
}

std::string dutch(Period const& period) {
  bool const begins = period.from != Date::min();
  bool const ends = period.to != Date::max();
  if (begins && ends) return "van " + dutch(period.from) + " tot " + dutch(period.to);
  if (begins) return "sinds " + dutch(period.from);
  return ends ? "tot " + dutch(period.to) : std::string{};
}

namespace {

/// Summer time in the European Union since 1996: from the last Sunday of March 01:00 UTC to the
/// last Sunday of October 01:00 UTC (Directive 2000/84/EC). A register cannot be older.
bool summer_time(Instant moment) {
  using namespace std::chrono;
  auto const year = year_month_day{floor<days>(moment)}.year();
  return moment >= sys_days{year / March / Sunday[last]} + hours{1} &&
         moment < sys_days{year / October / Sunday[last]} + hours{1};
}

/// The moment as the clock in Amsterdam shows it.
Instant shown_in_amsterdam(Instant moment) {
  return moment + std::chrono::hours{summer_time(moment) ? 2 : 1};
}

}  // namespace

std::string dutch(Instant moment) {
  auto const shown = shown_in_amsterdam(moment);
  return dutch(std::chrono::floor<std::chrono::days>(shown)) + " " + iso(shown).substr(11, 5);
}

Date day_in_amsterdam(Instant moment) {
  return std::chrono::floor<std::chrono::days>(shown_in_amsterdam(moment));
}

Instant end_of_day_amsterdam(Date day) {
  Date const midnight = day + std::chrono::days{1};
  Instant const winter = midnight - std::chrono::hours{1};
  Instant const summer = midnight - std::chrono::hours{2};
  return summer_time(summer) ? summer : winter;
}

}  // namespace verband
