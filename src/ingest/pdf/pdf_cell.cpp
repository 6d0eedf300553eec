// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_cell.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "ingest/words/broken_words.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/lines.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// The last or first word of a text.
std::string_view last_word(std::string_view text) {
  auto const at = text.find_last_of(" \n");
  return at == std::string_view::npos ? text : text.substr(at + 1);
}
std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find(' '), text.size()));
}

/// The width of the first word of a run, up to a space or behind a hyphen or slash: there a line
/// may break.
float width_of_first_word(PdfPage const& page, Run const& run) {
  for (auto i = run.begin; i < run.end; ++i) {
    auto const& glyph = page.glyphs[i];
    if (glyph.blank) return glyph.left - run.left;
    if (i > run.begin && (glyph.text == "-" || glyph.text == "/")) return glyph.right - run.left;
  }
  return run.right - run.left;
}

/// The width of the first word of a run up to a space.
float width_to_space(PdfPage const& page, Run const& run) {
  for (auto i = run.begin; i < run.end; ++i) {
    if (page.glyphs[i].blank) return page.glyphs[i].left - run.left;
  }
  return run.right - run.left;
}

constexpr float same_line = 0.45F;  // em; the mark of a note stands somewhat higher

/// True when a word of this width would have stood behind a line.
bool has_room(TextLine const& above, float width, float edge) {
  auto const space = 0.28F * above.size;
  return above.right + space + width < edge - 0.15F * above.size;
}

bool item_mark(std::string_view text) {
  return text.starts_with("- ") || text.starts_with("– ") || text.starts_with("• ") ||
         text.starts_with("· ") || text.starts_with("o ") || text.starts_with("\xEF\x82\xB7");
}

/// True for the parts of an amount: "95." "000".
bool thousands(std::string_view last, std::string_view next) {
  return last.size() > 1 && last.back() == '.' && digit(last[last.size() - 2]) &&
         next.size() >= 3 && std::all_of(next.begin(), next.begin() + 3, digit) &&
         (next.size() == 3 || !digit(next[3]));
}

/// True for a plural that is broken at its apostrophe: "programma" "'s", "regio'" "s".
bool torn_plural(std::string_view last, std::string_view next) {
  for (std::string_view const sign : {"'", "’"}) {
    auto const s = last.ends_with(sign)     ? 0
                   : next.starts_with(sign) ? sign.size()
                                            : std::string_view::npos;
    if (s == std::string_view::npos || s >= next.size() || next[s] != 's') continue;
    if (s + 1 == next.size() || (next[s + 1] != '-' && !any_letter(next[s + 1]))) return true;
  }
  return false;
}

/// True when a line was full for a program that breaks no words at their hyphens: "Omgevingsdienst"
/// "West-Holland".
bool wrapped_whole(TextLine const& above, TextLine const& below, float edge) {
  bool const ends = std::string_view{".;:?!"}.find(above.text.back()) != std::string_view::npos;
  return !ends && below.whole_word > below.first_word && !has_room(above, below.whole_word, edge);
}

/// True when none of the lines is broken at the hyphen of a word.
bool keeps_words_whole(std::span<TextLine const> lines) {
  return std::ranges::none_of(lines.first(lines.size() - std::min<std::size_t>(lines.size(), 1)),
                              [](TextLine const& line) { return line.text.ends_with('-'); });
}

Join join_of(TextLine const& above, TextLine const& below, float edge, bool whole_words,
             text::Lexicon const& lexicon) {
  auto const last = last_word(above.text);
  auto const next = first_word(below.text);
  if (last.empty() || next.empty()) return Join::space;
  if (auto const join = after_hyphen(last, next, lexicon)) {
    // Behind a number a hyphen is a sign of its own: "2015-" "2018"; in a date it is not, and not
    // in "A2-" "overleg".
    auto const before = last[last.size() - 2];
    bool const code = digit(before) && std::ranges::any_of(last, any_letter) && any_letter(next[0]);
    bool const one_word = any_letter(before) || code || torn_date(last, next);
    if (*join == Join::space || one_word) return *join;
  }
  if (std::string_view{",.;:)"}.find(next[0]) != std::string_view::npos) return Join::none;
  // A hyphen goes with the word above it when no room was left for it: "Midden" "-" "Limburg".
  bool const hyphen =
      below.text == "-" || (next.size() > 1 && next[0] == '-' && any_letter(next[1]));
  if (hyphen && any_letter(last.back()) && !had_room(above, below, edge)) return Join::none;
  if (thousands(last, next) || torn_plural(last, next)) return Join::none;
  if (item_mark(below.text)) return Join::paragraph;
  if (had_room(above, below, edge) && !(whole_words && wrapped_whole(above, below, edge)))
    return Join::paragraph;
  // "Gemeente/" "regio", but "Druten /" "Wijchen"
  return last.ends_with('/') && last.size() > 1 ? Join::none : Join::space;
}

