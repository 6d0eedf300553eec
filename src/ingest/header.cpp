// SPDX-License-Identifier: EUPL-1.2
#include "ingest/header.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "ingest/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t search_lines = 120;  // a header below this is not looked for
constexpr std::uint32_t longest_header = 40;
constexpr std::size_t beam = 24;
constexpr std::size_t most_columns = 12;
constexpr std::size_t longest_line = 60;  // words; a longer line is no header
constexpr float law_broken = 4.0F;
constexpr float enough = 2.5F;
constexpr float unknown_word = 0.6F;
constexpr float misplaced_word = 1.6F;  // a new head without a capital, or a capital inside a head
constexpr float later_header = 6.0F;
constexpr std::uint32_t after_header = 12;  // lines searched for a better one

/// A header read up to some word.
struct Reading {
  std::vector<DecodedCell> cells{};
  std::vector<Kind> kinds{};
  std::vector<bool> known{};  // the role was said by a word
  Pen pen{};
  float score{};
};

bool bracketed(Word const& word) { return word.text.starts_with('('); }

bool capital(Word const& word) { return word.text[0] >= 'A' && word.text[0] <= 'Z'; }

void add_word(Reading& reading, Word const& word) {
  auto const* said = header_word(word.folded);
  auto& kind = reading.kinds.back();
  if (said == nullptr) {
    if (header_filler(word.folded) || word.folded.empty()) {
      reading.score -= 0.1F;
      return;
    }
    // Heads begin with a capital and go on without one: "Bestuurlijk belang", "Contactpersoon".
    auto const& piece = reading.cells.back().pieces.back();
    bool const opens = reading.cells.back().pieces.size() == 1 && piece.begin == piece.end;
    reading.score -= opens == capital(word) ? unknown_word : misplaced_word;
    return;
  }
  if (!reading.known.back()) {
    reading.known.back() = true;
    kind = said->kind;
    reading.score += said->weight;
    auto const same = std::count(reading.kinds.begin(), reading.kinds.end(), kind);
    if (kind != Kind::extra && same > 1) reading.score -= 1.5F;
  } else if (said->kind == kind) {
    reading.score += 0.5F * said->weight;
  } else {
    reading.score -= bracketed(word) || said->weight < 1.0F ? 0.2F : 1.3F;
  }
}

void open_cell(Reading& reading, std::uint32_t line, std::uint32_t word) {
  reading.cells.push_back({.pieces = {{line, word, word}}});
  reading.kinds.push_back(Kind::extra);
  reading.known.push_back(false);
  reading.score -= 0.8F;
}

/// A header word that a false space broke in two, as one; else empty.
std::string joined_with_next(Line const& line, std::size_t w) {
  if (w + 1 >= line.words.size()) return {};
  auto const& first = line.words[w].folded;
  auto const& second = line.words[w + 1];
  if (header_word(first) != nullptr || header_filler(first) || second.text[0] < 'a' ||
      second.text[0] > 'z' || header_word(second.folded) != nullptr ||
      header_filler(second.folded)) {
    return {};
  }
  return header_word(first + second.folded) != nullptr ? first + second.folded : std::string{};
}

/// All ways to read the words of a line after its beginning was placed.
void read_words(Reading reading, Line const& line, std::uint32_t number, bool cut, bool exact,
                std::vector<Reading>& out, std::string_view broken = {}) {
  if (line.words.size() > longest_line) return;
  std::vector<Reading> open{std::move(reading)};
  for (std::uint32_t w = 0; w < line.words.size(); ++w) {
    auto word = line.words[w];
    // The rest of a word that the line above began says nothing by itself.
    if (auto const joined = joined_with_next(line, w); !joined.empty()) word.folded = joined;
    if (w > 0 && !joined_with_next(line, w - 1).empty()) {
      for (auto& option : open) option.cells.back().pieces.back().end = w + 1;
      continue;
    }
    if (w == 0 && !broken.empty()) {
      auto const whole = bare(std::string{broken} + word.folded);
      bool const said = header_word(broken) == nullptr && header_word(whole) != nullptr;
      word.folded = said ? whole : std::string{};
    }
    std::vector<Reading> next;
    for (auto& option : open) {
      if (w > 0 && cut && !bracketed(word) && option.cells.size() < most_columns &&
          !header_filler(word.folded)) {
        auto divided = option;
        if (leaves_open(line.words[w - 1].folded)) divided.score -= 1.0F;
        open_cell(divided, number, w);
        divided.pen.lines = 1;
        divided.pen.column = static_cast<std::uint32_t>(divided.cells.size() - 1);
        if (!exact) divided.score -= 0.3F;
        next.push_back(std::move(divided));
      }
      next.push_back(std::move(option));
    }
    for (auto& option : next) {
      add_word(option, word);
      option.cells.back().pieces.back().end = w + 1;
    }
    std::ranges::sort(next, std::greater{}, &Reading::score);
    if (next.size() > beam) next.resize(beam);
    open = std::move(next);
  }
  std::ranges::move(open, std::back_inserter(out));
}

