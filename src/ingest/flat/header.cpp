// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/header.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <tuple>

#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t search_lines = 120;  // a header below this is not looked for
constexpr std::uint32_t bold_lines = 16;     // above this also one with an unknown first word
constexpr std::uint32_t longest_header = 30;
constexpr std::size_t beam = 40;
constexpr std::size_t beam_per_count = 6;  // readings kept for each number of cells
constexpr std::size_t most_columns = 12;
constexpr std::size_t longest_line = 60;  // words; a longer line is no header
constexpr std::size_t most_headers = 12;
constexpr float hopeless = -5.0F;
constexpr float behind = 7.0F;  // a header this much worse than the best is not considered

constexpr float law_broken = 4.0F;
constexpr float white_below = 1.0F;
constexpr float new_cell = 0.8F;
constexpr float unknown_head = 0.6F;    // a head that begins with a word no list knows
constexpr float unknown_word = 0.3F;    // such a word further on
constexpr float small_head = 2.2F;      // heads begin with a capital and go on without one:
constexpr float capital_inside = 1.0F;  // "Bestuurlijk belang", "Contactpersoon"
constexpr float capital_line = 1.5F;    // a line that begins with a capital: the first row, rather
constexpr float after_open = 2.5F;      // "Kosten per" does not end a head
constexpr float small_below = 2.0F;     // names begin with a capital: below it the head goes on
constexpr float titled = 3.0F;          // "Bijlage 3" is no head
constexpr float stop_inside = 0.8F;     // heads are no sentences and no lists
constexpr float repeated = 4.0F;        // the same lines stand on a later page
constexpr float later_header = 6.0F;

enum class Shape : std::uint8_t { capital, small, other };

/// What a word means in a header, whatever cell it stands in.
struct Token {
  HeaderWord const* said{};
  bool filler{};
  bool rest{};  // the second half of a word that a space or a line end broke
  bool bracketed{};
  bool open{};   // a phrase goes on after it
  bool stops{};  // a comma or a full stop ends it
  Shape shape{};
};

using Tokens = std::vector<Token>;

Shape shape_of(Word const& word) {
  auto const first = word.text[0];
  if (first >= 'A' && first <= 'Z') return Shape::capital;
  return first >= 'a' && first <= 'z' ? Shape::small : Shape::other;
}

/// What a word says by the next one: "soort regeling" is a form, "wie zit er namens ons" asks for a
/// board, "wat levert het op" for tasks, "meer informatie" for an address; nullptr for other words.
HeaderWord const* said_together(std::string_view word, std::string_view next) {
  bool const kind = word == "soort" || word == "type";
  if (kind && (next == "regeling" || next == "regelingen")) return header_word("vorm");
  if (word == "wat" && asks_for_tasks(next)) return header_word("waartoe");
  if (word == "meer" && next == "informatie") return header_word("website");
  auto const* const said = word == "wie" ? header_word(next) : nullptr;
  return said != nullptr && said->kind == Kind::board ? said : nullptr;
}

bool meaningless(Word const& word) {
  return header_word(word.folded) == nullptr && !header_filler(word.folded);
}

/// True when the line above ends inside a word: by its white space, or by what the halves make.
bool breaks_word(Line const& above, Line const& line, White white) {
  auto const& half = above.words.back();
  if (half.text.ends_with(')') || shape_of(line.words[0]) != Shape::small) return false;
  if (white == White::spaces) return above.trailing_spaces == 0;
  return !half.text.ends_with('-') && meaningless(half) && meaningless(line.words[0]) &&
         header_word(half.folded + line.words[0].folded) != nullptr;
}

/// "Peildatum: 30 juni 2010", "Stand per 1 maart 2012": says when all of it was so, and is no head.
bool says_day_of_list(Line const& line) {
  constexpr std::size_t longest = 6;  // words
  auto const& words = line.words;
  if (words.size() < 2 || words.size() > longest) return false;
  auto const first = bare(words[0].text);
  auto const next = bare(words[1].text);
  bool const stand =
      (first == "stand" || first == "situatie") && (next == "per" || next == "op" || next == "van");
  bool const figures = std::ranges::any_of(words, [](Word const& word) {
    return !word.folded.empty() && word.folded[0] >= '0' && word.folded[0] <= '9';
  });
  return figures &&
         (stand || first == "peildatum" || first == "vastgesteld" || first == "bijgewerkt");
}