/// True for a line that begins with "en", with more behind it or below it, under a word that is
/// whole without: "ordening" "en milieu".
bool perhaps_and(std::span<TextLine const> lines, std::size_t line, text::Lexicon const& lexicon) {
  // "Ontwikkel" "en van natuur"
  static constexpr std::array<std::string_view, 12> small{
      "van", "en", "of", "in", "door", "op", "met", "de", "voor", "het", "een", "bij"};
  auto const& below = lines[line].text;
  bool const alone = below == "en" && line + 1 < lines.size();
  if (!below.starts_with("en ") && !alone) return false;
  auto const behind =
      alone ? first_word(lines[line + 1].text) : first_word(std::string_view{below}.substr(3));
  auto const whole = [&](std::string const& word) {
    return lexicon.word(word) || lexicon.parts(word) > 1;
  };
  auto const word = text::fold(last_word(lines[line - 1].text));
  return std::ranges::find(small, behind) == small.end() && whole(word) && whole(word + "en");
}

/// Lines that may be pieces of one word: a word too wide for its column is broken where the column
/// ends, each piece alone on its line. `so_far` is the word up to here.
bool perhaps_broken(std::string_view so_far, TextLine const& above, TextLine const& below,
                    float edge) {
  auto const last = last_word(above.text);
  auto const next = first_word(below.text);
  if (last.empty() || next.empty() || last.size() != above.text.size()) return false;
  bool const address = unfinished_address(so_far);
  if (address && (any_letter(next[0]) || next[0] == '-'))
    return true;  // it may break at its signs as well
  // Behind a comma or a figure another word follows: "€ 3.100" "per jaar".
  if (!address && any_letter(next[0]) && !any_letter(last.back())) return false;
  bool const goes_on = small_letter(next[0]) || (address && (digit(next[0]) || next[0] == '-')) ||
                       next[0] == '.' || static_cast<unsigned char>(next[0]) >= 0x80 ||
                       (digit(next[0]) && digit(last.back()));
  return goes_on && above.right + below.first_letter > edge - 0.05F * above.size;
}

/// Of each line, whether its first word goes on with the word that the line above ends with.
Wording broken_words(std::span<TextLine const> lines, float edge, text::Lexicon const& lexicon) {
  std::vector<LineWords> words;
  for (auto const& line : lines) words.push_back({first_word(line.text), last_word(line.text)});
  bool in_doubt = false;
  auto const goes_on = [&](std::string_view so_far, std::size_t line) {
    if (!perhaps_broken(so_far, lines[line - 1], lines[line], edge)) return false;
    bool const two_words = perhaps_and(lines, line, lexicon);
    in_doubt = in_doubt || two_words;
    return !two_words;
  };
  auto wording = words_over_lines(words, goes_on, lexicon);
  // "Centrumgemeente" "constructie" may be two words as well as one.
  for (std::size_t i = 1; i < lines.size() && !in_doubt; ++i) {
    auto const& [above, below] = std::pair{words[i - 1].last, words[i].first};
    in_doubt = !wording.joined[i] && small_letter(below.empty() ? ' ' : below[0]) &&
               perhaps_broken(above, lines[i - 1], lines[i], edge) && below.size() > 3 &&
               lexicon.compound(text::fold(std::string{above} + std::string{below}));
  }
  wording.sure = wording.sure && !in_doubt;
  return wording;
}

}  // namespace

