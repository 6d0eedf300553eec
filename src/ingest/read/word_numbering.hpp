// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/read/list_marks.hpp"
#include "ingest/read/xml_parts.hpp"

namespace verband::ingest {

/// The numbered and bulleted lists of a Word document; counts while the document is read.
class WordNumbering {
 public:
  WordNumbering() = default;
  explicit WordNumbering(pugi::xml_node numbering);

  /// The mark of the next item of this list, as shown: "3.", "b)", "•"; empty when not known.
  std::string next(std::string_view list, std::uint32_t level);
  /// How far items of that level stand from the margin, in points.
  std::optional<double> indent(std::string_view list, std::uint32_t level) const;

 private:
  static constexpr std::size_t depth = 9;
  struct Level {
    MarkForm form{MarkForm::none};
    bool bulleted{};
    std::string shape{};  // "%1.%2"
    std::uint32_t start{1};
    std::optional<double> indent{};
  };
  struct Scheme {
    std::array<Level, depth> levels{};
    std::array<std::uint32_t, depth> counts{};
  };
  struct List {
    std::string scheme{};
    std::array<std::optional<std::uint32_t>, depth> restarts{};
  };
  static Level level_of(pugi::xml_node node);
  Level const* find(std::string_view list, std::uint32_t level) const;
  void read_schemes(pugi::xml_node numbering);
  void read_lists(pugi::xml_node numbering);

  std::map<std::string, Scheme, std::less<>> schemes_{};
  std::map<std::string, List, std::less<>> lists_{};
};

}  // namespace verband::ingest
