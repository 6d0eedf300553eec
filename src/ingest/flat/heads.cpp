// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/heads.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "ingest/words/kinds.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t search_strips = 16;
constexpr std::uint32_t tallest = 5;  // lines of a header
constexpr float enough = 0.5F;
constexpr float labelled_text = 2.0F;  // text behind a colon is no part of a head
constexpr float row_above = 0.4F;      // what a row above heads asks of them,
constexpr float rows_above = 2.0F;     // and many rows

bool filled(Piece const& piece) { return piece.end > piece.begin; }

bool small(Line const& line, Piece const& piece) {
  auto const first = line.words[piece.begin].text[0];
  return first >= 'a' && first <= 'z';
}

bool same_words(Line const& a, Line const& b) {
  return std::ranges::equal(a.words, b.words, {}, &Word::text, &Word::text);
}

bool repeats(std::vector<Line> const& lines, std::vector<Strip> const& strips, Heads const& heads,
             std::uint32_t at) {
  auto const length = heads.end - heads.begin;
  if (at + length > strips.size()) return false;
  for (std::uint32_t k = 0; k < length; ++k) {
    if (!same_words(lines[strips[at + k].line], lines[strips[heads.begin + k].line])) return false;
  }
  return true;
}

/// True for a word that cells hold and heads do not: "Milieu", "Enschede", "(VRT)", "€ 400".
bool body_word(Word const& word, LineFacts const& facts, std::size_t w) {
  constexpr float telling = 1.2F;
  if (header_word(word.folded) != nullptr || header_filler(word.folded)) return false;
  bool const digits = word.text.find_first_of("0123456789") != word.text.npos;
  bool const abbreviation = word.text.starts_with('(') && word.text.size() > 3 &&
                            word.text[2] >= 'A' && word.text[2] <= 'Z';
  if (digits || abbreviation || facts.named[w] > 0) return true;
  auto const& scores = facts.words[w].scores;
  return std::ranges::max(scores) >= telling;
}

std::size_t filled_in(Strip const& strip) {
  return static_cast<std::size_t>(std::ranges::count_if(strip.pieces, filled));
}

/// True for a line that is one stretch of text, over a line with several: a title right above a
/// head, or, in a table of several columns, one above the rows.
bool is_title(std::vector<Line> const& lines, SideBySide const& table, Heads const& heads) {
  constexpr std::size_t several = 3;
  auto const& words = lines[table.strips[heads.begin].line].words;
  bool const one = std::all_of(words.begin() + 1, words.end(),
                               [](Word const& word) { return word.spaces_before < 2; });
  bool const alone = heads.begin + 1 == heads.end;
  return one &&
         (alone ? table.columns >= several : filled_in(table.strips[heads.begin + 1]) >= several);
}

/// How many of the strips have text in several columns, as rows have.
std::ptrdiff_t rows_in(std::span<Strip const> strips) {
  return std::ranges::count_if(strips, [](Strip const& strip) { return filled_in(strip) > 1; });
}

float score_of(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
               SideBySide const& table, Heads const& heads, bool halfway) {
  auto const& strips = table.strips;
  float score = 0.0F;
  std::uint32_t cells = 0;
  for (auto const& cell : row_of(strips, heads.begin, heads.end, table.columns)) {
    score += head_score(lines, facts, cell);
    if (!cell.pieces.empty()) ++cells;
  }
  if (cells < 2) return -1.0F;
  score += rows_in(std::span{strips}.first(heads.begin)) == 0 ? 0.6F : 0.0F;
  // A row begins below: in the first column when cells hang from the top, with capitals.
  auto const& below = strips[heads.end];
  if (!filled(below.pieces[0]) && !halfway) score -= 2.0F;
  for (auto const& piece : below.pieces) {
    if (!filled(piece)) continue;
    bool const bracket = lines[piece.line].words[piece.begin].text.starts_with('(');
    if (bracket || small(lines[piece.line], piece)) score -= 0.8F;
  }
  if (below.blank_before) score += 0.5F;
  // One word directly below is the rest of a head, not a row.
  if (!below.blank_before && filled_in(below) * 3 <= cells) score -= 1.0F;
  for (auto i = heads.begin + 1; i < heads.end; ++i) {
    if (strips[i].blank_before) score -= 1.5F;
  }
  for (auto i = heads.end; i < strips.size(); ++i) {
    if (!strips[i].page_start || !repeats(lines, strips, heads, i)) continue;
    return score + 3.0F + 0.1F * static_cast<float>(heads.end - heads.begin);
  }
  // A title that does not return with its head is no part of it.
  if (is_title(lines, table, heads)) score -= 2.0F;
  return score;
}

}  // namespace

