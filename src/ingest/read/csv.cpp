// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <span>
#include <utility>

#include "ingest/read/budget.hpp"
#include "ingest/read/csv_records.hpp"
#include "ingest/read/grid_builder.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/raw_places.hpp"
#include "ingest/shapes/head_rows.hpp"
#include "ingest/words/encoding.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t sample_records = 500;
constexpr std::array<char, 4> separators{';', '\t', ',', '|'};

/// How many records agree on their number of fields.
struct Agreement {
  std::size_t records{};  // that are not empty
  std::size_t agreeing{};
  std::size_t fields{};
  std::size_t elsewhere{};  // records of other tables in the same text
  std::size_t spaced{};     // fields in them that begin with a blank, as in running text
  std::size_t longest{};
  std::size_t items{};  // records that begin with the mark of a list
  bool quotes{};
};

bool begins_item(std::string_view text) {
  static constexpr std::array<std::string_view, 4> marks{"- ", "* ", "• ", "– "};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
}

bool is_empty(std::vector<CsvField> const& record) {
  return std::ranges::all_of(record, [](auto const& field) { return field.text.empty(); });
}

/// A record that is not empty, by its width.
struct Width {
  std::size_t fields{};
  bool alone{};  // all behind the first are empty
};

/// How many records stand in runs of another width: a second table below the first.
std::size_t in_other_tables(std::span<Width const> widths, std::size_t usual) {
  constexpr std::size_t least = 3;  // records of a table
  std::size_t found = 0;
  for (std::size_t i = 0; i < widths.size();) {
    auto const fields = widths[i].fields;
    auto end = i;
    while (end < widths.size() && widths[end].fields == fields) ++end;
    if (fields >= 2 && fields != usual && end - i >= least) found += end - i;
    i = end;
  }
  return found;
}

/// How many records above a table of this width are its titles, or below it its notes: they hold
/// no separator, or only empty fields of another number.
std::size_t beside_table(auto const& widths, std::size_t usual) {
  constexpr std::size_t most = 4;
  std::size_t found = 0;
  for (Width const& each : widths) {
    if (!each.alone || each.fields == usual || found == most) break;
    ++found;
  }
  return found;
}

Agreement agreement(std::string_view text, char separator) {
  Agreement result;
  std::map<std::size_t, std::size_t> by_fields;
  CsvRecordsView records{text, separator};
  std::vector<Width> widths;
  for (std::size_t i = 0; i < sample_records && !records.at_end(); ++i) {
    auto const record = records.next();
    if (is_empty(record)) continue;
    bool const alone = std::all_of(record.begin() + 1, record.end(),
                                   [](auto const& field) { return field.text.empty(); });
    widths.push_back({.fields = record.size(), .alone = alone && !record.front().text.empty()});
    ++by_fields[record.size()];
    result.items += record.size() > 1 && begins_item(record.front().text) ? 1 : 0;
    for (auto const& field : record) {
      auto const begin = field.where.begin;
      if (field.quoted) result.quotes = true;
      if (&field != &record.front() && begin > 0 && text[begin - 1] == ' ') ++result.spaced;
    }
  }
  for (auto const& [fields, count] : by_fields) {
    if (fields >= 2 && count >= result.agreeing) {
      result.agreeing = count;
      result.fields = fields;
    }
  }
  std::span<Width const> rest{widths};
  if (result.fields > 0) {
    auto const titles = beside_table(rest, result.fields);
    auto const notes = beside_table(rest | std::views::reverse, result.fields);
    if (titles + notes < result.agreeing + 2)
      rest = rest.subspan(titles, rest.size() - titles - notes);
  }
  result.records = rest.size();
  result.elsewhere = in_other_tables(rest, result.fields);
  return result;
}

