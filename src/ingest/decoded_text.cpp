// SPDX-License-Identifier: EUPL-1.2
#include "ingest/decoded_text.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "ingest/cards/flat_cards.hpp"
#include "ingest/cards/labels_left.hpp"
#include "ingest/drawn_text.hpp"
#include "ingest/flat/assemble.hpp"
#include "ingest/flat/dialect.hpp"
#include "ingest/flat/doubts.hpp"
#include "ingest/flat/flattened.hpp"
#include "ingest/flat/proof.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/flat/table.hpp"
#include "ingest/read/budget.hpp"
#include "ingest/shapes/data_heads.hpp"
#include "ingest/shapes/group_column.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/inner_labels.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/list_parts.hpp"
#include "ingest/shapes/missing_columns.hpp"
#include "ingest/shapes/name_places.hpp"
#include "ingest/shapes/no_list.hpp"
#include "ingest/shapes/no_table.hpp"
#include "ingest/shapes/numbered_names.hpp"
#include "ingest/shapes/odd_list.hpp"
#include "ingest/shapes/regulation.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/shapes/told_sections.hpp"
#include "ingest/text_table.hpp"
#include "ingest/words/content.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/furniture.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"
#include "text/repair.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_lines = 30'000;  // memory and time grow with the lines

Finding finding(Severity severity, std::string code, std::string detail, Span where = {}) {
  return {
      .severity = severity, .code = std::move(code), .where = where, .detail = std::move(detail)};
}

/// True for a line that begins with a capital or behind an empty line, where the one before it does
/// not end in a word that goes on: "de gemeente", "Bergen op", "Sint".
bool begins_anew(Line const& before, Line const& line) {
  if (line.blank_before || line.page_start) return true;
  constexpr std::array<std::string_view, 20> open{
      "gemeente", "provincie", "waterschap", "de", "het", "een",  "van", "den", "der",  "op",
      "bij",      "aan",       "in",         "en", "per", "sint", "st",  "ten", "land", "stede"};
  auto const& last = before.words.back();
  bool const goes_on =
      last.text.ends_with('-') || std::ranges::find(open, last.folded) != open.end();
  auto const first = line.words.front().text[0];
  return first >= 'A' && first <= 'Z' && !goes_on;
}

/// The words of the lines [first, last) that belong to no cell; what begins anew on a line of its
/// own.
std::string loose_text(Source const& source, std::uint32_t first, std::uint32_t last) {
  std::string text;
  std::vector<Piece> pieces;
  auto const end_line = [&] {
    if (!pieces.empty()) text += (text.empty() ? "" : "\n") + assemble(source, pieces).text;
    pieces.clear();
  };
  for (auto i = first; i < last; ++i) {
    auto const& line = source.lines[i];
    if (line.furniture || line.empty()) continue;
    if (!pieces.empty() && begins_anew(source.lines[pieces.back().line], line)) end_line();
    pieces.push_back({i, 0, static_cast<std::uint32_t>(line.words.size())});
  }
  end_line();
  return text;
}

/// Adds what stands at the head or the foot of pages, each text once: it may name the owner and the
/// year.
void add_furniture(std::string& text, std::vector<std::string> const& furniture) {
  constexpr std::size_t enough = 6;
  static constexpr std::array<std::string_view, 4> of_days{"afgedrukt", "printdatum", "versie",
                                                           "datum"};
  std::vector<std::string_view> told;
  for (auto const& line : furniture) {
    auto const words = words_of(line);
    // The day of a print or of a decision is not that of the list.
    bool const dated = std::ranges::any_of(words, [](std::string const& word) {
      return std::ranges::find(month_names, word) != month_names.end() ||
             std::ranges::find(of_days, word) != of_days.end() || closing_word(word);
    });
    bool const says = std::ranges::any_of(
        words, [](std::string const& word) { return report_word(word) || word == "gemeente"; });
    if (!says || dated || std::ranges::find(told, line) != told.end() || told.size() == enough) {
      continue;
    }
    told.emplace_back(line);
    text += (text.empty() ? "" : "\n") + line;
  }
}

// Above this (2 nats over the line of doubt) even white space that no table explains is no reason
// to doubt a cell: of such cells one in a hundred was wrong.
constexpr double beyond_white = 0.88;
// Fewer lines of names above the head are a title that names some.
constexpr std::size_t many_names_above = 4;

