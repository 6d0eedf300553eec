// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/sign_legend.hpp"
#include "ingest/words/encoding.hpp"
#include "ingest/words/vocabulary.hpp"
#include "model/draft.hpp"
#include "text/lexicon.hpp"

namespace verband::ingest {

class Labels;

/// A column of a list of partnerships: what it holds, and under which head.
struct ListColumn {
  Kind kind{};
  std::string header{};
};

/// Partnerships as one part of a document lists them.
struct PartnershipList {
  Shape shape{Shape::none};
  std::string reason{};  // plain Dutch: why this shape
  std::vector<ListColumn> columns{};
  std::vector<DraftRow> rows{};
  bool headed{};
  bool exported{};  // this program wrote it; then also whose document it was, and of which day
  std::string owner{};
  std::optional<Date> on{};
  std::string on_reason{};            // plain Dutch
  bool national{};                    // of the whole country
  std::vector<std::string> unread{};  // texts in no row that may belong to it
  Cell title{};                       // a heading right above a table, or the name of its sheet
};

/// A row per participant, put together to a row per partnership; nothing when names do not return.
std::optional<PartnershipList> long_form(HeadedTable const& table, std::vector<Kind> const& kinds);

/// The table with one row for each partnership where it has a line for each task: below a merged
/// name (with a doubt where the participants differ), or where a row has the name and the
/// participants of the one above it (with a doubt).
HeadedTable tasks_joined(HeadedTable table, std::vector<Kind> const& kinds);

/// A cell of a matrix that says that a participant takes part, by a mark or a share ("x", "1/3").
bool matrix_mark(std::string_view text);

/// A cell of a matrix that says that it does not, or nothing.
bool no_matrix_mark(std::string_view text);

/// A cell that holds one letter, which may be a mark that is explained somewhere.
bool one_letter(std::string_view text);

/// Participants as columns (or as rows) with marks, of which `legend` may say what they mean;
/// nothing when the table is no such matrix.
std::optional<PartnershipList> matrix(HeadedTable const& table, text::Lexicon const& lexicon,
                                      SignLegend const& legend);

/// Columns of one participant each ("Deelnemer 1", "Deelnemer 2") become one column of
/// participants.
void join_numbered(PartnershipList& list);

/// Takes away what stands alone in its row above a table without a head, as its title, and below
/// it, as a note.
void around_apart(HeadedTable& table);

/// The table with rows and columns changed over, so that names of partnerships come first.
HeadedTable turned(HeadedTable table);

/// A table that lies on its side, a partnership a column and what is said of it in rows, set
/// upright; nothing when the first column holds no heads.
std::optional<HeadedTable> upright(Grid const& grid);

/// True for a number of columns in which a label can stand beside each text.
constexpr bool in_pairs(std::size_t columns) { return columns == 2 || columns == 4; }

/// Hears what stands before the texts of a table that may be a card.
void hear_labels(Grid const& grid, Labels& labels);

/// A card of another number of columns: a label with several texts beside it, or labels above their
/// texts, as in a form. Nothing for any other table.
std::optional<PartnershipList> wide_card(Grid const& grid, std::string const& above,
                                         Labels const& labels);

/// Records of a label and a text each; `above` is the text before the table, for records that give
/// no name, `labels` what stands before the texts of all such tables of the document. Nothing when
/// the first column holds no labels.
std::optional<PartnershipList> card_table(HeadedTable const& table, std::string const& above,
                                          Labels const& labels);

/// Cards, outlines by legal form and numbered lists in running text; nothing when the paragraphs
/// hold none of these.
std::optional<PartnershipList> list_in_text(std::vector<Paragraph> const& paragraphs);

/// The paragraphs of a flattened text: lines that begin with a label, an item mark or behind an
/// empty line begin a new one.
std::vector<Paragraph> paragraphs_of(DecodedText const& document);

/// The place of two cells together.
Place both(Place const& one, Place const& other);

/// Puts the text of another cell behind that of a cell, with its place, repairs and doubts; nothing
/// happens when that cell is empty.
void add_text(Cell& cell, Cell const& more, std::string_view between);

/// The partnerships of a document as a draft, with findings about what was left out. `given` are
/// roles from left to right that the user said; empty = recognise.
Draft draft_of(Contents contents, text::Lexicon const& lexicon,
               std::vector<ColumnRole> const& given);

}  // namespace verband::ingest
