// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/prose.hpp"
#include "ingest/read/word_styles.hpp"

namespace verband::ingest {

/// Counts pages: where Word has marked them by its marks alone, else by breaks that were asked for.
struct PageCount {
  bool marked{};
  std::uint32_t page{1};
};

/// A reference to a note at the foot or the end.
struct NoteReference {
  bool at_end{};
  std::string id{};
};

/// What a paragraph holds besides its text.
struct WordLine {
  std::uint32_t page{};  // on which its text begins; 0 while it has none
  std::vector<NoteReference> notes{};
  std::vector<pugi::xml_node> boxes{};  // the contents of text boxes, in order
};

/// Adds the text of a paragraph: what is shown, with tracked insertions and without tracked
/// deletions, hidden text, instructions of fields, comments and empty forms.
void add_runs(pugi::xml_node paragraph, WordStyles const& styles, WordLook const& look,
              PageCount& pages, Prose& prose, WordLine& line);

/// The branch of an mc:AlternateContent that is read: the first.
pugi::xml_node chosen_branch(pugi::xml_node alternatives);

/// True for a form field that shows only what should be filled in.
bool is_placeholder(pugi::xml_node content_control);

}  // namespace verband::ingest
