// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <nlohmann/json.hpp>

#include "annex.hpp"
#include "pdf.hpp"
#include "pdfbox.hpp"
#include "sorted.hpp"

namespace verband::generator {
namespace {

std::size_t height(RowLines const& row) {
  std::size_t lines = 1;
  for (auto const& cell : row.cells) lines = std::max(lines, cell.size());
  return lines;
}

RowLines header_row(Annex const& annex, Look const& look) {
  RowLines row;
  for (std::size_t c = 0; c < annex.columns.size(); ++c)
    row.cells.push_back(wrap(annex.columns[c].header, look.widths[c], false));
  return row;
}

RowLines content_row(std::vector<std::string> const& cells, Look const& look, Random& random) {
  RowLines row;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    auto lines = wrap(cells[c], look.widths[c], look.indent_lists);
    if (!cells[c].empty() && random.chance(look.spare_space_chance)) lines.back().text += ' ';
    if (!cells[c].empty() && random.chance(look.spare_line_chance)) lines.emplace_back();
    row.cells.push_back(std::move(lines));
  }
  return row;
}

// Fills pages with rows; a row is never cut.
class Pages {
 public:
  Pages(Annex const& annex, Look const& look) : look_(look), header_(header_row(annex, look)) {
    open(annex.has_header);
    pages_.back().above = annex.above;
    for (auto& line : pages_.back().above) line += ' ';
  }
  void add(RowLines row, bool repeat_header) {
    if (used_ > 0 && used_ + height(row) > look_.page_lines) {
      close();
      open(repeat_header);
    }
    used_ += height(row);
    pages_.back().rows.push_back(std::move(row));
  }
  std::vector<Page> finish() {
    close();
    return std::move(pages_);
  }

 private:
  void open(bool with_header) {
    auto& page = pages_.emplace_back();
    if (look_.furniture) page.lead = " ";
    used_ = 0;
    if (with_header) page.rows.push_back(header_);
  }
  void close() {
    if (look_.furniture) pages_.back().foot.push_back(std::to_string(pages_.size()) + " ");
  }

  Look const& look_;
  RowLines header_;
  std::vector<Page> pages_{};
  std::size_t used_{0};
};

void damage(std::vector<Page>& pages, double noise, Random& random) {
  for (auto& page : pages) {
    for (auto& line : page.above) line = with_false_spaces(line, noise, random);
    for (auto& row : page.rows)
      for (auto& cell : row.cells)
        for (auto& line : cell) line.text = with_false_spaces(line.text, noise, random);
  }
}

bool one_of(char character, std::string_view set) {
  return set.find(character) != std::string_view::npos;
}

}  // namespace

std::vector<Page> typeset(Annex const& annex, Look const& look, Random& random) {
  Pages pages(annex, look);
  for (auto const& row : annex.rows) {
    if (random.chance(look.empty_row_chance))
      pages.add({.cells = std::vector<CellLines>(row.size(), CellLines{Line{}})},
                look.repeat_header);
    pages.add(content_row(row, look, random), look.repeat_header && annex.has_header);
  }
  return pages.finish();
}

std::string with_false_spaces(std::string_view text, double noise, Random& random) {
  std::string damaged;
  bool address = false;  // web addresses are drawn as a link, in a font of their own
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 || text[i - 1] == ' ')
      address = text.substr(i).starts_with("www.") || text.substr(i).starts_with("http");
    if (i > 0 && !address && one_of(text[i - 1], "ijlftr") && one_of(text[i], "ijl") &&
        random.chance(noise))
      damaged += ' ';
    damaged += text[i];
  }
  return damaged;
}

std::string extracted_text(Annex const& annex, Look const& look, Random& random) {
  auto pages = typeset(annex, look, random);
  if (look.dialect == "pdfbox") {
    damage(pages, look.noise, random);
    return pdfbox_text(pages);
  }
  if (look.dialect == "sorted") {
    damage(pages, look.noise, random);
    return sorted_text(pages);
  }
  auto const text = pdftotext(pdf(pages, look), look.dialect == "pdftotext-layout");
  return with_false_spaces(text, look.noise, random);
}

std::string repaired(std::string_view cell) {
  std::string text;
  for (char const character : cell) {
    if (character != ' ' && character != '\n') {
      text += character;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string truth_json(Annex const& annex, Look const& look) {
  nlohmann::ordered_json truth{{"owner", annex.owner},
                               {"reference_date", annex.reference_date},
                               {"dialect", look.dialect},
                               {"noise", look.noise},
                               {"has_header", annex.has_header}};
  truth["columns"] = nlohmann::ordered_json::array();
  for (auto const& column : annex.columns)
    truth["columns"].push_back({{"role", column.role}, {"header", repaired(column.header)}});
  truth["rows"] = nlohmann::ordered_json::array();
  for (auto const& row : annex.rows) {
    auto cells = nlohmann::ordered_json::array();
    for (auto const& cell : row) cells.push_back(repaired(cell));
    truth["rows"].push_back(std::move(cells));
  }
  return truth.dump(1) + "\n";
}

}  // namespace verband::generator
