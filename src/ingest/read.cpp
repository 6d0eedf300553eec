// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read.hpp"

#include <algorithm>

#include "ingest/assemble.hpp"
#include "ingest/boxed.hpp"
#include "ingest/data_heads.hpp"
#include "ingest/delimited.hpp"
#include "ingest/dialect.hpp"
#include "ingest/doubts.hpp"
#include "ingest/flat_cards.hpp"
#include "ingest/flattened.hpp"
#include "ingest/inner_labels.hpp"
#include "ingest/item_text.hpp"
#include "ingest/joins.hpp"
#include "ingest/kind.hpp"
#include "ingest/layout.hpp"
#include "ingest/odd_list.hpp"
#include "ingest/paragraphs.hpp"
#include "ingest/plan.hpp"
#include "ingest/proof.hpp"
#include "ingest/read/budget.hpp"
#include "ingest/read/document.hpp"
#include "ingest/read/pdf.hpp"
#include "ingest/read/pdf_layout.hpp"
#include "ingest/read/register_tables.hpp"
#include "ingest/read/register_xml.hpp"
#include "ingest/shapes.hpp"
#include "ingest/table.hpp"
#include "text/fold.hpp"
#include "text/repair.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_lines = 30'000;  // memory and time grow with the lines

Finding finding(Severity severity, std::string code, std::string detail, Span where = {}) {
  return {
      .severity = severity, .code = std::move(code), .where = where, .detail = std::move(detail)};
}

/// The words of the lines [first, last) that belong to no cell, as one text.
std::string loose_text(Source const& source, std::uint32_t first, std::uint32_t last) {
  std::vector<Piece> pieces;
  for (auto i = first; i < last; ++i) {
    auto const& line = source.lines[i];
    if (!line.furniture && !line.empty()) {
      pieces.push_back({i, 0, static_cast<std::uint32_t>(line.words.size())});
    }
  }
  return assemble(source, pieces).text;
}

// Above this (2 nats over the line of doubt) even white space that no table explains is no reason
// to doubt a cell: of such cells one in a hundred was wrong.
constexpr double beyond_white = 0.88;
/// Adds the rows as they were read; the margins of their cells are `excess` nats too sure.
void add_rows(Draft& draft, Source const& source, Decoding const& decoding, float excess) {
  for (auto const& decoded : decoding.rows) {
    DraftRow row;
    bool any = false;
    for (auto const& cell : decoded) {
      auto read = assemble(source, cell.pieces);
      read.confidence = confidence(cell.margin - excess);
      if (read.confidence < doubtful) {
        read.doubts.emplace_back(
            "De grens van deze cel is niet zeker. Vergelijk de cel met het document.");
      }
      any = any || !read.text.empty();
      row.cells.push_back(std::move(read));
    }
    for (auto const& cell : decoded) {
      if (cell.pieces.empty()) continue;
      row.page = source.lines[cell.pieces[0].line].page;
      break;
    }
    if (perhaps_two_rows(source, decoded)) {
      doubt_cells(row,
                  "Misschien zijn dit twee rijen, want de bladzijde eindigt hier. Vergelijk de "
                  "rij met het document.");
    }
    // Kept for now, so that rows keep their number in the decoding; emptied rows go at the end.
    if (!any) row.cells.clear();
    draft.rows.push_back(std::move(row));
  }
}

void add_proof(Draft& draft, Source const& source, std::optional<Header> const& header,
               Decoding const& decoding) {
  auto proven = prove(source.document, source.lines, header, decoding);
  for (auto const& [row, column] : proven.cells) {
    if (row >= draft.rows.size() || column >= draft.rows[row].cells.size()) continue;
    auto& cell = draft.rows[row].cells[column];
    // White of the author's own: no other reading comes near.
    if (cell.confidence > beyond_white) continue;
    cell.confidence = std::min(cell.confidence, 0.3);
    std::string const doubt =
        "Het wit rond deze cel past niet bij de tabel. Vergelijk de cel met het document.";
    if (std::ranges::find(cell.doubts, doubt) == cell.doubts.end()) cell.doubts.push_back(doubt);
  }
  draft.proof = std::move(proven.proof);
}

