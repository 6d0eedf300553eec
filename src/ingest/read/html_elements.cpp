// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/html_elements.hpp"

#include <algorithm>
#include <array>

#include "ingest/read/xml_parts.hpp"

namespace verband::ingest {
namespace {

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// The value of a property in a style attribute.
std::string style_value(std::string_view style, std::string_view property) {
  auto const all = small_letters(style);
  auto const at = all.find(property);
  if (at == std::string::npos) return {};
  auto const colon = all.find_first_not_of(" :", at + property.size());
  if (colon == std::string::npos) return {};
  return all.substr(colon, all.find(';', colon) - colon);
}

}  // namespace

bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 33> blocks{
      "address", "article", "aside", "blockquote", "body",  "center",   "dd",
      "details", "dialog",  "div",   "dl",         "dt",    "fieldset", "figcaption",
      "figure",  "footer",  "form",  "header",     "hr",    "html",     "legend",
      "li",      "main",    "menu",  "nav",        "ol",    "p",        "pre",
      "section", "summary", "ul",    "caption",    "option"};
  return is_in(blocks, name);
}

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 12> voids{
      "br", "hr", "img", "input", "col", "meta", "link", "wbr", "area", "base", "embed", "source"};
  return is_in(voids, name);
}

std::uint8_t heading(std::string_view name) {
  bool const is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return is_heading ? static_cast<std::uint8_t>(name[1] - '0') : std::uint8_t{0};
}

bool makes_bold(HtmlToken const& tag) {
  if (tag.name == "b" || tag.name == "strong" || tag.name == "th" || tag.name == "summary" ||
      heading(tag.name) > 0) {
    return true;
  }
  auto const weight = style_value(tag.attribute("style"), "font-weight");
  return weight.starts_with("bold") || whole_number(weight, 400) >= 600;
}

bool strikes(HtmlToken const& tag) {
  static constexpr std::array<std::string_view, 3> struck{"s", "del", "strike"};
  auto const style = tag.attribute("style");
  return is_in(struck, tag.name) ||
         style_value(style, "text-decoration").find("line-through") != std::string::npos;
}

bool hides(HtmlToken const& tag) {
  return tag.has("hidden") || style_value(tag.attribute("style"), "display").starts_with("none");
}

}  // namespace verband::ingest