/// The tokens of the lines that may hold a header.
std::vector<Tokens> tokens_of(std::vector<Line> const& lines, White white) {
  std::vector<Tokens> out(std::min<std::size_t>(lines.size(), search_lines + longest_header));
  std::string joined;
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto const& words = lines[i].words;
    if (words.size() > longest_line || says_day_of_list(lines[i])) continue;
    out[i].resize(words.size());
    bool tasks = false;  // a question for tasks goes on
    for (std::size_t w = 0; w < words.size(); ++w) {
      auto& token = out[i][w];
      auto const& word = words[w];
      auto const* const pair =
          w + 1 < words.size() ? said_together(word.folded, words[w + 1].folded) : nullptr;
      token.said = pair != nullptr ? pair : header_word(word.folded);
      // "Wat levert het op" may end so.
      tasks = (pair != nullptr && word.folded == "wat") || (tasks && token.said == nullptr);
      token.filler = word.folded.empty() || header_filler(word.folded);
      token.bracketed = word.text.starts_with('(');
      // "Gevestigd in" is a whole head: the cell says where.
      token.open = leaves_open(word.folded) && !(tasks && word.folded == "op") &&
                   (w == 0 || !says_what_follows(words[w - 1].folded));
      token.stops = word.text.find_last_of(",.;") == word.text.size() - 1;
      token.shape = shape_of(word);
      Token* before = w > 0 ? &out[i][w - 1] : nullptr;
      bool broken = false;
      if (w > 0) {
        joined = words[w - 1].folded;
      } else if (i > 0 && !out[i - 1].empty() && !words.empty()) {
        before = &out[i - 1].back();
        joined = lines[i - 1].words.back().folded;
        broken = breaks_word(lines[i - 1], lines[i], white);
      }
      if (before == nullptr || before->rest || (w == 0 && !broken)) continue;
      // "samenwerkingsve" "rband": the two halves have one meaning, that of the whole.
      bool const odd = token.shape == Shape::small && before->said == nullptr && !before->filler &&
                       token.said == nullptr && !token.filler;
      if (!odd && !broken) continue;
      auto const* const whole = header_word(bare(joined + word.folded));
      if (!broken && whole == nullptr) continue;
      if (whole != nullptr) before->said = whole;
      token.rest = true;
    }
  }
  return out;
}

Separator found_before(Line const& line) {
  return line.blank_before ? Separator::blank_line : Separator::line_end;
}

bool same_words(Line const& a, Line const& b) {
  return !a.empty() && std::ranges::equal(a.words, b.words, {}, &Word::text, &Word::text);
}

struct Start {
  std::uint32_t line{};
  std::uint32_t word{};
};

/// A header read up to some word; cells follow each other without gaps.
struct Reading {
  std::array<Start, most_columns> cells{};
  std::array<Kind, most_columns> kinds{};
  std::uint32_t count{};
  std::uint32_t known{};  // bit c: the kind of cell c was said by a word
  bool capitals{};        // the first head begins with a capital
  Pen pen{};
  float score{};
};

void open_cell(Reading& reading, std::uint32_t line, std::uint32_t word) {
  reading.cells.at(reading.count) = {line, word};
  reading.kinds.at(reading.count) = Kind::extra;
  ++reading.count;
  reading.score -= new_cell;
  reading.pen.lines = 1;
  reading.pen.column = reading.count - 1;
}

void add_word(Reading& reading, Token const& token, bool opens) {
  if (token.rest) return;
  if (token.stops) reading.score -= stop_inside;
  if (opens && reading.count == 1) reading.capitals = token.shape == Shape::capital;
  // "www" is written small wherever it stands.
  bool const web = token.said != nullptr && token.said->kind == Kind::website;
  bool const small = reading.capitals && token.shape != Shape::capital;
  if (opens && small && !web) reading.score -= small_head;
  if (!opens && token.shape == Shape::capital) reading.score -= capital_inside;
  auto const last = reading.count - 1;
  auto const bit = 1U << last;
  if (token.said == nullptr) {
    reading.score -= token.filler ? 0.1F : opens ? unknown_head : unknown_word;
    return;
  }
  auto& kind = reading.kinds.at(last);
  if ((reading.known & bit) == 0) {
    reading.known |= bit;
    kind = token.said->kind;
    reading.score += token.said->weight;
    auto const same = std::count(reading.kinds.begin(), reading.kinds.begin() + last, kind);
    if (kind < Kind::extra && same > 0) reading.score -= 1.5F;
  } else if (token.said->kind == kind) {
    reading.score += 0.5F * token.said->weight;
  } else {
    bool const aside = token.bracketed || token.shape == Shape::small || token.said->weight < 1.0F;
    reading.score -= aside ? 0.2F : 1.3F;
  }
}