/// Rows without text only separate; the others are renumbered, also in the proof.
void drop_empty_rows(Draft& draft) {
  std::vector<std::uint32_t> number(draft.rows.size() + 1, 0);
  std::uint32_t kept = 0;
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    if (!draft.rows[r].cells.empty()) ++kept;
    number[r + 1] = kept;
  }
  for (auto& difference : draft.proof.differences) {
    if (difference.row < number.size()) difference.row = number[difference.row];
  }
  std::erase_if(draft.rows, [](DraftRow const& row) { return row.cells.empty(); });
}

std::size_t filled_cells(Draft const& draft) {
  std::size_t filled = 0;
  for (auto const& row : draft.rows) {
    filled += static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](Cell const& cell) { return !cell.text.empty(); }));
  }
  return filled;
}

/// A letter read as a table has one row with a cell or two; a table of names has several rows.
bool says_something(Draft const& draft) {
  return draft.rows.size() >= 2 || filled_cells(draft) >= 3;
}

/// Without a header a table shows itself by who takes part, in what, or how: minutes of a meeting
/// have numbers and colons, but no such column.
bool tells_of_partnerships(Draft const& draft) {
  using enum ColumnRole;
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    auto const role = draft.columns[c].role;
    if (role != participants && role != policy_area && role != nature && role != legal_form) {
      continue;
    }
    auto const filled =
        static_cast<std::size_t>(std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
          return c < row.cells.size() && !row.cells[c].text.empty();
        }));
    if (filled * 3 >= draft.rows.size()) return true;
  }
  return false;
}

/// True when fewer than half of the rows have a name: what stands there is sentences, or, without a
/// head that says that they are names, heads or figures.
bool nameless(Draft const& draft, bool header) {
  auto const column = column_of(draft, ColumnRole::name);
  auto const named = std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
    if (!column || *column >= row.cells.size()) return false;
    auto const& name = row.cells[*column].text;
    return name.size() > 2 && !is_told(name) && (header || odd_name(name).empty());
  });
  return static_cast<std::size_t>(named) * 2 < draft.rows.size();
}

/// Tells of text between the head and the last row that no cell has: nothing of a document goes
/// unsaid.
void tell_lines_between(Draft& draft, Source const& source, DecodedRow const& head,
                        Decoding const& decoding) {
  std::vector<bool> read(source.lines.size());
  std::uint32_t first = static_cast<std::uint32_t>(source.lines.size());
  std::uint32_t last = 0;
  auto const hear = [&](DecodedRow const& row) {
    for (auto const& cell : row) {
      for (auto const& piece : cell.pieces) {
        read[piece.line] = true;
        first = std::min(first, piece.line);
        last = std::max(last, piece.line);
      }
    }
  };
  hear(head);
  std::ranges::for_each(decoding.rows, hear);
  std::string text;
  std::size_t lines = 0;
  for (auto i = first; i < last; ++i) {
    auto const& line = source.lines[i];
    bool const rule =
        std::ranges::all_of(line.words, [](Word const& word) { return word.folded.empty(); });
    if (read[i] || line.furniture || rule) continue;
    if (lines++ == 0) text = source.document.text.substr(line.begin, line.end - line.begin);
  }
  if (lines == 0) return;
  draft.findings.push_back(
      finding(Severity::doubt, "lines-between-rows",
              "Tussen de rijen van de tabel staat tekst die in geen cel is gelezen (" +
                  std::to_string(lines) + (lines == 1 ? " regel" : " regels") + "): „" +
                  text::squeeze(text) + "”. Kijk of die erbij hoort."));
}

