// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/words/vocabulary.hpp"
#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

/// A row of a table below its head.
struct HeadedRow {
  std::vector<GridCell> cells{};
  std::uint32_t page{1};
  std::string section{};  // the heading inside the table under which it stands
};

/// A table whose head, titles, sums and headings inside are told apart from its rows.
struct HeadedTable {
  std::string title{};                 // of the sheet, or rows above the head
  std::string notes{};                 // rows below the table that explain it
  std::vector<std::string> headers{};  // one a column; empty texts when there is no head
  std::vector<GridCell> head_cells{};
  std::vector<HeadedRow> rows{};
  std::vector<std::string> unread{};  // texts in no row that may belong to the list
  bool headed{};
  std::size_t hidden{};  // rows and columns that the document does not show, left out
  std::size_t sums{};    // rows with totals, left out
  std::size_t columns() const { return headers.size(); }
};

/// How much a text looks like the head of a column: the share of its telling words that heads use,
/// 0..1; 0 for a sentence or a text of more than eight words.
double head_likeness(std::string_view text);

/// True when all telling words of a text are those of heads, also those in a bracket, which
/// `head_likeness` leaves out.
bool all_of_heads(std::string_view text);

/// True for the name of an organisation in the lexicon, "gemeente" before it or not.
bool organisation_name(std::string_view text, text::Lexicon const& lexicon);

/// True for a text with a word that the names of organisations have: "dienst", "ggd".
bool has_name_word(std::string_view text);

/// True for a text with a word that themes have: "Sociaal domein".
bool is_theme(std::string_view text);

/// Tells the head of a grid apart, also one of two rows, with titles above it, or one of names of
/// organisations.
HeadedTable headed(Grid const& grid, text::Lexicon const& lexicon);

/// The same without a head: every row is a row, as in records of labels and texts.
HeadedTable headless(Grid const& grid);

/// What the columns hold, by head and content together. Without `guess` a column of which nothing
/// is said is a further one.
std::vector<Kind> kinds_of(HeadedTable const& table, text::Lexicon const& lexicon,
                           bool guess = true);

/// Where no column of a table that is read tells tasks: the one below "Waar gaat het over" or
/// "Onderwerp" does when its cells are tasks and no themes.
void know_tasks(Draft& draft);

/// True for a head that says nothing, that its column explains, or that speaks of what something
/// is for without saying of whom or of what money: "Belang van de regeling".
bool may_tell_purpose(std::string_view header);

/// True for a column of texts that differ, of a few words or more, and no names of persons.
bool holds_texts(HeadedTable const& table, std::size_t column);

/// True when all that stands in a column are codes of legal forms, whatever its head is.
bool holds_legal_codes(HeadedTable const& table, std::size_t column);

/// The columns of which the words (and the head, if any) do not clearly say what they hold; `kinds`
/// is what kinds_of gave.
std::vector<bool> doubtful_kinds(HeadedTable const& table, std::vector<Kind> const& kinds,
                                 text::Lexicon const& lexicon);

/// The cell as read, out of the cell of a table.
Cell as_cell(GridCell const& cell);

}  // namespace verband::ingest
