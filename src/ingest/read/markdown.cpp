// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/markdown.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "ingest/read/grid_builder.hpp"
#include "ingest/read/line_spans.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/read/raw_places.hpp"
#include "ingest/words/encoding.hpp"

namespace verband::ingest {
namespace {

constexpr double points_per_blank = 5.0;
constexpr std::size_t longest_number = 4;

std::string_view of(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

Span trimmed(std::string_view text, Span span) {
  auto const blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

/// True for a line of a quotation: "> Doel: …".
bool quoted(std::string_view text, Span line) {
  line = trimmed(text, line);
  return line.begin < line.end && text[line.begin] == '>';
}

/// A line without white space at its ends and without the signs of a quotation.
Span bare_line(std::string_view text, Span line) {
  line = trimmed(text, line);
  while (line.begin < line.end && text[line.begin] == '>') {
    ++line.begin;
    line = trimmed(text, line);
  }
  return line;
}

/// The cells of a line, divided at bars that are neither escaped nor in code.
std::vector<Span> cells_of(std::string_view text, Span line) {
  line = trimmed(text, line);
  std::vector<Span> cells;
  if (line.begin < line.end && text[line.begin] == '|') ++line.begin;
  auto begin = line.begin;
  for (auto at = line.begin; at < line.end; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '|') {
      cells.push_back(trimmed(text, {begin, at}));
      begin = at + 1;
    }
  }
  // An outer bar at the end closes the last cell.
  if (begin < line.end) cells.push_back(trimmed(text, {begin, line.end}));
  return cells;
}

/// "---", ":--", "--:" in every cell, and at least one bar.
bool is_rule(std::string_view text, Span line) {
  auto const words = of(text, line);
  if (words.find('|') == std::string_view::npos ||
      words.find_first_not_of("|:- \t") != std::string_view::npos) {
    return false;
  }
  auto const cells = cells_of(text, line);
  return !cells.empty() && std::ranges::all_of(cells, [&](Span cell) {
    auto dashes = of(text, cell);
    if (dashes.starts_with(':')) dashes.remove_prefix(1);
    if (dashes.ends_with(':')) dashes.remove_suffix(1);
    return !dashes.empty() && dashes.find_first_not_of('-') == std::string_view::npos;
  });
}

bool is_head(std::string_view text, Span head, Span rule) {
  return of(text, head).find('|') != std::string_view::npos && is_rule(text, rule) &&
         cells_of(text, head).size() == cells_of(text, rule).size();
}

bool is_punctuation(char c) {
  return std::string_view{"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}.find(c) != std::string_view::npos;
}

/// Adds a stretch without the signs of Markdown.
class InlineView {
 public:
  InlineView(std::string_view text, Prose& prose) : text_{text}, prose_{&prose} {}

  void add(Span span) {
    for (auto at = span.begin; at < span.end;) at = token(at, span.end);
    prose_->bold(false);
  }

 private:
  void one(std::uint32_t at) { prose_->add(text_.substr(at, 1), at); }

  std::uint32_t token(std::uint32_t at, std::uint32_t end) {
    auto const c = text_[at];
    auto const rest = text_.substr(at, end - at);
    if (c == '\\' && rest.size() > 1 && is_punctuation(rest[1])) {
      one(at + 1);
      return at + 2;
    }
    if (rest.starts_with("**") || rest.starts_with("__")) {
      bold_ = !bold_;
      prose_->bold(bold_);
      return at + 2;
    }
    if (c == '`' || (c == '*' && emphasis(at, end))) return at + 1;
    if (c == '[' || rest.starts_with("![")) return link(at, end);
    for (std::string_view const brk : {"<br>", "<br/>", "<br />"}) {
      if (rest.starts_with(brk)) {
        prose_->line();
        return at + static_cast<std::uint32_t>(brk.size());
      }
    }
    // Bytes of one character stay together.
    auto next = at + 1;
    while (next < end && (static_cast<unsigned char>(text_[next]) & 0xC0U) == 0x80U) ++next;
    prose_->add(text_.substr(at, next - at), at);
    return next;
  }

  /// A star between blanks is a star.
  bool emphasis(std::uint32_t at, std::uint32_t end) const {
    bool const blank_before = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '|';
    bool const blank_after = at + 1 >= end || text_[at + 1] == ' ';
    return !(blank_before && blank_after);
  }

  /// [words](address) leaves the words; any other bracket is one.
  std::uint32_t link(std::uint32_t at, std::uint32_t end) {
    constexpr std::size_t longest = 2000;  // a bracket without end must not cost the whole text
    auto const open = text_[at] == '!' ? at + 1 : at;
    auto const rest = text_.substr(open, std::min<std::size_t>(end - open, longest));
    auto const middle = rest.find("](");
    auto const close = middle == std::string_view::npos ? middle : rest.find(')', middle);
    if (close == std::string_view::npos ||
        rest.substr(1, middle).find('[') != std::string_view::npos) {
      one(at);
      return at + 1;
    }
    auto const last = open + static_cast<std::uint32_t>(middle);
    for (auto inside = open + 1; inside < last;) inside = token(inside, last);
    return open + static_cast<std::uint32_t>(close) + 1;
  }

  std::string_view text_;
  Prose* prose_;
  bool bold_{};
};

/// How a line begins.
struct Opening {
  std::uint8_t level{};  // of a heading
  std::string mark{};    // of an item
  bool item{};
  std::uint32_t text{};  // where its words begin
};

Opening opening(std::string_view text, Span line) {
  Opening found{.text = line.begin};
  auto const words = of(text, line);
  auto const hashes = std::min(words.find_first_not_of('#'), words.size());
  auto const blank_at = [&](std::size_t at) { return at < words.size() && words[at] == ' '; };
  if (hashes > 0 && hashes <= 6 && blank_at(hashes)) {
    found.level = static_cast<std::uint8_t>(hashes);
    found.text += static_cast<std::uint32_t>(hashes + 1);
  } else if (!words.empty() && std::string_view{"-*+"}.find(words[0]) != std::string_view::npos &&
             blank_at(1)) {
    found.item = true;
    found.mark = "•";
    found.text += 2;
  } else {
    auto const digits = std::min(words.find_first_not_of("0123456789"), words.size());
    bool const closed = digits < words.size() && (words[digits] == '.' || words[digits] == ')');
    if (digits > 0 && digits <= longest_number && closed && blank_at(digits + 1)) {
      found.item = true;
      found.mark = std::string{words.substr(0, digits + 1)};
      found.text += static_cast<std::uint32_t>(digits + 2);
    }
  }
  return found;
}

/// What stands before a colon at the begin of a line, when it may be a label: "Doel".
std::string_view label_before(std::string_view line) {
  constexpr std::size_t longest = 40;
  auto const colon = line.substr(0, longest).find(": ");
  bool const begins = !line.empty() && line[0] >= 'A' && line[0] <= 'Z';
  return begins && colon != std::string_view::npos ? line.substr(0, colon) : std::string_view{};
}

class MarkdownReader {
 public:
  MarkdownReader(DecodedText const& decoded, Budget& budget)
      : decoded_{&decoded}, budget_{&budget}, lines_{line_spans(decoded.text)} {
    for (auto const& line : lines_) ++labels_[label_before(of(text(), bare_line(text(), line)))];
  }
  std::vector<Block> read();

 private:
  void table();
  void paragraph();
  void row(Span line, bool head, std::size_t columns, GridBuilder& builder);
  bool table_begins(std::size_t at) const;
  bool new_line(Span before, Span line) const;
  void words(Span line, Prose& prose) const;
  bool empty(std::size_t at) const { return of(text(), bare_line(text(), lines_[at])).empty(); }
  std::string_view text() const { return decoded_->text; }

  DecodedText const* decoded_;
  Budget* budget_;
  std::vector<Span> lines_;
  std::map<std::string_view, std::size_t> labels_{};  // with which lines begin: how often
  std::size_t at_{};
  std::vector<Block> blocks_{};
};

bool MarkdownReader::table_begins(std::size_t at) const {
  return at + 1 < lines_.size() && is_head(text(), lines_[at], lines_[at + 1]);
}

void MarkdownReader::row(Span line, bool head, std::size_t columns, GridBuilder& builder) {
  builder.start_row({.head = head});
  auto cells = cells_of(text(), line);
  if (cells.size() > columns) cells.resize(columns);  // what is too much is not shown
  for (auto const& each : cells) {
    Prose prose{false};
    InlineView{text(), prose}.add(each);
    auto place = raw_place(*decoded_, prose.spans());
    auto repairs = repairs_within(*decoded_, place);
    builder.put({.text = prose.text(),
                 .place = std::move(place),
                 .repairs = std::move(repairs),
                 .bold = prose.all_bold()});
  }
}

void MarkdownReader::table() {
  GridBuilder builder{*budget_};
  auto const columns = cells_of(text(), lines_[at_]).size();
  row(lines_[at_], true, columns, builder);
  for (at_ += 2; at_ < lines_.size() && !empty(at_); ++at_) {
    if (of(text(), lines_[at_]).find('|') == std::string_view::npos) break;
    row(lines_[at_], false, columns, builder);
  }
  auto grid = builder.finish();
  if (grid.columns() > 0) blocks_.emplace_back(std::move(grid));
}

/// Two blanks or a backslash at the end of a line keep its end; so does what begins with words that
/// stand out, as a label does: "**Doel:** …", "*Doel*: …", or with a label that returns.
bool MarkdownReader::new_line(Span before, Span line) const {
  auto const ended = of(text(), before);
  auto const label = label_before(of(text(), line));
  return ended.ends_with("  ") || ended.ends_with('\\') || of(text(), line).starts_with('*') ||
         (!label.empty() && labels_.at(label) >= 2);
}

void MarkdownReader::words(Span line, Prose& prose) const {
  if (of(text(), line).ends_with('\\')) --line.end;
  InlineView{text(), prose}.add(line);
}

void MarkdownReader::paragraph() {
  auto const first = bare_line(text(), lines_[at_]);
  bool const quote = quoted(text(), lines_[at_]);
  auto const left = lines_[at_].begin;
  auto const begin = opening(text(), first);
  Prose prose{true};
  words({std::min(begin.text, first.end), first.end}, prose);
  ++at_;
  while (begin.level == 0 && at_ < lines_.size() && !empty(at_) && !table_begins(at_)) {
    auto const line = bare_line(text(), lines_[at_]);
    auto const next = opening(text(), line);
    if (next.level > 0 || next.item || (!quote && quoted(text(), lines_[at_]))) break;
    if (new_line(lines_[at_ - 1], line)) {
      prose.line();
    } else {
      prose.add(" ");
    }
    words(line, prose);
    ++at_;
  }
  if (prose.empty()) return;
  auto place = raw_place(*decoded_, prose.spans());
  auto repairs = repairs_within(*decoded_, place);
  auto const indent = first.begin - left;
  budget_->take_text(prose.text().size());
  blocks_.emplace_back(Paragraph{.text = prose.text(),
                                 .place = std::move(place),
                                 .repairs = std::move(repairs),
                                 .level = begin.level,
                                 .item = begin.item,
                                 .bold = prose.all_bold(),
                                 .lead = prose.lead(),
                                 .mark = begin.mark,
                                 .indent = begin.item ? indent * points_per_blank : 0.0});
}

std::vector<Block> MarkdownReader::read() {
  while (at_ < lines_.size() && !budget_->refused()) {
    if (empty(at_)) {
      ++at_;
    } else if (table_begins(at_)) {
      table();
    } else {
      paragraph();
    }
  }
  return std::move(blocks_);
}

}  // namespace

bool has_markdown_table(std::string_view utf8) {
  auto const lines = line_spans(utf8);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_head(utf8, lines[i - 1], lines[i])) return true;
  }
  return false;
}

namespace {

/// True for a line with words between double stars: "1. **GGD Drenthe** (GR)".
bool has_bold(std::string_view line) {
  auto const open = line.find("**");
  if (open == std::string_view::npos || open + 3 > line.size()) return false;
  auto const close = line.find("**", open + 2);
  return close != std::string_view::npos && close > open + 2 && line[open + 2] != ' ' &&
         line[open + 2] != '*' && line[close - 1] != ' ';
}

}  // namespace

bool has_markdown_signs(std::string_view utf8) {
  std::size_t signs_seen = 0;
  std::size_t headings = 0;
  std::size_t items = 0;
  for (auto const& line : line_spans(utf8)) {
    auto const text = of(utf8, line);
    auto const signs = std::min(text.find_first_not_of('#'), text.size());
    constexpr std::size_t deepest = 6;
    bool const heading =
        signs >= 1 && signs <= deepest && signs + 1 < text.size() && text[signs] == ' ';
    headings += heading ? 1 : 0;
    items += text.starts_with("- ") || text.starts_with("* ") ? 1 : 0;
    signs_seen += heading || has_bold(text) ? 1 : 0;
  }
  return signs_seen >= 2 || (headings > 0 && items >= 2);
}

Contents read_markdown(std::string_view bytes, Limits const& limits) {
  auto decoded = decode_bytes(bytes, limits.unpacked);
  Contents contents{.blocks = {}, .findings = decoded.findings};
  if (!decoded.readable) return contents;
  Budget budget{limits};
  contents.blocks = MarkdownReader{decoded, budget}.read();
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
