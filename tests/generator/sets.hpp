// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
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

/// What every document of a set must have; what is not said is left to chance.
struct Wanted {
  std::string dialect{};
  std::optional<double> padding{};  // points between rows
};

/// `count` documents of the content file `set`. Without pdftotext all of them are in the PDFBox
/// dialect.
std::vector<Document> make_set(std::string const& set, std::uint64_t seed, std::size_t count,
                               Wanted const& wanted = {});

}  // namespace verband::generator
