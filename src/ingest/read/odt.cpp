// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/odt.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "ingest/read/grid_builder.hpp"
#include "ingest/read/odf_file.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t most_repeats = 2000;  // of a cell or row in a text document
constexpr std::uint32_t widest_span = 1000;

/// The list an element stands in.
struct InList {
  std::string style{};
  std::uint32_t level{};  // 0 = none
  bool first{};           // paragraph of its item: the one that has the mark
};

/// Where paragraphs and tables go: blocks of the document, or the text of a cell.
struct Flow {
  std::string path{};
  std::uint32_t children{};
  Passage* cell{};  // null in the body
  std::uint32_t page{};
  std::uint32_t tables{};
  std::uint32_t depth{};
  InList list{};
};

using Counts = std::array<std::uint32_t, odf_list_levels>;

class OdtReader {
 public:
  OdtReader(OdfFile const& file, Budget& budget) : file_{&file}, budget_{&budget} {}
  std::vector<Block> read(pugi::xml_node body);

 private:
  void elements(pugi::xml_node parent, Flow& flow);
  void paragraph(pugi::xml_node node, Flow& flow);
  void end_paragraph(pugi::xml_node node, Passage passage, OdfLine const& line, OdfLook const& look,
                     Flow& flow);
  std::string note(pugi::xml_node body);
  void text_boxes(OdfLine const& line, Flow& flow);
  void list(pugi::xml_node node, Flow& flow);
  std::string next_mark(InList const& list);
  void table(pugi::xml_node node, Flow& flow);
  void rows(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner, Flow const& at,
            bool head);
  void row(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner, Flow const& at);
  GridCell cell(pugi::xml_node node, GridBuilder const& builder, std::vector<Block>& inner,
                Flow& at);
  void set_places(Grid& grid, std::string const& path);

  OdfFile const* file_;
  Budget* budget_;
  std::uint32_t page_{1};
  std::map<std::string, Counts> counts_{};
  std::vector<Block> blocks_{};
};

std::string OdtReader::note(pugi::xml_node body) {
  Prose prose{false};
  for (auto const each : body.children()) {
    auto const name = local_name(each);
    if (name != "p" && name != "h") continue;
    OdfLine unused;
    std::uint32_t page = 1;
    add_odf_text(each, file_->styles, false, false, page, prose, unused);
    prose.add(" ");
  }
  return prose.text();
}

std::string OdtReader::next_mark(InList const& list) {
  auto const* const rule = file_->styles.list(list.style);
  if (rule == nullptr || list.level == 0 || list.level > odf_list_levels) return {};
  auto const& level = rule->at(list.level - 1);
  if (!level.bullet.empty()) return level.bullet;
  auto& counts = counts_[list.style];
  auto& count = counts.at(list.level - 1);
  count = count == 0 ? level.start : count + 1;
  std::fill(counts.begin() + list.level, counts.end(), 0U);
  if (level.form == MarkForm::none) return {};
  std::string numbers;
  auto const from = list.level - std::clamp<std::uint32_t>(level.shown_levels, 1, list.level);
  for (auto i = from; i < list.level; ++i) {
    auto const number = counts.at(i) == 0 ? rule->at(i).start : counts.at(i);
    numbers += (numbers.empty() ? "" : ".") + shown(number, rule->at(i).form);
  }
  return level.prefix + numbers + level.suffix;
}

void OdtReader::end_paragraph(pugi::xml_node node, Passage passage, OdfLine const& line,
                              OdfLook const& look, Flow& flow) {
  bool const heading = local_name(node) == "h";
  auto const level = heading ? whole_number(attribute(node, "outline-level"), 1) : 0;
  bool const item = flow.list.level > 0 && !heading;
  auto const mark = flow.list.first ? next_mark(flow.list) : std::string{};
  flow.list.first = false;
  if (passage.prose.empty() && passage.notes.empty()) return;
  auto const page = line.page == 0 ? page_ : line.page;
  if (flow.page == 0) flow.page = page;
  if (flow.cell != nullptr) {
    auto const text = (mark.empty() ? "" : mark + ' ') + passage.prose.text();
    flow.cell->prose.add_lines(text, {}, passage.prose.all_bold());
    add_doubts(flow.cell->doubts, doubts_of(passage));
    std::ranges::move(passage.notes, std::back_inserter(flow.cell->notes));
    return;
  }
  Paragraph paragraph{.text = with_notes(passage),
                      .place = NodePlace{flow.path + '/' + std::to_string(flow.children)},
                      .page = page,
                      .level = static_cast<std::uint8_t>(std::min<std::uint32_t>(level, 9)),
                      .item = item,
                      .bold = passage.prose.all_bold(),
                      .lead = passage.prose.lead(),
                      .mark = mark,
                      .doubts = doubts_of(passage)};
  auto const* const rule = file_->styles.list(flow.list.style);
  bool const by_list = item && rule != nullptr && flow.list.level <= odf_list_levels;
  paragraph.indent = by_list ? rule->at(flow.list.level - 1).indent : look.indent.value_or(0.0);
  budget_->take_text(paragraph.text.size());
  blocks_.emplace_back(std::move(paragraph));
}

