// SPDX-License-Identifier: EUPL-1.2
#include "reference/abroad.hpp"

#include "reference/spelling.hpp"
#include "reference/table.hpp"
#include "text/fold.hpp"

namespace verband::reference {

std::unordered_set<std::string> places_abroad(std::string_view packed) {
  std::unordered_set<std::string> places;
  each_row(table_of(packed, "abroad.tsv"), "name\tcountry",
           [&](auto row) { places.insert(key(text::fold(row[0]))); });
  return places;
}

}  // namespace verband::reference
