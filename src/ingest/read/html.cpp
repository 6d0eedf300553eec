// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/html.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "ingest/read/entities.hpp"
#include "ingest/read/grid_builder.hpp"
#include "ingest/read/html_elements.hpp"
#include "ingest/read/list_marks.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/raw_places.hpp"
#include "ingest/read/xml_parts.hpp"
#include "ingest/words/encoding.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

// The bounds of the HTML standard.
constexpr std::uint32_t widest_span = 1000;
constexpr std::uint32_t highest_span = 65534;
constexpr std::size_t deepest_elements = 256;
constexpr double points_per_list = 30.0;

struct Element {
  std::string name{};
  bool bold{};
  bool raised{};
  bool struck{};
  bool hidden{};
  bool keeps_lines{};
};

struct ListState {
  bool numbered{};
  std::uint32_t next{1};
  MarkForm form{MarkForm::decimal};
};

/// A paragraph or cell while it is read.
struct Part {
  Passage passage;
  std::uint8_t level{};
  bool item{};
  std::string mark{};
  double indent{};
};

struct OpenTable {
  GridBuilder builder;
  std::optional<Part> cell{};
  GridCell shape{};  // of that cell
  Prose caption{false};
  bool in_caption{};
  bool row_open{};
  std::vector<Block> inner{};
  bool in_head{};
  bool all_heads{true};    // in this row
  std::size_t outside{};   // elements that were open when it began
  std::size_t elements{};  // the same, with its own
  std::size_t lists{};
  bool terms{};  // a list of terms and what they mean, no table
};

class HtmlReader {
 public:
  HtmlReader(DecodedText const& decoded, Budget& budget) : decoded_{&decoded}, budget_{&budget} {}
  std::vector<Block> read();

 private:
  void text(HtmlToken const& token);
  void open(HtmlToken const& tag);
  void close(HtmlToken const& tag);
  void push(HtmlToken const& tag);
  void pop(std::string_view name);
  void close_implied(std::string_view name);
  void open_block(HtmlToken const& tag);
  bool open_table_part(HtmlToken const& tag);
  bool close_table_part(std::string_view name);
  void open_item(HtmlToken const& tag);
  void open_list(HtmlToken const& tag);
  void open_cell(HtmlToken const& tag);
  void open_term(HtmlToken const& tag);
  void open_row(GridRow row);
  void close_cell();
  void close_row();
  void close_table();
  void end_paragraph();
  Prose& prose();
  bool in_cell() const { return !tables_.empty() && tables_.back().cell.has_value(); }
  std::size_t floor() const { return tables_.empty() ? 0 : tables_.back().elements; }
  std::size_t list_floor() const { return tables_.empty() ? 0 : tables_.back().lists; }
  bool bold() const { return !elements_.empty() && elements_.back().bold; }
  bool hidden() const { return !elements_.empty() && elements_.back().hidden; }
  void set_places(Grid& grid) const;

  DecodedText const* decoded_;
  Budget* budget_;
  Part paragraph_{.passage = {.prose = Prose{false}}};
  std::vector<Element> elements_{};
  std::vector<ListState> lists_{};
  std::vector<OpenTable> tables_{};
  std::vector<Block> blocks_{};
};

Prose& HtmlReader::prose() {
  if (!tables_.empty()) {
    auto& table = tables_.back();
    if (table.cell) return table.cell->passage.prose;
    if (table.in_caption) return table.caption;
  }
  return paragraph_.passage.prose;
}

void HtmlReader::text(HtmlToken const& token) {
  if (hidden()) return;
  // No further than the token is looked: a text without entities would be searched for each.
  auto const all = std::string_view{decoded_->text}.substr(0, token.end);
  auto& to = prose();
  to.bold(bold());
  to.raised(!elements_.empty() && elements_.back().raised);
  to.struck(!elements_.empty() && elements_.back().struck);
  for (auto at = token.begin; at < token.end;) {
    auto const amp = std::min(all.find('&', at), token.end);
    // A line end in the file is a blank, except where the page keeps its lines.
    bool const kept = !elements_.empty() && elements_.back().keeps_lines;
    for (auto begin = at; begin < amp;) {
      auto const end = kept ? amp : std::min(all.find_first_of("\n\r", begin), amp);
      to.add(all.substr(begin, end - begin), begin);
      if (end < amp) to.add(U' ', end, end + 1);
      begin = end < amp ? end + 1 : end;
    }
    at = amp;
    if (at >= token.end) break;
    auto const found = entity(all.substr(at, token.end - at));
    auto const size = found ? found->size : 1;
    to.add(found ? (found->code == U'\n' ? U' ' : found->code) : U'&', at, at + size);
    at += size;
  }
}

