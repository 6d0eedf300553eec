// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/proposal.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// A partnership as one side of a proposal: what it is called and who tells of it.
struct ProposedSide {
  std::string uri{};
  std::string slug{};
  std::string name{};                      // as the last source to speak of it says
  std::vector<std::string> sources{};      // "annex.txt, rij 3", one for each source
  std::vector<std::string> identifiers{};  // official ones
};
ProposedSide proposed_side(Snapshot const& snapshot, std::string_view uri);

/// "waarschijnlijk hetzelfde", "misschien hetzelfde".
std::string_view proposed_word(Verdict verdict);

/// Proposals as rows: one, other, what is proposed, how firmly and why.
Table proposal_rows(std::span<Proposal const> proposals, Snapshot const& snapshot);

/// Proposals as one JSON object (docs/handleiding.md).
std::string json(std::span<Proposal const> proposals, Snapshot const& snapshot);

}  // namespace verband::publish