/// The findings about the document as a whole.
void report(Draft& draft, bool header) {
  // A head that only seems one stands over a row or two.
  bool const few = draft.rows.size() < (header ? 1 : 2);
  bool const loose = !header && draft.dialect == Dialect::unknown;
  bool const silent =
      (loose || draft.rows.size() < (header ? 3U : 6U)) && !tells_of_partnerships(draft);
  bool const plain = few || silent || nameless(draft, header);
  if (!says_something(draft) || plain) {
    draft.rows.clear();
    draft.columns.clear();
    draft.proof.equal = false;
    draft.findings.push_back(finding(
        Severity::problem, "no-table",
        "In dit document staat geen tabel met samenwerkingsverbanden. Kijk of het de goede bijlage "
        "is."));
    return;
  }
  if (!header) {
    draft.findings.push_back(finding(
        Severity::doubt, "header-missing",
        "De tabel heeft geen kopregel. Wat in welke kolom staat, is afgeleid uit de woorden."));
  }
  if (draft.dialect == Dialect::unknown) {
    draft.findings.push_back(
        finding(Severity::note, "dialect-unknown",
                "Niet bekend is met welk programma deze tekst is gemaakt. Waar cellen beginnen, is "
                "afgeleid uit de woorden, de volgorde en de lege regels."));
  }
  for (std::uint32_t r = 0; r < draft.rows.size(); ++r) {
    auto const& cells = draft.rows[r].cells;
    auto const empty = static_cast<std::size_t>(
        std::ranges::count_if(cells, [](Cell const& cell) { return cell.text.empty(); }));
    if (empty * 2 <= cells.size()) continue;
    // A title above the table or a line below it may look like a row.
    bool const edge = r == 0 || r + 1 == draft.rows.size();
    if (edge || empty * 3 > cells.size() * 2) {
      doubt_cells(draft.rows[r],
                  "Deze rij is bijna leeg; misschien hoort zij niet bij de tabel. Vergelijk de rij "
                  "met het document.");
    }
    draft.findings.push_back({.severity = Severity::doubt,
                              .code = "incomplete-row",
                              .row = r + 1,
                              .detail = "Meer dan de helft van deze rij is leeg. Vergelijk de rij "
                                        "met het document."});
  }
}

/// A title of head words alone above the head of a table of paragraphs ("Verbonden partijen" over
/// "Regeling", "Doel", …) is no cell of it.
void drop_title(std::vector<Line>& lines) {
  constexpr std::size_t near = 12;
  auto const first = std::ranges::find_if(
      lines, [](Line const& line) { return !line.empty() && !line.furniture; });
  auto const text = [](Line const& line) {
    std::string out;
    for (auto const& word : line.words) out += (out.empty() ? "" : " ") + word.text;
    return out;
  };
  auto const names = [&](Line const& line) {
    return (line.blank_before || &line == &*std::next(first)) && head_likeness(text(line)) >= 0.5 &&
           header_kind(text(line)) == Kind::name;
  };
  if (lines.end() - first < 3) return;
  // The first head stands right below the title: heads themselves are paragraphs of their own.
  auto const& next = *std::next(first);
  if (next.blank_before || head_likeness(text(next)) < 0.5) return;
  if (head_likeness(text(*first)) < 1.0 || header_kind(text(*first)) != Kind::name) return;
  auto const end = lines.begin() + std::min<std::ptrdiff_t>(lines.end() - lines.begin(),
                                                            (first - lines.begin()) + near);
  if (std::any_of(std::next(first), end, names)) first->furniture = true;
}

struct HeaderAndTable {
  std::optional<Header> header{};
  Table table{};
  std::string reason{};  // why it is a table, in plain Dutch
  float excess{};        // nats by which the margins are too sure
  White white{White::order};
  bool delimited{};               // by tabs or bars, whatever program wrote the text
  bool uncertain{};               // the division in columns may be wrong as a whole
  std::vector<bool> contested{};  // columns that may have other cells or another meaning
};

/// A border inside a line shows no white space: there the words alone are too sure of themselves,
/// and more so without heads that say what the columns hold.
float excess_of(Flattened const& table) {
  constexpr float by_law = 1.2F;
  constexpr float by_order = 0.6F;
  constexpr float without_heads = 1.0F;
  if (!lawful(table.white)) return by_order;
  return by_law + (table.header ? 0.0F : without_heads);
}

std::string reason_of(White white) {
  if (lawful(white)) return "De cellen staan na elkaar, met de lege regels van een tabel ertussen.";
  if (white == White::lines) return "De cellen staan na elkaar, elke cel op een eigen regel.";
  return "De cellen staan na elkaar, in de volgorde van een tabel.";
}