/// Adds the rows as they were read; the margins of their cells are `excess` nats too sure.
void add_rows(Draft& draft, Source const& source, Decoding const& decoding, float excess) {
  bool const capitals = begin_with_capitals(source, decoding.rows);
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
    if (capitals && perhaps_begun_above(source, decoded)) {
      doubt_cells(row,
                  "Misschien begint deze rij op de bladzijde ervoor. Vergelijk de rij met het "
                  "document.");
    }
    // Kept for now, so that rows keep their number in the decoding; emptied rows go at the end.
    if (!any) row.cells.clear();
    draft.rows.push_back(std::move(row));
  }
}

/// Gives each row the heading above it, in a column of its own.
void add_groups(Draft& draft, Source const& source, Decoding const& decoding,
                std::vector<GroupLine> const& groups) {
  if (groups.empty()) return;
  std::vector<std::string> above;
  auto group = groups.end();
  auto next = groups.begin();
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    while (next != groups.end() && next->line < decoding.row_lines[r]) group = next++;
    Cell heading;
    if (group != groups.end()) {
      auto const words = static_cast<std::uint32_t>(source.lines[group->line].words.size());
      heading = assemble(source, {{group->line, 0, words}});
    }
    above.push_back(heading.text);
    if (draft.rows[r].cells.empty()) continue;
    bool const ends = r + 1 < draft.rows.size() && next != groups.end() && !next->sure &&
                      next->line < decoding.row_lines[r + 1];
    if (ends) {
      doubt_cell(draft.rows[r].cells.front(),
                 "Onder deze rij staat „" + next->text +
                     "”. Dat is gelezen als kop boven de rijen eronder; misschien hoort het bij "
                     "deze cel.");
    }
    bool const may_begin_name = group != groups.end() && !group->named &&
                                (r == 0 || decoding.row_lines[r - 1] < group->line);
    if (may_begin_name) {
      doubt_cell(draft.rows[r].cells.front(),
                 "Boven deze rij staat „" + group->text +
                     "”. Dat is gelezen als kop; misschien is het het begin van de naam.");
    }
    draft.rows[r].cells.push_back(std::move(heading));
  }
  auto role = role_of(section_kind(above));
  // A row that tells its own form says more than "Stichtingen en overige" above it.
  bool const own = role == ColumnRole::legal_form && column_of(draft, ColumnRole::nature);
  if (own || column_of(draft, role)) role = ColumnRole::extra;
  draft.columns.push_back({.role = role, .header = std::string{section_header}});
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

/// A column that may hold the names: nearly every row has another text there that is no head,
/// figure or sentence.
bool may_be_names(Draft const& draft, std::size_t column) {
  std::set<std::string> names;
  for (auto const& row : draft.rows) {
    auto const& text = row.cells.at(column).text;
    if (!text.empty() && odd_name(text).empty()) names.insert(text::fold(text));
  }
  return names.size() * 10 >= draft.rows.size() * 9;
}

/// Under a head that asks something else ("Waar in nemen we deel?") the names may stand all the
/// same: where the other columns tell of partnerships the first that may hold them does, with a
/// doubt.
void find_names(Draft& draft) {
  if (column_of(draft, ColumnRole::name) || draft.rows.empty()) return;
  auto const telling = std::ranges::count_if(
      draft.columns, [](Column const& column) { return column.role != ColumnRole::extra; });
  if (telling < 2) return;
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    if (draft.columns[c].role != ColumnRole::extra || !may_be_names(draft, c)) continue;
    draft.columns[c].role = ColumnRole::name;
    std::vector<bool> contested(draft.columns.size(), false);
    contested[c] = true;
    doubt_columns(draft, contested);
    return;
  }
}

