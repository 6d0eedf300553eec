// SPDX-License-Identifier: EUPL-1.2
// To which partnership a new row belongs, as far as rules can tell; for this room only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/commands.hpp"

namespace verband::registry {

/// Where a rule puts a row: a partnership of the register, or that of another row, or none yet.
struct Placed {
  std::string uri{};
  std::optional<std::size_t> with{};  // number of a row that gets a partnership of its own
  std::string_view rule{};
  std::string reason{};  // plain Dutch
};

/// What the rules say of the rows of a document, and findings about identities they did not follow.
struct Placing {
  std::vector<Placed> rows{};
  std::vector<Finding> findings{};
};

/// Places the rows that are not `known` (rows of an earlier reading of the same bytes are): by the
/// number of a national register, by the identity an export gave them, by name among documents of
/// the same owner, or because everything but the name agrees with the one row of the owner's latest
/// document that is left over.
Placing placing(Snapshot const& snapshot, ImportRequest const& request,
                std::vector<bool> const& known, Tools const& tools);

}  // namespace verband::registry
