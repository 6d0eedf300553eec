// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "analysis/believed.hpp"

namespace verband::publish {

/// What was asked, for the account at the end of an office document. Views, for one call.
struct AskedView {
  Snapshot const* snapshot{};
  Date on{};
  std::string_view known{};                // ISO date, empty = now
  std::span<std::string const> filters{};  // in words: "deelnemer: Haren"
};

/// The beliefs as a workbook (.xlsx): the rows of register_rows, and a sheet that says what was
/// asked and which sources it comes from.
std::string workbook(std::span<analysis::BeliefView const> beliefs, AskedView const& asked);

/// The beliefs as an annex in Word (.docx): the words of the sources in five columns, then what was
/// asked and which sources it comes from.
std::string word_annex(std::span<analysis::BeliefView const> beliefs, AskedView const& asked);

}  // namespace verband::publish
