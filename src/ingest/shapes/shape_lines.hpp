// SPDX-License-Identifier: EUPL-1.2
// How lines of running text begin: with a label, or with a number before a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/shapes.hpp"

namespace verband::ingest {

/// A heading without its number: "3.2 Stichtingen" → "Stichtingen".
std::string without_number(std::string_view text);

/// True for a heading that says the legal form of what stands under it: "3.2 Stichtingen".
bool legal_heading(std::string_view text);

/// The legal form that a heading over what follows says, until another heading ends it.
class FormHeading {
 public:
  /// Hears a paragraph; true when it is a heading of a legal form.
  bool hear(Paragraph const& paragraph);
  /// Hears the name of a sheet or the title of a table.
  void hear_title(std::string_view title, Place const& place);
  /// The same for a heading that is the title of one record: only a higher one ends the form.
  void hear_record(Paragraph const& paragraph);
  /// The form as a cell; its text is empty where no heading says one.
  Cell const& form() const { return form_; }

 private:
  Cell form_{};
  std::uint8_t level_{};  // 0 = a line that looks like text
};

/// Items of a list whose marks stand in a column of their own; nothing for any other table.
std::vector<Paragraph> marked_items(Grid const& grid);

/// The lines of a table of which only the first column is filled, such as a sheet with notes;
/// nothing for any other table.
std::vector<Paragraph> only_column(Grid const& grid);

/// Paragraphs in which each line that is an item of a list, or explains a code, is one of its own.
std::vector<Paragraph> items_apart(std::vector<Paragraph> const& paragraphs);

/// Cards in running text: a name, and under it lines with a label; nothing when there are no two.
std::optional<PartnershipList> cards_in(std::vector<Paragraph> const& paragraphs);

/// The partnership that a text is about, as on a page of a budget: a name over labels that are
/// known by their words, and their texts; nothing when the labels are not those of one card, or
/// most of the text stands above them.
std::optional<PartnershipList> one_card(std::vector<Paragraph> const& paragraphs);

}  // namespace verband::ingest
