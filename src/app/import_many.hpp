// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/document_files.hpp"
#include "app/intake.hpp"
#include "app/read_ahead.hpp"

namespace verband::app {

/// Reads one file: its bytes, and what they say. Safe to be called by several threads, of which one
/// reads the standard input.
ReadFile read_file(Environment const& env, std::string const& file, ImportAsked const& asked,
                   Knowledge const& knowledge);

/// The document as JSON, with what differs from the register.
std::string document_json(ReadDocument const& document,
                          std::vector<analysis::Difference> const& differences);

/// Takes many documents in: read on all cores, written in their order, a line each and an account
/// at the end. One that cannot be read or is refused does not stop the others; the exit status is
/// the worst.
int import_many(Environment& env, Arguments const& arguments, Knowledge const& knowledge,
                ImportAsked const& asked, DocumentFiles const& files);

}  // namespace verband::app
