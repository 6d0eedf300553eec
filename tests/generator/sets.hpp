// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annex.hpp"

namespace verband::generator {

/// A generated text and what is really in it.
struct Document {
  Annex annex{};
  Look look{};
  std::string text{};
};

/// `count` documents of the set "dev" or "heldout". Without pdftotext all of them are in the PDFBox
/// dialect.
std::vector<Document> make_set(std::string const& set, std::uint64_t seed, std::size_t count);

}  // namespace verband::generator
