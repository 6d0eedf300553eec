// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <optional>

#include "ingest/read/number_format.hpp"
#include "ingest/read/office_parts.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/sheet_builder.hpp"
#include "ingest/read/sheets.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;

/// How cells with a style look.
struct CellStyle {
  std::string format{};
  bool bold{};
  bool struck{};
};

struct SharedText {
  std::string text{};
  bool bold{};
  bool struck{};
};

struct Reference {
  std::uint32_t row{};
  std::uint32_t column{};
};

/// "AB12".
std::optional<Reference> reference(std::string_view text) {
  Reference place;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 4; ++at) {
    place.column = place.column * 26 + static_cast<std::uint32_t>(text[at] - 'A' + 1);
  }
  place.row = whole_number(text.substr(at), 0);
  bool const good =
      place.column >= 1 && place.column <= last_column && place.row >= 1 && place.row <= last_row;
  return good ? std::optional{place} : std::nullopt;
}

/// Excel writes characters that XML cannot hold as _x000D_.
std::string without_escapes(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::uint32_t code{};
    if (text[at] == '_' && at + 6 < text.size() && text[at + 1] == 'x' && text[at + 6] == '_') {
      auto const* const digits = text.data() + at + 2;
      auto const [end, fault] = std::from_chars(digits, digits + 4, code, 16);
      if (fault == std::errc{} && end == digits + 4) {
        text::append(result,
                     static_cast<char32_t>(code >= 0xD800 && code < 0xE000 ? 0xFFFD : code));
        at += 6;
        continue;
      }
    }
    result += text[at];
  }
  return result;
}

/// Whether a font has that property: "b", "strike".
bool has(pugi::xml_node font, char const* property) {
  auto const found = child(font, property);
  return found && attribute(found, "val") != "0" && attribute(found, "val") != "false";
}

/// The text of an `si` or `is`: plain or in runs, without the reading aid of Japanese.
SharedText shared_text(pugi::xml_node node) {
  Prose prose{false};
  auto const add = [&](pugi::xml_node holder) {
    for (auto const part : child(holder, "t").children()) prose.add(without_escapes(part.value()));
  };
  add(node);
  for (auto const run : node.children()) {
    if (local_name(run) != "r") continue;
    auto const look = child(run, "rPr");
    prose.bold(has(look, "b"));
    prose.struck(has(look, "strike"));
    prose.raised(attribute(child(look, "vertAlign"), "val") == "superscript");
    add(run);
  }
  return {.text = prose.text(), .bold = prose.all_bold(), .struck = prose.any_struck()};
}

std::vector<CellStyle> styles_of(pugi::xml_node root) {
  std::map<std::uint32_t, std::string> codes;
  for (auto const each : child(root, "numFmts").children()) {
    codes[whole_number(attribute(each, "numFmtId"), 0)] = attribute(each, "formatCode");
  }
  std::vector<CellStyle> looks;
  for (auto const font : child(root, "fonts").children()) {
    if (local_name(font) == "font")
      looks.push_back({.bold = has(font, "b"), .struck = has(font, "strike")});
  }
  std::vector<CellStyle> styles;
  for (auto const each : child(root, "cellXfs").children()) {
    if (local_name(each) != "xf") continue;
    auto const number = whole_number(attribute(each, "numFmtId"), 0);
    auto const font = whole_number(attribute(each, "fontId"), 0);
    auto const own = codes.find(number);
    // A code of its own goes before the one that the number has of old.
    styles.push_back(
        {.format = own == codes.end() ? std::string{built_in_format(number)} : own->second,
         .bold = font < looks.size() && looks[font].bold,
         .struck = font < looks.size() && looks[font].struck});
  }
  return styles;
}

class XlsxReader {
 public:
  XlsxReader(OfficePartsView& parts, Budget& budget) : parts_{&parts}, budget_{&budget} {}
  Contents read();

 private:
  void sheet(std::string const& part, std::string const& name, bool hidden);
  void row(pugi::xml_node node, std::uint32_t number, SheetBuilder& builder);
  std::optional<GridCell> cell(pugi::xml_node node) const;
  GridCell value(std::string_view type, std::string_view text, CellStyle const& style) const;
  void layout(pugi::xml_node root, SheetBuilder& builder);

  OfficePartsView* parts_;
  Budget* budget_;
  std::vector<SharedText> shared_{};
  std::vector<CellStyle> styles_{};
  bool since_1904_{};
  std::vector<Block> blocks_{};
};

GridCell XlsxReader::value(std::string_view type, std::string_view text,
                           CellStyle const& style) const {
  GridCell cell{.bold = style.bold};
  if (type == "s") {
    auto const number = whole_number(text, static_cast<std::uint32_t>(-1));
    if (number < shared_.size()) {
      cell.text = shared_[number].text;
      cell.bold = cell.bold || shared_[number].bold;
      if (shared_[number].struck) cell.doubts.emplace_back(struck_doubt);
    }
  } else if (type == "b") {
    cell.text = text == "1" || text == "true" ? "WAAR" : "ONWAAR";
  } else if (type == "d") {
    cell.text = dutch_date(text);
  } else if (type == "e") {
    cell.text = text;
    cell.doubts.emplace_back("De formule in deze cel geeft een fout.");
  } else if (type == "str") {
    Prose prose{false};
    prose.add(without_escapes(text));
    cell.text = prose.text();
  } else {
    double number{};
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) {
      cell.text = text;
      return cell;
    }
    auto shown = shown_number(number, style.format, since_1904_);
    cell.number = !shown.is_date;
    cell.text = std::move(shown.text);
  }
  return cell;
}

