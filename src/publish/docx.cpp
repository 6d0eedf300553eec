// SPDX-License-Identifier: EUPL-1.2
#include "publish/docx.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/ensure.hpp"
#include "publish/office_package.hpp"
#include "publish/xml.hpp"

namespace verband::publish {
namespace {

// Lengths in twentieths of a point. A4 lying, 2 cm of margin.
constexpr unsigned page_width = 16838;
constexpr unsigned page_height = 11906;
constexpr unsigned margin = 1134;
constexpr unsigned text_width = page_width - 2 * margin;
constexpr std::array<unsigned, 5> shares{16, 26, 24, 14, 20};  // per cent of the text width

// At 9 points about so many letters of a column of 1 per cent go on a line, and so many lines on a
// page below the head.
constexpr double letters_per_share = 1.5;
constexpr std::size_t lines_on_page = 34;

constexpr char const* word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char const* relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr std::string_view styles = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="160"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="454" w:hanging="454"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Annex"><w:name w:val="Annex"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="44546A"/><w:left w:val="single" w:sz="4" w:space="0" w:color="8497B0"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="44546A"/><w:right w:val="single" w:sz="4" w:space="0" w:color="8497B0"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="8497B0"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="8497B0"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4E9F0"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>)";

constexpr std::string_view numbering = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>)";

constexpr std::string_view footer = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">Bladzijde </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> van </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>)";

constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/></w:settings>)";

/// The lines of a text without the empty ones at its ends; one empty line when nothing is left.
std::vector<std::string> lines(std::string_view text) {
  auto clean = xml_text(text);
  std::ranges::replace(clean, '\t', ' ');
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= clean.size();) {
    auto const end = std::min(clean.find('\n', at), clean.size());
    result.push_back(clean.substr(at, end - at));
    at = end + 1;
  }
  auto const blank = [](std::string const& line) {
    return line.find_first_not_of(' ') == std::string::npos;
  };
  while (result.size() > 1 && blank(result.back())) result.pop_back();
  auto const first = std::find_if_not(result.begin(), result.end() - 1, blank);
  result.erase(result.begin(), first);
  return result;
}

void paragraph(pugi::xml_node parent, char const* style, std::string_view line) {
  auto node = add(parent, "w:p");
  if (style != nullptr) add(add(node, "w:pPr"), "w:pStyle", {{"w:val", style}});
  if (!line.empty()) add_text(add(node, "w:r"), "w:t", line);
}

void paragraphs(pugi::xml_node parent, char const* style, std::string_view text) {
  for (auto const& line : lines(text)) paragraph(parent, style, line);
}

/// One heading or list item is one paragraph: its line ends become breaks.
void one_paragraph(pugi::xml_node parent, char const* style, std::string_view text) {
  auto node = add(parent, "w:p");
  add(add(node, "w:pPr"), "w:pStyle", {{"w:val", style}});
  auto run = add(node, "w:r");
  bool first = true;
  for (auto const& line : lines(text)) {
    if (!first) add(run, "w:br");
    first = false;
    add_text(run, "w:t", line);
  }
}

std::string width(std::size_t column) { return std::to_string(text_width * shares[column] / 100); }

std::string_view cell_of(std::vector<std::string> const& row, std::size_t column) {
  return column < row.size() ? std::string_view{row[column]} : std::string_view{};
}

/// True when the row is no longer than a page. One that is may break: kept together it would run
/// off the paper.
bool fits_a_page(std::vector<std::string> const& row) {
  for (std::size_t column = 0; column < shares.size(); ++column) {
    auto const room = static_cast<std::size_t>(letters_per_share * shares[column]);
    std::size_t taken = 0;
    for (auto const& line : lines(cell_of(row, column))) taken += 1 + display_width(line) / room;
    if (taken > lines_on_page) return false;
  }
  return true;
}

