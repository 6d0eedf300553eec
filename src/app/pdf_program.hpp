// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string_view>

#include "app/page_pictures.hpp"
#include "ingest/read.hpp"

namespace verband::app {

/// The program verband-pdf: beside this program, or in ../lib/verband or ../libexec/verband from
/// there; empty when it is nowhere.
std::filesystem::path pdf_program();

/// What verband-pdf tells of a PDF. A crash, a lack of rights or a time-out is an outcome as well.
ingest::PdfAnswer read_pdf_glyphs(std::string_view pdf);

/// A page of a PDF as a PNG picture; who cannot have it, or no such page, is an outcome as well.
PagePicture pdf_page_picture(std::string_view pdf, std::uint32_t page);

}  // namespace verband::app
