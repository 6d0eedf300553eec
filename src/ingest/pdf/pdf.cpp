// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "ingest/pdf/pdf_breaks.hpp"
#include "ingest/pdf/pdf_furniture.hpp"
#include "ingest/pdf/pdf_paragraphs.hpp"
#include "ingest/pdf/pdf_tables.hpp"
#include "ingest/pdf/pdf_text_columns.hpp"
#include "ingest/pdf/pdf_unread.hpp"
#include "ingest/shapes/notes.hpp"
#include "ingest/words/findings.hpp"
#include "model/wording.hpp"

namespace verband::ingest {
namespace {

constexpr float scanned = 0.6F;  // of a page under pictures, without text: a scan

bool inside(Rule const& box, Run const& run) {
  auto const x = (run.left + run.right) / 2;
  auto const y = run.base - 0.3F * run.size;
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

/// The texts of a page: those in the box of each table with rules, and the others.
struct PageTexts {
  std::vector<std::vector<Run>> within{};
  std::vector<Run> loose{};
};

PageTexts divided(PdfPage const& page, std::vector<RuledLattice> const& lattices) {
  PageTexts texts{.within = std::vector<std::vector<Run>>(lattices.size())};
  for (auto const& run : runs_of(page)) {
    bool in = false;
    for (std::size_t i = 0; i < lattices.size(); ++i) {
      if (!inside(lattices[i].box(), run)) continue;
      texts.within[i].push_back(run);
      in = true;
    }
    if (!in) texts.loose.push_back(run);
  }
  return texts;
}

/// Rules across the page that are part of no table with cells: they divide rows.
std::vector<Rule> bands_of(PdfPage const& page, std::vector<RuledLattice> const& lattices) {
  std::vector<Rule> bands;
  auto const add = [&](Rule const& rule) {
    bool const within = std::ranges::any_of(lattices, [&](RuledLattice const& lattice) {
      auto const box = lattice.box();
      return box.top - 3 <= rule.top && rule.bottom <= box.bottom + 3;
    });
    if (!within) bands.push_back(rule);
  };
  for (auto const& rule : page.rules) {
    if (rule.across()) add(rule);
  }
  for (auto const& fill : page.fills) {
    // A coloured row: its upper and lower side divide.
    if (fill.right - fill.left < 15 || fill.bottom - fill.top < 6) continue;
    add({fill.left, fill.top, fill.right, fill.top});
    add({fill.left, fill.bottom, fill.right, fill.bottom});
  }
  return bands;
}

/// Reads page after page; a table that goes on stays open until something else follows.
class Reader {
 public:
  Reader(PdfDocument const& document, text::Lexicon const& lexicon, Limits const& limits)
      : document_{document}, lexicon_{lexicon}, limits_{limits}, sizes_{document} {}

  Contents read() {
    std::vector<std::vector<RuledLattice>> lattices;
    std::vector<PageTexts> texts;
    for (auto const& page : document_.pages) {
      lattices.push_back(lattices_of(page.rules));
      texts.push_back(divided(page, lattices.back()));
      furniture_.learn(page, texts.back().loose);
      labels_.learn(page, texts.back().loose);
    }
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      read_page(document_.pages[i], lattices[i], texts[i]);
      if (cells_ > limits_.cells) {
        contents_.findings.push_back(problem(
            "too-large", "Het document heeft te veel cellen. Geef alleen het deel met de tabel."));
        break;
      }
    }
    close_table();
    report();
    return std::move(contents_);
  }

 private:
  void read_page(PdfPage const& page, std::vector<RuledLattice> const& lattices,
                 PageTexts const& texts) {
    std::vector<PageTable> tables;
    for (std::size_t i = 0; i < lattices.size(); ++i) {
      tables.push_back(table_of(page, lattices[i], texts.within[i], lexicon_));
    }
    auto const& loose = texts.loose;
    look_at_edge(page, texts);
    auto const kept = furniture_.without(page, loose);
    auto stays = kept.begin();
    for (auto const& run : loose) {
      if (stays != kept.end() && stays->begin == run.begin) {
        ++stays;
      } else {
        left_out_.push_back(text_of(page, run));
      }
    }
    auto const bands = bands_of(page, lattices);
    if (lattices.empty()) {
      auto parts = texts_beside(page, kept);
      if (parts.empty()) {
        auto columns = text_columns(kept);
        if (columns.size() > 1 && holds_table(page, columns.back(), bands))
          parts = std::move(columns);
      }
      if (!parts.empty()) {
        read_beside(page, parts, bands);
        return;
      }
    }
    read_texts(page, kept, bands, std::move(tables));
  }

  /// Reads texts that stand beside each other: none goes on with a table of the one before it.
  void read_beside(PdfPage const& page, std::vector<std::vector<Run>> const& texts,
                   std::vector<Rule> const& bands) {
    for (auto const& text : texts) {
      read_texts(page, text, beside(bands, text), {});
      last_.reset();
    }
  }

  /// The rules that lie among these texts, seen from above.
  static std::vector<Rule> beside(std::vector<Rule> const& bands, std::vector<Run> const& runs) {
    auto const left = std::ranges::min(runs, {}, &Run::left).left;
    auto const right = std::ranges::max(runs, {}, &Run::right).right;
    std::vector<Rule> near;
    std::ranges::copy_if(bands, std::back_inserter(near), [&](Rule const& rule) {
      auto const middle = (rule.left + rule.right) / 2;
      return left <= middle && middle <= right;
    });
    return near;
  }

  /// True when the texts of a part of a page are a table of their own: then the part beside it is
  /// not of the same rows.
  static bool holds_table(PdfPage const& page, std::vector<Run> const& runs,
                          std::span<Rule const> bands) {
    constexpr std::size_t enough = 3;  // rows
    auto const found = free_tables(page, runs, bands, nullptr);
    return std::ranges::any_of(found.tables,
                               [](FreeTable const& table) { return table.rows.size() >= enough; });
  }

  /// Reads texts and the tables without rules among them; `tables` are those with rules.
  void read_texts(PdfPage const& page, std::vector<Run> const& kept, std::span<Rule const> bands,
                  std::vector<PageTable> tables) {
    auto free = free_tables(page, kept, bands, last_ ? &*last_ : nullptr);
    if (free.tables.empty() || !free.tables.back().torn) last_.reset();
    for (auto const& table : free.tables) {
      auto made = table_of(page, table, lexicon_);
      if (table.torn && !ends_row(made)) {
        for (auto const& cell : table.rows.front().cells) {
          free.rest.insert(free.rest.begin(), cell.begin(), cell.end());
        }
        last_.reset();
        continue;
      }
      if (!table.torn) last_ = table;
      tables.push_back(std::move(made));
    }
    std::ranges::sort(tables, {}, &PageTable::top);
    place_in_order(page, std::move(tables), free.rest);
  }

  /// True for the end of the last row of the table that is open.
  bool ends_row(PageTable const& rest) const {
    return open_ && goes_on(*open_, rest) && begins_with_rest(*open_, rest);
  }

  /// A page with several texts up to its right edge lacks what stood behind them.
  void look_at_edge(PdfPage const& page, PageTexts const& texts) {
    constexpr std::ptrdiff_t enough = 3;
    auto const cut = [&](std::vector<Run> const& runs) {
      return std::ranges::count_if(runs, [&](Run const& run) { return at_page_edge(page, run); });
    };
    auto count = cut(texts.loose);
    for (auto const& runs : texts.within) count += cut(runs);
    if (count >= enough) cut_off_.push_back(std::to_string(page.number));
  }

  /// Tables and the texts between them from top to bottom.
  void place_in_order(PdfPage const& page, std::vector<PageTable> tables,
                      std::vector<Run> const& rest) {
    bool first = true;
    float from = -1;
    for (auto& table : tables) {
      // What stands beside the table and is no part of it comes before it: nothing is lost.
      texts_between(page, rest, from, std::max(table.top, table.bottom), &table);
      from = std::max(from, table.bottom);
      cells_ += table.grid.rows.size() * table.grid.columns();
      if (first && open_ && goes_on(*open_, table)) {
        part_head(*open_, page, table, lexicon_);
        append(*open_, std::move(table), lexicon_);
      } else {
        close_table();
        open_ = std::move(table);
      }
      first = false;
    }
    texts_between(page, rest, from, page.height * 2, nullptr);
  }

  /// The texts between two heights; `behind`: the table below them, or null.
  void texts_between(PdfPage const& page, std::vector<Run> const& rest, float from, float to,
                     PageTable const* behind) {
    std::vector<Run> part;
    for (auto const& run : rest) {
      if (run.base > from && run.base <= to) part.push_back(run);
    }
    if (part.empty()) return;
    look_for_cells(page, part, from, behind);
    close_table();
    for (auto const& column : text_columns(part)) {
      for (auto& paragraph : paragraphs_of(page, column, sizes_, labels_, lexicon_)) {
        contents_.blocks.emplace_back(std::move(paragraph));
      }
    }
  }

  /// Takes note of a text behind the table that is open when it seems to be of it.
  void look_for_cells(PdfPage const& page, std::vector<Run> const& part, float from,
                      PageTable const* behind) {
    if (!open_) return;
    bool const next = open_->page + 1 == page.number && from < 0;
    if (open_->page != page.number && !next) return;
    if (!seems_of_table(page, *open_, part, behind)) return;
    auto const first = std::ranges::min_element(part, {}, &Run::base);
    unread_.push_back(text_of(page, *first));
  }

  void close_table() {
    if (open_) {
      if (bold_names(open_->grid)) {
        for (auto& row : open_->grid.rows) row.cells.front().bold = false;
      }
      contents_.blocks.emplace_back(std::move(open_->grid));
    }
    open_.reset();
  }

  /// True when nearly all names are bold: then a bold one alone in its row is no heading.
  static bool bold_names(Grid const& grid) {
    constexpr std::size_t enough_columns = 3;
    constexpr std::size_t enough_rows = 3;
    std::size_t rows = 0;
    std::size_t bold = 0;
    for (auto const& row : grid.rows) {
      auto const filled =
          std::ranges::count_if(row.cells, [](GridCell const& cell) { return !cell.text.empty(); });
      if (filled < 2 || row.cells.front().text.empty()) continue;
      ++rows;
      bold += row.cells.front().bold ? 1 : 0;
    }
    return grid.columns() >= enough_columns && rows >= enough_rows && bold * 4 > rows * 3;
  }

  void report() {
    std::size_t letters = 0;
    std::size_t scans = 0;
    bool unseen = false;
    std::string damaged;
    for (auto const& page : document_.pages) {
      letters += page.glyphs.size();
      if (page.glyphs.empty() && page.pictured > scanned) ++scans;
      unseen = unseen || std::ranges::any_of(page.styles, &GlyphStyle::unseen);
      if (page.damaged) damaged += (damaged.empty() ? "" : ", ") + std::to_string(page.number);
    }
    auto& findings = contents_.findings;
    if (letters == 0) {
      findings.push_back(
          scans > 0
              ? problem("scan",
                        "Deze PDF is een foto van papier: er staat geen tekst in. Vraag het "
                        "oorspronkelijke bestand (Word of PDF), of laat er eerst tekstherkenning "
                        "(OCR) op los.")
              : problem("empty-document", "In deze PDF staat geen tekst."));
    } else if (scans > 0) {
      findings.push_back(
          doubt("scanned-pages", std::to_string(scans) +
                                     (scans == 1 ? " bladzijde is" : " bladzijden zijn") +
                                     " een foto zonder tekst en kon niet worden gelezen."));
    }
    if (unseen) {
      findings.push_back(doubt("recognised-text",
                               "De tekst van deze PDF is door tekstherkenning (OCR) gemaakt. "
                               "Vergelijk de rijen met het document."));
    }
    if (!damaged.empty()) {
      findings.push_back(doubt(
          "damaged-pages", "Deze bladzijden zijn beschadigd en niet gelezen: " + damaged + "."));
    }
    if (!document_.finished) {
      findings.push_back(
          doubt("pdf-unfinished",
                "Het lezen van de PDF is afgebroken na bladzijde " +
                    std::to_string(document_.pages.empty() ? 0 : document_.pages.back().number) +
                    " van " + std::to_string(document_.pages_in_all) +
                    ". Geef alleen de bladzijden met de tabel, of sla de PDF opnieuw op."));
    }
    if (!cut_off_.empty()) {
      findings.push_back(doubt(
          "page-cut-off",
          "De tekst loopt tot over de rechterrand van bladzijde " + enumerated(cut_off_) +
              ". Wat daarbuiten valt, staat niet in dit bestand: er kunnen woorden en kolommen "
              "ontbreken. Vraag het oorspronkelijke bestand, of de bladzijden liggend."));
    }
    if (!unread_.empty()) {
      findings.push_back(doubt(
          "lines-between-rows",
          "Vlak onder een tabel, of boven aan de bladzijde erna, staat tekst die in geen cel is "
          "gelezen: „" +
              unread_.front() + "”" +
              (unread_.size() > 1 ? " (en nog " + std::to_string(unread_.size() - 1) + ")" : "") +
              ". Kijk of die bij een rij hoort."));
    }
    if (!left_out_.empty()) findings.push_back(page_furniture(left_out_));
  }

  PdfDocument const& document_;
  text::Lexicon const& lexicon_;
  Limits const& limits_;
  TextSizes sizes_;
  Furniture furniture_{};
  LineLabels labels_{};
  Contents contents_{};
  std::optional<PageTable> open_{};
  std::optional<FreeTable> last_{};  // the last table without rules of the page before
  std::size_t cells_{};
  std::vector<std::string> left_out_{};  // lines that belong to the page
  std::vector<std::string> cut_off_{};   // numbers of pages
  std::vector<std::string> unread_{};    // texts that seem to be of a table
};

}  // namespace

Contents read_pdf(std::string_view lines, text::Lexicon const& lexicon, Limits const& limits) {
  auto const document = parse_pdf_lines(lines);
  auto contents = Reader{document, lexicon, limits}.read();
  attach_notes(contents, NotesStand::foot_of_page);
  return contents;
}

}  // namespace verband::ingest
