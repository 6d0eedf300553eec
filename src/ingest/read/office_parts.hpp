// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/archive.hpp"
#include "ingest/read/xml_parts.hpp"

namespace verband::ingest {

/// The parts of a package of Word or Excel, found by how they refer to each other. What is wrong
/// is in `findings`.
class OfficePartsView {
 public:
  OfficePartsView(std::string_view bytes, Limits const& limits);

  /// The path of the main part: "word/document.xml".
  std::string main() const { return main_; }
  /// The paths a part refers to, by the number of the reference ("rId3").
  std::map<std::string, std::string> references(std::string_view part);
  /// The path of the part of this sort ("styles", "footnotes") that a part refers to; empty when
  /// it has none.
  std::string reference(std::string_view part, std::string_view sort);
  /// The tree of a part; empty when there is no such part or it cannot be read.
  pugi::xml_document tree(std::string_view part);
  std::vector<Finding> findings() const;

 private:
  pugi::xml_document relations(std::string_view part);

  ArchiveView archive_;
  Limits limits_;
  std::string main_{};
  std::vector<Finding> findings_{};
};

/// What the list of content types says is the main part, without its path: "wordprocessingml",
/// "spreadsheetml" or nothing.
std::string_view main_language(std::string_view content_types);

}  // namespace verband::ingest