bool never_head(std::vector<Line> const& lines, DecodedCell const& cell) {
  if (cell.pieces.empty()) return false;
  auto const& end = cell.pieces.back();
  if (lines[end.line].words[end.end - 1].text.ends_with(',')) return true;
  auto const figure = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::string_view sign = "€";
  auto const& first = cell.pieces.front();
  auto const& words = lines[first.line].words;
  std::string_view rest = words[first.begin].text;
  bool const euro = rest.starts_with(sign);
  if (euro) rest.remove_prefix(sign.size());
  if (euro && rest.empty() && first.begin + 1 < first.end) rest = words[first.begin + 1].text;
  bool const number =
      !rest.empty() && figure(rest.front()) &&
      std::ranges::all_of(rest, [&](char c) { return figure(c) || c == ',' || c == '.'; });
  bool const year = rest.size() == 4 && std::ranges::all_of(rest, figure) && !euro;
  bool const numbered = rest.ends_with('.');
  bool const more = first.end - first.begin > 1 || cell.pieces.size() > 1;
  return number && !year && !numbered && (euro || more);
}

float head_score(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                 DecodedCell const& cell) {
  if (cell.pieces.empty()) return -0.8F;
  if (title_word(lines[cell.pieces[0].line].words[cell.pieces[0].begin].folded)) return -2.0F;
  if (never_head(lines, cell)) return -2.0F;
  float score = 0.5F * std::min(2.0F, std::ranges::max(header_scores(lines, cell)));
  if (small(lines[cell.pieces[0].line], cell.pieces[0])) score -= 1.0F;
  std::uint32_t words = 0;
  bool body = false;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) {
      auto const& word = lines[piece.line].words[w];
      ++words;
      if (word.text.ends_with(',') || word.text.ends_with('.')) score -= 0.5F;
      // "Peildatum: 31 december.", "Samen verder: een overzicht Organisatie"
      bool const last = &piece == &cell.pieces.back() && w + 1 == piece.end;
      if (word.text.ends_with(':') && !last) score -= labelled_text;
      body = body || body_word(word, facts[piece.line], w);
    }
  }
  if (body) score -= 0.8F;
  return words > 5 ? score - 0.4F * static_cast<float>(words - 5) : score;
}

DecodedRow row_of(std::vector<Strip> const& strips, std::uint32_t begin, std::uint32_t end,
                  std::uint32_t columns) {
  DecodedRow row(columns);
  for (auto i = begin; i < end; ++i) {
    for (std::uint32_t c = 0; c < columns; ++c) {
      if (filled(strips[i].pieces[c])) row[c].pieces.push_back(strips[i].pieces[c]);
      if (strips[i].unsure[c]) row[c].margin = 0.0F;
    }
  }
  return row;
}

std::optional<Heads> find_heads(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                                SideBySide const& table, bool halfway) {
  std::optional<Heads> best;
  float most = enough;
  auto const count = static_cast<std::uint32_t>(table.strips.size());
  for (std::uint32_t a = 0; a + 1 < count && a < search_strips; ++a) {
    for (auto b = a + 1; b < count && b <= a + tallest; ++b) {
      auto const score = score_of(lines, facts, table, {a, b}, halfway);
      if (score <= most) continue;
      most = score;
      best = Heads{a, b};
    }
  }
  if (!best) return best;
  // Heads stand above the rows: where rows stand above them more has to say that they are heads.
  auto const rows = static_cast<float>(rows_in(std::span{table.strips}.first(best->begin)));
  return most > enough + std::min(rows_above, row_above * rows) ? best : std::nullopt;
}

std::vector<std::uint32_t> repeated_heads(std::vector<Line> const& lines, SideBySide const& table,
                                          Heads const& heads) {
  std::vector<std::uint32_t> out;
  for (auto i = heads.end; i < table.strips.size(); ++i) {
    auto const& strip = table.strips[i];
    bool const begins = strip.page_start || strip.blank_before || strip.row_begin;
    if (begins && repeats(lines, table.strips, heads, i)) out.push_back(i);
  }
  return out;
}

}  // namespace verband::ingest
