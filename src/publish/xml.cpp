// SPDX-License-Identifier: EUPL-1.2
#include "publish/xml.hpp"

#include <algorithm>
#include <cstdint>

namespace verband::publish {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::uint32_t byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// A character and how many bytes it takes; a length of 0 where the bytes are no UTF-8.
struct Character {
  std::uint32_t code{};
  std::size_t length{};
};

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Character character(std::string_view text, std::size_t at) {
  auto const lead = byte(text, at);
  if (lead < 0x80U) return {lead, 1};
  std::size_t const length = lead < 0xC2U   ? 0
                             : lead < 0xE0U ? 2
                             : lead < 0xF0U ? 3
                             : lead < 0xF5U ? 4
                                            : 0;
  if (length == 0 || at + length > text.size()) return {};
  std::uint32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    auto const next = byte(text, at + i);
    if ((next & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (next & 0x3FU);
  }
  bool const overlong = (length == 3 && code < 0x800U) || (length == 4 && code < 0x10000U);
  bool const surrogate = code >= 0xD800U && code <= 0xDFFFU;
  if (overlong || surrogate || code > 0x10FFFFU) return {};
  return {code, length};
}

bool plain(char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\t'; }

std::size_t utf16_units(char lead) {
  auto const value = static_cast<unsigned char>(lead);
  return (value & 0xC0U) == 0x80U ? 0 : value >= 0xF0U ? 2 : 1;
}

struct Writer : pugi::xml_writer {
  std::string text{};
  void write(void const* data, std::size_t size) override {
    text.append(static_cast<char const*>(data), size);
  }
};

}  // namespace

std::string xml_text(std::string_view text) {
  if (std::ranges::all_of(text, plain)) return std::string{text};
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = character(text, at);
    if (length == 0 || code == 0xFFFEU || code == 0xFFFFU) {
      result += replacement;
      at += std::max<std::size_t>(length, 1);
      continue;
    }
    bool const line_end = code == '\r' || code == '\v' || code == '\f';
    bool const pair = code == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    bool const control =
        (code < 0x20U && code != '\n' && code != '\t') || (code >= 0x7FU && code < 0xA0U);
    if (line_end && !pair) result += '\n';
    if (!control) result += text.substr(at, length);
    at += length;
  }
  return result;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (char const each : text) units += utf16_units(each);
  return units;
}

std::string_view utf16_prefix(std::string_view text, std::size_t units) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const more = utf16_units(text[at]);
    if (more > units) return text.substr(0, at);
    units -= more;
  }
  return text;
}

pugi::xml_node add(pugi::xml_node const& parent, char const* name,
                   std::initializer_list<XmlAttributeView> attributes) {
  auto place = parent;  // a handle: the tree is the same
  auto node = place.append_child(name);
  for (auto const& each : attributes) {
    node.append_attribute(each.name).set_value(each.value.c_str());
  }
  return node;
}

pugi::xml_node add_text(pugi::xml_node parent, char const* name, std::string_view text,
                        std::initializer_list<XmlAttributeView> attributes) {
  auto node = add(parent, name, attributes);
  bool const edge = !text.empty() && (text.front() <= ' ' || text.back() <= ' ');
  bool const inner =
      text.find('\n') != std::string_view::npos || text.find("  ") != std::string_view::npos;
  if (edge || inner) node.append_attribute("xml:space").set_value("preserve");
  node.append_child(pugi::node_pcdata).set_value(std::string{text}.c_str());
  return node;
}

std::string bytes(pugi::xml_document const& document) {
  Writer writer;
  writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace verband::publish
