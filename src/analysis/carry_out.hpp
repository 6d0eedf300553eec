// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/merger.hpp"

namespace verband::analysis {

/// What carrying out a merger would write. Views into the outcome given.
struct CarryOut {
  std::vector<Amendment> amendments{};        // without ids
  std::vector<Consequence const*> open{};     // stay as they are: a question has no answer yet
  std::vector<Consequence const*> by_rule{};  // nothing to write: a rule follows the merger itself
  std::vector<Consequence const*> changed{};  // the others in which a participation ends or begins
};

/// The participations that end and begin on the day of the merger. `on_day` is the register on that
/// day as it is now: where a rule gives the members then, nothing is written and the rule lives on.
CarryOut carry_out(MergerOutcome const& outcome, OnDay const& on_day);

}  // namespace verband::analysis