namespace {

/// How many bytes at the beginning of a run are bold.
std::size_t bold_bytes(PdfPage const& page, Run run) {
  auto const bold = [&](std::uint32_t glyph) { return page.styles[page.glyphs[glyph].style].bold; };
  auto end = run.begin;
  while (end < run.end && (bold(end) || page.glyphs[end].blank)) ++end;
  if (end == run.begin || !bold(run.begin)) return 0;
  run.end = end;
  return text_of(page, run).find_last_not_of(' ') + 1;
}

}  // namespace

std::vector<TextLine> lines_of(PdfPage const& page, std::span<Run const> runs) {
  std::vector<Run const*> order;
  for (auto const& run : runs) order.push_back(&run);
  std::ranges::sort(order, {}, [](Run const* run) { return run->base; });
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < order.size();) {
    auto end = i + 1;
    while (end < order.size() && order[end]->base - order[i]->base <=
                                     same_line * std::max(order[i]->size, order[end]->size)) {
      ++end;
    }
    std::sort(order.begin() + static_cast<std::ptrdiff_t>(i),
              order.begin() + static_cast<std::ptrdiff_t>(end),
              [](Run const* a, Run const* b) { return a->left < b->left; });
    auto const& first = *order[i];
    TextLine line{.left = first.left,
                  .right = first.right,
                  .base = first.base,
                  .size = first.size,
                  .first_word = width_of_first_word(page, first),
                  .whole_word = width_to_space(page, first),
                  .first_letter = page.glyphs[first.begin].right - page.glyphs[first.begin].left,
                  .bold = true,
                  .lead = bold_bytes(page, first)};
    for (; i < end; ++i) {
      auto const& run = *order[i];
      auto const text = text_of(page, run);
      bool const apart = run.left - line.right > 0.1F * run.size ||
                         (run.begin > 0 && page.glyphs[run.begin - 1].blank);
      if (!line.text.empty() && apart) line.text += ' ';
      line.text += text;
      line.right = std::max(line.right, run.right);
      line.bold = line.bold && run.bold;
    }
    if (line.bold && line.lead == line.text.size()) line.lead = 0;
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

bool had_room(TextLine const& above, TextLine const& below, float edge) {
  return has_room(above, below.first_word, edge);
}

Flowed flow(std::span<TextLine const> lines, float edge, text::Lexicon const& lexicon) {
  Flowed out;
  auto const words = broken_words(lines, edge, lexicon);
  bool const whole_words = keeps_words_whole(lines);
  if (!words.sure) {
    out.doubts.emplace_back(line_doubt);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    if (i == 0) {
      out.text = line.text;
      continue;
    }
    auto join =
        words.joined[i] ? Join::none : join_of(lines[i - 1], line, edge, whole_words, lexicon);
    bool const glued = lines[i - 1].text == "-" && out.text.size() > 1 &&
                       any_letter(out.text[out.text.size() - 2]);
    if (glued) join = Join::none;
    if (join == Join::space) out.text += ' ';
    if (join == Join::paragraph) out.text += '\n';
    if (join == Join::none || join == Join::drop_hyphen) {
      std::string const last{last_word(out.text)};
      std::string const next{first_word(line.text)};
      if (join == Join::drop_hyphen) out.text.pop_back();
      auto before = last;
      before.append(" ").append(next);
      out.repairs.push_back(
          {.kind = last.ends_with('-') ? RepairKind::hyphen : RepairKind::line_join,
           .before = std::move(before),
           .after = joined_words(last, next, join),
           .reason = std::string{join_reason(last)}});
    }
    out.text += line.text;
  }
  return out;
}

bool at_page_edge(PdfPage const& page, Run const& run) { return run.right > page.width - run.size; }

Box box_around(PdfPage const& page, std::span<Run const> runs) {
  if (runs.empty()) return {};
  Box box{runs[0].left, runs[0].top, runs[0].right, runs[0].bottom};
  for (auto const& run : runs) {
    box.left = std::min<double>(box.left, run.left);
    box.top = std::min<double>(box.top, run.top);
    box.right = std::max<double>(box.right, run.right);
    box.bottom = std::max<double>(box.bottom, run.bottom);
  }
  return page.on_paper(box);
}

}  // namespace verband::ingest
