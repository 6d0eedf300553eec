// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/list_marks.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/xml_parts.hpp"

namespace verband::ingest {

/// What a style of OpenDocument says; nothing where it leaves it to its parent.
struct OdfLook {
  std::optional<bool> bold{};
  std::optional<bool> hidden{};
  std::optional<bool> raised{};
  std::optional<bool> struck{};
  std::optional<bool> page_before{};
  std::optional<double> indent{};  // points
  std::optional<std::uint8_t> level{};
  std::string list{};  // style of the list it belongs to
};

/// How one level of a list is marked.
struct OdfListLevel {
  MarkForm form{MarkForm::none};
  std::string bullet{};
  std::string prefix{};
  std::string suffix{};
  std::uint32_t start{1};
  std::uint32_t shown_levels{1};
  double indent{};
};

constexpr std::size_t odf_list_levels = 10;
using OdfList = std::array<OdfListLevel, odf_list_levels>;

/// The styles of an OpenDocument file by family and name, with what they take over.
class OdfStyles {
 public:
  /// Takes the styles below office:styles or office:automatic-styles; call with all of them, then
  /// `finish`.
  void add(pugi::xml_node styles);
  void finish();

  OdfLook const& look(std::string_view family, std::string_view name) const;
  OdfList const* list(std::string_view name) const;

 private:
  using Key = std::pair<std::string, std::string>;
  std::map<Key, OdfLook> looks_{};
  std::map<Key, std::string> parents_{};
  std::map<std::string, OdfList, std::less<>> lists_{};
  OdfLook none_{};
};

/// What a paragraph holds besides its text.
struct OdfLine {
  std::uint32_t page{};                 // on which its text begins; 0 while it has none
  std::vector<pugi::xml_node> notes{};  // text:note-body
  std::vector<pugi::xml_node> boxes{};  // draw:text-box and tables in frames
};

/// Adds the text of a text:p or text:h; white space, tabs and line ends as OpenDocument has them.
void add_odf_text(pugi::xml_node paragraph, OdfStyles const& styles, bool bold, bool hidden,
                  std::uint32_t& page, Prose& prose, OdfLine& line);

/// The length of OpenDocument ("1.27cm", "12pt") in points.
double odf_length(std::string_view text);

}  // namespace verband::ingest
