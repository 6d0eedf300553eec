// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/assemble.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/words/broken_words.hpp"
#include "ingest/words/hyphens.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// A text under construction; every byte knows its offset in the decoded text.
struct Joined {
  std::string text{};
  std::vector<std::uint32_t> origin{};

  void add(std::string_view bytes, std::uint32_t from) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      text.push_back(bytes[i]);
      origin.push_back(from + static_cast<std::uint32_t>(i));
    }
  }
  void add_space(std::uint32_t from) {
    text.push_back(' ');
    origin.push_back(from);
  }
};

/// True when the one piece stands right below the other; where columns stand side by side a line of
/// another cell may stand between them.
bool right_below(Source const& source, Piece const& above, Piece const& below) {
  bool const side_by_side = !source.exact && !source.drops_hyphens;
  auto const step = below.line - above.line;
  return step == 1 || (side_by_side && step == 2);
}

/// Which pieces go on with the word of the piece above: a word too wide for its column stands alone
/// on its line and is broken where the column ends.
Wording broken_words(Source const& source, std::vector<Piece> const& pieces) {
  // In an exact text a space at the line end tells.
  if (source.exact) return {.joined = std::vector<bool>(pieces.size())};
  std::vector<LineWords> words;
  for (auto const& piece : pieces) {
    auto const& line = source.lines[piece.line].words;
    bool const empty = piece.begin >= piece.end;
    words.push_back(empty ? LineWords{}
                          : LineWords{line[piece.begin].text, line[piece.end - 1].text});
  }
  auto const goes_on = [&](std::string_view so_far, std::size_t at) {
    auto const& above = pieces[at - 1];
    auto const& below = pieces[at];
    if (above.end - above.begin != 1 || below.begin >= below.end) return false;
    if (!right_below(source, above, below)) return false;
    auto const next = words[at].first;
    if (unfinished_address(so_far)) return any_letter(next[0]) || next[0] == '.';
    if (!any_letter(so_far.back()) && so_far.back() != '.') return false;
    return small_letter(next[0]) || next[0] == '.' || static_cast<unsigned char>(next[0]) >= 0x80;
  };
  return words_over_lines(words, goes_on, source.lexicon);
}

/// What stands between two lines of one cell.
Join join_of(Source const& source, Line const& line, Word const& last, Word const& next,
             bool whole_line) {
  auto const hyphen = after_hyphen(last.text, next.text, source.lexicon);
  bool const spaced = !whole_line || line.trailing_spaces > 0;
  if (hyphen == Join::space) return Join::space;
  if (source.exact) {
    if (!spaced) return Join::none;
    return hyphen && small_letter(next.text[0]) ? Join::none : Join::space;
  }
  if (last.text.ends_with('/') && last.text.size() > 1) return Join::none;
  if (hyphen) return *hyphen;
  if (next.text[0] == ',' || next.text[0] == ';' || next.text[0] == ')') return Join::none;
  return Join::space;
}

Repair line_repair(Source const& source, Line const& line, Word const& last, Word const& next,
                   Join join) {
  bool const hyphen = last.text.ends_with('-');
  bool const by_law = !hyphen && line.trailing_spaces == 0 && source.exact;
  return {
      .kind = hyphen ? RepairKind::hyphen : RepairKind::line_join,
      .raw = source.document.raw(last.begin, next.end),
      .before = source.document.text.substr(last.begin, next.end - last.begin),
      .after = joined_words(last.text, next.text, join),
      .reason = by_law ? "De regel eindigt zonder spatie: het woord gaat op de volgende regel door."
                       : std::string{join_reason(last.text)}};
}

/// True when a narrow letter may have torn a word that no list knows: "verpl ihct"; in a text that
/// seems clean only where the two make a word that is known.
bool torn_word_left(Source const& source, std::string_view text) {
  auto narrow = [](char c, std::string_view set) { return set.find(c) != set.npos; };
  auto known = [&](std::string_view word) {
    auto const folded = bare(word);
    return folded.empty() || source.lexicon.word(folded) || source.lexicon.compound(folded) ||
           source.lexicon.word(word);
  };
  auto listed = [&](std::string_view word) {
    auto const folded = bare(word);
    return folded.empty() || source.lexicon.word(folded) || source.lexicon.word(word);
  };
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    if (at == 0 || at + 1 >= text.size() || !small_letter(text[at + 1]) ||
        !any_letter(text[at - 1]))
      continue;
    bool const left = narrow(text[at - 1], "ijlftr");
    bool const right = narrow(text[at + 1], "ijl");
    // Damage that needs two narrow letters never stands beside one.
    bool const strict = source.damage.rates[1] == 0;
    if (strict ? !(left && right) : !(left || right)) continue;
    auto const begin = text.rfind(' ', at - 1) + 1;  // npos + 1 is 0
    auto const end = std::min(text.find(' ', at + 1), text.size());
    auto const before = text.substr(begin, at - begin);
    auto const after = text.substr(at + 1, end - at - 1);
    bool const halves = !known(before) || !known(after);
    if (halves && !source.damage.none()) return true;
    // One word that is known, of two of which one is at best put together: "Col legeregeling".
    bool const words = listed(before) && listed(after);
    auto const whole = bare(std::string{before} + std::string{after});
    if (!left || !right || whole.empty()) continue;
    if (!words && (known(whole) || source.lexicon.whole_name(whole))) return true;
    // "vei lig": halves that are words, but far less usual ones.
    auto const usual = [&](std::string_view word) {
      return source.lexicon.familiarity(bare(word)) == text::Rank::frequent;
    };
    if (usual(whole) && (!usual(before) || !usual(after))) return true;
  }
  return false;
}

