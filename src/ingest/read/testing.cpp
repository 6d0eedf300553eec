// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/testing.hpp"

#include <algorithm>
#include <cstring>

#include <minizip/zip.h>

namespace verband::ingest::testing {
namespace {

struct Memory {
  std::string bytes{};
  std::size_t at{};
};

Memory& memory(voidpf opaque) { return *static_cast<Memory*>(opaque); }

voidpf open(voidpf opaque, void const* /*name*/, int /*mode*/) { return opaque; }

uLong read(voidpf opaque, voidpf /*stream*/, void* buffer, uLong size) {
  auto const taken = memory(opaque).bytes.copy(static_cast<char*>(buffer), size, memory(opaque).at);
  memory(opaque).at += taken;
  return taken;
}

uLong write(voidpf opaque, voidpf /*stream*/, void const* buffer, uLong size) {
  auto& file = memory(opaque);
  if (file.bytes.size() < file.at + size) file.bytes.resize(file.at + size);
  std::memcpy(file.bytes.data() + file.at, buffer, size);
  file.at += size;
  return size;
}

ZPOS64_T tell(voidpf opaque, voidpf /*stream*/) { return memory(opaque).at; }

long seek(voidpf opaque, voidpf /*stream*/, ZPOS64_T offset, int origin) {
  auto& file = memory(opaque);
  auto const from = origin == ZLIB_FILEFUNC_SEEK_SET   ? std::size_t{0}
                    : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                       : file.bytes.size();
  file.at = from + static_cast<std::size_t>(offset);
  return 0;
}

int nothing(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

std::string one_line(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n')) {
    text.replace(at, 1, "/");
  }
  return text;
}

std::string line(Paragraph const& paragraph) {
  std::string result;
  if (paragraph.level > 0) result += "h" + std::to_string(paragraph.level) + ' ';
  if (!paragraph.mark.empty()) result += paragraph.mark + ' ';
  if (paragraph.bold && paragraph.level == 0) result += '*';
  return result + one_line(paragraph.text);
}

std::string cell_text(GridCell const& cell) {
  if (cell.covered) return "~" + cell.text;
  std::string result;
  if (cell.rows > 1 || cell.columns > 1) {
    result += '(' + std::to_string(cell.rows) + 'x' + std::to_string(cell.columns) + ')';
  }
  if (cell.bold) result += '*';
  if (cell.number) result += '#';
  return result + one_line(cell.text);
}

std::string rows_text(Grid const& grid) {
  std::string result;
  for (auto const& row : grid.rows) {
    result += row.head ? "head |" : row.hidden ? "hidden |" : "|";
    for (auto const& cell : row.cells) result += cell_text(cell) + '|';
    result += '\n';
  }
  return result;
}

constexpr std::string_view type_of_main =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/)";

std::string content_types(std::string_view part, std::string_view type) {
  return std::string{type_of_main}.append(part) +
         R"(" ContentType="application/vnd.openxmlformats-officedocument.)" + std::string{type} +
         R"("/></Types>)";
}

std::string relation(std::string_view id, std::string_view sort, std::string_view target) {
  return R"(<Relationship Id=")" + std::string{id} +
         R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" +
         std::string{sort} + R"(" Target=")" + std::string{target} + R"("/>)";
}

std::string relations(std::string const& all) {
  return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         all + "</Relationships>";
}

}  // namespace

std::string zip(Parts const& parts) {
  Memory file;
  zlib_filefunc64_def functions{.zopen64_file = open,
                                .zread_file = read,
                                .zwrite_file = write,
                                .ztell64_file = tell,
                                .zseek64_file = seek,
                                .zclose_file = nothing,
                                .zerror_file = nothing,
                                .opaque = &file};
  zipFile const zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  for (auto const& [name, bytes] : parts) {
    zipOpenNewFileInZip(zip, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                        Z_DEFAULT_COMPRESSION);
    zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size()));
    zipCloseFileInZip(zip);
  }
  zipClose(zip, nullptr);
  return std::move(file.bytes);
}

std::string docx(std::string_view body, Parts const& more) {
  std::string links;
  Parts parts{{"[Content_Types].xml",
               content_types("word/document.xml", "wordprocessingml.document.main+xml")},
              {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))}};
  for (auto const& [name, bytes] : more) {
    auto const sort = name.substr(0, name.find('.'));
    links += relation("rId" + std::to_string(parts.size()), sort, name);
    parts.emplace_back("word/" + name, bytes);
  }
  parts.emplace_back("word/_rels/document.xml.rels", relations(links));
  parts.emplace_back(
      "word/document.xml",
      R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" +
          std::string{body} + "</w:body></w:document>");
  return zip(parts);
}

std::string odf(std::string_view body, std::string_view styles, std::string_view kind) {
  auto const name = std::string{kind};
  return zip(
      {{"mimetype", "application/vnd.oasis.opendocument." + name},
       {"content.xml",
        R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:automatic-styles>)" +
            std::string{styles} + "</office:automatic-styles><office:body><office:" + name + ">" +
            std::string{body} + "</office:" + name + "></office:body></office:document-content>"}});
}

std::string xlsx(std::string_view sheet, std::string_view styles, std::string_view strings,
                 std::string_view workbook) {
  std::string const book = workbook.empty()
                               ? R"(<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>)"
                               : std::string{workbook};
  return zip(
      {{"[Content_Types].xml", content_types("xl/workbook.xml", "spreadsheetml.sheet.main+xml")},
       {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
       {"xl/workbook.xml", "<workbook>" + book + "</workbook>"},
       {"xl/_rels/workbook.xml.rels",
        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                  relation("rId2", "styles", "styles.xml") +
                  relation("rId3", "sharedStrings", "/xl/sharedStrings.xml"))},
       {"xl/styles.xml", "<styleSheet>" + std::string{styles} + "</styleSheet>"},
       {"xl/sharedStrings.xml", "<sst>" + std::string{strings} + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + std::string{sheet} + "</worksheet>"}});
}

std::string shown(Contents const& contents) {
  std::string result;
  for (auto const& block : contents.blocks) {
    auto const* paragraph = std::get_if<Paragraph>(&block);
    result += paragraph != nullptr ? line(*paragraph) + '\n' : rows_text(std::get<Grid>(block));
  }
  return result;
}

std::string codes(Contents const& contents) {
  std::string result;
  for (auto const& each : contents.findings) result += (result.empty() ? "" : " ") + each.code;
  return result;
}

}  // namespace verband::ingest::testing
