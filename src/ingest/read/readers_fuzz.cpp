// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <zlib.h>

#include "ingest/read/document.hpp"

namespace {

using namespace verband;
using namespace verband::ingest;

constexpr Limits limits{
    .unpacked = std::size_t{1} << 20U, .cells = 20'000, .parts = 50, .depth = 12};

void number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

/// A zip whose parts are not packed, so that changed bytes still reach the reader of the part.
class Package {
 public:
  void add(std::string_view name, std::string_view bytes) {
    auto const check =
        crc32(0, reinterpret_cast<Bytef const*>(bytes.data()), static_cast<uInt>(bytes.size()));
    auto const offset = parts_.size();
    std::string header;
    for (auto const field : {20U, 0U, 0U, 0U, 0U}) number(header, field, 2);
    for (auto const field : {check, uLong{bytes.size()}, uLong{bytes.size()}}) {
      number(header, field, 4);
    }
    number(header, name.size(), 2);
    number(header, 0, 2);
    parts_.append("PK\x03\x04").append(header).append(name).append(bytes);
    list_.append("PK\x01\x02");
    number(list_, 20, 2);
    list_ += header;
    number(list_, 0, 2);  // comment
    number(list_, 0, 2);  // disk
    number(list_, 0, 6);  // attributes
    number(list_, offset, 4);
    list_ += name;
    ++count_;
  }

  std::string bytes() const {
    auto result = parts_ + list_ + "PK\x05\x06";
    number(result, 0, 4);
    number(result, count_, 2);
    number(result, count_, 2);
    number(result, list_.size(), 4);
    number(result, parts_.size(), 4);
    number(result, 0, 2);
    return result;
  }

 private:
  std::string parts_{};
  std::string list_{};
  std::size_t count_{};
};

std::string relation(std::string const& id, std::string const& sort, std::string const& target) {
  return "<Relationship Id='" + id + "' Type='x/" + sort + "' Target='" + target + "'/>";
}

/// `part` as the chief part, and for Word and Excel as every other part too.
std::string word(std::string_view part) {
  Package package;
  package.add("_rels/.rels", "<r>" + relation("a", "officeDocument", "d.xml") + "</r>");
  std::string all;
  for (std::string const sort : {"styles", "numbering", "footnotes", "endnotes"}) {
    all += relation(sort, sort, "d.xml");
  }
  package.add("_rels/d.xml.rels", "<r>" + all + "</r>");
  package.add("d.xml", part);
  return package.bytes();
}

std::string excel(std::string_view part) {
  Package package;
  package.add("_rels/.rels", "<r>" + relation("a", "officeDocument", "b.xml") + "</r>");
  package.add("_rels/b.xml.rels", "<r>" + relation("s", "worksheet", "s.xml") +
                                      relation("t", "styles", "s.xml") +
                                      relation("u", "sharedStrings", "s.xml") + "</r>");
  package.add("b.xml", "<b><sheets><sheet name='x' id='s'/></sheets></b>");
  package.add("s.xml", part);
  return package.bytes();
}

std::string open_document(std::string_view part) {
  Package package;
  package.add("content.xml", part);
  return package.bytes();
}

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(Place const& place, std::size_t size) {
  auto const* const text = std::get_if<TextPlace>(&place);
  if (text == nullptr) return;
  for (auto const& span : text->spans) demand(span.begin <= span.end && span.end <= size);
}

std::size_t check(Grid const& grid, std::size_t size) {
  demand(grid.columns() > 0 && grid.depth < limits.depth);
  demand(grid.hidden_columns.empty() || grid.hidden_columns.size() == grid.columns());
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    auto const& cells = grid.rows[r].cells;
    demand(cells.size() == grid.columns());
    for (std::size_t c = 0; c < cells.size(); ++c) {
      demand(cells[c].rows >= 1 && r + cells[c].rows <= grid.rows.size());
      demand(cells[c].columns >= 1 && c + cells[c].columns <= cells.size());
      demand(!cells[c].covered || cells[c].text.empty());
      check(cells[c].place, size);
    }
  }
  return grid.rows.size() * grid.columns();
}

void check(Contents const& contents, std::size_t size) {
  std::size_t cells = 0;
  for (auto const& block : contents.blocks) {
    if (auto const* const grid = std::get_if<Grid>(&block)) {
      cells += check(*grid, size);
    } else {
      check(std::get<Paragraph>(block).place, size);
    }
  }
  demand(cells <= limits.cells);
}

}  // namespace

/// The first byte chooses a reader: that of any bytes, or of the XML in a right package. Aborts
/// when a table is not rectangular, a place lies outside the bytes or a limit is exceeded.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view const bytes{reinterpret_cast<char const*>(data) + 1, size - 1};
  auto const read = [](FileKind kind, std::string_view input) {
    check(read_contents(kind, input, limits), input.size());
  };
  switch (data[0] % 10) {
    case 0:
      read(FileKind::csv, bytes);
      break;
    case 1:
      read(FileKind::html, bytes);
      break;
    case 2:
      read(FileKind::markdown, bytes);
      break;
    case 3:
      read(FileKind::docx, word(bytes));
      break;
    case 4:
      read(FileKind::xlsx, excel(bytes));
      break;
    case 5:
      read(FileKind::odt, open_document(bytes));
      break;
    case 6:
      read(FileKind::ods, open_document(bytes));
      break;
    case 7:
      for (auto const kind : {FileKind::docx, FileKind::odt, FileKind::xlsx, FileKind::ods}) {
        read(kind, bytes);
      }
      break;
    case 8:
      read(FileKind::json, bytes);
      break;
    default:
      read(file_kind(bytes), bytes);
  }
  return 0;
}
