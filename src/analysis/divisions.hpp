// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/register.hpp"

namespace verband::analysis {

/// A division of the country into regions that the register knows: one of the reference data, or a
/// version that was added. Views, as long as the snapshot lives.
struct DivisionView {
  std::string name{};             // "Arbeidsmarktregio's"
  std::string division{};         // what one region is called
  Period period{};                // for which its municipalities are known
  RegionDivision const* added{};  // nullptr = of the reference data
  std::size_t regions{};          // with municipalities; of the reference data on the day
  std::size_t municipalities{};   // different ones in them
};

/// The divisions of the reference data and those that were added, by name and then by period.
std::vector<DivisionView> divisions(Snapshot const& snapshot, Date day);

/// A region of a division on a day.
struct RegionView {
  Grouping const* region{};
  std::string code{};                  // as the division that was added gives it, or empty
  std::vector<std::string> members{};  // codes, by name
};

/// The regions of a division that have municipalities on the day, by name.
std::vector<RegionView> regions_of(Snapshot const& snapshot, std::string_view division, Date day);

/// The rows of current readings in which someone takes part by a rule about one of these regions.
std::vector<Account const*> resting_on(Snapshot const& snapshot, RegionDivision const& division);

}  // namespace verband::analysis