/// The table by the means of its dialect.
HeaderAndTable read_any(std::vector<Line>& lines, DecodedText const& document, Dialect dialect,
                        Options const& options, text::Lexicon const& lexicon) {
  HeaderAndTable out;
  std::optional<LaidOutTable> table;
  if (dialect != Dialect::pdfbox && !options.dialect) {
    table = read_delimited(lines, document.text, options.columns, lexicon);
    out.delimited = table.has_value();
    out.reason = "De cellen van een rij staan achter elkaar, met tabs of strepen ertussen.";
  }
  if (!table && dialect == Dialect::pdftotext_layout) {
    set_numbers_apart(lines);
    table = read_layout(lines, document.text, options.columns, lexicon);
    out.reason = "De kolommen staan naast elkaar, met wit ertussen.";
  }
  if (!table && dialect == Dialect::pdftotext_plain) {
    drop_title(lines);
    table = read_paragraphs(lines, options.columns, lexicon);
    out.reason = "De alinea's zijn cellen, in de volgorde van pdftotext.";
  }
  if (table) {
    auto& laid_out = *table;
    out.uncertain = laid_out.uncertain;
    for (auto const kind : laid_out.kinds) out.table.roles.push_back(role_of(kind));
    out.table.decoding = std::move(laid_out.decoding);
    if (!laid_out.header.empty()) {
      out.header = Header{.cells = std::move(laid_out.header),
                          .kinds = std::move(laid_out.kinds),
                          .begin = laid_out.first_line};
    }
    return out;
  }
  auto flattened = read_flattened(lines, lexicon, options.columns, dialect);
  out.white = flattened.white;
  out.reason = reason_of(flattened.white);
  out.excess = excess_of(flattened);
  out.header = std::move(flattened.header);
  out.table = std::move(flattened.table);
  out.contested = std::move(flattened.contested);
  return out;
}

/// Why verband-pdf gave nothing to read; nothing when it did.
std::optional<Finding> pdf_trouble(PdfAnswer const& answer) {
  using enum PdfAnswer::Outcome;
  switch (answer.outcome) {
    case done:
      return std::nullopt;
    case damaged:
      return problem(
          "damaged-document",
          "Deze PDF is beschadigd of niet compleet. Open hem in een PDF-lezer en sla hem "
          "opnieuw op, of vraag het bestand nog eens op.");
    case locked:
      return problem("encrypted-document",
                     "Deze PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord.");
    case crashed:
      return problem(
          "pdf-crashed",
          "Op deze PDF liep het leesprogramma vast. Sla hem in een PDF-lezer opnieuw op, "
          "of geef het Word-bestand.");
    case too_long:
      if (answer.lines.find("\np ") != std::string::npos) return std::nullopt;  // some pages
      return problem(
          "pdf-too-long",
          "Het lezen van deze PDF duurt te lang. Geef alleen de bladzijden met de tabel.");
    case no_program:
      return problem(
          "pdf-program-missing",
          "Het programma verband-pdf, dat PDF's leest, staat niet naast verband. Bouw of "
          "installeer het opnieuw.");
  }
  return std::nullopt;
}

/// The cards of a flattened text, where it has cards and not a table; `so_far` is what is known.
std::optional<Draft> read_flat_cards(Source const& source, Draft const& so_far) {
  auto contents = flat_cards(source);
  if (!contents) return std::nullopt;
  auto draft = draft_of(std::move(*contents), source.lexicon, {});
  if (draft.shape != Shape::cards || draft.rows.size() < 2) return std::nullopt;
  draft.dialect = so_far.dialect;
  draft.noise_rate = so_far.noise_rate;
  draft.findings.insert(draft.findings.begin(), so_far.findings.begin(), so_far.findings.end());
  return draft;
}

