// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/word.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "ingest/read/grid_builder.hpp"
#include "ingest/read/office_parts.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/word_numbering.hpp"
#include "ingest/read/word_runs.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

// Columns below 7 points hold no text: they come from borders that were moved by hand.
constexpr std::uint32_t narrowest_column = 140;  // twentieths of a point
constexpr std::uint32_t widest_span = 1000;

/// Where paragraphs and tables go: blocks of the document, or the text of a cell.
struct Flow {
  std::string path{};
  std::uint32_t children{};          // so many so far
  Passage* cell{};                   // null in the body
  std::uint32_t page{};              // on which its text begins; 0 = no text yet
  bool bold{};                       // by the style of the table
  std::uint32_t tables{};            // in a cell
  std::uint32_t depth{};             // in how many tables
  std::optional<Passage> carried{};  // a paragraph whose end was deleted: the next one goes on
};

class WordReader {
 public:
  WordReader(OfficePartsView& parts, Budget& budget) : parts_{&parts}, budget_{&budget} {}
  Contents read();

 private:
  void blocks(pugi::xml_node parent, Flow& flow);
  void elements(pugi::xml_node parent, Flow& flow);
  void paragraph(pugi::xml_node node, Flow& flow);
  void end_paragraph(Passage passage, WordLine const& line, WordLook const& look, Flow& flow);
  void text_boxes(WordLine const& line, Flow& flow);
  void add_notes(WordLine const& line, Passage& passage);
  std::string mark(WordLook const& look);
  void table(pugi::xml_node node, Flow& flow);
  void rows(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner, Flow const& at,
            bool bold_first_row);
  void row(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner, Flow const& at,
           bool bold);
  void cells(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner, Flow& at,
             std::uint32_t& last_page);
  void cell(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner, Flow& at);
  void notes_of(std::string const& sort, bool at_end);

  OfficePartsView* parts_;
  Budget* budget_;
  WordStyles styles_{};
  WordNumbering numbering_{};
  PageCount pages_{};
  std::map<std::pair<bool, std::string>, std::string> notes_{};
  std::vector<Block> blocks_{};
};

void WordReader::notes_of(std::string const& sort, bool at_end) {
  auto const tree = parts_->tree(parts_->reference(parts_->main(), sort));
  for (auto const note : tree.document_element().children()) {
    auto const type = attribute(note, "type");
    if (!type.empty() && type != "normal") continue;  // the line above the notes
    Passage text{.prose = Prose{false}};
    for (auto const each : note.children()) {
      if (local_name(each) != "p") continue;
      WordLine unused;
      PageCount none;
      add_runs(each, styles_, styles_.paragraph(""), none, text.prose, unused);
      text.prose.add(" ");
    }
    notes_.emplace(std::pair{at_end, std::string{attribute(note, "id")}}, text.prose.text());
  }
}

/// A note is shown where it is first referred to.
void WordReader::add_notes(WordLine const& line, Passage& passage) {
  for (auto const& each : line.notes) {
    auto const found = notes_.find({each.at_end, each.id});
    if (found == notes_.end()) continue;
    if (!found->second.empty()) passage.notes.push_back(std::move(found->second));
    notes_.erase(found);
  }
}

std::string WordReader::mark(WordLook const& look) {
  if (!look.list || *look.list == "0") return {};
  return numbering_.next(*look.list, look.list_level.value_or(0));
}

void WordReader::text_boxes(WordLine const& line, Flow& flow) {
  auto const own = flow.path + '/' + std::to_string(flow.children);
  std::uint32_t children = 0;
  for (auto const box : line.boxes) {
    auto inside = flow;
    if (flow.cell == nullptr) {
      inside.path = own;
      inside.children = children;
    }
    blocks(box, inside);
    children = inside.children;
    flow.tables = inside.tables;
    if (flow.page == 0) flow.page = inside.page;
  }
}

void WordReader::end_paragraph(Passage passage, WordLine const& line, WordLook const& look,
                               Flow& flow) {
  bool const item = look.list && *look.list != "0" && look.level.value_or(0) == 0;
  auto const shown_mark = mark(look);  // an empty item is counted too
  if (passage.prose.empty() && passage.notes.empty()) return;
  if (flow.page == 0) flow.page = line.page == 0 ? pages_.page : line.page;
  if (flow.cell != nullptr) {
    auto& cell = *flow.cell;
    // The bold letters were counted in a prose of their own: it is one style or the other.
    bool const bold = passage.prose.all_bold();
    auto const text = (shown_mark.empty() ? "" : shown_mark + ' ') + passage.prose.text();
    cell.prose.add_lines(text, {}, bold);
    add_doubts(cell.doubts, doubts_of(passage));
    std::ranges::move(passage.notes, std::back_inserter(cell.notes));
    return;
  }
  Paragraph paragraph{.text = with_notes(passage),
                      .place = NodePlace{flow.path + '/' + std::to_string(flow.children)},
                      .page = line.page == 0 ? pages_.page : line.page,
                      .level = look.level.value_or(0),
                      .item = item,
                      .bold = passage.prose.all_bold(),
                      .lead = passage.prose.lead(),
                      .mark = shown_mark,
                      .doubts = doubts_of(passage)};
  auto const by_list =
      item ? numbering_.indent(*look.list, look.list_level.value_or(0)) : std::nullopt;
  paragraph.indent = look.indent ? *look.indent : by_list.value_or(0.0);
  budget_->take_text(paragraph.text.size());
  blocks_.emplace_back(std::move(paragraph));
}

