// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace verband::ingest {

/// A value as it stands in the text: [begin, end) is what is within its quotes.
struct CsvField {
  std::string text{};
  Span where{};
  bool quoted{};
};

/// Cuts a text in records one by one, so that a sample need not cut it all.
class CsvRecordsView {
 public:
  CsvRecordsView(std::string_view text, char separator) : text_{text}, separator_{separator} {}

  bool at_end() const { return at_ >= text_.size(); }
  /// The fields of the next record; one empty field for an empty line.
  std::vector<CsvField> next();
  /// How many quotes were not closed and are taken as they stand.
  std::size_t open_quotes() const { return open_quotes_; }

 private:
  CsvField field();
  bool quoted(CsvField& field);
  void plain(CsvField& field);
  bool ends_field(std::size_t at) const;

  std::string_view text_;
  char separator_;
  std::size_t at_{};
  std::size_t open_quotes_{};
};

}  // namespace verband::ingest