void HtmlReader::end_paragraph() {
  if (in_cell() || (!tables_.empty() && tables_.back().in_caption)) return prose().line();
  // Without text yet it may be an item whose words stand in a block of their own.
  if (paragraph_.passage.prose.empty()) return;
  auto part = std::exchange(paragraph_, Part{.passage = {.prose = Prose{false}}});
  auto const& prose = part.passage.prose;
  budget_->take_text(prose.text().size());
  auto place = raw_place(*decoded_, prose.spans());
  auto repairs = repairs_within(*decoded_, place);
  blocks_.emplace_back(Paragraph{.text = prose.text(),
                                 .place = std::move(place),
                                 .repairs = std::move(repairs),
                                 .level = part.level,
                                 .item = part.item,
                                 .bold = prose.all_bold(),
                                 .lead = prose.lead(),
                                 .mark = std::move(part.mark),
                                 .indent = part.indent,
                                 .doubts = doubts_of(part.passage)});
}

void HtmlReader::push(HtmlToken const& tag) {
  if (tag.closed || is_void(tag.name) || elements_.size() >= deepest_elements) return;
  elements_.push_back(
      {.name = tag.name,
       .bold = bold() || makes_bold(tag),
       .raised = tag.name == "sup" || (!elements_.empty() && elements_.back().raised),
       .struck = strikes(tag) || (!elements_.empty() && elements_.back().struck),
       .hidden = hidden() || hides(tag),
       .keeps_lines = tag.name == "pre" || (!elements_.empty() && elements_.back().keeps_lines)});
}

/// Closes the innermost element of that name, with all in it; never one outside the cell.
void HtmlReader::pop(std::string_view name) {
  for (auto i = elements_.size(); i-- > floor();) {
    if (elements_[i].name == name) {
      elements_.resize(i);
      return;
    }
  }
}

/// A new paragraph or item ends the one before it, but not the item its list stands in.
void HtmlReader::close_implied(std::string_view name) {
  for (auto i = elements_.size(); i-- > floor();) {
    auto const& open = elements_[i].name;
    if (open == "ul" || open == "ol" || open == "div") return;
    if (open == name) return elements_.resize(i);
  }
}

void HtmlReader::open_list(HtmlToken const& tag) {
  ListState list{.numbered = tag.name == "ol", .next = whole_number(tag.attribute("start"), 1)};
  auto const type = tag.attribute("type");
  if (type == "a") list.form = MarkForm::lower_letter;
  if (type == "A") list.form = MarkForm::upper_letter;
  if (type == "i") list.form = MarkForm::lower_roman;
  if (type == "I") list.form = MarkForm::upper_roman;
  if (lists_.size() < deepest_elements) lists_.push_back(list);
}

void HtmlReader::open_item(HtmlToken const& tag) {
  bool const in_list = lists_.size() > list_floor();
  std::string mark = "•";
  if (in_list && lists_.back().numbered) {
    auto& list = lists_.back();
    list.next = whole_number(tag.attribute("value"), list.next);
    mark = shown(list.next++, list.form) + '.';
  }
  if (hidden()) return;
  if (in_cell()) {
    prose().bold(false);
    prose().add(mark + ' ');
  } else {
    paragraph_.item = true;
    paragraph_.mark = std::move(mark);
    paragraph_.indent = points_per_list * static_cast<double>(lists_.size() - list_floor());
  }
}

void HtmlReader::open_block(HtmlToken const& tag) {
  auto const level = heading(tag.name);
  if (tag.name == "br") {
    if (!hidden()) prose().line();
    return;
  }
  end_paragraph();
  if (tag.name == "p" || tag.name == "li") close_implied(tag.name);
  push(tag);
  if (tag.name == "ul" || tag.name == "ol") open_list(tag);
  if (tag.name == "li") open_item(tag);
  if (level > 0 && !in_cell()) paragraph_.level = level;
}

