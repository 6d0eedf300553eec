// SPDX-License-Identifier: EUPL-1.2
// Labels before texts: "Doel: bewaken van …".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// A label and the text behind it.
using Field = std::pair<std::string, std::string>;

/// A label as it stands before a text: "Doel:" → "Doel", "Zetel .....:" → "Zetel".
std::string label_of(std::string_view text);

/// True for a label of which the words are known.
bool is_label(std::string_view text);

/// True for a label of which every word is one that heads have and that says what stands below it.
bool known_label(std::string_view label);

/// "Doel: bewaken van …" as label and text; nothing when no label known stands before the colon.
std::optional<Field> labelled(std::string_view text);

/// What stands before a colon and may be a label: a few words that begin with a capital.
std::optional<Field> perhaps_labelled(std::string_view text);

/// What stands before a text and stands out by itself: in bold, or as a question: "Waarvoor?
/// Belastingen heffen". `line` is the first line of the paragraph.
std::optional<Field> led(Paragraph const& paragraph, std::string_view line);

/// The same when all of its words are those of heads.
std::optional<Field> stands_out(Paragraph const& paragraph, std::string_view line);

/// The lines of a text, which may have several.
std::vector<std::string_view> text_lines(std::string_view text);

/// The labels of a text: those that are known by their words, and those that return.
class Labels {
 public:
  /// Hears a line before any is asked for.
  void hear(std::string_view line);
  /// Hears a label that stands apart from its text: in bold, or in a cell of its own.
  void hear_apart(std::string_view label);
  /// The line as label and text; nothing when it begins with no label.
  std::optional<Field> field(std::string_view line) const;

  /// The labels and texts of one line: "Vorm: GR | Taak: afval"; nothing when there are no two, or
  /// a part of it has no label.
  std::vector<Field> fields(std::string_view line) const;
  /// True for a label that stands in the text twice or more.
  bool returns(std::string_view label) const;
  /// True when of those that return some are known by their words: then the others are labels too.
  bool sure() const { return known_ >= 2; }

 private:
  std::map<std::string, std::size_t, std::less<>> times_{};
  std::size_t dashes_{};  // known labels that return before a dash: "Partners – Almelo"
  std::size_t known_{};   // of those that return; all words known counts twice
};

}  // namespace verband::ingest