/// Keeps the best readings, of every number of cells some.
void prune(std::vector<Reading>& readings) {
  std::ranges::sort(readings, std::greater{}, &Reading::score);
  std::array<std::size_t, most_columns + 1> kept{};
  std::erase_if(readings, [&](Reading const& r) { return ++kept.at(r.count) > beam_per_count; });
  if (readings.size() > beam) readings.resize(beam);
}

/// The search for headers that begin in one line.
class Search {
 public:
  Search(std::vector<Line> const& lines, std::vector<Tokens> const& tokens, White white)
      : lines_{lines},
        tokens_{tokens},
        white_{white},
        paged_{!lines.empty() &&
               std::any_of(lines.begin() + 1, lines.end(), std::mem_fn(&Line::page_start))} {}

  void from(std::uint32_t begin) {
    Reading start;
    auto const& first = lines_[begin];
    start.pen.paragraph = first.blank_before || first.page_start || begin == 0;
    open_cell(start, begin, 0);
    // A title above the table is read as part of it unless the table begins after white space.
    if (begin > 0 && !first.blank_before && !first.page_start) start.score -= 0.4F;
    if (title_word(first.words[0].folded)) start.score -= titled;
    std::vector<Reading> readings;
    read_words(start, begin, true, true, readings);
    prune(readings);
    take(readings, begin, begin + 1);
    auto const limit = std::min<std::size_t>(tokens_.size(), begin + longest_header);
    for (auto at = begin + 1; at < limit; ++at) {
      if (lines_[at].empty() || lines_[at].furniture) break;
      readings = next_line(readings, at);
      if (readings.empty() || readings.front().score < hopeless) break;
      take(readings, begin, at + 1);
    }
  }

  std::vector<Header> found{};

 private:
  /// All ways to read the words of a line; `opened`: its first word begins a cell; `cut`: others
  /// may too.
  void read_words(Reading const& reading, std::uint32_t number, bool opened, bool cut,
                  std::vector<Reading>& out) const {
    auto const& tokens = tokens_[number];
    if (tokens.empty()) return;
    std::vector<Reading> open{reading};
    std::vector<Reading> next;
    for (std::uint32_t w = 0; w < tokens.size(); ++w) {
      auto const& token = tokens[w];
      next.clear();
      for (auto& option : open) {
        bool const may_open = w > 0 && cut && !token.bracketed && !token.rest &&
                              option.count < most_columns &&
                              !(token.filler && token.shape != Shape::capital);
        if (may_open) {
          auto divided = option;
          if (tokens[w - 1].open) divided.score -= after_open;
          if (!lawful(white_)) divided.score -= 0.3F;
          open_cell(divided, number, w);
          add_word(divided, token, true);
          next.push_back(divided);
        }
        add_word(option, token, w == 0 && opened);
        next.push_back(option);
      }
      if (next.size() > beam) prune(next);
      open.swap(next);
    }
    std::ranges::copy(open, std::back_inserter(out));
  }

  /// What it costs that a head goes on in the line.
  float line_cost(Pen const& pen, Line const& line) const {
    if (lawful(white_)) return before_next_line(pen) == found_before(line) ? 0.0F : law_broken;
    return line.blank_before ? 1.5F : 0.0F;
  }

  /// What it costs that the line begins another head.
  float cell_cost(Pen const& pen, Line const& line) const {
    if (lawful(white_)) return before_next_cell(pen) == found_before(line) ? 0.0F : law_broken;
    return 0.0F;
  }

