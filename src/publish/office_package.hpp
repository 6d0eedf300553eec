// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace verband::publish {

/// A part of an office document: its path, what it is, and its bytes.
struct OfficePart {
  std::string name{};          // "xl/workbook.xml"
  std::string content_type{};  // "...sheet.main+xml", after "application/vnd.openxmlformats-"
  std::string bytes{};
};

/// A relation of an office document: the last word of its type, and the path it points to.
struct Relation {
  std::string type{};  // "styles"
  std::string target{};
};

/// The relations rId1, rId2, ... as a part of a document.
std::string relations(std::span<Relation const> list);

/// An office document (ECMA-376) around these parts; the first one is the document itself. The
/// title and the Dutch language stand in its properties.
std::string office_package(std::span<OfficePart const> parts, std::string_view title);

}  // namespace verband::publish
