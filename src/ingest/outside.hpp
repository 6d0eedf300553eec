// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "ingest/contents.hpp"
#include "model/draft.hpp"

namespace verband::ingest {

/// Names of organisations in the running text of a document that no cell of its list has, as
/// written, each once: "Stichting Noorderlicht".
std::vector<std::string> names_outside(std::vector<Paragraph> const& paragraphs,
                                       Draft const& draft);

}  // namespace verband::ingest