  std::vector<Reading> next_line(std::vector<Reading> const& readings, std::uint32_t number) const {
    auto const& line = lines_[number];
    bool const broken = !tokens_[number].empty() && tokens_[number][0].rest;
    std::vector<Reading> out;
    for (auto const& reading : readings) {
      auto goes_on = reading;
      auto& pen = goes_on.pen;
      goes_on.score -= line_cost(pen, line);
      bool const capital = white_ == White::spaces && !tokens_[number].empty() &&
                           tokens_[number][0].shape == Shape::capital;
      if (capital) goes_on.score -= capital_line;
      ++pen.lines;
      pen.height = std::max(pen.height, pen.lines);
      pen.start = pen.column;
      pen.paragraph = line.blank_before;
      read_words(goes_on, number, false, white_ == White::order, out);
      if (broken || reading.count >= most_columns) continue;
      auto cell = reading;
      cell.score -= cell_cost(reading.pen, line);
      auto const& above = tokens_[number - 1];
      if (!above.empty() && above.back().open) cell.score -= after_open;
      open_cell(cell, number, 0);
      cell.pen.start = cell.pen.column;
      cell.pen.paragraph = line.blank_before;
      read_words(cell, number, true, true, out);
    }
    prune(out);
    return out;
  }

  static bool plausible(Reading const& reading) {
    if (reading.count < 2) return false;
    if (reading.count > 2) return true;
    std::array<bool, kind_count> seen{};
    std::uint32_t kinds = 0;
    for (std::size_t c = 0; c < reading.count; ++c) {
      if ((reading.known >> c & 1U) == 0) continue;
      auto& kind = seen.at(static_cast<std::size_t>(reading.kinds.at(c)));
      if (!kind) ++kinds;
      kind = true;
    }
    return kinds >= 2;
  }

  float ending(Reading const& reading, std::uint32_t end) const {
    if (end >= lines_.size()) return -2.0F;
    auto const& next = lines_[end];
    float score = 0.0F;
    // Right below a head that asks for more, or above a small letter, stands the rest of it.
    auto const& last = tokens_[end - 1];
    if (!next.blank_before && !last.empty() && last.back().open) score -= after_open;
    bool const small = !next.empty() && shape_of(next.words[0]) == Shape::small;
    if (!next.blank_before && reading.capitals && small) score -= small_below;
    if (!lawful(white_)) return score;
    bool const as_law = found_before(next) == before_next_row(reading.pen);
    // White between rows, or below a head alone, is an empty line where the law asks for none.
    if (!as_law && !next.page_start) score -= next.blank_before ? white_below : law_broken;
    if (white_ != White::spaces) return score;
    if (lines_[end - 1].trailing_spaces == 0) score -= law_broken;
    // A line of five spaces is an empty row of five columns.
    if (next.empty() && next.trailing_spaces > 2) {
      score += next.trailing_spaces == reading.count ? 6.0F : -2.0F;
    }
    return score;
  }

  /// True when just these lines return, neither more nor fewer: at the top of a page, or anywhere
  /// in a text that marks no pages.
  bool returns(std::uint32_t begin, std::uint32_t end) const {
    auto const length = end - begin;
    for (auto at = end; at + length <= lines_.size(); ++at) {
      if (paged_ && !lines_[at].page_start) continue;
      std::uint32_t k = 0;
      while (k < length && same_words(lines_[at + k], lines_[begin + k])) ++k;
      if (k < length) continue;
      bool const above = begin > 0 && same_words(lines_[at - 1], lines_[begin - 1]);
      bool const below =
          at + length < lines_.size() && same_words(lines_[at + length], lines_[end]);
      if (!above && !below) return true;
    }
    return false;
  }

  Header header_of(Reading const& reading, std::uint32_t begin, std::uint32_t end) const {
    Header header{.begin = begin, .end = end, .pen = reading.pen};
    for (std::uint32_t c = 0; c < reading.count; ++c) {
      header.kinds.push_back(reading.kinds.at(c));
      auto const from = reading.cells.at(c);
      auto const to = c + 1 < reading.count ? reading.cells.at(c + 1) : Start{end, 0};
      auto& cell = header.cells.emplace_back();
      for (auto line = from.line; line <= to.line && line < end; ++line) {
        auto const first = line == from.line ? from.word : 0U;
        auto const last =
            line == to.line ? to.word : static_cast<std::uint32_t>(lines_[line].words.size());
        if (last > first) cell.pieces.push_back({line, first, last});
      }
    }
    return header;
  }

  void take(std::vector<Reading> const& readings, std::uint32_t begin, std::uint32_t end) {
    std::array<bool, most_columns + 1> taken{};
    float const again = readings.empty() || !returns(begin, end) ? 0.0F : repeated;
    for (auto const& reading : readings) {
      if (taken.at(reading.count) || !plausible(reading)) continue;
      auto const score = reading.score + ending(reading, end) + again;
      taken.at(reading.count) = true;
      auto header = header_of(reading, begin, end);
      header.score = score;
      found.push_back(std::move(header));
    }
  }

