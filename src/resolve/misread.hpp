// SPDX-License-Identifier: EUPL-1.2
// Digits that a scan took for letters, and words that lost what stood between them.
#pragma once

#include <string>
#include <vector>

#include "reference/gazetteer.hpp"

namespace verband::resolve {

/// A word that was read otherwise than it stands there; both are as long.
struct Misread {
  std::string was{}, now{};
};

/// Puts an l or i for a 1, and an o for a 0, inside words of the cell where that makes a known name
/// or word of one that is not: "De Wo1den", "a1le"; the words changed.
std::vector<Misread> mend_misread(reference::Gazetteer const& gazetteer, std::string& cell);

/// Puts back what is lost between two words of which the second begins a known name: the space of
/// "enZaanstad", the dash of "'sHertogenbosch".
void mend_glued(reference::Gazetteer const& gazetteer, std::string& cell);

/// The text with the words as they stood.
std::string as_it_stood(std::string text, std::vector<Misread> const& misread);

/// What to doubt of the words read otherwise.
std::string misread_doubt(std::vector<Misread> const& misread);

}  // namespace verband::resolve
