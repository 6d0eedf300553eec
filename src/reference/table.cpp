// SPDX-License-Identifier: EUPL-1.2
#include "reference/table.hpp"

#include <array>
#include <charconv>

#include "model/ensure.hpp"

namespace verband::reference {

namespace {

constexpr std::string_view magic = "verband-reference 1 ";

/// Takes the text up to `end` (not included) from the front of `rest`.
std::string_view take(std::string_view& rest, char end) {
  auto const length = rest.find(end);
  auto const taken = rest.substr(0, length);
  rest.remove_prefix(length == std::string_view::npos ? rest.size() : length + 1);
  return taken;
}

Date day_of(std::string_view cell) {
  auto const number = [&](std::size_t at, std::size_t size) {
    int value{};
    auto const* const end = cell.data() + at + size;
    auto const [stop, error] = std::from_chars(cell.data() + at, end, value);
    return error == std::errc{} && stop == end ? value : -1;
  };
  if (cell.size() == 10 && cell[4] == '-' && cell[7] == '-') {
    auto const year = number(0, 4);
    auto const month = number(5, 2);
    auto const day = number(8, 2);
    if (year >= 0 && month >= 0 && day >= 0) {
      std::chrono::year_month_day const date{std::chrono::year{year},
                                             std::chrono::month{static_cast<unsigned>(month)},
                                             std::chrono::day{static_cast<unsigned>(day)}};
      if (date.ok()) return date;
    }
  }
  damaged("geen datum: " + std::string{cell.substr(0, 40)});
}

}  // namespace

void damaged(std::string const& what) {
  throw Error{"De referentiegegevens zijn beschadigd (" + what +
              "). Installeer het programma opnieuw of gebruik een andere uitgave."};
}

std::string_view release_of(std::string_view packed) {
  if (!packed.starts_with(magic)) damaged("het begin klopt niet");
  packed.remove_prefix(magic.size());
  auto const release = take(packed, '\n');
  if (release.empty() || release.size() > 40) damaged("de uitgave ontbreekt");
  return release;
}

std::string_view table_of(std::string_view packed, std::string_view name) {
  take(packed, '\n');
  while (!packed.empty()) {
    auto heading = take(packed, '\n');
    if (!heading.starts_with('@')) damaged("een tabel begint niet waar zij moet beginnen");
    heading.remove_prefix(1);
    auto const found = take(heading, ' ');
    std::size_t size{};
    auto const [stop, error] =
        std::from_chars(heading.data(), heading.data() + heading.size(), size);
    if (error != std::errc{} || stop != heading.data() + heading.size() || size > packed.size()) {
      damaged("een tabel is afgekapt");
    }
    if (found == name) return packed.substr(0, size);
    packed.remove_prefix(size);
  }
  damaged("de tabel " + std::string{name} + " ontbreekt");
}

void each_row(std::string_view table, std::string_view columns,
              std::function<void(std::span<std::string_view const>)> const& row) {
  if (take(table, '\n') != columns) damaged("een tabel heeft andere kolommen");
  std::array<std::string_view, 12> cells{};
  std::size_t wanted = 1;
  for (auto const c : columns) wanted += c == '\t' ? 1 : 0;
  while (!table.empty()) {
    auto line = take(table, '\n');
    std::size_t count = 0;
    for (auto more = true; more && count < cells.size(); ++count) {
      auto const length = line.find('\t');
      more = length != std::string_view::npos;
      cells[count] = line.substr(0, length);
      line.remove_prefix(more ? length + 1 : line.size());
    }
    if (count != wanted || !line.empty()) damaged("een regel heeft te veel of te weinig cellen");
    row(std::span{cells}.first(count));
  }
}

Period period_of(std::string_view from, std::string_view to) {
  Period period;
  if (!from.empty()) period.from = day_of(from);
  if (!to.empty()) period.to = day_of(to);
  return period;
}

}  // namespace verband::reference
