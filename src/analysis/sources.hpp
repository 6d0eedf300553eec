// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/register.hpp"

namespace verband::analysis {

/// A source of the register with the reading of it that holds. Views, as long as the snapshot
/// lives.
struct SourceView {
  Source const* source{};
  Reading const* reading{};  // absent when every reading was undone
  std::size_t rows{};        // rows of that reading
};

/// All sources, in the order of their ids.
std::vector<SourceView> sources(Snapshot const& snapshot);

/// The rows that tell of the partnership with that URI, in the order of their days.
std::vector<Account const*> rows_about(Snapshot const& snapshot, std::string_view uri);

}  // namespace verband::analysis
