// SPDX-License-Identifier: EUPL-1.2
#include "publish/xlsx.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>

#include "model/date.hpp"
#include "model/ensure.hpp"
#include "publish/office_package.hpp"
#include "publish/xml.hpp"

namespace verband::publish {
namespace {

// The limits of the format: ECMA-376 and the specifications of Excel.
constexpr std::size_t longest_cell = 32767;  // UTF-16 units
constexpr std::size_t longest_name = 31;     // of a sheet, UTF-16 units
constexpr std::size_t most_rows = 1048576;
constexpr std::size_t most_columns = 16384;
constexpr std::string_view shortened = "…(ingekort)";

// Widths in letters; a row is never higher than `most_lines`, so that the table stays a table.
constexpr std::size_t narrowest = 9;
constexpr std::size_t widest = 50;
constexpr std::size_t widest_print = 250;
constexpr std::size_t most_lines = 12;
constexpr std::size_t line_height = 15;  // points

/// The cell formats of `styles`, by their number there.
enum class Format : std::uint8_t { general, head, text, guarded_text, number, date, title };

constexpr std::string_view styles = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="3">
<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>
</fonts>
<fills count="3">
<fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE4E9F0"/><bgColor indexed="64"/></patternFill></fill>
</fills>
<borders count="2">
<border><left/><right/><top/><bottom/><diagonal/></border>
<border><left/><right/><top/><bottom style="thin"><color rgb="FF44546A"/></bottom><diagonal/></border>
</borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="7">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>)";

constexpr char const* main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char const* relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string style(Format format) { return std::to_string(static_cast<int>(format)); }

bool hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// In a string of a spreadsheet "_x0041_" is an A: such text of a source gets its _ spelled out.
std::string literal(std::string const& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const code = text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' &&
                      text[i + 6] == '_' &&
                      std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                                  text.begin() + static_cast<std::ptrdiff_t>(i) + 6, hexadecimal);
    result += code ? "_x005F_" : text.substr(i, 1);
  }
  return result;
}

/// The text of a cell, with its end cut off where it is too long.
std::string cell_text(std::string_view stated) {
  auto text = xml_text(stated);
  if (utf16_length(text) <= longest_cell) return text;
  text.resize(utf16_prefix(text, longest_cell - utf16_length(shortened)).size());
  return text + std::string{shortened};
}

/// The number as written in a cell, when a spreadsheet shows the same number: digits with at most
/// one point among them, at most 15, no zeros in front.
bool exact_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  auto const point = text.find('.');
  auto const whole = text.substr(0, point);
  auto const rest = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  return !whole.empty() && whole.size() + rest.size() <= 15 &&
         (whole.size() == 1 || whole.front() != '0') &&
         (point == std::string_view::npos || !rest.empty()) && std::ranges::all_of(whole, digit) &&
         std::ranges::all_of(rest, digit);
}

/// The number of a day: 1 March 1900 is 61. Days before it have another number in other programs.
std::optional<std::string> serial(std::string_view text) {
  using namespace std::chrono;
  auto const day = parse_iso_date(text);
  if (!day || iso(*day) != text || *day < sys_days{1900y / March / 1} ||
      *day > sys_days{9999y / December / 31}) {
    return std::nullopt;
  }
  return std::to_string((*day - sys_days{1899y / December / 30}).count());
}