void OdtReader::text_boxes(OdfLine const& line, Flow& flow) {
  std::uint32_t children = 0;
  for (auto const box : line.boxes) {
    auto inside = flow;
    inside.list = {};
    if (flow.cell == nullptr) {
      inside.path += '/' + std::to_string(flow.children);
      inside.children = children;
    }
    elements(box, inside);
    children = inside.children;
    flow.tables = inside.tables;
    if (flow.page == 0) flow.page = inside.page;
  }
}

void OdtReader::paragraph(pugi::xml_node node, Flow& flow) {
  ++flow.children;
  auto const& look = file_->styles.look("paragraph", attribute(node, "style-name"));
  if (look.page_before.value_or(false) && !blocks_.empty() && flow.cell == nullptr) ++page_;
  Passage passage{.prose = Prose{flow.cell == nullptr}};
  OdfLine line;
  add_odf_text(node, file_->styles, look.bold.value_or(false), look.hidden.value_or(false), page_,
               passage.prose, line);
  for (auto const each : line.notes) {
    if (auto text = note(each); !text.empty()) passage.notes.push_back(std::move(text));
  }
  end_paragraph(node, std::move(passage), line, look, flow);
  text_boxes(line, flow);
}

void OdtReader::list(pugi::xml_node node, Flow& flow) {
  auto const before = flow.list;
  ++flow.list.level;
  auto const style = attribute(node, "style-name");
  if (!style.empty()) flow.list.style = style;
  bool const goes_on =
      attribute(node, "continue-numbering") == "true" || !attribute(node, "continue-list").empty();
  if (before.level == 0 && !goes_on) counts_.erase(flow.list.style);
  for (auto const each : node.children()) {
    auto const name = local_name(each);
    if (name != "list-item" && name != "list-header") continue;
    auto const start = whole_number(attribute(each, "start-value"), 0);
    if (start > 0 && flow.list.level <= odf_list_levels) {
      counts_[flow.list.style].at(flow.list.level - 1) = start - 1;
    }
    flow.list.first = name == "list-item";
    elements(each, flow);
  }
  flow.list = before;
  flow.list.first = false;
}

void OdtReader::elements(pugi::xml_node parent, Flow& flow) {
  for (auto const each : parent.children()) {
    if (budget_->refused()) return;
    auto const name = local_name(each);
    if (name == "p" || name == "h") {
      paragraph(each, flow);
    } else if (name == "table") {
      table(each, flow);
    } else if (name == "list") {
      list(each, flow);
    } else if (name == "soft-page-break") {
      ++page_;
    } else if (name == "frame" || name == "custom-shape" || name == "rect") {
      // Fixed to the page or between paragraphs.
      ++flow.children;
      Prose none{false};
      OdfLine line;
      add_odf_text(each, file_->styles, false, true, page_, none, line);
      line.boxes.clear();
      if (auto const box = child(each, "text-box")) line.boxes.push_back(box);
      text_boxes(line, flow);
    } else if (name != "tracked-changes" && name != "forms" && name != "index-title-template" &&
               name != "table-of-content-source" && !name.ends_with("-decls") &&
               name != "annotation") {
      elements(each, flow);
    }
  }
}

void OdtReader::set_places(Grid& grid, std::string const& path) {
  for (std::size_t r = 0; r < grid.rows.size() && !budget_->refused(); ++r) {
    for (std::size_t c = 0; c < grid.columns(); ++c) {
      NodePlace place{path + '/' + std::to_string(r + 1) + '/' + std::to_string(c + 1)};
      budget_->take_text(place.path.size());
      grid.rows[r].cells[c].place = std::move(place);
    }
  }
}

