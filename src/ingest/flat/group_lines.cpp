// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/group_lines.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "ingest/flat/split.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

std::size_t columns_filled(Strip const& strip) {
  return static_cast<std::size_t>(
      std::ranges::count_if(strip.pieces, [](Piece const& piece) { return holds_words(piece); }));
}

/// The text of a line that is one stretch of words from the left; empty for any other.
std::string stretch(Line const& line, Strip const& strip) {
  bool const one = holds_words(strip.pieces[0]) && without_white(line);
  return one ? words_together(line) : std::string{};
}

bool may_name_group(std::string const& text) {
  constexpr std::size_t longest = 60;  // bytes
  bool const begins = !text.empty() && !small_letter(text[0]) && text[0] != '(';
  return begins && text.size() <= longest && !text.ends_with(',') && !text.ends_with('.');
}

bool names_group(std::string const& text, HeadingWords const& say) {
  return may_name_group(text) && (say.of_form(text) || say.of_theme(text));
}

/// True for "Overige samenwerking", "Andere verbonden partijen": what is left of a list.
bool the_others(Line const& line) {
  auto const first = bare(line.words.front().text);
  return line.words.size() > 1 && (first == "overige" || first == "andere");
}

/// True for a text that names forms in the plural and nothing else: "Stichtingen en verenigingen",
/// "Overige verbonden partijen"; or the others, "Andere samenwerking". A cell tells one form, or
/// more than that.
bool forms_in_plural(Line const& line) {
  static constexpr std::array<std::string_view, 10> forms{
      "regelingen",   "stichtingen", "verenigingen", "vennootschappen", "convenanten",
      "deelnemingen", "lichamen",    "cooperaties",  "overeenkomsten",  "netwerken"};
  static constexpr std::array<std::string_view, 17> beside{"en",
                                                           "overige",
                                                           "andere",
                                                           "gemeenschappelijke",
                                                           "openbare",
                                                           "lichte",
                                                           "samenwerking",
                                                           "naamloze",
                                                           "besloten",
                                                           "verbonden",
                                                           "partijen",
                                                           "samenwerkingen",
                                                           "samenwerkingsverbanden",
                                                           "eigen",
                                                           "vormen",
                                                           "van",
                                                           "samenwerkingsvormen"};
  auto const one_of = [](auto const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  };
  bool plural = the_others(line);
  for (auto const& word : line.words) {
    auto const own = bare(word.text);
    bool const number = own.find_first_not_of("0123456789.") == std::string::npos;
    plural = plural || one_of(forms, own);
    if (!number && !one_of(forms, own) && !one_of(beside, own)) return false;
  }
  return plural;
}

/// The next line with text behind this one that is part of the table; the number of lines for none.
std::uint32_t next_text(std::vector<Line> const& lines, std::uint32_t at) {
  do ++at;
  while (at < lines.size() && (lines[at].empty() || lines[at].furniture));
  return at;
}

}  // namespace

std::vector<GroupLine> form_headings(std::vector<Line> const& lines) {
  std::vector<GroupLine> groups;
  std::set<std::string> seen;
  for (std::uint32_t i = 0; i + 1 < lines.size(); ++i) {
    auto const& line = lines[i];
    if (line.empty() || line.furniture || !forms_in_plural(line)) continue;
    auto text = words_together(line);
    if (!may_name_group(text)) continue;
    if (!seen.insert(text).second) return {};
    groups.push_back({i, std::move(text), true});
  }
  bool const alone = groups.size() == 1 && !the_others(lines[groups[0].line]);
  return alone ? std::vector<GroupLine>{} : groups;
}

std::vector<GroupLine> skipped_group_lines(std::vector<Line> const& lines, Decoding const& decoding,
                                           HeadingWords const& say) {
  std::vector<GroupLine> groups;
  for (auto const i : decoding.skipped) {
    if (decoding.row_lines.empty() || i >= decoding.row_lines.back()) break;
    if (lines[i].empty() || lines[i].furniture) continue;
    auto const text = words_together(lines[i]);
    bool const row_below = std::ranges::binary_search(decoding.row_lines, next_text(lines, i));
    bool const named = may_name_group(text) && (forms_in_plural(lines[i]) || say.of_theme(text));
    if (!named || !row_below) return {};  // one of them is text that no cell took
    groups.push_back({i, text, true});
  }
  return groups.size() < 2 ? std::vector<GroupLine>{} : groups;
}

std::vector<GroupLine> take_group_lines(std::vector<Line> const& lines, std::vector<Strip>& body,
                                        HeadingWords const& say) {
  constexpr std::size_t enough_columns = 3;
  if (body.empty() || body[0].pieces.size() < enough_columns) return {};
  float widest = 0.0F;  // of the cells in the first column
  for (auto const& strip : body) {
    auto const& piece = strip.pieces[0];
    if (!holds_words(piece) || columns_filled(strip) < 2) continue;
    widest = std::max(widest, width_of(lines[strip.line], piece.begin, piece.end));
  }
  // The first word would have stood behind the text above if it went on.
  auto const ends_above = [&](std::size_t i) {
    if (i == 0 || body[i].blank_before || body[i].page_start) return true;
    if (columns_filled(body[i]) > 1) return true;  // a cell would have gone on on the next line
    auto const& above = body[i - 1].pieces[0];
    if (!holds_words(above)) return true;
    auto const& line = lines[body[i - 1].line];
    return width_of(line, above.begin, above.end) + space_width +
               lines[body[i].line].words[0].width <
           widest;
  };
  std::vector<GroupLine> groups;
  std::size_t known = 0;
  std::size_t sure = 0;
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    auto const text = stretch(lines[body[i].line], body[i]);
    bool const row_below = columns_filled(body[i + 1]) * 2 > body[i].pieces.size();
    bool const named = names_group(text, say);
    // Once there are headings, another text over several columns is one as well.
    auto const below = lines[body[i + 1].line].words.front().text.front();
    bool const goes_on = small_letter(below) || below == '(';
    bool const wide = columns_filled(body[i]) > 1 && may_name_group(text) && !goes_on;
    if (!row_below || !(named || wide)) continue;
    groups.push_back({.line = body[i].line, .text = text, .sure = ends_above(i), .named = named});
    if (named) ++known;
    if (named && groups.back().sure) ++sure;
  }
  if (known < 2 || groups.size() * 2 > body.size() || sure == 0) return {};
  auto const heading = [&](Strip const& strip) {
    return std::ranges::binary_search(groups, strip.line, {}, &GroupLine::line);
  };
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    if (heading(body[i])) body[i + 1].row_begin = true;
  }
  std::erase_if(body, heading);
  return groups;
}

}  // namespace verband::ingest
