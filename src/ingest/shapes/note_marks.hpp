// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The text without the raised figures that refer to a note ("Holland Rijnland²"), or a star at its
/// end; the figures of a unit ("m²") stay.
std::string without_note_marks(std::string const& text);

/// Takes such marks out of all texts of a document: what is referred to stands where it stands.
void drop_note_marks(Contents& contents);

}  // namespace verband::ingest