void HtmlReader::open_cell(HtmlToken const& tag) {
  close_cell();
  auto& table = tables_.back();
  if (!table.row_open) open_row({.head = table.in_head});
  table.in_caption = false;
  table.shape = {};
  table.all_heads = table.all_heads && tag.name == "th";
  table.shape.columns =
      std::clamp<std::uint32_t>(whole_number(tag.attribute("colspan"), 1), 1, widest_span);
  table.shape.rows = std::min(whole_number(tag.attribute("rowspan"), 1), highest_span);
  table.cell = Part{.passage = {.prose = Prose{false}}};
  push(tag);
}

void HtmlReader::open_row(GridRow row) {
  auto& table = tables_.back();
  table.builder.start_row(std::move(row));
  table.row_open = true;
  table.all_heads = true;
  table.in_caption = false;
}

void HtmlReader::close_cell() {
  auto& table = tables_.back();
  if (!table.cell) return;
  auto part = std::move(*table.cell);
  table.cell.reset();
  elements_.resize(std::min(elements_.size(), table.elements));
  lists_.resize(std::min(lists_.size(), table.lists));
  auto cell = std::exchange(table.shape, GridCell{});
  cell.text = part.passage.prose.text();
  cell.bold = part.passage.prose.all_bold();
  cell.place = raw_place(*decoded_, part.passage.prose.spans());
  cell.doubts = doubts_of(part.passage);
  table.builder.put(std::move(cell));
  std::ranges::move(part.passage.tables, std::back_inserter(table.inner));
}

void HtmlReader::close_row() {
  close_cell();
  auto& table = tables_.back();
  if (table.row_open && table.builder.cells_in_row() > 0 && table.all_heads) {
    table.builder.row().head = true;
  }
  table.row_open = false;
}

void HtmlReader::set_places(Grid& grid) const {
  for (auto& row : grid.rows) {
    for (auto& cell : row.cells) {
      cell.repairs = repairs_within(*decoded_, std::get<TextPlace>(cell.place));
    }
  }
}

void HtmlReader::close_table() {
  close_row();
  auto table = std::move(tables_.back());
  tables_.pop_back();
  elements_.resize(std::min(elements_.size(), table.outside));
  auto grid = table.builder.finish();
  grid.depth = static_cast<std::uint32_t>(tables_.size());
  grid.title = table.caption.text();
  set_places(grid);
  if (in_cell()) {
    return nest(tables_.back().cell->passage, std::move(grid), std::move(table.inner));
  }
  // Between the rows of another table it stands in no cell at all.
  auto& to = tables_.empty() ? blocks_ : tables_.back().inner;
  if (grid.columns() > 0) to.emplace_back(std::move(grid));
  std::ranges::move(table.inner, std::back_inserter(to));
}

/// The parts of a list of terms and what they mean, which is a table of two columns.
void HtmlReader::open_term(HtmlToken const& tag) {
  auto& table = tables_.back();
  if (tag.name == "dt") close_row();
  // A second meaning of a term stands below the first, beside no term.
  if (tag.name == "dd" && table.row_open && table.builder.cells_in_row() + (table.cell ? 1 : 0) > 1)
    close_row();
  if (tag.name == "dd" && !table.row_open) {
    open_cell({.name = "td"});
    close_cell();
  }
  open_cell(tag);
}

bool HtmlReader::open_table_part(HtmlToken const& tag) {
  if (tag.name == "table" || tag.name == "dl") {
    end_paragraph();
    if (tables_.size() >= budget_->limits().depth) budget_->refuse();
    if (budget_->refused()) return true;
    auto const outside = elements_.size();
    push(tag);
    tables_.push_back({.builder = GridBuilder{*budget_},
                       .outside = outside,
                       .elements = elements_.size(),
                       .lists = lists_.size(),
                       .terms = tag.name == "dl"});
    return true;
  }
  if (tables_.empty()) return false;
  auto& table = tables_.back();
  if (table.terms) {
    bool const term = tag.name == "dt" || tag.name == "dd";
    if (term) open_term(tag);
    return term;
  }
  if (tag.name == "tr") {
    close_row();
    open_row({.head = table.in_head, .hidden = hides(tag)});
  } else if (tag.name == "td" || tag.name == "th") {
    open_cell(tag);
  } else if (tag.name == "thead" || tag.name == "tbody" || tag.name == "tfoot") {
    close_row();
    table.in_head = tag.name == "thead";
  } else if (tag.name == "caption" && !table.cell) {
    table.in_caption = true;
  } else {
    return tag.name == "colgroup" || tag.name == "col";
  }
  return true;
}

