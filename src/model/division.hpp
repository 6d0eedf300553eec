// SPDX-License-Identifier: EUPL-1.2
// Divisions of the country into regions that someone added to the reference data of a register.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/atlas.hpp"
#include "model/date.hpp"
#include "model/finding.hpp"

namespace verband {

/// A region of a division that was added, with the municipalities its file names.
struct DivisionRegion {
  std::string key{};                   // of its Grouping
  std::string code{};                  // as the file gives it, empty = none
  std::string name{};                  // "Groningen"
  std::vector<std::string> members{};  // codes, ascending
  auto operator<=>(DivisionRegion const&) const = default;
};

/// A division that someone added, for a period. The bytes of its file are kept beside the log,
/// under `hash`. Divisions with the same `division` are versions of one, and their periods never
/// overlap.
struct RegionDivision {
  std::string id{};
  std::string name{};      // "Arbeidsmarktregio's"
  std::string division{};  // what one region is called: "arbeidsmarktregio"
  GroupingKind kind{GroupingKind::division};
  Period period{};
  Date read_on{};  // the day on which the municipalities of the file were looked up
  std::string hash{};
  std::string file{};  // its name, without folders
  std::uint64_t size{};
  std::vector<DivisionRegion> regions{};
  std::vector<Finding> findings{};
  bool operator==(RegionDivision const&) const = default;
};

/// The regions of the municipalities that a division does not name but that are in one because of a
/// merger: what arose after its file was made is in the regions of those it was made of, what ended
/// before is in that of its first successor. By code, ascending; numbers in `regions`, ascending.
struct FollowedMunicipality {
  std::string code{};
  std::vector<std::size_t> regions{};
  auto operator<=>(FollowedMunicipality const&) const = default;
};
std::vector<FollowedMunicipality> followed(RegionDivision const& division, Atlas const& base);

/// The reference data with these divisions laid over them. In its period a division goes before
/// what the reference data say of a division with the same name, for the municipalities it names
/// (and those that follow from them); of all others nothing changes.
Atlas overlaid(Atlas const& base, std::span<RegionDivision const* const> divisions);

}  // namespace verband