Draft read_decoded(DecodedText const& document, Knowledge const& knowledge,
                   Options const& options) {
  Draft draft;
  draft.findings = document.findings;
  if (!document.readable) return draft;
  auto const& lexicon = knowledge.lexicon;
  if (static_cast<std::size_t>(std::ranges::count(document.text, '\n')) > most_lines) {
    draft.findings.push_back(finding(Severity::problem, "too-large",
                                     "Het document heeft te veel regels. Geef alleen de bijlage "
                                     "met de samenwerkingsverbanden."));
    return draft;
  }
  if (auto drawn = options.dialect ? std::nullopt : boxed(document)) {
    auto table = draft_of(std::move(*drawn), lexicon, options.columns);
    if (!table.rows.empty()) return table;
  }
  Draft listed;
  if (options.columns.empty() && !options.dialect) {
    // Cards and lists say what they are: a flattened table has no labels before its texts.
    Contents contents{.findings = document.findings};
    for (auto& each : paragraphs_of(document)) contents.blocks.emplace_back(std::move(each));
    listed = draft_of(std::move(contents), lexicon, {});
    if (listed.shape == Shape::list) return listed;
  }
  auto const damage = text::damage(document.text, lexicon);
  draft.noise_rate = damage.share;
  auto lines = physical_lines(document, lexicon, damage);
  auto const furniture = mark_furniture(lines, document.text);
  draft.dialect = options.dialect.value_or(recognise_dialect(lines, document.text));
  if (furniture > 0) {
    draft.findings.push_back(finding(
        Severity::note, "page-furniture",
        "Paginanummers, kopregels of links onder aan de pagina horen niet bij de tabel en zijn "
        "overgeslagen."));
  }
  bool const exact = draft.dialect == Dialect::pdfbox;
  bool const drops_hyphens = draft.dialect == Dialect::pdftotext_plain;
  Source const source{document, lines, lexicon, damage, exact, drops_hyphens};
  if (options.columns.empty() && !options.dialect) {
    auto cards = read_flat_cards(source, draft);
    bool const better =
        listed.shape != Shape::cards || (cards && filled_cells(*cards) > filled_cells(listed));
    if (cards && better) return std::move(*cards);
    if (listed.shape == Shape::cards) return listed;
  }
  auto const [header, table, reason, excess, white, delimited, uncertain, contested] =
      read_any(lines, document, draft.dialect, options, lexicon);
  if (delimited) draft.dialect = Dialect::unknown;
  for (std::size_t c = 0; c < table.roles.size(); ++c) {
    Column column{.role = table.roles[c]};
    if (header && c < header->cells.size()) {
      column.header = assemble(source, header->cells[c].pieces).text;
    }
    draft.columns.push_back(std::move(column));
  }
  add_rows(draft, source, table.decoding, excess);
  if (lawful(white)) add_proof(draft, source, header, table.decoding);
  drop_empty_rows(draft);
  doubt_whole_table(
      draft, uncertain || (!header && lines_above(lines, table.decoding) > few_above(white)));
  doubt_columns(draft, contested);
  if (header) doubt_columns(draft, cut_heads(draft, source, *header));
  doubt_data_heads(draft);
  doubt_inner_labels(draft);
  if (!delimited) doubt_mixed_columns(draft);
  if (!delimited && !lawful(white)) doubt_small_starts(draft);
  if (header) draft.preamble = loose_text(source, 0, header->begin);
  if (!table.decoding.rows.empty()) {
    std::uint32_t last = 0;
    for (auto const& cell : table.decoding.rows.back()) {
      for (auto const& piece : cell.pieces) last = std::max(last, piece.line + 1);
    }
    draft.trailer = loose_text(source, last, static_cast<std::uint32_t>(lines.size()));
  }
  report(draft, header.has_value());
  // In the dialects of pdftotext heads and titles of pages are left out there.
  bool const in_order = draft.dialect == Dialect::pdfbox || draft.dialect == Dialect::unknown;
  if (in_order && !draft.rows.empty()) {
    tell_lines_between(draft, source, header ? header->cells : DecodedRow{}, table.decoding);
  }
  // Legal forms and dashes stand in the cells of a table as well. An outline has no head, unless
  // its title looks like one, and read as a table it would be fewer rows of several items each.
  bool const fewer = listed.rows.size() >= draft.rows.size() * (header ? 2 : 1) + 1;
  // Where no program's white space shows a table, the headings say more.
  bool const shown = draft.dialect != Dialect::unknown || delimited;
  if (!listed.rows.empty() && (draft.rows.empty() || fewer || !shown)) return listed;
  if (draft.rows.empty()) return draft;
  draft.shape = Shape::table;
  draft.shape_reason = reason;
  return draft;
}

Draft read_text(std::string_view bytes, Knowledge const& knowledge, Options const& options) {
  return read_decoded(decode_bytes(bytes, options.max_bytes), knowledge, options);
}

