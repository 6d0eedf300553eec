// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "ingest/read/number_format.hpp"
#include "ingest/read/odf_file.hpp"
#include "ingest/read/sheet_builder.hpp"
#include "ingest/read/sheets.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;

std::uint32_t repeats(pugi::xml_node node, std::string_view name, std::uint32_t most) {
  return std::clamp<std::uint32_t>(whole_number(attribute(node, name), 1), 1, most);
}

bool unseen(pugi::xml_node node) {
  auto const visibility = attribute(node, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

class OdsReader {
 public:
  OdsReader(OdfFile const& file, Budget& budget) : file_{&file}, budget_{&budget} {}
  std::optional<Grid> sheet(pugi::xml_node table);

 private:
  void columns(pugi::xml_node parent, SheetBuilder& builder);
  void rows(pugi::xml_node parent, SheetBuilder& builder, bool head);
  void row(pugi::xml_node node, std::uint32_t times, SheetBuilder& builder);
  GridCell cell(pugi::xml_node node, std::string_view style) const;
  std::string_view column_style(std::uint32_t column) const;

  struct ColumnStyle {
    std::uint32_t last{};
    std::string name{};
  };
  OdfFile const* file_;
  Budget* budget_;
  std::vector<ColumnStyle> styles_{};
  std::uint32_t column_{1};
  std::uint32_t row_{1};
};

void OdsReader::columns(pugi::xml_node parent, SheetBuilder& builder) {
  for (auto const each : parent.children()) {
    auto const name = local_name(each);
    if (name == "table-column") {
      auto const times = repeats(each, "number-columns-repeated", last_column);
      if (unseen(each)) builder.hide_columns(column_, column_ + times - 1);
      column_ = std::min(column_ + times, last_column + 1);
      styles_.push_back({column_ - 1, std::string{attribute(each, "default-cell-style-name")}});
    } else if (name == "table-columns" || name == "table-header-columns" ||
               name == "table-column-group") {
      columns(each, builder);
    }
  }
}

std::string_view OdsReader::column_style(std::uint32_t column) const {
  auto const found = std::ranges::lower_bound(styles_, column, {}, &ColumnStyle::last);
  return found == styles_.end() ? std::string_view{} : std::string_view{found->name};
}

/// The value where a cell shows no text; such files are made by programs, not by people.
std::string value_text(pugi::xml_node node, std::string_view type) {
  if (type == "date") return dutch_date(attribute(node, "date-value"));
  if (type == "boolean") {
    return attribute(node, "boolean-value") == "true" ? "WAAR" : "ONWAAR";
  }
  if (type == "string") return std::string{attribute(node, "string-value")};
  auto const text = attribute(node, "value");
  double number{};
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{}) return {};
  if (type == "percentage") return shown_number(number, "0.##%", false).text;
  if (type == "currency") return shown_number(number, "#,##0.00", false).text;
  return plain_number(number);
}

/// What a number as shown would be worth with that decimal sign; nothing where that does not fit.
std::optional<double> worth(std::string_view shown, char decimal) {
  std::string digits;
  for (char const c : shown) {
    if ((c >= '0' && c <= '9') || c == '-') digits += c;
    if (c == decimal) digits += '.';
  }
  double value{};
  auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  bool const whole = fault == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional{value} : std::nullopt;
}

/// A document that was made in another language shows 9,400.50: then comma and dot change places.
/// The value tells which of both is meant.
std::string in_dutch_signs(std::string shown, double value) {
  auto const fits = [&](char decimal) {
    auto const found = worth(shown, decimal);
    auto const at = shown.find(decimal);
    auto const after = at == std::string::npos ? std::string{} : shown.substr(at + 1);
    auto const decimals = std::min(after.find_first_not_of("0123456789"), after.size());
    auto const margin = 0.501 * std::pow(10.0, -static_cast<double>(decimals));
    return found && std::abs(std::abs(*found) - std::abs(value)) <= margin;
  };
  if (fits(',') || !fits('.')) return shown;
  for (auto& c : shown) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return shown;
}

/// A day in figures may have its month first; one in words is clear as it stands.
bool is_in_figures(std::string_view shown) {
  return shown.find_first_not_of("0123456789-/. ") == std::string_view::npos;
}

/// What the cell shows, made Dutch where it is not.
std::string shown_value(pugi::xml_node node, std::string_view type, std::string text) {
  if (type == "date" && is_in_figures(text)) return dutch_date(attribute(node, "date-value"));
  if (type != "float" && type != "currency" && type != "percentage") return text;
  auto const value = decimal_number(attribute(node, "value"), 0);
  return in_dutch_signs(std::move(text), type == "percentage" ? value * 100 : value);
}

GridCell OdsReader::cell(pugi::xml_node node, std::string_view style) const {
  auto const own = attribute(node, "style-name");
  auto const& look = file_->styles.look("table-cell", own.empty() ? style : own);
  bool const bold = look.bold.value_or(false);
  Prose prose{false};
  for (auto const each : node.children()) {
    if (local_name(each) != "p") continue;
    OdfLine unused;
    std::uint32_t page = 1;
    add_odf_text(each, file_->styles, bold, false, page, prose, unused);
    prose.line();
  }
  auto const type = attribute(node, "value-type");
  GridCell cell{.text = prose.text(), .bold = prose.all_bold()};
  if (cell.text.empty() && !type.empty()) {
    cell.text = value_text(node, type);
    cell.bold = bold && !cell.text.empty();
  } else {
    cell.text = shown_value(node, type, std::move(cell.text));
  }
  if (!cell.text.empty() && (look.struck.value_or(false) || prose.any_struck()))
    cell.doubts.emplace_back(struck_doubt);
  cell.number = type == "float" || type == "currency" || type == "percentage";
  return cell;
}

void OdsReader::row(pugi::xml_node node, std::uint32_t times, SheetBuilder& builder) {
  std::uint32_t column = 1;
  for (auto const each : node.children()) {
    auto const name = local_name(each);
    if (name != "table-cell" && name != "covered-table-cell") continue;
    auto const wide = repeats(each, "number-columns-repeated", last_column);
    auto const read = name == "table-cell" ? cell(each, column_style(column)) : GridCell{};
    auto const rows = repeats(each, "number-rows-spanned", last_row);
    auto const columns = repeats(each, "number-columns-spanned", last_column);
    if (read.text.empty()) builder.merge(row_, column, rows, columns);
    for (std::uint32_t r = 0; r < times && !read.text.empty(); ++r) {
      for (std::uint32_t c = 0; c < wide && column + c <= last_column; ++c) {
        if (budget_->refused() || row_ + r > last_row) return;
        builder.put(row_ + r, column + c, read);
        builder.merge(row_ + r, column + c, rows, columns);
      }
    }
    column = std::min(column + wide, last_column + 1);
  }
}

void OdsReader::rows(pugi::xml_node parent, SheetBuilder& builder, bool head) {
  for (auto const each : parent.children()) {
    if (budget_->refused() || row_ > last_row) return;
    auto const name = local_name(each);
    if (name == "table-row") {
      auto const times = repeats(each, "number-rows-repeated", last_row);
      row(each, times, builder);
      if (unseen(each)) builder.hide_rows(row_, row_ + times - 1);
      if (head) builder.head(row_);
      row_ += times;
    } else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
      rows(each, builder, head || name == "table-header-rows");
    }
  }
}

std::optional<Grid> OdsReader::sheet(pugi::xml_node table) {
  styles_.clear();
  column_ = 1;
  row_ = 1;
  SheetBuilder builder{std::string{attribute(table, "name")}, *budget_};
  auto const& look = file_->styles.look("table", attribute(table, "style-name"));
  if (look.hidden.value_or(false)) builder.hide_sheet();
  columns(table, builder);
  rows(table, builder, false);
  auto grid = builder.finish();
  return grid.columns() > 0 ? std::optional{std::move(grid)} : std::nullopt;
}

}  // namespace

Contents read_ods(std::string_view bytes, Limits const& limits) {
  auto [file, findings] = odf_file(bytes, limits);
  Contents contents{.blocks = {}, .findings = std::move(findings)};
  if (hopeless(contents.findings)) return contents;
  auto const body = file.body("spreadsheet");
  if (!body) return refusal(damaged("er staat geen rekenblad in."));
  Budget budget{limits};
  OdsReader reader{file, budget};
  for (auto const each : body.children()) {
    if (local_name(each) != "table" || budget.refused()) continue;
    if (auto grid = reader.sheet(each)) contents.blocks.emplace_back(std::move(*grid));
  }
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
