// SPDX-License-Identifier: EUPL-1.2
#include "score.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace verband::generator {
namespace {

constexpr std::array fields{"name", "purpose", "participants_text", "policy_area_text",
                            "nature_text"};

double share(std::size_t part, std::size_t whole, double otherwise) {
  return whole == 0 ? otherwise : static_cast<double>(part) / static_cast<double>(whole);
}

// For each column of the truth the keys under which a reader may give it, best first.
std::vector<std::vector<std::string>> keys_of(Annex const& truth) {
  bool const nature =
      std::ranges::any_of(truth.columns, [](auto const& c) { return c.role == "nature_text"; });
  std::vector<std::vector<std::string>> keys;
  std::size_t extras = 0;
  for (auto const& column : truth.columns) {
    auto& own = keys.emplace_back();
    if (std::ranges::find(fields, column.role) != fields.end()) {
      own = {column.role};
      continue;
    }
    if (column.role == "legal_form_text") {
      own.emplace_back("legal_form_text");
      if (!nature) own.emplace_back("nature_text");
    }
    if (truth.has_header) own.push_back(extra_key(repaired(column.header), 0));
    own.push_back(extra_key("", ++extras));
  }
  return keys;
}

ReadCell const* cell_in(ReadRow const& row, std::vector<std::string> const& keys) {
  for (auto const& key : keys)
    if (auto const found = row.find(key); found != row.end()) return &found->second;
  return nullptr;
}

// The truth of one row beside one row as read.
class Comparison {
 public:
  Comparison(Annex const& truth, std::vector<ReadRow> const& read)
      : truth_(truth), read_(read), keys_(keys_of(truth)) {}

  bool right(std::size_t row, std::size_t column, ReadRow const& candidate) const {
    auto const* const cell = cell_in(candidate, keys_[column]);
    auto const wanted = repaired(truth_.rows[row][column]);
    if (cell == nullptr) return false;
    // A line of its own counts as a space; nothing else is forgiven.
    auto text = cell->text;
    std::ranges::replace(text, '\n', ' ');
    return text == wanted;
  }
  std::size_t agreement(std::size_t row, std::size_t candidate) const {
    std::size_t cells = 0;
    for (std::size_t column = 0; column < keys_.size(); ++column) {
      if (!right(row, column, read_[candidate])) continue;
      cells += repaired(truth_.rows[row][column]).empty() ? 1U : 4U;  // two empty cells say little
    }
    return cells;
  }
  // For each row of the truth the row as read that goes with it, read_.size() = none.
  std::vector<std::size_t> alignment() const {
    auto const rows = truth_.rows.size();
    auto const candidates = read_.size();
    std::vector<std::vector<std::size_t>> best(rows + 1,
                                               std::vector<std::size_t>(candidates + 1, 0));
    for (std::size_t i = rows; i-- > 0;)
      for (std::size_t j = candidates; j-- > 0;)
        best[i][j] = std::max(
            {best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + agreement(i, j) * 8 + 1});
    std::vector<std::size_t> match(rows, candidates);
    for (std::size_t i = 0, j = 0; i < rows && j < candidates;) {
      if (best[i][j] == best[i + 1][j + 1] + agreement(i, j) * 8 + 1) {
        match[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        ++i;
      } else {
        ++j;
      }
    }
    return match;
  }
  // An export names every field; one that no column stands for counts only when something was read
  // there.
  bool counts(std::string const& key, ReadCell const& cell) const {
    return !cell.text.empty() || std::ranges::any_of(keys_, [&](auto const& own) {
      return std::ranges::find(own, key) != own.end();
    });
  }
  std::size_t cells_of(ReadRow const& row) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        row, [this](auto const& entry) { return counts(entry.first, entry.second); }));
  }
  // Cells of a row as read that are wrong, also those under a key that the truth does not know, and
  // doubted; `right` are its right ones.
  std::size_t wrong_flagged(ReadRow const& row, std::vector<ReadCell const*> const& right) const {
    return static_cast<std::size_t>(std::ranges::count_if(row, [&](auto const& entry) {
      return entry.second.flagged && counts(entry.first, entry.second) &&
             std::ranges::find(right, &entry.second) == right.end();
    }));
  }
  std::vector<std::vector<std::string>> const& keys() const { return keys_; }

 private:
  Annex const& truth_;
  std::vector<ReadRow> const& read_;
  std::vector<std::vector<std::string>> keys_;
};

void note(std::vector<std::string>* mistakes, std::size_t row, Column const& column,
          std::string const& wanted, ReadCell const* cell) {
  if (mistakes == nullptr) return;
  mistakes->push_back("row " + std::to_string(row + 1) + " " + column.role +
                      (cell != nullptr && cell->flagged ? " (doubted)" : "") + ": [" + wanted +
                      "] read as [" + (cell == nullptr ? "-" : cell->text) + "]");
}

}  // namespace