/// True when the line above ends inside a word: by its white space, or by what the halves make.
bool breaks_word(Line const& above, Line const& line, bool exact) {
  auto const& half = above.words.back().text;
  auto const first = line.words[0].text[0];
  if (half.ends_with('-') || half.ends_with(')') || first < 'a' || first > 'z') return false;
  if (exact) return above.trailing_spaces == 0;
  return header_word(line.words[0].folded) == nullptr && !header_filler(line.words[0].folded) &&
         header_word(above.words.back().folded + line.words[0].folded) != nullptr;
}

std::vector<Reading> next_line(std::vector<Reading> const& readings, std::vector<Line> const& lines,
                               std::uint32_t number, bool exact) {
  auto const& line = lines[number];
  std::vector<Reading> out;
  auto const found = line.blank_before ? Separator::blank_line : Separator::line_end;
  for (auto const& reading : readings) {
    auto cost = [&](Separator expected) { return expected == found ? 0.0F : law_broken; };
    auto goes_on = reading;
    goes_on.score -= exact ? cost(before_next_line(reading.pen)) : line.blank_before ? 1.5F : 0.0F;
    auto& pen = goes_on.pen;
    ++pen.lines;
    pen.height = std::max(pen.height, pen.lines);
    pen.start = pen.column;
    pen.paragraph = line.blank_before;
    auto const& above = lines[goes_on.cells.back().pieces.back().line].words.back();
    bool const broken = breaks_word(lines[number - 1], line, exact);
    goes_on.cells.back().pieces.push_back({number, 0, 0});
    if (broken && header_word(above.folded) == nullptr &&
        header_word(above.folded + line.words[0].folded) != nullptr) {
      goes_on.score += 1.4F;  // its first half was counted as unknown
    }
    read_words(std::move(goes_on), line, number, false, exact, out,
               broken ? std::string_view{above.folded} : std::string_view{});
    if (broken && exact) continue;
    if (reading.cells.size() >= most_columns) continue;
    auto cell = reading;
    cell.score -= exact ? cost(before_next_cell(reading.pen)) : line.blank_before ? 0.0F : 1.0F;
    open_cell(cell, number, 0);
    cell.pen.lines = 1;
    cell.pen.column = static_cast<std::uint32_t>(cell.cells.size() - 1);
    cell.pen.start = cell.pen.column;
    cell.pen.paragraph = line.blank_before;
    read_words(std::move(cell), line, number, true, exact, out);
  }
  std::ranges::sort(out, std::greater{}, &Reading::score);
  if (out.size() > beam) out.resize(beam);
  return out;
}

bool plausible(Reading const& reading) {
  if (reading.cells.size() < 2) return false;
  std::array<bool, kind_count> seen{};
  for (std::size_t c = 0; c < reading.kinds.size(); ++c) {
    if (reading.known[c]) seen.at(static_cast<std::size_t>(reading.kinds[c])) = true;
  }
  bool const who = seen.at(static_cast<std::size_t>(Kind::name)) ||
                   seen.at(static_cast<std::size_t>(Kind::participants));
  return who && std::ranges::count(seen, true) >= 2;
}