/// Puts back the hyphens that pdftotext drops at line ends.
void restore_hyphens(Source const& source, Cell& cell, TextPlace const& place) {
  for (std::size_t begin = 0; begin < cell.text.size();) {
    auto const end = std::min(cell.text.find(' ', begin), cell.text.size());
    auto const stop = std::min(cell.text.find(' ', end + 1), cell.text.size());
    auto const before = cell.text.substr(begin, end - begin);
    auto const next = end < cell.text.size() ? cell.text.substr(end + 1, stop - end - 1) : "";
    auto const after = with_hyphen(before, next, source.lexicon);
    if (after != before) {
      cell.repairs.push_back({.kind = RepairKind::hyphen,
                              .raw = place.spans.empty()
                                         ? Span{}
                                         : Span{place.spans.front().begin, place.spans.back().end},
                              .before = before,
                              .after = after,
                              .reason = "Het streepje viel weg aan het eind van een regel."});
      cell.text.replace(begin, before.size(), after);
    } else if (may_miss_hyphen(before, source.lexicon)) {
      cell.doubts.push_back("„" + before +
                            "”: stond hier een streepje aan het eind van een regel? Vergelijk de "
                            "cel met het document.");
    }
    begin += after.size() + 1;
  }
}

}  // namespace

Cell assemble(Source const& source, std::vector<Piece> const& pieces) {
  Cell cell;
  Joined joined;
  TextPlace place;
  Word const* last = nullptr;
  Piece const* before = nullptr;
  auto const broken = broken_words(source, pieces);
  for (auto const& piece : pieces) {
    auto const& line = source.lines[piece.line];
    if (piece.begin >= piece.end) continue;
    auto const& first = line.words[piece.begin];
    auto const& final_word = line.words[piece.end - 1];
    if (last != nullptr) {
      auto const& upper = source.lines[before->line];
      bool const whole_line = before->end == upper.words.size();
      bool const adjacent = right_below(source, *before, piece);
      auto join = adjacent ? join_of(source, upper, *last, first, whole_line) : Join::space;
      if (broken.joined[static_cast<std::size_t>(&piece - pieces.data())]) join = Join::none;
      if (join == Join::space) {
        joined.add_space(last->end);
      } else {
        if (join == Join::drop_hyphen) {
          if (perhaps_typed_hyphen(last->text, first.text, source.lexicon)) {
            cell.doubts.push_back("„" + joined_words(last->text, first.text, join) +
                                  "”: hoort hier een streepje? Vergelijk de cel met het document.");
          }
          joined.text.pop_back();
          joined.origin.pop_back();
        }
        cell.repairs.push_back(line_repair(source, upper, *last, first, join));
      }
    }
    joined.add(
        std::string_view{source.document.text}.substr(first.begin, final_word.end - first.begin),
        first.begin);
    place.spans.push_back(source.document.raw(first.begin, final_word.end));
    last = &final_word;
    before = &piece;
  }
  auto const mended = text::mend(joined.text, source.lexicon, source.damage);
  for (auto const& mending : mended.mendings) {
    if (mending.begin >= joined.origin.size() || mending.end == 0) continue;
    auto const begin = joined.origin[mending.begin];
    auto const end = joined.origin[mending.end - 1] + 1;
    cell.repairs.push_back({.kind = mending.kind == text::Mend::encoding ? RepairKind::encoding
                                                                         : RepairKind::false_space,
                            .raw = source.document.raw(begin, end),
                            .before = mending.before,
                            .after = mending.after,
                            .reason = mending.reason});
  }
  cell.text = text::squeeze(mended.text);
  if (source.drops_hyphens) restore_hyphens(source, cell, place);
  if (!broken.sure) {
    cell.doubts.emplace_back(
        "Aan het eind van een regel is niet zeker of een woord doorloopt. Vergelijk de cel met het "
        "document.");
  }
  for (auto const& unsure : mended.unsure) cell.doubts.push_back(unsure.reason);
  if (torn_word_left(source, cell.text)) {
    cell.doubts.emplace_back(
        "Hier staat misschien een spatie midden in een woord. Vergelijk de cel met het document.");
  }
  for (auto const& repair : source.document.repairs) {
    for (auto const& span : place.spans) {
      if (repair.raw.begin >= span.begin && repair.raw.end <= span.end) {
        cell.repairs.push_back(repair);
        break;
      }
    }
  }
  std::ranges::sort(cell.repairs);
  cell.place = std::move(place);
  return cell;
}

double confidence(float margin) {
  // A margin of 1.3 nats, about one telling word, is the line of doubt.
  return 1.0 / (1.0 + std::exp(-(static_cast<double>(margin) - 1.3)));
}

}  // namespace verband::ingest
