// SPDX-License-Identifier: EUPL-1.2
// A made-up country for the benches: always the same for the same size.
#pragma once

#include <cstdint>
#include <vector>

#include "model/date.hpp"

namespace verband::bench {

/// How large a country is.
struct CountrySize {
  std::uint32_t municipalities{}, partnerships{}, districts{}, participations{};
};

/// France: every participation counted holds on `country_day`.
inline constexpr CountrySize france{35000, 10000, 96, 300000};
/// The Netherlands.
inline constexpr CountrySize netherlands{342, 1500, 12, 20000};

/// A municipality takes part in a partnership for some time.
struct Participation {
  std::uint32_t partnership{}, municipality{};
  Period period{};
};

/// The day on which as many participations hold as the size says.
inline constexpr Date country_day{std::chrono::sys_days{std::chrono::year{2016} / 1 / 1}};

/// The participations: one partnership of all municipalities of each district, communities that
/// divide the country, and others of neighbours, most of them small and some large. One more in ten
/// was over by `country_day`.
std::vector<Participation> country(CountrySize const& size);

}  // namespace verband::bench