void OdtReader::table(pugi::xml_node node, Flow& flow) {
  if (flow.depth >= budget_->limits().depth) return budget_->refuse();
  ++flow.children;
  auto const number = flow.cell == nullptr ? flow.children : ++flow.tables;
  Flow const at{.path = flow.path + '/' + std::to_string(number), .depth = flow.depth + 1};
  GridBuilder builder{*budget_};
  std::vector<Block> inner;
  rows(node, builder, inner, at, false);
  if (!builder.has_rows()) return;
  auto grid = builder.finish();
  grid.depth = flow.depth;
  set_places(grid, at.path);
  if (budget_->refused()) return;
  if (flow.page == 0 && !grid.rows.empty()) flow.page = grid.rows.front().page;
  if (flow.cell != nullptr) return nest(*flow.cell, std::move(grid), std::move(inner));
  if (grid.columns() > 0) blocks_.emplace_back(std::move(grid));
  std::ranges::move(inner, std::back_inserter(blocks_));
}

void OdtReader::rows(pugi::xml_node parent, GridBuilder& builder, std::vector<Block>& inner,
                     Flow const& at, bool head) {
  for (auto const each : parent.children()) {
    auto const name = local_name(each);
    if (name == "table-row") {
      auto const asked = whole_number(attribute(each, "number-rows-repeated"), 1);
      auto const visible = attribute(each, "visibility");
      builder.start_row(
          {.page = page_, .head = head, .hidden = !visible.empty() && visible != "visible"});
      row(each, builder, inner, at);
      builder.repeat_row(std::clamp<std::uint32_t>(asked, 1, most_repeats) - 1);
    } else if (name == "soft-page-break") {
      ++page_;
    } else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
      rows(each, builder, inner, at, head || name == "table-header-rows");
    }
  }
}

void OdtReader::row(pugi::xml_node node, GridBuilder& builder, std::vector<Block>& inner,
                    Flow const& at) {
  auto const begin = page_;
  auto last = begin;
  auto inside = at;
  for (auto const each : node.children()) {
    auto const name = local_name(each);
    auto const asked = whole_number(attribute(each, "number-columns-repeated"), 1);
    auto const times = std::clamp<std::uint32_t>(asked, 1, most_repeats);
    if (name == "covered-table-cell") {
      builder.pass(times);
    } else if (name == "table-cell") {
      page_ = begin;
      auto const read = cell(each, builder, inner, inside);
      for (std::uint32_t i = 0; i < times && !budget_->refused(); ++i) builder.put_here(read);
      last = std::max(last, page_);
    }
  }
  page_ = last;
  if (inside.page != 0) builder.row().page = inside.page;
}

GridCell OdtReader::cell(pugi::xml_node node, GridBuilder const& builder, std::vector<Block>& inner,
                         Flow& at) {
  Passage passage{.prose = Prose{false}};
  Flow inside{.path = at.path + '/' + std::to_string(builder.rows()) + '/' +
                      std::to_string(builder.cells_in_row() + 1),
              .cell = &passage,
              .depth = at.depth};
  elements(node, inside);
  if (inside.page != 0) at.page = at.page == 0 ? inside.page : std::min(at.page, inside.page);
  auto const type = attribute(node, "value-type");
  auto const rows = whole_number(attribute(node, "number-rows-spanned"), 1);
  auto const columns = whole_number(attribute(node, "number-columns-spanned"), 1);
  GridCell cell{.text = with_notes(passage),
                .doubts = doubts_of(passage),
                .rows = std::max<std::uint32_t>(rows, 1),
                .columns = std::clamp<std::uint32_t>(columns, 1, widest_span),
                .bold = passage.prose.all_bold(),
                .number = type == "float" || type == "currency" || type == "percentage"};
  std::ranges::move(passage.tables, std::back_inserter(inner));
  return cell;
}

std::vector<Block> OdtReader::read(pugi::xml_node body) {
  Flow flow{.path = "body"};
  elements(body, flow);
  return std::move(blocks_);
}

}  // namespace

Contents read_odt(std::string_view bytes, Limits const& limits) {
  auto [file, findings] = odf_file(bytes, limits);
  Budget budget{limits};
  Contents contents{.blocks = {}, .findings = std::move(findings)};
  if (hopeless(contents.findings)) return contents;
  auto const body = file.body("text");
  if (!body) {
    contents.findings.push_back(damaged("er staat geen tekst van OpenDocument in."));
  } else {
    contents.blocks = OdtReader{file, budget}.read(body);
  }
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
