// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read.hpp"

namespace verband::app {

/// The program verband-pdf: beside this program, or in ../lib/verband or ../libexec/verband from
/// there; empty when it is nowhere.
std::filesystem::path pdf_program();

/// How a call of a helping program ended, and what it wrote until then.
struct Ran {
  std::string output{};
  int status{-1};   // its exit status; -1 when it did not end by itself
  bool late{};      // stopped because the time was over
  bool too_much{};  // stopped because it wrote more than asked
  bool started{};
};

/// Runs a program with these bytes as its input; it is stopped after `time` or `most` bytes.
Ran run_program(std::filesystem::path const& program, std::vector<std::string> const& arguments,
                std::string_view input, std::chrono::milliseconds time, std::size_t most);

/// What verband-pdf tells of a PDF. A crash, a lack of rights or a time-out is an outcome as well.
ingest::PdfAnswer read_pdf_glyphs(std::string_view pdf);

/// A page as a PNG picture; empty when it cannot be drawn.
std::string pdf_picture(std::string_view pdf, std::uint32_t page, std::uint32_t dots_an_inch);

}  // namespace verband::app