/// The last resort for a PDF in which neither rules nor white space and order make a table: its
/// letters laid out as text. Only a table with a head counts, and all its cells are doubted.
std::optional<Draft> read_as_text(std::string_view glyphs, Knowledge const& knowledge,
                                  Options options) {
  auto const text = laid_out(parse_pdf_lines(glyphs));
  if (text.document.text.empty()) return std::nullopt;
  options.dialect = Dialect::pdftotext_layout;
  auto draft = read_decoded(text.document, knowledge, options);
  bool const headed = std::ranges::any_of(
      draft.columns, [](Column const& column) { return !column.header.empty(); });
  if (draft.rows.size() < 2 || !headed || !tells_of_partnerships(draft)) return std::nullopt;
  draft.dialect = Dialect::unknown;
  for (auto& row : draft.rows) {
    for (auto& cell : row.cells) {
      if (auto const* const place = std::get_if<TextPlace>(&cell.place)) {
        cell.place = text.place(*place);
      }
      for (auto& repair : cell.repairs) repair.raw = {};
      cell.confidence = std::min(cell.confidence, 0.4);
      if (cell.doubts.empty()) {
        cell.doubts.emplace_back("De indeling van deze tabel is niet zeker.");
      }
    }
  }
  std::erase_if(draft.findings, [](Finding const& each) { return each.code == "table-uncertain"; });
  for (auto& each : draft.findings) each.where = {};
  draft.findings.push_back(finding(
      Severity::doubt, "table-uncertain",
      "De tabel in deze PDF heeft geen lijnen en geen duidelijke kolommen. Zij is gelezen naar de "
      "plaats van de woorden. Vergelijk de hele tabel met het document."));
  return draft;
}

PdfAnswer asked(std::string_view bytes, Knowledge const& knowledge) {
  return knowledge.pdf ? knowledge.pdf(bytes)
                       : PdfAnswer{.outcome = PdfAnswer::Outcome::no_program};
}

Contents contents_of(PdfAnswer const& answer, Knowledge const& knowledge) {
  if (auto trouble = pdf_trouble(answer)) return {.findings = {std::move(*trouble)}};
  return read_pdf(answer.lines, knowledge.lexicon, {});
}

Draft read_pdf_document(std::string_view bytes, Knowledge const& knowledge,
                        Options const& options) {
  auto const answer = asked(bytes, knowledge);
  auto draft = draft_of(contents_of(answer, knowledge), knowledge.lexicon, options.columns);
  auto const nothing = std::ranges::find(draft.findings, "no-table", &Finding::code);
  if (nothing == draft.findings.end()) return draft;
  auto text = read_as_text(answer.lines, knowledge, options);
  if (!text) return draft;
  draft.findings.erase(nothing);
  for (auto& each : text->findings) {
    if (std::ranges::find(draft.findings, each.code, &Finding::code) == draft.findings.end()) {
      draft.findings.push_back(std::move(each));
    }
  }
  text->findings = std::move(draft.findings);
  return std::move(*text);
}

/// The document as a national register; nothing when it is none.
std::optional<Draft> read_register(FileKind kind, std::string_view bytes,
                                   Knowledge const& knowledge) {
  switch (kind) {
    case FileKind::xml:
      return read_register_xml(bytes, knowledge.themes, {});
    case FileKind::csv:
    case FileKind::package:
      return read_register_tables(bytes, knowledge.themes, {});
    default:
      return std::nullopt;
  }
}

}  // namespace

Contents read_pdf_contents(std::string_view bytes, Knowledge const& knowledge) {
  return contents_of(asked(bytes, knowledge), knowledge);
}

std::string_view reader_version() { return "11"; }

Draft read(std::string_view bytes, Knowledge const& knowledge, Options const& options) {
  auto const kind = file_kind(bytes);
  if (options.columns.empty()) {
    if (auto national = read_register(kind, bytes, knowledge)) {
      national->format = name(kind);
      return std::move(*national);
    }
  }
  auto draft = kind == FileKind::text ? read_text(bytes, knowledge, options)
               : kind == FileKind::pdf
                   ? read_pdf_document(bytes, knowledge, options)
                   : draft_of(read_contents(kind, bytes, {}), knowledge.lexicon, options.columns);
  draft.format = name(kind);
  doubt_odd_list(draft, knowledge.lexicon);
  return draft;
}

}  // namespace verband::ingest
