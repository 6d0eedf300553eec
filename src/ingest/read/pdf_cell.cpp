// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/pdf_cell.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "ingest/joins.hpp"
#include "ingest/lines.hpp"
#include "ingest/vocabulary.hpp"
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

constexpr float same_line = 0.45F;  // em; the mark of a note stands somewhat higher

bool item_mark(std::string_view text) {
  return text.starts_with("- ") || text.starts_with("– ") || text.starts_with("• ") ||
         text.starts_with("· ") || text.starts_with("o ") || text.starts_with("\xEF\x82\xB7");
}

Join join_of(TextLine const& above, TextLine const& below, float edge,
             text::Lexicon const& lexicon) {
  auto const last = last_word(above.text);
  auto const next = first_word(below.text);
  if (last.empty() || next.empty()) return Join::space;
  if (auto const join = after_hyphen(last, next, lexicon)) {
    // Behind figures a hyphen is a sign of its own: "2015-" "2018".
    if (*join == Join::space || any_letter(last[last.size() - 2])) return *join;
  }
  if (std::string_view{",.;:)"}.find(next[0]) != std::string_view::npos) return Join::none;
  if (item_mark(below.text) || had_room(above, below, edge)) return Join::paragraph;
  return last.ends_with('/') ? Join::none : Join::space;
}

/// Lines that may be pieces of one word: a word too wide for its column is broken where the column
/// ends, each piece alone on its line.
bool perhaps_broken(TextLine const& above, TextLine const& below, float edge) {
  auto const last = last_word(above.text);
  auto const next = first_word(below.text);
  if (last.empty() || next.empty() || last.size() != above.text.size()) return false;
  bool const address = last.starts_with("www.") || last.starts_with("http");
  // Behind a comma or a figure another word follows: "€ 3.100" "per jaar".
  if (!address && any_letter(next[0]) && !any_letter(last.back())) return false;
  bool const goes_on = small_letter(next[0]) || (address && digit(next[0])) || next[0] == '.' ||
                       static_cast<unsigned char>(next[0]) >= 0x80 ||
                       (digit(next[0]) && digit(last.back()));
  return goes_on && above.right + below.first_letter > edge - 0.05F * above.size;
}

/// True for a word that is hardly ever the end of a broken one.
bool stands_alone(std::string_view piece) {
  static constexpr std::array<std::string_view, 14> words{"van",  "voor", "door", "met", "het",
                                                          "een",  "per",  "bij",  "uit", "naar",
                                                          "over", "tot",  "deze", "waar"};
  return std::ranges::find(words, piece) != words.end();
}

/// How many lines from `first` on are pieces of one word (1 = none is broken); `sure` when a list
/// knows the word, or when it is an address.
struct Broken {
  std::size_t lines{1};
  bool sure{true};
};
Broken broken_word(std::span<TextLine const> lines, std::size_t first, float edge,
                   text::Lexicon const& lexicon) {
  auto end = first + 1;
  while (end < lines.size() && perhaps_broken(lines[end - 1], lines[end], edge)) ++end;
  if (end == first + 1) return {};
  bool const address =
      lines[first].text.starts_with("www.") || lines[first].text.starts_with("http");
  if (address) return {end - first, true};
  std::string whole = bare(lines[first].text);
  Broken best;
  bool all_known = known_word(whole, lexicon);
  // A name, or an adjective: another word follows, whatever compound the two would make.
  bool const complete = lexicon.whole_name(text::fold(lines[first].text)) ||
                        (known_word(whole, lexicon) && adjective(whole));
  for (auto i = first + 1; i < end; ++i) {
    auto const piece = bare(first_word(lines[i].text));
    if (i == first + 1 && stands_alone(piece)) return {};
    if (complete && i == first + 1 && !lexicon.word(whole + piece)) return {};
    // Two words that stand on their own were only wrapped, unless a list has them as one: any two
    // make a compound.
    bool const apart = known_word(whole, lexicon) && known_word(piece, lexicon);
    all_known = all_known && known_word(piece, lexicon);
    whole += piece;
    if (apart && !lexicon.word(whole)) break;
    if (known_word(whole, lexicon)) best.lines = i - first + 1;
  }
  // The spelling with a capital may be a name: "Schagen".
  auto const name = [&] {
    std::string text = lines[first].text;
    for (auto i = first + 1; i < end; ++i) text += first_word(lines[i].text);
    return lexicon.word(text);
  };
  if (best.lines > 1) return best;
  if (name()) return {end - first, true};
  return all_known ? Broken{} : Broken{end - first, false};
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
                  .first_letter = page.glyphs[first.begin].right - page.glyphs[first.begin].left,
                  .bold = true};
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
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

bool had_room(TextLine const& above, TextLine const& below, float edge) {
  auto const space = 0.28F * above.size;
  return above.right + space + below.first_word < edge - 0.15F * above.size;
}

Flowed flow(std::span<TextLine const> lines, float edge, text::Lexicon const& lexicon) {
  Flowed out;
  std::size_t word_until = 0;  // lines before it (and behind the one they began on) are pieces
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    bool const piece = i < word_until;
    if (!piece) {
      auto const broken = broken_word(lines, i, edge, lexicon);
      if (broken.lines > 1) word_until = i + broken.lines;
      if (!broken.sure) {
        out.doubts.emplace_back(
            "Aan het eind van een regel is niet zeker of een woord doorloopt. Vergelijk de cel met "
            "het document.");
      }
    }
    if (i == 0) {
      out.text = line.text;
      continue;
    }
    auto const join = piece ? Join::none : join_of(lines[i - 1], line, edge, lexicon);
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