bool HtmlReader::close_table_part(std::string_view name) {
  if (tables_.empty()) return false;
  auto const terms = tables_.back().terms;
  if (terms && (name == "dt" || name == "dd")) {
    close_cell();
  } else if (name == (terms ? "dl" : "table")) {
    close_table();
  } else if (terms) {
    return false;
  } else if (name == "tr") {
    close_row();
  } else if (name == "td" || name == "th") {
    close_cell();
  } else if (name == "thead" || name == "tbody" || name == "tfoot") {
    close_row();
    tables_.back().in_head = false;
  } else {
    if (name == "caption") tables_.back().in_caption = false;
    return name == "caption";
  }
  return true;
}

void HtmlReader::open(HtmlToken const& tag) {
  if (open_table_part(tag)) return;
  if (is_block(tag.name) || tag.name == "br" || heading(tag.name) > 0) {
    open_block(tag);
  } else {
    push(tag);
  }
}

void HtmlReader::close(HtmlToken const& tag) {
  if (close_table_part(tag.name)) return;
  bool const sets = tag.name == "li" || heading(tag.name) > 0;
  if (is_block(tag.name) || sets) end_paragraph();
  if (sets && paragraph_.passage.prose.empty()) {
    paragraph_ = Part{.passage = {.prose = Prose{false}}};
  }
  if ((tag.name == "ul" || tag.name == "ol") && lists_.size() > list_floor()) lists_.pop_back();
  pop(tag.name);
}

std::vector<Block> HtmlReader::read() {
  HtmlTokensView tokens{decoded_->text};
  while (!budget_->refused()) {
    auto const token = tokens.next();
    if (token.kind == HtmlToken::Kind::end) break;
    if (token.kind == HtmlToken::Kind::text) text(token);
    if (token.kind == HtmlToken::Kind::open) open(token);
    if (token.kind == HtmlToken::Kind::close) close(token);
  }
  while (!tables_.empty()) close_table();
  end_paragraph();
  return std::move(blocks_);
}

/// Pages of before UTF-8 say themselves that they are cp1252: then that is no guess.
bool says_windows(std::string_view bytes) {
  constexpr std::size_t in_head = 4096;
  auto const head = small_letters(bytes.substr(0, in_head));
  auto const at = head.find("charset=");
  if (at == std::string::npos) return false;
  auto const value = head.substr(at + 8, 16);
  auto const name = value.substr(std::min(value.find_first_not_of("\"'"), value.size()));
  return name.starts_with("windows-1252") || name.starts_with("iso-8859-1") ||
         name.starts_with("latin1") || name.starts_with("us-ascii");
}

/// What the page is called in the head of its window; of a very long one the beginning.
std::string title_of(std::string_view text) {
  constexpr std::size_t in_head = 65'536;
  constexpr std::size_t longest = 300;
  auto const head = small_letters(text.substr(0, in_head));
  auto const tag = head.find("<title");
  auto const begin = tag == std::string::npos ? tag : head.find('>', tag);
  auto const end = begin == std::string::npos ? begin : head.find('<', begin);
  if (end == std::string::npos) return {};
  auto rest = text.substr(begin + 1, std::min(end - begin - 1, longest));
  Prose title{false};
  while (!rest.empty()) {
    auto const plain = std::min(rest.find('&'), rest.size());
    title.add(rest.substr(0, plain), 0);
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    auto const found = entity(rest);
    title.add(found ? found->code : U'&', 0, 1);
    rest.remove_prefix(found ? found->size : 1);
  }
  return text::squeeze(title.text());
}

}  // namespace

Contents read_html(std::string_view bytes, Limits const& limits) {
  auto decoded = decode_bytes(bytes, limits.unpacked);
  Contents contents{.blocks = {}, .findings = decoded.findings};
  if (!decoded.readable) return contents;
  if (says_windows(bytes)) {
    std::erase_if(contents.findings,
                  [](auto const& each) { return each.code == "encoding-guessed"; });
  }
  Budget budget{limits};
  contents.title = title_of(decoded.text);
  contents.blocks = HtmlReader{decoded, budget}.read();
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