/// "A", "Z", "AA": the name of a column counted from 0.
std::string letters(std::size_t column) {
  std::string result;
  for (++column; column > 0; column = (column - 1) / 26) {
    result.insert(result.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return result;
}

std::string reference(std::size_t column, std::size_t row) {
  return letters(column) + std::to_string(row);
}

void text_cell(pugi::xml_node row, std::string const& at, std::string_view stated, Format format) {
  auto const text = cell_text(stated);
  if (text.empty()) return;
  if (format == Format::text && std::string_view{"=+-@"}.find(text[0]) != std::string_view::npos) {
    format = Format::guarded_text;
  }
  auto cell = add(row, "c", {{"r", at}, {"s", style(format)}, {"t", "inlineStr"}});
  add_text(add(cell, "is"), "t", literal(text));
}

void cell(pugi::xml_node row, std::string const& at, std::string const& stated, ColumnKind kind) {
  auto const value = [&](std::string const& number, Format format) {
    add_text(add(row, "c", {{"r", at}, {"s", style(format)}}), "v", number);
  };
  if (kind == ColumnKind::number && exact_number(stated)) return value(stated, Format::number);
  if (kind == ColumnKind::date) {
    if (auto const number = serial(stated)) return value(*number, Format::date);
  }
  text_cell(row, at, stated, Format::text);
}

/// The longest line of a text and the lines it takes when wrapped.
struct Extent {
  std::size_t width{}, lines{};
};

Extent extent(std::string_view text, std::size_t room) {
  Extent result;
  while (true) {
    auto const end = text.find('\n');
    auto const width = display_width(text.substr(0, end));
    result.width = std::max(result.width, width);
    // Lines break between words: a few letters of each stay empty.
    result.lines += width <= room ? 1 : 1 + width / (room - 5);
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::size_t> widths(Table const& table) {
  std::vector<std::size_t> result;
  for (std::size_t column = 0; column < table.head.size(); ++column) {
    // The button of the filter takes the room of three letters.
    auto width = extent(table.head[column], widest).width + 3;
    for (auto const& row : table.rows) {
      if (column < row.size()) width = std::max(width, extent(row[column], widest).width + 1);
    }
    result.push_back(std::clamp(width, narrowest, widest));
  }
  return result;
}

/// The root of a sheet up to where its columns go. A narrow one is made as wide as the paper; a
/// wide one would come out too small to read, and goes over several papers.
pugi::xml_node sheet_root(pugi::xml_document& document, std::span<std::size_t const> widths) {
  auto sheet = add(document, "worksheet", {{"xmlns", main_namespace}});
  if (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) <= widest_print) {
    add(add(sheet, "sheetPr"), "pageSetUpPr", {{"fitToPage", "1"}});
  }
  return sheet;
}

void columns(pugi::xml_node sheet, std::span<std::size_t const> widths) {
  if (widths.empty()) return;
  auto list = add(sheet, "cols");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    auto const number = std::to_string(i + 1);
    add(list, "col",
        {{"min", number},
         {"max", number},
         {"width", std::to_string(widths[i]) + ".7"},
         {"customWidth", "1"}});
  }
}

/// Room for so many lines; not all programs fit the rows to their text when they open a file. A row
/// that was made lower than its text stays so.
void height(pugi::xml_node row, std::size_t lines) {
  if (lines <= 1) return;
  auto const shown = std::min(lines, most_lines);
  row.append_attribute("ht").set_value(std::to_string(shown * line_height).c_str());
  if (lines > shown) row.append_attribute("customHeight").set_value("1");
}

/// How it comes out of a printer: A4, lying or standing, with page numbers.
void printing(pugi::xml_node sheet, char const* orientation) {
  add(sheet, "pageMargins",
      {{"left", "0.5"},
       {"right", "0.5"},
       {"top", "0.6"},
       {"bottom", "0.6"},
       {"header", "0.3"},
       {"footer", "0.3"}});
  add(sheet, "pageSetup",
      {{"paperSize", "9"},
       {"orientation", orientation},
       {"fitToWidth", "1"},
       {"fitToHeight", "0"},
       {"pageOrder", "overThenDown"}});
  add_text(add(sheet, "headerFooter"), "oddFooter", "&L&A&RBladzijde &P van &N");
}

/// "A1:C9"; in a formula "$A$1:$C$9".
std::string table_range(Table const& table, std::string const& mark = {}) {
  auto const last = std::max<std::size_t>(table.head.size(), 1) - 1;
  return mark + "A" + mark + "1:" + mark + letters(last) + mark +
         std::to_string(table.rows.size() + 1);
}

std::string table_sheet(Sheet const& content) {
  auto const& table = content.table;
  ensure(table.rows.size() < most_rows && table.head.size() <= most_columns,
         "a table fits on a sheet");
  pugi::xml_document document;
  auto const room = widths(table);
  auto sheet = sheet_root(document, room);
  add(sheet, "dimension", {{"ref", table_range(table)}});
  auto view = add(add(sheet, "sheetViews"), "sheetView", {{"workbookViewId", "0"}});
  add(view, "pane",
      {{"ySplit", "1"}, {"topLeftCell", "A2"}, {"activePane", "bottomLeft"}, {"state", "frozen"}});
  add(view, "selection", {{"pane", "bottomLeft"}, {"activeCell", "A2"}, {"sqref", "A2"}});
  add(sheet, "sheetFormatPr", {{"defaultRowHeight", std::to_string(line_height)}});
  columns(sheet, room);
  auto data = add(sheet, "sheetData");
  auto head = add(data, "row", {{"r", "1"}});
  std::size_t head_lines = 1;
  for (std::size_t i = 0; i < table.head.size(); ++i) {
    text_cell(head, reference(i, 1), table.head[i], Format::head);
    head_lines = std::max(head_lines, extent(table.head[i], room[i]).lines);
  }
  height(head, head_lines);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    auto const number = at + 2;
    auto row = add(data, "row", {{"r", std::to_string(number)}});
    std::size_t lines = 1;
    for (std::size_t i = 0; i < table.rows[at].size() && i < table.head.size(); ++i) {
      auto const kind = i < content.kinds.size() ? content.kinds[i] : ColumnKind::text;
      cell(row, reference(i, number), table.rows[at][i], kind);
      lines = std::max(lines, extent(table.rows[at][i], room[i]).lines);
    }
    height(row, lines);
  }
  if (!table.head.empty()) add(sheet, "autoFilter", {{"ref", table_range(table)}});
  printing(sheet, "landscape");
  return bytes(document);
}

/// The notes of all sheets below each other, each under the title of its sheet.
std::string notes_sheet(std::span<Sheet const> sheets) {
  pugi::xml_document document;
  constexpr std::array<std::size_t, 1> readable{80};
  auto sheet = sheet_root(document, readable);
  auto view = add(add(sheet, "sheetViews"), "sheetView", {{"workbookViewId", "0"}});
  view.append_attribute("showGridLines").set_value("0");
  columns(sheet, readable);
  auto data = add(sheet, "sheetData");
  std::size_t number = 0;
  auto const line = [&](std::string_view text, Format format) {
    ++number;
    auto row = add(data, "row", {{"r", std::to_string(number)}});
    height(row, format == Format::title ? 2 : extent(text, readable.front()).lines);
    text_cell(row, reference(0, number), text, format);
  };
  for (auto const& each : sheets) {
    if (each.notes.empty()) continue;
    if (number > 0) ++number;
    line(each.title, Format::title);
    for (auto const& note : each.notes) line(note, Format::text);
  }
  printing(sheet, "portrait");
  return bytes(document);
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

/// The title as the name of a sheet: at most 31 letters, without []:*?/\ and not taken yet.
std::string sheet_name(std::string_view title, std::span<std::string const> taken) {
  auto name = xml_text(title);
  for (char& each : name) {
    if (std::string_view{"[]:*?/\\\n\t"}.find(each) != std::string_view::npos) each = ' ';
  }
  auto const trimmed = [](std::string_view text) {
    auto const begin = text.find_first_not_of(" '");
    if (begin == std::string_view::npos) return std::string{};
    return std::string{text.substr(begin, text.find_last_not_of(" '") + 1 - begin)};
  };
  auto const unused = [&](std::string const& candidate) {
    // Excel keeps the name History for itself.
    return !candidate.empty() && lower(candidate) != "history" &&
           std::ranges::none_of(taken,
                                [&](auto const& each) { return lower(each) == lower(candidate); });
  };
  name = trimmed(utf16_prefix(trimmed(name), longest_name));
  if (name.empty()) name = "Blad";
  auto candidate = name;
  for (int copy = 2; !unused(candidate); ++copy) {
    auto const suffix = " (" + std::to_string(copy) + ")";
    candidate = std::string{utf16_prefix(name, longest_name - suffix.size())} + suffix;
  }
  return candidate;
}

/// 'Blad ''a''': the name of a sheet in a formula.
std::string quoted(std::string const& name) {
  std::string result = "'";
  for (char const each : name) result += each == '\'' ? std::string{"''"} : std::string(1, each);
  return result + "'";
}

std::string workbook(std::span<std::string const> names, std::span<Sheet const> sheets) {
  pugi::xml_document document;
  auto book =
      add(document, "workbook", {{"xmlns", main_namespace}, {"xmlns:r", relation_namespace}});
  auto list = add(book, "sheets");
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const number = std::to_string(i + 1);
    add(list, "sheet", {{"name", names[i]}, {"sheetId", number}, {"r:id", "rId" + number}});
  }
  auto defined = add(book, "definedNames");
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].table.head.empty()) continue;
    auto const local = std::to_string(i);
    add_text(defined, "definedName", quoted(names[i]) + "!" + table_range(sheets[i].table, "$"),
             {{"name", "_xlnm._FilterDatabase"}, {"localSheetId", local}, {"hidden", "1"}});
    add_text(defined, "definedName", quoted(names[i]) + "!$1:$1",
             {{"name", "_xlnm.Print_Titles"}, {"localSheetId", local}});
  }
  if (defined.first_child().empty()) book.remove_child(defined);
  return bytes(document);
}

}  // namespace

