// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"
#include "analysis/differences.hpp"
#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "model/register.hpp"

namespace verband::publish {

/// A document as read and understood, before it is in the register. Views, for one call.
struct ReadDocumentView {
  std::string_view file{};
  Draft const* draft{};
  DocumentContext const* context{};
  std::vector<Interpretation> const* rows{};
  std::span<Finding const> findings{};
  std::span<analysis::Difference const> differences{};  // from what the register believes
};

/// The document as one JSON object: document, partnerships, differences,
/// findings, proof (docs/handleiding.md).
std::string json(ReadDocumentView const& document);

/// The self-proof of a document as a JSON object: equal, applicable, differences.
std::string proof_json(Draft const& draft);

/// What a loose text means, as a JSON object with the fields of a partnership's participants.
std::string json(std::string_view text, Date day, Interpretation const& meaning);

/// Beliefs about partnerships on a day as a JSON object: on, known, revision, partnerships.
std::string json(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot, Date day,
                 std::string_view known);

/// The log as a JSON object: changes with revision, recorded, author, reason, summary.
std::string json(std::span<Change const> changes);

}  // namespace verband::publish
