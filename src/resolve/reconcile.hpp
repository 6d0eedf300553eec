// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/proposal.hpp"

namespace verband::resolve {

/// Which partnerships of the register may be one, told by different sources or twice by one: best
/// score first. Only pairs that have one of `among` (URIs; none = all), and that no person judged.
/// A pair is called the same by its name together with its participants, seat, body or period,
/// never by a name or by participants alone. Weighs grounds as Fellegi and Sunter (1969) do.
std::vector<Proposal> reconcile(Snapshot const& snapshot, std::span<std::string const> among = {});

}  // namespace verband::resolve
