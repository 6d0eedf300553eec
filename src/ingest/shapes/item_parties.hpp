// SPDX-License-Identifier: EUPL-1.2
// Who takes part, as the text of an item of a list says it.
#pragma once

#include <string>
#include <string_view>

#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {

/// Takes the sentence with a label of that kind out of what is said of an item: "Deelnemers: A; B."
std::string labelled_in(std::string& rest, Kind kind);

/// Takes out who takes part: "Deelnemers: A en B.", "volksgezondheid; met A en B".
std::string participants_in(std::string& rest);

/// Who takes part by a sentence of running text: "Aan deze regeling nemen A en B deel."; nothing
/// when none says so.
std::string participants_told(std::string_view text);

}  // namespace verband::ingest