void WordReader::paragraph(pugi::xml_node node, Flow& flow) {
  ++flow.children;
  auto const properties = child(node, "pPr");
  auto const& style = styles_.paragraph(attribute(child(properties, "pStyle"), "val"));
  auto look = over(paragraph_look(properties), style);
  if (flow.bold && !look.bold) look.bold = true;
  if (look.page_break.value_or(false) && !pages_.marked) ++pages_.page;
  auto passage = std::move(flow.carried).value_or(Passage{.prose = Prose{flow.cell == nullptr}});
  flow.carried.reset();
  WordLine line;
  add_runs(node, styles_, look, pages_, passage.prose, line);
  add_notes(line, passage);
  if (child(child(properties, "rPr"), "del")) {
    flow.carried = std::move(passage);
    return text_boxes(line, flow);
  }
  end_paragraph(std::move(passage), line, look, flow);
  text_boxes(line, flow);
  auto const section = child(properties, "sectPr");
  if (section && !pages_.marked && attribute(child(section, "type"), "val") != "continuous") {
    ++pages_.page;
  }
}

void WordReader::blocks(pugi::xml_node parent, Flow& flow) {
  elements(parent, flow);
  if (auto rest = std::exchange(flow.carried, std::nullopt)) {
    end_paragraph(std::move(*rest), {}, {}, flow);
  }
}

void WordReader::elements(pugi::xml_node parent, Flow& flow) {
  for (auto const each : parent.children()) {
    if (budget_->refused()) return;
    auto const name = local_name(each);
    if (name == "p") {
      paragraph(each, flow);
    } else if (name == "tbl") {
      table(each, flow);
    } else if (name == "sdt") {
      if (!is_placeholder(each)) elements(child(each, "sdtContent"), flow);
    } else if (name == "AlternateContent") {
      elements(chosen_branch(each), flow);
    } else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag") {
      elements(each, flow);
    }
  }
}

/// The columns of w:tblGrid that are too narrow for text.
std::vector<bool> narrow_columns(pugi::xml_node table) {
  std::vector<bool> narrow;
  for (auto const each : child(table, "tblGrid").children()) {
    if (local_name(each) != "gridCol") continue;
    narrow.push_back(whole_number(attribute(each, "w"), narrowest_column) < narrowest_column);
  }
  return narrow;
}

/// Whether the look of the table gives its first row a style of its own.
bool first_row_counts(pugi::xml_node properties) {
  auto const look = child(properties, "tblLook");
  auto const first = attribute(look, "firstRow");
  if (!first.empty()) return first != "0" && first != "false" && first != "off";
  auto const bits = attribute(look, "val");  // hexadecimal; 0020 = first row
  return bits.size() == 4 &&
         std::string_view{"2367abefABEF"}.find(bits[2]) != std::string_view::npos;
}

void WordReader::table(pugi::xml_node node, Flow& flow) {
  if (flow.depth >= budget_->limits().depth) return budget_->refuse();
  ++flow.children;
  auto const number = flow.cell == nullptr ? flow.children : ++flow.tables;
  Flow const at{.path = flow.path + '/' + std::to_string(number), .depth = flow.depth + 1};
  auto const properties = child(node, "tblPr");
  bool const bold = first_row_counts(properties) &&
                    styles_.bold_first_row(attribute(child(properties, "tblStyle"), "val"));
  GridBuilder builder{*budget_};
  std::vector<Block> inner;
  rows(node, builder, inner, at, bold);
  if (!builder.has_rows()) return;
  auto grid = builder.finish(narrow_columns(node));
  grid.title = attribute(child(properties, "tblCaption"), "val");
  grid.depth = flow.depth;
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.columns(); ++c) {
      NodePlace place{at.path + '/' + std::to_string(r + 1) + '/' + std::to_string(c + 1)};
      budget_->take_text(place.path.size());
      grid.rows[r].cells[c].place = std::move(place);
    }
    if (budget_->refused()) return;
  }
  if (flow.page == 0 && !grid.rows.empty()) flow.page = grid.rows.front().page;
  if (flow.cell != nullptr) return nest(*flow.cell, std::move(grid), std::move(inner));
  if (grid.columns() > 0) blocks_.emplace_back(std::move(grid));
  std::ranges::move(inner, std::back_inserter(blocks_));
}

