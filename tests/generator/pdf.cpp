// SPDX-License-Identifier: EUPL-1.2
#include "pdf.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numeric>
#include <utility>

#include <unistd.h>

namespace verband::generator {
namespace {

constexpr double font_size = 9;
constexpr double pitch = 11;
constexpr double margin = 40;
constexpr double cell_padding = 10.8;  // what word processors leave by default

// The bytes of WinAnsiEncoding as a PDF string, with the characters our content uses.
std::string pdf_string(std::string_view utf8) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> special{
      {{"€", '\x80'}, {"‘", '\x91'}, {"’", '\x92'}, {"•", '\x95'}, {"–", '\x96'}, {"—", '\x97'}}};
  std::string bytes = "(";
  for (std::size_t at = 0; at < utf8.size();) {
    auto const byte = static_cast<unsigned char>(utf8[at]);
    auto const* const known = std::ranges::find_if(
        special, [&](auto const& entry) { return utf8.substr(at).starts_with(entry.first); });
    if (known != special.end()) {
      bytes += known->second;
      at += known->first.size();
    } else if (byte == 0xC3 && at + 1 < utf8.size()) {  // U+00C0 to U+00FF
      bytes += static_cast<char>(static_cast<unsigned char>(utf8[at + 1]) + 0x40U);
      at += 2;
    } else {
      if (utf8[at] == '(' || utf8[at] == ')' || utf8[at] == '\\') bytes += '\\';
      bytes += utf8[at++];
    }
  }
  return bytes + ")";
}

std::string number(double points) {
  long const tenths = std::lround(points * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void draw(std::string& drawing, double x, double y, std::string_view text) {
  if (text.find_first_not_of(' ') == std::string_view::npos) return;
  drawing += "BT /F1 " + number(font_size) + " Tf " + number(x) + " " + number(y) + " Td " +
             pdf_string(text) + " Tj ET\n";
}

std::string draw_page(Page const& page, Look const& look, double page_height) {
  std::string drawing;
  double y = page_height - margin;
  for (auto const& line : page.above) {
    draw(drawing, margin, y, line);
    y -= 2.5 * pitch;
  }
  for (auto const& row : page.rows) {
    double x = margin;
    std::size_t lines = 1;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      double line_y = y;
      for (auto const& line : row.cells[c]) {
        draw(drawing, x + (line.indented ? 12 : 0), line_y, line.text);
        line_y -= pitch;
      }
      lines = std::max(lines, row.cells[c].size());
      x += look.widths[c] * font_size / 1000 + cell_padding;
    }
    y -= static_cast<double>(lines) * pitch + look.padding;
  }
  y -= 2 * pitch;
  for (auto const& line : page.foot) draw(drawing, margin + 300, y, line);
  return drawing;
}

double page_width(Look const& look) {
  double const cells = std::accumulate(look.widths.begin(), look.widths.end(), 0.0);
  return 2 * margin + cells * font_size / 1000 +
         cell_padding * static_cast<double>(look.widths.size());
}

double page_height(Page const& page, Look const& look) {
  std::size_t lines = 6 + 3 * page.above.size();
  for (auto const& row : page.rows) {
    std::size_t most = 1;
    for (auto const& cell : row.cells) most = std::max(most, cell.size());
    lines += most;
  }
  return 2 * margin + static_cast<double>(lines) * pitch +
         look.padding * static_cast<double>(page.rows.size());
}

}  // namespace

std::string pdf(std::vector<Page> const& pages, Look const& look) {
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
  std::string kids;
  for (auto const& page : pages) {
    double const height = page_height(page, look);
    auto const drawing = draw_page(page, look, height);
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + number(page_width(look)) + " " +
                      number(height) + "]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back("<</Length " + std::to_string(drawing.size()) + ">>\nstream\n" + drawing +
                      "\nendstream");
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string file = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    auto const offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  auto const start = std::to_string(file.size());
  auto const size = std::to_string(objects.size() + 1);
  return file + "xref\n0 " + size + "\n" + table + "trailer<</Size " + size +
         "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

bool pdftotext_present() {
  static bool const present =
      std::system("pdftotext -v >/dev/null 2>&1") == 0;  // NOLINT(concurrency-mt-unsafe)
  return present;
}

std::string pdftotext(std::string_view pdf, bool layout) {
  if (!pdftotext_present()) return {};
  auto const file =
      std::filesystem::temp_directory_path() / ("annexgen-" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  auto const command =
      std::string("pdftotext ") + (layout ? "-layout " : "") + "'" + file.string() + "' -";
  std::string text;
  if (FILE* const pipe = popen(command.c_str(), "r"); pipe != nullptr) {
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      text.append(buffer.data(), read);
    pclose(pipe);
  }
  std::filesystem::remove(file);
  return text;
}

}  // namespace verband::generator