std::string xlsx(std::span<Sheet const> sheets) {
  // A workbook without sheets does not open.
  Sheet const blank{.title = "Blad1"};
  if (sheets.empty()) sheets = {&blank, 1};
  constexpr std::string_view kind = "officedocument.spreadsheetml.";
  auto const type = [&](std::string_view name) { return std::string{kind}.append(name); };
  std::vector<std::string> names;
  std::vector<std::string> contents;
  for (auto const& each : sheets) {
    names.push_back(sheet_name(each.title, names));
    contents.push_back(table_sheet(each));
  }
  if (std::ranges::any_of(sheets, [](Sheet const& each) { return !each.notes.empty(); })) {
    names.push_back(sheet_name("Verantwoording", names));
    contents.push_back(notes_sheet(sheets));
  }
  std::vector<OfficePart> parts{
      {"xl/workbook.xml", type("sheet.main+xml"), workbook(names, sheets)}};
  std::vector<Relation> linked;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    auto const file = "worksheets/sheet" + std::to_string(i + 1) + ".xml";
    linked.push_back({"worksheet", file});
    parts.push_back({"xl/" + file, type("worksheet+xml"), std::move(contents[i])});
  }
  linked.push_back({"styles", "styles.xml"});
  parts.push_back({"xl/styles.xml", type("styles+xml"), std::string{styles}});
  parts.push_back({"xl/_rels/workbook.xml.rels", {}, relations(linked)});
  return office_package(parts, sheets.front().title);
}

}  // namespace verband::publish
