// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// Ends and begins participations in what an account tells, as people decided when municipalities
/// merged: amendments dated on or before `day` and after the account. Who began and has since
/// ceased to exist is followed by its successor, as expected.
void amend(Snapshot const& snapshot, Date day, BeliefView& view);

/// The lapse by `day` of what that account tells of, when municipalities merged (Wet arhi art. 41
/// lid 1 en 2); a later account goes before it.
std::optional<Lapse> lapse(Snapshot const& snapshot, std::string_view uri, Account const& account,
                           Date day);

/// Takes the amendments of one partnership along to a part of the register.
void copy_amendments(Snapshot const& from, std::string_view uri, Snapshot& to);

/// The days on which an amendment takes effect.
std::set<Date> amended_on(Snapshot const& snapshot);

}  // namespace verband::analysis
