// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annex.hpp"

namespace verband::generator {

/// The pages as a minimal PDF: each line of text at its place, in Helvetica.
std::string pdf(std::vector<Page> const& pages, Look const& look);

/// True when poppler's pdftotext can be run.
bool pdftotext_present();

/// What pdftotext makes of the PDF, with or without -layout; empty when it is not there.
std::string pdftotext(std::string_view pdf, bool layout);

}  // namespace verband::generator