std::optional<GridCell> XlsxReader::cell(pugi::xml_node node) const {
  static CellStyle const none;
  auto const number = whole_number(attribute(node, "s"), 0);
  auto const& style = number < styles_.size() ? styles_[number] : none;
  auto const type = attribute(node, "t");
  GridCell cell;
  if (type == "inlineStr") {
    auto text = shared_text(child(node, "is"));
    cell = {.text = std::move(text.text), .bold = style.bold || text.bold};
    if (text.struck) cell.doubts.emplace_back(struck_doubt);
  } else {
    std::string text;
    for (auto const part : child(node, "v").children()) text += part.value();
    if (text.empty()) return std::nullopt;
    cell = value(type, text, style);
  }
  if (cell.text.empty()) return std::nullopt;
  if (style.struck) add_doubts(cell.doubts, {std::string{struck_doubt}});
  return cell;
}

void XlsxReader::row(pugi::xml_node node, std::uint32_t number, SheetBuilder& builder) {
  std::uint32_t column = 0;
  for (auto const each : node.children()) {
    if (budget_->refused()) return;
    if (local_name(each) != "c") continue;
    auto const place = reference(attribute(each, "r"));
    column = place ? place->column : column + 1;
    if (column > last_column) return;
    if (auto read = cell(each)) builder.put(number, column, std::move(*read));
  }
}

void XlsxReader::layout(pugi::xml_node root, SheetBuilder& builder) {
  for (auto const each : child(root, "cols").children()) {
    auto const hidden = attribute(each, "hidden");
    if (hidden == "1" || hidden == "true") {
      builder.hide_columns(whole_number(attribute(each, "min"), 1),
                           whole_number(attribute(each, "max"), 1));
    }
  }
  for (auto const each : child(root, "mergeCells").children()) {
    auto const range = attribute(each, "ref");
    auto const colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    auto const from = reference(range.substr(0, colon));
    auto const to = reference(range.substr(colon + 1));
    if (!from || !to || to->row < from->row || to->column < from->column) continue;
    builder.merge(from->row, from->column, to->row - from->row + 1, to->column - from->column + 1);
  }
}

void XlsxReader::sheet(std::string const& part, std::string const& name, bool hidden) {
  auto const tree = parts_->tree(part);
  auto const root = tree.document_element();
  if (local_name(root) != "worksheet") return;  // a chart on a sheet of its own
  SheetBuilder builder{name, *budget_};
  if (hidden) builder.hide_sheet();
  std::uint32_t number = 0;
  for (auto const each : child(root, "sheetData").children()) {
    if (local_name(each) != "row") continue;
    number = whole_number(attribute(each, "r"), number + 1);
    if (number < 1 || number > last_row) continue;
    auto const unseen = attribute(each, "hidden");
    if (unseen == "1" || unseen == "true") builder.hide_rows(number, number);
    row(each, number, builder);
  }
  layout(root, builder);
  auto grid = builder.finish();
  if (grid.columns() > 0) blocks_.emplace_back(std::move(grid));
}

Contents XlsxReader::read() {
  auto const workbook = parts_->tree(parts_->main());
  auto const root = workbook.document_element();
  auto const old = attribute(child(root, "workbookPr"), "date1904");
  since_1904_ = old == "1" || old == "true";
  auto const targets = parts_->references(parts_->main());
  {
    auto const tree = parts_->tree(parts_->reference(parts_->main(), "sharedStrings"));
    for (auto const each : tree.document_element().children()) {
      if (local_name(each) == "si") shared_.push_back(shared_text(each));
    }
  }
  styles_ = styles_of(parts_->tree(parts_->reference(parts_->main(), "styles")).document_element());
  for (auto const each : child(root, "sheets").children()) {
    if (local_name(each) != "sheet" || budget_->refused()) continue;
    auto const target = targets.find(std::string{attribute(each, "id")});
    if (target == targets.end()) continue;
    auto const state = attribute(each, "state");
    sheet(target->second, std::string{attribute(each, "name")},
          state == "hidden" || state == "veryHidden");
  }
  return {.blocks = std::move(blocks_), .findings = parts_->findings()};
}

}  // namespace

Contents read_xlsx(std::string_view bytes, Limits const& limits) {
  OfficePartsView parts{bytes, limits};
  if (!parts.findings().empty()) return {.blocks = {}, .findings = parts.findings()};
  Budget budget{limits};
  return within(budget, XlsxReader{parts, budget}.read());
}

}  // namespace verband::ingest
