// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "page.hpp"
#include "random.hpp"

namespace verband::generator {

/// One partnership with alternative wordings of each cell, by role ("name", "purpose", "seat", …).
using Entry = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Partnerships that may stand in the annex of one of these owners.
struct Region {
  std::string name{};
  std::string date{};
  std::vector<std::string> owners{};
  std::vector<Entry> entries{};
};

/// A set of sentences of our own, from one file in content/.
struct Content {
  std::map<std::string, std::vector<std::string>, std::less<>> headers{};  // by role
  Entry common{};  // for cells without text of their own, and "title", "intro"
  std::vector<Region> regions{};
};

/// Reads a content file; its form is described in the file. Throws std::runtime_error on a bad
/// line.
Content read_content(std::filesystem::path const& file);

struct Column {
  std::string role{};
  std::string header{};
};

/// A table as someone typed it: cells may hold double spaces and new lines.
struct Annex {
  std::string owner{};
  std::string reference_date{};
  std::vector<std::string> above{};
  std::vector<Column> columns{};
  bool has_header{true};
  std::vector<std::vector<std::string>> rows{};
};

/// An annex of some partnerships of one region in a random order, with the flaws of hand work.
Annex compose(Content const& content, Random& random);

/// How the annex is drawn and taken out of its document again.
struct Look {
  std::string dialect{"pdfbox"};  // "pdfbox", "pdftotext", "pdftotext-layout" or "sorted"
  double noise{};                 // chance of a false space at each place where one can stand
  std::vector<double> widths{};   // of the columns, in thousandths of the font size
  std::size_t page_lines{40};
  bool repeat_header{};
  bool indent_lists{};
  bool furniture{};
  double padding{6};            // points between rows, as drawn in a PDF
  double empty_row_chance{};    // an empty row before a row
  double spare_line_chance{};   // an empty line at the end of a cell
  double spare_space_chance{};  // a second space at the end of a cell
};

/// A random look that fits the columns.
Look choose_look(Annex const& annex, std::string dialect, double noise, Random& random);

/// The pages as drawn, false spaces not yet in them.
std::vector<Page> typeset(Annex const& annex, Look const& look, Random& random);

/// Puts false spaces beside narrow letters: between one of i j l f t r and one of i j l.
std::string with_false_spaces(std::string_view text, double noise, Random& random);

/// The text as an extractor gives it; empty when the look needs pdftotext and that is not
/// installed.
std::string extracted_text(Annex const& annex, Look const& look, Random& random);

/// The cell as truth knows it: new lines and runs of spaces as one space.
std::string repaired(std::string_view cell);

/// The truth beside a document: owner, date, columns, cells, dialect and noise, as JSON.
std::string truth_json(Annex const& annex, Look const& look);

}  // namespace verband::generator
