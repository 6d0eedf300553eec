// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace verband::ingest {

/// The width of a space in Helvetica or Arial, in thousandths of the letter size.
inline constexpr float space_width = 278.0F;

/// The estimated width of a text in Helvetica or Arial, in thousandths of the letter size.
float text_width(std::string_view utf8);

/// What one line of a cell tells about its column: it fitted; with the next word it would not have
/// (`refused` is 0 for the last line of a cell).
struct WrapEvidence {
  float fitted{};
  float refused{};
};

/// The width that agrees with most breaks; 0 when there is nothing to learn from.
float estimate_width(std::span<WrapEvidence const> breaks);

}  // namespace verband::ingest
