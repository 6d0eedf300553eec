// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "reference/gazetteer.hpp"

namespace verband::resolve {

/// What the caller knows already; what is absent is inferred from the document and said.
struct Options {
  std::string owner{};  // code, empty = infer
  std::optional<Date> on{};
  Date today{};
  std::string title{};  // name of the file, a hint where the document itself is silent
};

/// A document as understood: its context and one interpretation per row of the draft, same order.
struct Resolved {
  DocumentContext context{};
  std::vector<Interpretation> rows{};
  std::vector<Finding> findings{};
};

/// Interprets every row of the draft on the reference date, each conclusion with its reason.
Resolved resolve(Draft const& draft, reference::Gazetteer const& gazetteer, Options const& options);

/// What a loose text such as "alle Groninger gemeenten + provincie" means on that day. `owner` may
/// be empty.
Interpretation resolve_text(std::string_view text, reference::Gazetteer const& gazetteer, Date day,
                            std::string_view owner);

}  // namespace verband::resolve
