// SPDX-License-Identifier: EUPL-1.2
// What a document says that the signs of a table mean: "x = deelnemer, o = waarnemer", "ALM =
// Almere".
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/words/legend_line.hpp"

namespace verband::ingest {

struct HeadedTable;

/// The signs and short names that are explained, each with its meaning.
class SignLegend {
 public:
  SignLegend() = default;
  /// One that goes before another, which stays.
  explicit SignLegend(SignLegend const* other) : other_{other} {}

  /// Hears a text that may explain signs; what it says goes before what was heard earlier.
  void hear(std::string_view text);
  /// Hears the texts of a document that may explain signs.
  void hear(Contents const& contents);

  /// What the sign means, in other letters as well where that is not explained; empty when nothing
  /// is said.
  std::string_view meaning(std::string_view sign) const;
  /// The same for a sign of a cross table: only where the signs say how one takes part.
  std::string_view role(std::string_view sign) const;
  /// What a table of its own says of these short names, a line each: "ALM = Almere".
  std::string told_in_tables(std::vector<std::string> const& names) const;

 private:
  void add(std::string_view sign, std::string_view meaning);
  bool tells_roles() const { return roles_ || (other_ != nullptr && other_->tells_roles()); }
  void hear_line(std::string_view line);
  /// "AadR: Alphen aan den Rijn", "CR – centrumregeling".
  void hear_names(std::string_view line);

  std::map<std::string, std::string, std::less<>> meanings_{};
  std::map<std::string, std::string, std::less<>> in_any_letters_{};
  std::map<std::string, std::string, std::less<>> in_tables_{};
  SignLegend const* other_{};
  bool roles_{};  // one of them says how one takes part
};

/// True for a meaning that says nothing more than that one takes part: "deelnemer", "neemt deel".
bool plain_participant(std::string_view meaning);
/// True for a meaning that says that one does not: "geen deelnemer".
bool no_participant(std::string_view meaning);
/// True for a meaning that says another part: "waarnemer", "centrumgemeente".
bool other_part(std::string_view meaning);

/// What a table of its own explains, a line each: "AadR = Alphen aan den Rijn"; empty for any other
/// table. Its head says so ("Afkorting | Betekenis"), or the text right above it: "Legenda".
std::string legend_table(Grid const& grid, std::string_view above);

/// Takes rows that explain signs out of a table, right below its head and at its end, and adds what
/// they say to its notes: of "ALM | Almere" below a column "ALM" a line "ALM = Almere".
void signs_apart(Grid& grid, std::size_t first, HeadedTable& table);

}  // namespace verband::ingest