/// True when the records agree well enough to be a table. A comma also stands in sentences.
bool is_table(Agreement const& found, char separator) {
  if (found.fields < 2 || found.records < (found.fields == 2 ? 3U : 2U)) return false;
  auto const here = found.records - found.elsewhere;
  bool const main = found.agreeing * 5 >= found.records * 2;
  if (separator == ';' && found.items * 5 >= found.agreeing * 4) return false;  // a list
  if (separator != ',') return main && found.agreeing * 10 >= here * 8;
  auto const borders = found.agreeing * (found.fields - 1);
  return main && found.agreeing * 10 >= (found.quotes ? here : found.records) * 9 &&
         (found.spaced * 2 <= borders || found.quotes);
}

/// The sign that Excel writes in a first line of its own: "sep=;".
std::optional<char> declared(std::string_view text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  if (text[5] != '\n' && text[5] != '\r') return std::nullopt;
  return text[4];
}

/// The one that most records agree on, also where it is too few to be sure.
char likely_separator(std::string_view text) {
  if (auto const certain = separator(text)) return *certain;
  char best = ';';
  std::size_t most = 0;
  for (auto const each : separators) {
    auto const found = agreement(text, each).agreeing;
    if (found > most) {
      most = found;
      best = each;
    }
  }
  return best;
}

std::size_t usual_width(std::vector<std::vector<CsvField>> const& records) {
  std::map<std::size_t, std::size_t> counts;
  for (auto const& each : records) {
    if (!is_empty(each)) ++counts[each.size()];
  }
  std::size_t usual = 0;
  for (auto const& [fields, count] : counts) {
    if (usual == 0 || count >= counts[usual]) usual = fields;
  }
  return usual;
}

/// Looks for records with more fields than the head above them: a separator that stood in a text
/// shifts what follows.
class WideRecords {
 public:
  /// The next record as it stands in the text, empty fields at its end included.
  void hear(std::vector<CsvField> const& record, std::string_view text) {
    bool const spaced =
        std::ranges::any_of(record.begin() + 1, record.end(), [&](auto const& each) {
          auto const begin = each.where.begin;
          return !each.text.empty() && begin > 0 && text[begin - 1] == ' ';
        });
    seen_.push_back({.fields = record.size(), .spaced = spaced});
    if (is_empty(record)) return;
    ++filled_;
    ++widths_[record.size()];
    spaced_ += spaced ? 1 : 0;
  }

  /// True for each record that is too wide, in the order in which they were heard.
  std::vector<bool> found(std::vector<std::vector<CsvField>> const& records) const {
    std::vector<bool> wide;
    std::size_t head = 0;  // fields of the last one
    for (std::size_t i = 0; i < records.size(); ++i) {
      auto const& [fields, spaced] = seen_[i];
      if (is_head_of_csv(records[i])) head = fields;
      // Where most records have that many, the head lacks one.
      bool const usual = head == 0 || fields <= head || widths_.at(fields) * 2 > filled_;
      bool const more = records[i].size() > head;  // filled ones
      // "Hulst; Sluis" where no other field begins with a blank
      bool const odd_blank = spaced && (spaced_ == 1 || spaced_ * 10 <= filled_);
      wide.push_back(!usual && !is_empty(records[i]) && (more || odd_blank));
    }
    return wide;
  }

 private:
  static bool is_head_of_csv(std::vector<CsvField> const& record) {
    if (record.size() < 2) return false;
    GridRow row;
    for (auto const& field : record) row.cells.push_back({.text = field.text});
    return is_head(row);
  }

  struct Seen {
    std::size_t fields{};
    bool spaced{};  // a field behind the first begins with a blank
  };
  std::vector<Seen> seen_{};
  std::map<std::size_t, std::size_t> widths_{};
  std::size_t filled_{}, spaced_{};
};

class CsvReader {
 public:
  CsvReader(DecodedText const& decoded, Budget& budget) : decoded_{&decoded}, budget_{&budget} {}
  Contents read();

 private:
  void records(std::string_view text, std::size_t begin, char sign);
  GridCell cell(CsvField const& field, std::size_t begin) const;

