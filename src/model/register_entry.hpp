// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace verband {

/// Someone a national register lists as taking part in an arrangement. The register gives the day
/// of joining, never one of leaving.
struct EntryParticipant {
  std::string name{};    // "Gemeente Haren"
  std::string code{};    // "gm0017", lower case; empty where the register gives none
  Date joined{};         // Date::min() where the register does not say
  std::string share{};   // verdeelsleutel, as written
  std::string bodies{};  // bestuursorganen, as written, divided by "; "
  auto operator<=>(EntryParticipant const&) const = default;
};

/// What a national register keeps of one version of an arrangement in fields with a fixed meaning,
/// beside the cells of the row. Source: schema oo-export 2.6 of the register of government
/// organisations.
struct RegisterEntry {
  std::string id{};        // "roo:27763231"
  std::string previous{};  // id of the version before this one, empty = none
  std::string next{};      // id of the version after this one, empty = none
  std::string body{};      // TOOI code of the body it set up: "so0894", or empty
  std::string abbreviation{};
  std::string form{};                 // OL, BVO, GO, CC or RZM
  Period in_force{};                  // from entering into force to leaving it
  std::vector<std::string> themes{};  // TOP concepts
  std::vector<EntryParticipant> participants{};
  auto operator<=>(RegisterEntry const&) const = default;
};

}  // namespace verband
