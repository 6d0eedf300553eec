// SPDX-License-Identifier: EUPL-1.2
// One answer for all who read it: the same rows on a page, in a spreadsheet, on a screen and as
// JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "analysis/believed.hpp"
#include "publish/json_writer.hpp"
#include "publish/table.hpp"
#include "publish/xlsx.hpp"

namespace verband::publish {

/// An organisation in a cell, by its code.
struct NamedOrganisation {
  std::string code{};
  bool operator==(NamedOrganisation const&) const = default;
};

using NamedOrganisations = std::vector<NamedOrganisation>;
using NamedPartnerships = std::vector<analysis::BeliefView const*>;

/// Whether someone takes part.
struct TakesPart {
  bool yes{};
  bool operator==(TakesPart const&) const = default;
};

/// What a cell holds: a text, a count, a number with decimals, takes part or not, or names.
using AnswerCell = std::variant<std::string, std::size_t, double, TakesPart, NamedOrganisations,
                                NamedPartnerships>;

/// A column: its name for programs and its head for people.
struct AnswerColumn {
  std::string key{};
  std::string head{};
};

/// A table that answers one question. Views into the beliefs given.
struct AnswerTable {
  std::string key{};      // for programs: "combinations"
  std::string title{};    // of its sheet, at most 31 letters: "Combinaties"
  std::string caption{};  // the question it answers
  std::vector<AnswerColumn> columns{};
  std::vector<std::vector<AnswerCell>> rows{};
};

/// "0,42": two decimals and a comma, wherever it is read.
std::string decimal(double number);

/// "doet mee" or "doet niet mee".
std::string_view word(TakesPart value);

/// The cell as a text; names with "; " between them.
std::string cell_text(AnswerCell const& cell, Atlas const& atlas);

/// The table for a spreadsheet or a screen.
Table plain_table(AnswerTable const& answer, Atlas const& atlas);

/// The tables as sheets of a workbook.
std::string answer_workbook(std::vector<AnswerTable> const& answers, Atlas const& atlas,
                            std::vector<std::string> const& notes);

/// The tables as a JSON object: on, known, view, and an array of objects for each table; names
/// become objects with code or uri.
std::string answer_json(std::vector<AnswerTable> const& answers, Snapshot const& snapshot, Date on,
                        std::string_view known, std::string_view view);

}  // namespace verband::publish
