// SPDX-License-Identifier: EUPL-1.2
// For the tests of texts whose columns stand side by side: who is known, and a small table.
#pragma once

#include <string>

#include "ingest/draft_testing.hpp"
#include "ingest/read.hpp"

namespace verband::ingest::testing {

/// A text as it is read by a reader that knows eight names.
inline Draft read_layout_text(std::string const& text) {
  Knowledge known;
  for (auto const* name : {"Delfzijl", "Appingedam", "Loppersum", "Eemsmond", "Groningen", "Haren",
                           "Assen", "Tynaarlo"}) {
    known.lexicon.add_name(name);
  }
  return ingest::read(text, known, {});
}

inline std::string const layout_head = "Naam               Deelnemers              Aard\n";

inline std::string const layout_body =
    "Havenschap         Delfzijl, Eemsmond en   Publiekrechtelijk\n"
    "Eemsmond           provincie\n"
    "Recreatieschap     Groningen, Haren,       Vrijwillig\n"
    "Zuid               Tynaarlo\n"
    "GGD Noord          Alle gemeenten          Verplicht\n";

}  // namespace verband::ingest::testing
