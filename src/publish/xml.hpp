// SPDX-License-Identifier: EUPL-1.2
// What the office formats share: text that may stand in XML, and elements in one line.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace verband::publish {

/// `text` as XML 1.0 may hold it: valid UTF-8 (broken bytes become U+FFFD), without control
/// characters other than tab and line end.
std::string xml_text(std::string_view text);

/// The number of UTF-16 units of a valid UTF-8 text: how office programs count letters.
std::size_t utf16_length(std::string_view text);

/// The longest part of a valid UTF-8 text from its beginning that has at most `units` UTF-16 units.
std::string_view utf16_prefix(std::string_view text, std::size_t units);

/// An attribute of an element. Views: for one call.
struct XmlAttributeView {
  char const* name{};
  std::string value{};
};

/// A new last child with these attributes. Values are texts that XML may hold.
pugi::xml_node add(pugi::xml_node const& parent, char const* name,
                   std::initializer_list<XmlAttributeView> attributes = {});
/// The same with a text in it; spaces at its ends count.
pugi::xml_node add_text(pugi::xml_node parent, char const* name, std::string_view text,
                        std::initializer_list<XmlAttributeView> attributes = {});

/// The document as bytes, with its declaration and without white space of our own.
std::string bytes(pugi::xml_document const& document);

}  // namespace verband::publish
