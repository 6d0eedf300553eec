// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/finding.hpp"
#include "model/interpretation.hpp"
#include "resolve/mention.hpp"
#include "resolve/misread.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// The cells of a row by what they are about; empty where the document has no such column.
struct RowText {
  std::string name{}, purpose{}, participants{}, policy_area{}, nature{};
  std::string name_head{};      // what stands above the names
  std::string status{};         // of a column that is called so
  std::string abbreviation{};   // of a column that is called so
  std::string own_part{};       // of a column that says how the owner takes part: "Rol gemeente"
  std::string form{};           // of a column that is called legal form
  std::string form_head{};      // what stands above it
  std::string duty{};           // of a column that asks: "Verplicht?"; "ja" as "verplicht"
  std::string duty_reason{};    // its head and cell
  std::string remarks{};        // of a column for what is worth noting: "Bijzonderheden"
  std::string status_remark{};  // those of them that tell a status
  std::vector<std::string> news{};     // of columns for remarks and for how things go, one by one
  std::optional<Date> end{};           // the last day of a column for the term: "Einddatum"
  std::string end_told{};              // its head and cell
  std::vector<std::string> further{};  // of the columns that are none of these, one by one
  bool has_nature{}, has_participants{};
  std::vector<Misread> misread{};  // words of the participants that are read otherwise
};

/// Variants that the name of a row announces: "RBPO" and "RBPO-plus".
std::vector<std::string> variants_in(std::string_view name);

/// Reads the participants cell with the rest of the row as witness and fills participants, rules,
/// unresolved, variants and roles. With `imply` the owner takes part also when the list leaves it
/// out. Findings get row number `row`.
void read_participants(Scene const& scene, RowText const& text, bool imply, std::uint32_t row,
                       Interpretation& into, std::vector<Finding>& findings);

}  // namespace verband::resolve