/// Tells of text between the head and the last row that no cell has: nothing of a document goes
/// unsaid.
void tell_lines_between(Draft& draft, Source const& source, DecodedRow const& head,
                        Decoding const& decoding, std::vector<GroupLine> const& groups) {
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
  for (auto const& group : groups) read[group.line] = true;
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

/// Tells of lines above the head that are lists of names, as cells of rows are: a row may have been
/// taken for the head.
void tell_names_above(Draft& draft, Source const& source, std::uint32_t head) {
  std::vector<Line> const above{source.lines.begin(), source.lines.begin() + head};
  auto const facts = facts_of(above, source.lexicon);
  std::string text;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < above.size(); ++i) {
    std::size_t in_names = 0;
    for (auto const words : facts[i].named) in_names += words;
    bool const list = in_names >= 2 && in_names * 3 >= above[i].words.size();
    if (above[i].furniture || !list) continue;
    if (lines++ == 0) {
      text = source.document.text.substr(above[i].begin, above[i].end - above[i].begin);
    }
  }
  if (lines < many_names_above) return;
  draft.findings.push_back(
      finding(Severity::doubt, "lines-between-rows",
              "Boven de kop van de tabel staan " + std::to_string(lines) +
                  " regels met namen die in geen cel zijn gelezen, de eerste is „" +
                  text::squeeze(text) + "”. Kijk of daar rijen staan."));
}

