// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The text of a paragraph or cell while it is read. White space of any kind becomes one blank, or
/// one tab where tabs are kept; line ends are single; there is none of either at the ends. Soft
/// hyphens and characters without width are left out; bytes that are no UTF-8 become U+FFFD.
class Prose {
 public:
  explicit Prose(bool keeps_tabs) : keeps_tabs_{keeps_tabs} {}

  /// Whether what is added from now on is bold.
  void bold(bool on) { bold_ = on; }
  /// Whether what is added from now on stands higher, as the mark of a note does: its digits become
  /// "¹", "²", so that they are no part of the word before them.
  void raised(bool on) { raised_ = on; }
  /// Whether a line goes through what is added from now on.
  void struck(bool on) { struck_ = on; }
  void add(std::string_view utf8);
  /// The same with its place: `utf8` stands at [begin, begin + its size).
  void add(std::string_view utf8, std::size_t begin);
  /// One character that stands at [begin, end).
  void add(char32_t code, std::size_t begin, std::size_t end);
  void line();
  /// What stood elsewhere, on a line of its own.
  void add_lines(std::string_view utf8, std::vector<Span> const& spans, bool was_bold);

  bool empty() const { return text_.empty(); }
  bool any_struck() const { return any_struck_; }
  bool all_bold() const { return letters_ > 0 && bold_letters_ == letters_; }
  /// How many bytes at the beginning are bold where the rest is not; 0 when all or none are.
  std::size_t lead() const { return all_bold() ? 0 : lead_; }
  std::string const& text() const { return text_; }
  /// Where the text stands, in reading order; empty when it was added without place.
  std::vector<Span> const& spans() const { return spans_; }

 private:
  void put(char32_t code, bool placed, std::size_t begin, std::size_t end);
  void place(std::size_t begin, std::size_t end);

  bool keeps_tabs_;
  bool bold_{};
  bool raised_{};
  bool struck_{};
  bool any_struck_{};
  char pending_{};        // white space not yet written: blank, tab or line end
  std::size_t source_{};  // where the last character that was added ends
  std::size_t letters_{};
  std::size_t bold_letters_{};
  std::size_t lead_{};
  std::string text_{};
  std::vector<Span> spans_{};
};

/// What stands in a cell or paragraph: its text, the notes it refers to, the tables in it.
struct Passage {
  Prose prose;
  std::vector<std::string> notes{};
  std::vector<Block> tables{};
  std::vector<std::string> doubts{};
};

/// Why words with a line through them are doubted.
inline constexpr std::string_view struck_doubt =
    "Door woorden in deze cel staat een streep. Kijk of zij nog gelden.";

/// What to doubt of the cell that this is the text of: what was noticed, and a line through words.
std::vector<std::string> doubts_of(Passage& passage);

/// The text with its notes behind it in round brackets.
std::string with_notes(Passage const& passage);

/// Puts a table in the cell it stands in. A table of one column is text of that cell, its own cells
/// being lines; a wider one becomes a table of its own that stands behind the outer one, its text
/// is left out of the cell and the cell gets a doubt. `inner` are the tables within that table.
void nest(Passage& outer, Grid table, std::vector<Block> inner);

}  // namespace verband::ingest
