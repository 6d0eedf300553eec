// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/word_styles.hpp"

#include <array>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_chain = 32;  // of styles based on styles; they may go round
constexpr double twips_in_a_point = 20.0;

std::optional<bool> on_or_off(pugi::xml_node properties, std::string_view name) {
  auto const node = child(properties, name);
  if (!node) return std::nullopt;
  auto const value = attribute(node, "val");
  return !(value == "0" || value == "false" || value == "off");
}

/// "heading 2" and "Kop 2" give 2; a title is a heading of the first level.
std::optional<std::uint8_t> level_by_name(std::string_view name) {
  auto const folded = text::fold(name);
  for (std::string_view const start : {"heading ", "kop "}) {
    if (folded.starts_with(start) && folded.size() == start.size() + 1) {
      auto const digit = folded.back();
      if (digit >= '1' && digit <= '9') return static_cast<std::uint8_t>(digit - '0');
    }
  }
  if (folded == "title" || folded == "titel") return std::uint8_t{1};
  if (folded == "subtitle" || folded == "ondertitel") return std::uint8_t{2};
  return std::nullopt;
}

WordLook look_of(pugi::xml_node style) {
  auto look = over(paragraph_look(child(style, "pPr")), run_look(child(style, "rPr")));
  if (!look.level) look.level = level_by_name(attribute(child(style, "name"), "val"));
  return look;
}

bool first_row_is_bold(pugi::xml_node style) {
  for (auto const each : style.children()) {
    if (local_name(each) == "tblStylePr" && attribute(each, "type") == "firstRow") {
      return run_look(child(each, "rPr")).bold.value_or(false);
    }
  }
  return false;
}

}  // namespace

WordLook over(WordLook look, WordLook const& below) {
  if (!look.bold) look.bold = below.bold;
  if (!look.hidden) look.hidden = below.hidden;
  if (!look.raised) look.raised = below.raised;
  if (!look.struck) look.struck = below.struck;
  if (!look.level) look.level = below.level;
  if (!look.list) look.list = below.list;
  if (!look.list_level) look.list_level = below.list_level;
  if (!look.indent) look.indent = below.indent;
  if (!look.page_break) look.page_break = below.page_break;
  return look;
}

WordLook run_look(pugi::xml_node properties) {
  WordLook look{.bold = on_or_off(properties, "b"), .hidden = on_or_off(properties, "vanish")};
  look.struck = on_or_off(properties, "strike");
  if (!look.struck) look.struck = on_or_off(properties, "dstrike");
  if (auto const stands = child(properties, "vertAlign"))
    look.raised = attribute(stands, "val") == "superscript";
  return look;
}

WordLook paragraph_look(pugi::xml_node properties) {
  WordLook look;
  look.page_break = on_or_off(properties, "pageBreakBefore");
  if (auto const outline = child(properties, "outlineLvl")) {
    auto const level = whole_number(attribute(outline, "val"), 9);
    look.level = static_cast<std::uint8_t>(level < 9 ? level + 1 : 0);
  }
  if (auto const numbered = child(properties, "numPr")) {
    if (auto const id = child(numbered, "numId")) look.list = std::string{attribute(id, "val")};
    if (auto const level = child(numbered, "ilvl")) {
      look.list_level = whole_number(attribute(level, "val"), 0);
    }
  }
  if (auto const indent = child(properties, "ind")) {
    auto const left =
        has_attribute(indent, "left") ? attribute(indent, "left") : attribute(indent, "start");
    if (!left.empty()) look.indent = decimal_number(left, 0) / twips_in_a_point;
  }
  return look;
}

WordStyles::WordStyles(pugi::xml_node styles) {
  std::map<std::string, std::string, std::less<>> based_on;
  for (auto const style : styles.children()) {
    if (local_name(style) != "style") continue;
    std::string const id{attribute(style, "styleId")};
    looks_.emplace(id, look_of(style));
    based_on.emplace(id, attribute(child(style, "basedOn"), "val"));
    auto const type = attribute(style, "type");
    if (type == "table") bold_first_rows_.emplace(id, first_row_is_bold(style));
    auto const standard = attribute(style, "default");
    if (type == "paragraph" && (standard == "1" || standard == "true")) default_ = id;
  }
  auto const own = looks_;
  for (auto& [id, look] : looks_) {
    auto below = based_on.find(id);
    for (std::size_t i = 0; i < longest_chain && below != based_on.end(); ++i) {
      auto const found = own.find(below->second);
      if (found == own.end()) break;
      look = over(look, found->second);
      below = based_on.find(below->second);
    }
  }
}

WordLook const& WordStyles::paragraph(std::string_view id) const {
  auto const found = looks_.find(id.empty() ? std::string_view{default_} : id);
  return found == looks_.end() ? none_ : found->second;
}

WordLook const& WordStyles::run(std::string_view id) const {
  auto const found = looks_.find(id);
  return id.empty() || found == looks_.end() ? none_ : found->second;
}

bool WordStyles::bold_first_row(std::string_view id) const {
  auto const found = bold_first_rows_.find(id);
  return found != bold_first_rows_.end() && found->second;
}

}  // namespace verband::ingest