void row(pugi::xml_node table, std::vector<std::string> const& cells, bool head) {
  auto line = add(table, "w:tr");
  auto properties = add(line, "w:trPr");
  if (head || fits_a_page(cells)) add(properties, "w:cantSplit");
  if (head) add(properties, "w:tblHeader");
  for (std::size_t column = 0; column < shares.size(); ++column) {
    auto cell = add(line, "w:tc");
    add(add(cell, "w:tcPr"), "w:tcW", {{"w:w", width(column)}, {"w:type", "dxa"}});
    paragraphs(cell, head ? "TableHead" : "TableText", cell_of(cells, column));
  }
}

void table(pugi::xml_node body, Annex const& annex) {
  auto node = add(body, "w:tbl");
  auto properties = add(node, "w:tblPr");
  add(properties, "w:tblStyle", {{"w:val", "Annex"}});
  add(properties, "w:tblW", {{"w:w", std::to_string(text_width)}, {"w:type", "dxa"}});
  add(properties, "w:tblLayout", {{"w:type", "fixed"}});
  add(properties, "w:tblLook",
      {{"w:val", "0020"},
       {"w:firstRow", "1"},
       {"w:lastRow", "0"},
       {"w:firstColumn", "0"},
       {"w:lastColumn", "0"},
       {"w:noHBand", "1"},
       {"w:noVBand", "1"}});
  add(properties, "w:tblCaption", {{"w:val", xml_text(annex.title)}});
  std::string columns;
  for (auto const& each : annex.table.head) columns += (columns.empty() ? "" : ", ") + each;
  add(properties, "w:tblDescription",
      {{"w:val", xml_text("Eén samenwerkingsverband per rij. Kolommen: " + columns + ".")}});
  auto grid = add(node, "w:tblGrid");
  for (std::size_t i = 0; i < shares.size(); ++i) add(grid, "w:gridCol", {{"w:w", width(i)}});
  row(node, annex.table.head, true);
  for (auto const& each : annex.table.rows) row(node, each, false);
}

void page_layout(pugi::xml_node body) {
  auto section = add(body, "w:sectPr");
  add(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
  add(section, "w:pgSz",
      {{"w:w", std::to_string(page_width)},
       {"w:h", std::to_string(page_height)},
       {"w:orient", "landscape"}});
  auto const side = std::to_string(margin);
  add(section, "w:pgMar",
      {{"w:top", side},
       {"w:right", side},
       {"w:bottom", side},
       {"w:left", side},
       {"w:header", "567"},
       {"w:footer", "567"},
       {"w:gutter", "0"}});
}

std::string main_part(Annex const& annex) {
  pugi::xml_document document;
  auto body = add(
      add(document, "w:document", {{"xmlns:w", word_namespace}, {"xmlns:r", relation_namespace}}),
      "w:body");
  one_paragraph(body, "Heading1", annex.title);
  for (auto const& each : annex.intro) paragraphs(body, "Normal", each);
  table(body, annex);
  if (annex.notes.empty()) {
    // Word wants a paragraph behind a table.
    paragraph(body, "Normal", {});
  } else {
    paragraph(body, "Heading2", "Verantwoording");
    for (auto const& each : annex.notes) one_paragraph(body, "ListNumber", each);
  }
  page_layout(body);
  return bytes(document);
}

}  // namespace

std::string docx(Annex const& annex) {
  ensure(annex.table.head.size() == shares.size(), "an annex has five columns");
  auto const type = [](std::string_view name) {
    return std::string{"officedocument.wordprocessingml."}.append(name);
  };
  // The numbers rId1, rId2, ... follow this order.
  std::vector<Relation> const linked{{"styles", "styles.xml"},
                                     {"numbering", "numbering.xml"},
                                     {"settings", "settings.xml"},
                                     {"footer", "footer1.xml"}};
  std::vector<OfficePart> const parts{
      {"word/document.xml", type("document.main+xml"), main_part(annex)},
      {"word/styles.xml", type("styles+xml"), std::string{styles}},
      {"word/numbering.xml", type("numbering+xml"), std::string{numbering}},
      {"word/settings.xml", type("settings+xml"), std::string{settings}},
      {"word/footer1.xml", type("footer+xml"), std::string{footer}},
      {"word/_rels/document.xml.rels", {}, relations(linked)}};
  return office_package(parts, annex.title);
}

}  // namespace verband::publish
