// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/read/xml_parts.hpp"

namespace verband::ingest {

/// What a style or a paragraph of Word says; nothing where it leaves it to what it is based on.
struct WordLook {
  std::optional<bool> bold{};
  std::optional<bool> hidden{};
  std::optional<bool> raised{};
  std::optional<bool> struck{};
  std::optional<std::uint8_t> level{};  // 0 = running text, 1 … 9 = a heading
  std::optional<std::string> list{};    // the number of a list; "0" = none
  std::optional<std::uint32_t> list_level{};
  std::optional<double> indent{};  // points
  std::optional<bool> page_break{};
};

/// What the properties of a paragraph (w:pPr) or run (w:rPr) say themselves.
WordLook paragraph_look(pugi::xml_node properties);
WordLook run_look(pugi::xml_node properties);

/// The styles of a document, with what each takes over from the style it is based on.
class WordStyles {
 public:
  WordStyles() = default;
  explicit WordStyles(pugi::xml_node styles);

  /// The look of a style; that of the default paragraph style where the name is empty.
  WordLook const& paragraph(std::string_view id) const;
  WordLook const& run(std::string_view id) const;
  /// True when the style of a table makes its first row bold.
  bool bold_first_row(std::string_view id) const;

 private:
  std::map<std::string, WordLook, std::less<>> looks_{};
  std::map<std::string, bool, std::less<>> bold_first_rows_{};
  std::string default_{};
  WordLook none_{};
};

/// `look`, and what `below` says where it says nothing.
WordLook over(WordLook look, WordLook const& below);

}  // namespace verband::ingest
