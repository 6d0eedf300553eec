// SPDX-License-Identifier: EUPL-1.2
// What import says of a document, in plain Dutch.
#pragma once

#include <string>
#include <vector>

#include "analysis/differences.hpp"
#include "app/document.hpp"
#include "app/doubt_notes.hpp"
#include "app/environment.hpp"
#include "publish/table.hpp"

namespace verband::app {

/// The line about the self-proof.
std::string proof_line(Proof const& proof);

/// The rows as read: who, what, how, and what is doubted, by the numbers of `notes`.
publish::Table rows_table(ReadDocument const& document, Atlas const& atlas, DoubtNotes& notes);

/// Below that table: the doubts about the document, and the reasons that the rows refer to.
void say_notes(Environment& env, ReadDocument const& document, DoubtNotes const& notes);

/// Of whom the document is, of which day, what kind it is and whether it is proven.
void say_document(Environment& env, ReadDocument const& document, Knowledge const& knowledge);

/// What a reader should know, the first `most` of it.
void say_findings(Environment& env, ReadDocument const& document, std::size_t most);

/// What differs from what the register believed, per row; nothing when that is nothing.
void say_differences(Environment& env, std::vector<analysis::Difference> const& differences);

/// "2 nieuw, 1 anders, 3 ontbreken"; empty when nothing differs.
std::string differences_in_short(std::vector<analysis::Difference> const& differences);

/// Why nothing was read.
std::string unreadable(ReadDocument const& document);

/// Why a person should look at a document that was read: doubts about it as a whole, and the number
/// of rows with doubts. Empty when nothing asks for it.
std::string worth_a_look(ReadDocument const& document);

/// The rows with a doubt.
std::size_t doubtful_rows(ReadDocument const& document);

}  // namespace verband::app
