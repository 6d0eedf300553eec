// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string_view>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// Ends and begins participations in what an account tells, as people decided when municipalities
/// merged: amendments dated on or before `day` and after the account. Who began and has since
/// ceased to exist is followed by its successor, as expected.
void amend(Snapshot const& snapshot, Date day, BeliefView& view);

/// Takes the amendments of one partnership along to a part of the register.
void copy_amendments(Snapshot const& from, std::string_view uri, Snapshot& to);

/// The days on which an amendment takes effect.
std::set<Date> amended_on(Snapshot const& snapshot);

}  // namespace verband::analysis
