// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <set>
#include <string>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The marks with which the notes of a document begin: "²", "*".
using NoteMarks = std::set<std::string, std::less<>>;

/// The text without the raised figures that refer to a note ("Holland Rijnland²"), or a star at its
/// end. Figures stand behind a word, at the end of an item or where a note answers to them; those
/// of a unit, formula or abbreviation ("m²", "CO²") stay.
std::string without_note_marks(std::string text, NoteMarks const& notes);

/// Takes such marks out of all texts of a document, and figures in brackets off the end of cells
/// ("Cocensus 1)"); doubts the texts that a note tells more of.
void drop_note_marks(Contents& contents);

}  // namespace verband::ingest
