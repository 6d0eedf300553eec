// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verband {

/// Where in a source something was read: bytes [begin, end) of its raw bytes.
struct Span {
  std::uint32_t begin{};
  std::uint32_t end{};
  auto operator<=>(Span const&) const = default;
};

enum class Severity : std::uint8_t { note, doubt, problem };

/// Something a reader of the source should know. Bad data is a finding, never an exception.
/// `code` is kebab-case and described in docs/bevindingen.md; `row` is 1-based, 0 = the document;
/// `field` is a field name as in the JSON export or empty; `detail` is plain Dutch.
struct Finding {
  Severity severity{};
  std::string code{};
  std::uint32_t row{};
  std::string field{};
  Span where{};
  std::string detail{};
  auto operator<=>(Finding const&) const = default;
};

/// A value together with everything noticed while obtaining it.
template <typename T>
struct Found {
  T value{};
  std::vector<Finding> findings{};
};

/// The name used in exports: "note", "doubt", "problem".
std::string_view name(Severity severity);

}  // namespace verband