  std::vector<Line> const& lines_;
  std::vector<Tokens> const& tokens_;
  White white_;
  bool paged_;  // the text says where pages begin
};

/// True where a header may begin: a known word, or near the top any word with a capital.
bool may_begin(std::vector<Line> const& lines, std::vector<Tokens> const& tokens,
               std::uint32_t at) {
  if (tokens[at].empty() || lines[at].furniture || tokens[at][0].rest) return false;
  auto const& first = tokens[at][0];
  return first.said != nullptr || (at < bold_lines && first.shape == Shape::capital);
}

}  // namespace

std::vector<Header> find_headers(std::vector<Line> const& lines, White white) {
  auto const tokens = tokens_of(lines, white);
  Search search{lines, tokens, white};
  auto const limit = static_cast<std::uint32_t>(std::min<std::size_t>(tokens.size(), search_lines));
  std::uint32_t stop = limit;
  for (std::uint32_t begin = 0; begin < std::min(limit, stop); ++begin) {
    if (!may_begin(lines, tokens, begin)) continue;
    search.from(begin);
    for (auto const& header : search.found) {
      if (header.score > later_header) stop = std::min(stop, header.end + 1);
    }
  }
  auto& found = search.found;
  if (found.empty()) return found;
  // A header is repeated on later pages, where it may read better: the first one counts.
  auto const first = std::ranges::max_element(
      found, {}, [](Header const& h) { return h.score - 0.1F * static_cast<float>(h.begin); });
  auto const [begin, end, floor] = std::tuple{first->begin, first->end, first->score - behind};
  std::erase_if(
      found, [&](Header const& h) { return h.score < floor || h.begin >= end || h.end <= begin; });
  std::ranges::sort(found, [](Header const& a, Header const& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::tuple{a.begin, a.end, a.cells.size()} < std::tuple{b.begin, b.end, b.cells.size()};
  });
  if (found.size() > most_headers) found.resize(most_headers);
  return found;
}

std::optional<Kind> header_kind(std::string_view text) {
  Reading reading;
  open_cell(reading, 0, 0);
  std::string before;
  std::string question;
  bool opens = true;
  while (!text.empty()) {
    auto const end = std::min(text.find_first_of(" _"), text.size());
    auto folded = bare(text.substr(0, end));
    if (opens) question = folded;
    // Halves of a word that a narrow column broke.
    if (auto const joined = before + folded; header_word(folded) == nullptr) {
      if (header_word(joined) != nullptr) folded = joined;
    }
    if (end > 0) {
      if (before == "wat" && asks_for_tasks(folded)) {
        reading.kinds[0] = Kind::purpose;
        question.clear();  // "Wat wil de gemeente hiermee?": it is answered
      }
      add_word(
          reading,
          {.said = header_word(folded), .filler = header_filler(folded), .shape = Shape::small},
          opens);
      auto const* const said = header_word(folded);
      // "Functie betrokken bestuurder" is that of a person
      if (question.starts_with("functie") && said != nullptr && said->kind == Kind::board)
        reading.kinds[0] = Kind::board;
      if (before == "wettelijke" && said != nullptr && said->kind == Kind::purpose) {
        reading.kinds[0] = Kind::purpose;  // the task that a law gives
      }
      if (!opens && said != nullptr && asks_about(question, said->kind)) {
        reading.kinds[0] = said->kind;
      }
      opens = false;
    }
    before = folded;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (reading.known == 0 || reading.score < 0.0F) return std::nullopt;
  if (auto const asked = asked_together(question, before)) return asked;
  return reading.kinds[0];
}

std::size_t mark_repeated_header(std::vector<Line>& lines, Header const& header) {
  auto const length = header.end - header.begin;
  std::size_t count = 0;
  for (std::uint32_t at = header.end; at + length <= lines.size(); ++at) {
    bool equal = true;
    for (std::uint32_t k = 0; equal && k < length; ++k) {
      equal = same_words(lines[at + k], lines[header.begin + k]);
    }
    if (!equal) continue;
    ++count;
    for (std::uint32_t k = 0; k < length; ++k) lines[at + k].furniture = true;
    at += length - 1;
    if (at + 1 < lines.size())
      lines[at + 1].page_start = true;  // where a head returns a page began
  }
  return count;
}

}  // namespace verband::ingest
