// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annex.hpp"

namespace verband::generator {

/// A cell as some reader gave it.
struct ReadCell {
  std::string text{};
  bool flagged{};  // the reader doubts it
};

/// One row as read: by field name; a further column as "extra:" and its header without spaces, or,
/// without a header, "extra#" and its number among the further columns.
using ReadRow = std::map<std::string, ReadCell, std::less<>>;

/// What was counted over documents; sums of both add up.
struct Score {
  std::size_t documents{}, rows{}, exact_rows{}, rows_read{};
  std::size_t cells{}, cells_read{}, right{}, right_flagged{}, wrong_flagged{};

  Score& operator+=(Score const& other);
  double row_exactness() const;
  double precision() const;
  double recall() const;
  double f1() const;
  /// The share of the cells read wrongly that the reader doubts.
  double wrong_flagged_share() const;
  /// The share of the cells read rightly that the reader doubts.
  double right_flagged_share() const;
};

/// The key of a further column with this header.
std::string extra_key(std::string_view header, std::size_t number);

/// Compares rows as read with the truth; rows are aligned in order so that most cells agree.
/// `mistakes`, when given, receives a line for every cell that differs.
Score compare(Annex const& truth, std::vector<ReadRow> const& read,
              std::vector<std::string>* mistakes);

/// The partnerships in the JSON of `verband import --dry-run --format json`.
std::vector<ReadRow> rows_of_json(std::string const& json);

/// "  rows 98.1 %  precision …", one line.
std::string described(Score const& score);

}  // namespace verband::generator