Score& Score::operator+=(Score const& other) {
  documents += other.documents;
  rows += other.rows;
  exact_rows += other.exact_rows;
  rows_read += other.rows_read;
  cells += other.cells;
  cells_read += other.cells_read;
  right += other.right;
  right_flagged += other.right_flagged;
  wrong_flagged += other.wrong_flagged;
  return *this;
}

double Score::row_exactness() const { return share(exact_rows, rows, 1); }
double Score::precision() const { return share(right, cells_read, 1); }
double Score::recall() const { return share(right, cells, 1); }
double Score::f1() const { return share(2 * right, cells + cells_read, 1); }
double Score::wrong_flagged_share() const { return share(wrong_flagged, cells_read - right, 1); }
double Score::right_flagged_share() const { return share(right_flagged, right, 0); }

std::string extra_key(std::string_view header, std::size_t number) {
  if (header.empty()) return "extra#" + std::to_string(number);
  std::string key = "extra:";
  std::ranges::copy_if(header, std::back_inserter(key), [](char c) { return c != ' '; });
  return key;
}

Score compare(Annex const& truth, std::vector<ReadRow> const& read,
              std::vector<std::string>* mistakes) {
  Comparison const comparison(truth, read);
  auto const match = comparison.alignment();
  Score score{.documents = 1, .rows = truth.rows.size(), .rows_read = read.size()};
  score.cells = truth.rows.size() * truth.columns.size();
  for (auto const& row : read) score.cells_read += comparison.cells_of(row);
  std::vector<bool> used(read.size());
  for (std::size_t row = 0; row < truth.rows.size(); ++row) {
    std::vector<ReadCell const*> right;
    ReadRow const none;
    auto const& candidate = match[row] < read.size() ? read[match[row]] : none;
    if (match[row] < read.size()) used[match[row]] = true;
    for (std::size_t column = 0; column < truth.columns.size(); ++column) {
      auto const* const cell = cell_in(candidate, comparison.keys()[column]);
      if (comparison.right(row, column, candidate)) {
        right.push_back(cell);
        score.right_flagged += cell->flagged ? 1U : 0U;
        continue;
      }
      note(mistakes, row, truth.columns[column], repaired(truth.rows[row][column]), cell);
    }
    score.right += right.size();
    score.wrong_flagged += comparison.wrong_flagged(candidate, right);
    score.exact_rows += right.size() == truth.columns.size() ? 1U : 0U;
  }
  // Rows that are not there, and columns that are not there, are wrong from end to end.
  for (std::size_t j = 0; j < read.size(); ++j) {
    if (used[j]) continue;
    score.wrong_flagged += comparison.wrong_flagged(read[j], {});
    if (mistakes != nullptr) mistakes->push_back("a row too many, number " + std::to_string(j + 1));
  }
  return score;
}

std::vector<ReadRow> rows_of_json(std::string const& json) {
  auto const result = nlohmann::json::parse(json);
  std::vector<ReadRow> rows;
  for (auto const& partnership : result.at("partnerships")) {
    ReadRow& row = rows.emplace_back();
    auto const doubted = [&](std::string const& field) {
      auto const doubts = partnership.value("doubts", nlohmann::json::array());
      return std::ranges::any_of(
          doubts, [&](auto const& doubt) { return doubt.value("field", "") == field; });
    };
    for (std::string const field : fields) {
      if (!partnership.contains(field) || partnership[field].is_null()) continue;
      row[field] = {.text = partnership[field].get<std::string>(), .flagged = doubted(field)};
    }
    auto const extra = partnership.value("extra", nlohmann::json::object());
    std::size_t number = 0;
    for (auto const& [header, text] : extra.items())
      row[extra_key(header.starts_with("kolom") ? "" : header, ++number)] = {
          .text = text.template get<std::string>(), .flagged = doubted(header)};
  }
  return rows;
}

std::string described(Score const& score) {
  std::array<char, 200> line{};
  auto const percent = [](double value) { return 100 * value; };
  std::snprintf(
      line.data(), line.size(),
      "%4zu docs  rows %5.1f%%  precision %6.2f%%  recall %6.2f%%  F1 %.4f  wrong %4zu, flagged "
      "%5.1f%%  right flagged %5.2f%%",
      score.documents, percent(score.row_exactness()), percent(score.precision()),
      percent(score.recall()), score.f1(), score.cells_read - score.right,
      percent(score.wrong_flagged_share()), percent(score.right_flagged_share()));
  return line.data();
}

}  // namespace verband::generator