void WordReader::rows(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner,
                      Flow const& at, bool bold_first_row) {
  for (auto const each : parent.children()) {
    auto const name = local_name(each);
    if (budget_->refused()) return;
    if (name == "tr") {
      row(each, builder, inner, at, bold_first_row && !builder.has_rows());
    } else if (name == "sdt") {
      rows(child(each, "sdtContent"), builder, inner, at, bold_first_row);
    } else if (name == "customXml" || name == "ins" || name == "moveTo") {
      rows(each, builder, inner, at, bold_first_row);
    }
  }
}

bool is_on(pugi::xml_node properties, std::string_view name) {
  auto const node = child(properties, name);
  return node && attribute(node, "val") != "0" && attribute(node, "val") != "false";
}

void WordReader::row(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner,
                     Flow const& at, bool bold) {
  auto const properties = child(node, "trPr");
  if (child(properties, "del")) return;  // a tracked deletion
  builder.start_row({.page = pages_.page,
                     .head = is_on(properties, "tblHeader"),
                     .hidden = is_on(properties, "hidden")});
  builder.skip(
      std::min(whole_number(attribute(child(properties, "gridBefore"), "val"), 0), widest_span));
  auto inside = at;
  inside.bold = bold;
  auto last_page = pages_.page;
  cells(node, builder, inner, inside, last_page);
  // Each cell that a page end cuts has its own mark: the row ends where the longest cell does.
  pages_.page = last_page;
  if (inside.page != 0) builder.row().page = inside.page;
}

void WordReader::cells(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner,
                       Flow& at, std::uint32_t& last_page) {
  for (auto const each : parent.children()) {
    auto const name = local_name(each);
    if (name == "tc") {
      pages_.page = builder.row().page;
      cell(each, builder, inner, at);
      last_page = std::max(last_page, pages_.page);
    } else if (name == "sdt") {
      cells(child(each, "sdtContent"), builder, inner, at, last_page);
    } else if (name == "customXml") {
      cells(each, builder, inner, at, last_page);
    }
  }
}

void WordReader::cell(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner,
                      Flow& at) {
  auto const properties = child(node, "tcPr");
  auto const merged = child(properties, "vMerge");
  auto const sideways = child(properties, "hMerge");
  Passage passage{.prose = Prose{false}};
  // Nested tables are numbered within the cell, which is counted before it is put.
  Flow inside{.path = at.path + '/' + std::to_string(builder.rows()) + '/' +
                      std::to_string(builder.cells_in_row() + 1),
              .cell = &passage,
              .bold = at.bold,
              .depth = at.depth};
  blocks(node, inside);
  if (inside.page != 0) at.page = at.page == 0 ? inside.page : std::min(at.page, inside.page);
  auto const span = whole_number(attribute(child(properties, "gridSpan"), "val"), 1);
  GridCell cell{.text = with_notes(passage),
                .doubts = doubts_of(passage),
                .columns = std::clamp<std::uint32_t>(span, 1, widest_span),
                .bold = passage.prose.all_bold()};
  std::ranges::move(passage.tables, std::back_inserter(inner));
  if (sideways && attribute(sideways, "val") != "restart" && builder.widen_last()) return;
  if (merged && attribute(merged, "val") != "restart") {
    builder.continue_above(std::move(cell));
  } else {
    builder.put(std::move(cell));
  }
}

bool has_page_marks(pugi::xml_node node) {
  return !node.find_node(
                  [](pugi::xml_node each) { return local_name(each) == "lastRenderedPageBreak"; })
              .empty();
}

Contents WordReader::read() {
  auto const document = parts_->tree(parts_->main());
  auto const styles = parts_->tree(parts_->reference(parts_->main(), "styles"));
  auto const numbering = parts_->tree(parts_->reference(parts_->main(), "numbering"));
  styles_ = WordStyles{styles.document_element()};
  numbering_ = WordNumbering{numbering.document_element()};
  notes_of("footnotes", false);
  notes_of("endnotes", true);
  auto const body = child(document.document_element(), "body");
  Contents contents;
  contents.findings = parts_->findings();
  if (!body && contents.findings.empty()) {
    contents.findings.push_back(damaged("er staat geen tekst van Word in."));
  }
  if (contents.findings.empty()) {
    pages_.marked = has_page_marks(body);
    Flow flow{.path = "body"};
    blocks(body, flow);
    contents.blocks = std::move(blocks_);
  }
  return contents;
}

}  // namespace

Contents read_docx(std::string_view bytes, Limits const& limits) {
  OfficePartsView parts{bytes, limits};
  if (!parts.findings().empty()) return {.blocks = {}, .findings = parts.findings()};
  Budget budget{limits};
  return within(budget, WordReader{parts, budget}.read());
}

}  // namespace verband::ingest
