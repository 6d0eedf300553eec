// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "publish/table.hpp"

namespace verband::publish {

/// The annex with partnerships as municipalities write it: a title, a table of five columns, and
/// the notes it rests on.
struct Annex {
  std::string title{};
  std::vector<std::string> intro{};
  Table table{};  // five columns: name, purpose, participants, policy area, nature
  std::vector<std::string> notes{};
};

/// The annex as a Word document (.docx): A4 lying, the head of the table repeated on every page,
/// page numbers, Dutch. A line end in a text begins a new paragraph.
std::string docx(Annex const& annex);

}  // namespace verband::publish