float ending(Reading const& reading, std::vector<Line> const& lines, std::uint32_t end,
             bool exact) {
  if (end >= lines.size()) return -2.0F;
  auto const& next = lines[end];
  float score = 0.0F;
  if (exact) {
    auto const found = next.blank_before ? Separator::blank_line : Separator::line_end;
    if (found != before_next_row(reading.pen)) score -= law_broken;
    // A line of five spaces is an empty row of five columns.
    if (next.empty() && next.trailing_spaces > 2) {
      score += next.trailing_spaces == reading.cells.size() ? 6.0F : -2.0F;
    }
  }
  return score;
}

void take_best(std::optional<Header>& best, std::vector<Reading> const& readings,
               std::vector<Line> const& lines, std::uint32_t begin, std::uint32_t end, bool exact) {
  for (auto const& reading : readings) {
    if (!plausible(reading)) continue;
    auto const score = reading.score + ending(reading, lines, end, exact);
    // A header is repeated on later pages, where it may read better: the first one counts.
    auto const head_start = best && begin >= best->end ? later_header : 0.0F;
    if (score < enough || (best && score <= best->score + head_start)) continue;
    best = Header{.cells = reading.cells,
                  .kinds = reading.kinds,
                  .begin = begin,
                  .end = end,
                  .pen = reading.pen,
                  .score = score};
  }
}

}  // namespace

std::optional<Header> find_header(std::vector<Line> const& lines, bool exact) {
  std::optional<Header> best;
  auto const limit = std::min<std::size_t>(lines.size(), search_lines);
  for (std::uint32_t begin = 0; begin < limit; ++begin) {
    auto const& first = lines[begin];
    if (best && begin > best->end + after_header) break;
    if (first.empty() || first.furniture) continue;
    // The first word may be broken by a false space or by the line end.
    auto const rest = begin + 1 < lines.size() && !lines[begin + 1].empty()
                          ? lines[begin + 1].words[0].folded
                          : std::string{};
    bool const known =
        header_word(first.words[0].folded) != nullptr || !joined_with_next(first, 0).empty() ||
        (first.words.size() == 1 && !rest.empty() && !first.furniture &&
         !lines[begin + 1].blank_before && header_word(first.words[0].folded + rest) != nullptr);
    if (!known) continue;
    Reading start;
    open_cell(start, begin, 0);
    start.pen.paragraph = first.blank_before || first.page_start || begin == 0;
    // A title above the table is read as part of it unless the table begins after white space.
    if (begin > 0 && !first.blank_before && !first.page_start) start.score -= 0.4F;
    std::vector<Reading> readings;
    read_words(std::move(start), first, begin, true, exact, readings);
    take_best(best, readings, lines, begin, begin + 1, exact);
    for (auto at = begin + 1; at < lines.size() && at < begin + longest_header; ++at) {
      if (lines[at].empty() || lines[at].furniture) break;
      readings = next_line(readings, lines, at, exact);
      if (readings.empty() || readings.front().score < -4.0F) break;
      take_best(best, readings, lines, begin, at + 1, exact);
    }
  }
  return best;
}

std::optional<Kind> header_kind(std::string_view text) {
  Reading reading;
  open_cell(reading, 0, 0);
  std::string before;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    Word word;
    word.text = text.substr(0, end);
    word.folded = bare(word.text);
    // Halves of a word that a narrow column broke.
    if (header_word(word.folded) == nullptr && header_word(before + word.folded) != nullptr) {
      word.folded = before + word.folded;
    }
    if (end > 0) add_word(reading, word);
    before = word.folded;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!reading.known.back() || reading.score < 0.0F) return std::nullopt;
  return reading.kinds.back();
}

std::size_t mark_repeated_header(std::vector<Line>& lines, Header const& header) {
  auto const length = header.end - header.begin;
  auto same = [&](Line const& a, Line const& b) {
    return std::ranges::equal(a.words, b.words, {}, &Word::text, &Word::text);
  };
  std::size_t count = 0;
  for (std::uint32_t at = header.end; at + length <= lines.size(); ++at) {
    bool equal = true;
    for (std::uint32_t k = 0; equal && k < length; ++k) {
      equal = same(lines[at + k], lines[header.begin + k]);
    }
    if (!equal) continue;
    ++count;
    for (std::uint32_t k = 0; k < length; ++k) lines[at + k].furniture = true;
    at += length - 1;
  }
  return count;
}

}  // namespace verband::ingest