/// The findings about the document as a whole.
void report(Draft& draft, bool header, std::string_view text, text::Lexicon const& lexicon) {
  if (is_no_table(draft, header, lexicon)) {
    draft.rows.clear();
    draft.columns.clear();
    draft.proof.equal = false;
    draft.findings.push_back(no_list(text, true));
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

/// True when the cards of a flattened text say more than those of its lines with labels: fewer
/// labels are left over, or about as many while more fields are filled.
bool better_cards(Draft const& flat, Draft const& listed, Source const& source) {
  if (listed.shape != Shape::cards) return true;
  constexpr std::size_t far = 1;  // one may be an empty field
  auto const left = labels_left(flat, source);
  auto const left_there = labels_left(listed, source);
  auto const filled = filled_cells(flat);
  auto const filled_there = filled_cells(listed);
  if (left + far < left_there) return true;
  // Where columns stand side by side, labels may go on over lines: there flat cards say more.
  bool const columns = flat.dialect == Dialect::pdftotext_layout;
  if (!columns && left > left_there + far && filled_there >= filled) return false;
  std::size_t const tenths = columns ? 9 : 11;
  return filled * 10 >= filled_there * tenths;
}

/// True when all words of the cells stand on one line.
bool on_one_line(DecodedRow const& cells) {
  std::set<std::uint32_t> lines;
  for (auto const& cell : cells) {
    for (auto const& piece : cell.pieces) lines.insert(piece.line);
  }
  return lines.size() < 2;
}

}  // namespace

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
  if (options.columns.size() > max_columns) {
    draft.findings.push_back(
        finding(Severity::problem, "too-many-columns",
                "In platte tekst zijn hoogstens " + std::to_string(max_columns) +
                    " kolommen te lezen; er zijn er " + std::to_string(options.columns.size()) +
                    " opgegeven. Geef het document als Word, Excel of PDF."));
    return draft;
  }
  if (options.columns.empty() && is_contents_page(document.text)) {
    draft.findings.push_back(no_list(document.text, true));
    return draft;
  }
  if (auto drawn = options.dialect ? std::nullopt : read_drawn(document, lexicon)) {
    auto table = draft_of(std::move(*drawn), lexicon, options.columns);
    if (!table.rows.empty()) return table;
  }
  Draft listed;
  if (options.columns.empty() && !options.dialect) {
    // Cards and lists say what they are: a flattened table has no labels before its texts.
    Contents contents{.findings = document.findings};
    for (auto& each : paragraphs_of(document)) contents.blocks.emplace_back(std::move(each));
    listed = draft_of(std::move(contents), lexicon, {});
    if (listed.rows.empty() && has_articles(document.text)) return listed;  // no table either
    if (listed.shape == Shape::list || fills_text(listed, document.text)) return listed;
  }
  auto const damage = text::damage(document.text, lexicon);
  draft.noise_rate = damage.share;
  auto lines = physical_lines(document, lexicon, damage);
  auto const furniture = mark_furniture(lines, document.text);
  draft.dialect = options.dialect.value_or(recognise_dialect(lines, document.text));
  if (!furniture.empty()) draft.findings.push_back(page_furniture(furniture));
  bool const exact = draft.dialect == Dialect::pdfbox;
  bool const drops_hyphens = draft.dialect == Dialect::pdftotext_plain;
  Source const source{document, lines, lexicon, damage, exact, drops_hyphens};
  if (options.columns.empty() && !options.dialect) {
    auto cards = read_flat_cards(source, draft);
    if (cards && better_cards(*cards, listed, source)) listed = std::move(*cards);
    if (listed.shape == Shape::cards) {
      doubt_labels_left(listed, source);
      return listed;
    }
  }
  auto const [header, table, reason, excess, white, groups, feet, delimited, uncertain, contested] =
      read_any(lines, document, draft.dialect, options, lexicon);
  if (delimited) draft.dialect = Dialect::unknown;
  if (!feet.empty()) draft.findings.push_back(page_furniture(feet));
  for (std::size_t c = 0; c < table.roles.size(); ++c) {
    Column column{.role = table.roles[c]};
    if (header && c < header->cells.size()) {
      column.header = assemble(source, header->cells[c].pieces).text;
    }
    draft.columns.push_back(std::move(column));
  }
  add_rows(draft, source, table.decoding, excess);
  add_groups(draft, source, table.decoding, groups);
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
  if (header) {
    draft.preamble = loose_text(source, 0, header->begin);
  } else if (!table.decoding.row_lines.empty()) {
    draft.preamble = loose_text(source, 0, table.decoding.row_lines.front());
  }
  if (!table.decoding.rows.empty()) {
    std::uint32_t last = 0;
    for (auto const& cell : table.decoding.rows.back()) {
      for (auto const& piece : cell.pieces) last = std::max(last, piece.line + 1);
    }
    draft.trailer = loose_text(source, last, static_cast<std::uint32_t>(lines.size()));
  }
  add_furniture(draft.trailer, furniture);
  add_furniture(draft.trailer, feet);
  find_names(draft);
  if (auto const name = column_of(draft, ColumnRole::name)) drop_numbers(draft.rows, *name);
  if (options.columns.empty()) know_tasks(draft);
  using enum Dialect;
  if (draft.dialect == pdftotext_layout || draft.dialect == pdfbox) fill_groups(draft);
  places_apart(draft, lexicon);
  report(draft, header.has_value(), document.text, lexicon);
  if (white == White::across && !draft.rows.empty()) {
    draft.findings.push_back(finding(
        Severity::doubt, "lines-across",
        "Elke regel van deze tekst loopt over de hele breedte van de tabel. Vaak is niet te "
        "zien bij welke cel een woord hoort. Geef liever het document zelf (PDF of Word), "
        "of haal de tekst er opnieuw uit met pdftotext -layout."));
  }
  if (header && !draft.rows.empty()) tell_names_above(draft, source, header->begin);
  // In the dialects of pdftotext heads and titles of pages are left out there.
  bool const in_order = draft.dialect == Dialect::pdfbox || draft.dialect == Dialect::unknown;
  if (in_order && !draft.rows.empty()) {
    tell_lines_between(draft, source, header ? header->cells : DecodedRow{}, table.decoding,
                       groups);
  }
  // Legal forms and dashes stand in the cells of a table as well. An outline has no head, unless
  // its title looks like one, and read as a table it would be fewer rows of several items each.
  bool const fewer = listed.rows.size() >= draft.rows.size() * (header ? 2 : 1) + 1;
  // Where no program's white space shows a table, the headings say more.
  bool const shown = draft.dialect != Dialect::unknown || delimited;
  // Numbered rows look like sections that are told in sentences; a head says that it is a table.
  // Of cells that stand below each other so do the heads: more on one line are a title.
  bool const headed = header && !(white == White::lines && on_one_line(header->cells));
  bool const told =
      std::ranges::find(listed.columns, told_parties, &Column::header) != listed.columns.end();
  bool const better = draft.rows.empty() || (names_alone(listed) ? lacks_names(draft, listed)
                                             : told              ? !headed
                                                                 : fewer || !shown);
  if (!listed.rows.empty() && better) return listed;
  if (draft.rows.empty()) return draft;
  if (options.columns.empty()) doubt_missing_columns(draft, contested);
  draft.shape = Shape::table;
  draft.shape_reason = reason;
  return draft;
}

}  // namespace verband::ingest
