// SPDX-License-Identifier: EUPL-1.2
// National registers: arrangements with fields of a fixed meaning, whatever file they come in.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// What a column of a national register holds; in the order in which they are shown.
enum class RegisterField : std::uint8_t {
  title,
  purpose,
  participants,
  themes,
  form,
  short_title,
  abbreviation,
  powers_by,  // bevoegdheidsverkrijging
  in_force,
  until,
  body,
  holder,  // bronhouder
  legal_grounds,
  decisions,  // instellingsbesluiten
  powers,     // bevoegdheden: heads and texts of articles
  address,
  website,
  changed,
  verified,
  number,
  previous,
  next,
  count
};

/// One version of an arrangement as a register gives it.
struct RegisterRow {
  std::map<RegisterField, Cell> cells{};
  RegisterEntry entry{};
  std::optional<Date> changed{};
};

/// Names of TOP concepts by their id, for registers that give ids only.
using ThemeLabels = std::map<std::string, std::string, std::less<>>;

/// The rows of a national register as a draft: columns that no row fills are left out; findings
/// tell of dates that cannot be and of versions that are not there.
Draft register_draft(std::vector<RegisterRow> rows, ThemeLabels const& labels,
                     std::vector<Finding> findings);

/// Fills the period of an entry from its two dates as written; a date that is none is a finding.
void read_period(RegisterRow& row, std::string_view from, std::string_view until);

/// The code at the end of a TOOI address, "gm0017"; empty when it is none.
std::string tooi_code(std::string_view address);

/// "roo:27763231"; empty for an empty number.
std::string register_id(std::string_view number);

/// The code of a form of cooperation: as given, or by its name ("Openbaar lichaam" → "OL").
std::string form_code(std::string_view code, std::string_view form);

}  // namespace verband::ingest
