// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/overlap/numbered.hpp"

namespace verband::analysis {

/// Participants who work together in exactly this composition, and in what.
struct ParticipantSet {
  std::vector<std::string> members{};  // codes, ascending
  std::vector<BeliefView const*> beliefs{};
  std::vector<std::size_t> within{};   // numbers of sets that have all of these and more
  std::vector<std::size_t> crosses{};  // that have some of these, and lack some, and have others
};

/// How the sets of participants of partnerships lie to each other. Views into the beliefs given.
struct ParticipantSets {
  std::vector<ParticipantSet> sets{};  // with most partnerships first, then the largest
  std::size_t uncounted{};             // partnerships of which no participant is known
  // Pairs of partnerships by how their participants lie.
  std::size_t identical{}, contained{}, crossing{}, apart{};
};

/// The sets of all participants of those beliefs.
ParticipantSets participant_sets(std::span<BeliefView const* const> beliefs, Atlas const& atlas);

}  // namespace verband::analysis