  DecodedText const* decoded_;
  Budget* budget_;
  std::vector<std::vector<CsvField>> records_{};
  Contents contents_{};
};

GridCell CsvReader::cell(CsvField const& field, std::size_t begin) const {
  auto const shift = static_cast<std::uint32_t>(begin);
  // Letters are made tidy as in every kind; the place is that of the whole value.
  Prose prose{false};
  prose.add(field.text);
  auto place = raw_place(*decoded_, {{field.where.begin + shift, field.where.end + shift}});
  auto repairs = repairs_within(*decoded_, place);
  return {.text = prose.text(), .place = std::move(place), .repairs = std::move(repairs)};
}

void CsvReader::records(std::string_view text, std::size_t begin, char sign) {
  CsvRecordsView all{text, sign};
  std::size_t fields = 0;
  WideRecords widths;
  while (!all.at_end() && !budget_->refused()) {
    auto record = all.next();
    if (record.size() == 1 && record.front().text.empty() && records_.empty()) continue;
    widths.hear(record, text);
    while (record.size() > 1 && record.back().text.empty() && record.size() > fields) {
      // Excel writes separators up to the last column ever used.
      record.pop_back();
    }
    fields = std::max(fields, record.size());
    if (fields > budget_->limits().cells) budget_->refuse();
    records_.push_back(std::move(record));
  }
  while (!records_.empty() && is_empty(records_.back())) records_.pop_back();
  if (all.open_quotes() > 0) {
    contents_.findings.push_back(
        doubt("open-quote",
              "Een aanhalingsteken wordt niet gesloten. Het is gelezen als een gewoon teken."));
  }
  GridBuilder builder{*budget_};
  auto const usual = usual_width(records_);
  auto const wide = widths.found(records_);
  for (std::size_t r = 0; r < records_.size(); ++r) {
    builder.start_row({});
    for (auto const& field : records_[r]) {
      auto made = cell(field, begin);
      if (wide[r]) {
        made.doubts.emplace_back(
            "Deze regel heeft meer velden dan de kop. Vergelijk de rij met het document.");
      }
      builder.put(std::move(made));
    }
  }
  bool const ragged = std::ranges::any_of(
      records_, [&](auto const& record) { return record.size() != usual && record.size() > 1; });
  if (ragged) {
    contents_.findings.push_back(
        note("ragged-rows",
             "Niet alle rijen hebben evenveel cellen. Korte rijen zijn rechts aangevuld met lege "
             "cellen."));
  }
  auto grid = builder.finish();
  if (grid.columns() > 0) contents_.blocks.emplace_back(std::move(grid));
}

Contents CsvReader::read() {
  std::string_view text = decoded_->text;
  std::size_t begin = 0;
  auto sign = declared(text);
  if (sign) {
    begin = std::min(text.find('\n'), text.size() - 1) + 1;
    text.remove_prefix(begin);
  } else {
    sign = likely_separator(text);
  }
  records(text, begin, *sign);
  return std::move(contents_);
}

}  // namespace

std::optional<char> separator(std::string_view utf8) {
  if (auto const sign = declared(utf8)) return sign;
  std::optional<char> best;
  Agreement most;
  for (auto const each : separators) {
    if (utf8.find(each) == std::string_view::npos) continue;
    auto const found = agreement(utf8, each);
    if (!is_table(found, each)) continue;
    bool const better = !best || found.agreeing * found.fields > most.agreeing * most.fields;
    if (better) {
      best = each;
      most = found;
    }
  }
  return best;
}

Contents read_csv(std::string_view bytes, Limits const& limits) {
  auto decoded = without_quote_marks(decode_bytes(bytes, limits.unpacked));
  if (!decoded.readable) return {.blocks = {}, .findings = std::move(decoded.findings)};
  Budget budget{limits};
  auto contents = CsvReader{decoded, budget}.read();
  contents.findings.insert(contents.findings.begin(), decoded.findings.begin(),
                           decoded.findings.end());
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
