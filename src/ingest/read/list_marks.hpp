// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verband::ingest {

/// How an item of a list is numbered.
enum class MarkForm : std::uint8_t {
  none,
  decimal,
  decimal_zero,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman
};

/// A number as it is shown: "3", "03", "c", "C", "iii", "III"; empty for `none`.
std::string shown(std::uint32_t number, MarkForm form);

/// The sign of a list without numbers; the private signs of symbol letters become "•".
std::string bullet(std::string_view sign);

/// A sign of Wingdings or Symbol by its number there: "✓", "→", … and "•" for what is not known.
std::string_view symbol(std::uint32_t code);

}  // namespace verband::ingest
