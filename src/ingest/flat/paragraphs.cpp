// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/paragraphs.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "ingest/flat/beginnings.hpp"
#include "ingest/flat/blocks.hpp"
#include "ingest/flat/heads.hpp"
#include "ingest/flat/page_order.hpp"
#include "ingest/flat/settle.hpp"
#include "ingest/flat/sureness.hpp"
#include "ingest/words/kinds.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t sample_lines = 160;  // enough to tell how many columns there are
constexpr std::size_t glance_lines = 100;
constexpr std::size_t by_worth = 5;   // beginnings that are tried
constexpr std::size_t by_header = 3;  // and of the others
constexpr float head_weight = 4.0F;
constexpr std::size_t grown = 3;           // beginnings that are tried with heads further down
constexpr std::size_t most_steps = 5;      // groups of heads that are added
constexpr std::uint32_t page_lines = 240;  // of a page with small letters, and some more
constexpr float head_left = 8.0F;
constexpr float headed = 14.0F;  // most tables have a header
constexpr float empty_column = 20.0F;
constexpr float name_elsewhere = 5.0F;  // names usually stand first
constexpr std::size_t hardly_any = 1;   // differences
constexpr float near = 15.0F;           // in worth, of the best at a trial: read thoroughly too
constexpr float proven = 20.0F;         // for a reading that has the order of the text

/// How much work goes into a reading.
struct Effort {
  int rounds{};
  std::size_t beam{};
  std::size_t readings{};  // of a page, that are compared by the order of the text
  std::size_t tries{};
};
constexpr Effort glance{.rounds = 1, .beam = 12, .readings = 6, .tries = 0};
constexpr Effort trial{.rounds = 3, .beam = 24, .readings = 20, .tries = 40};
constexpr Effort thorough{.rounds = 5, .beam = 80, .readings = 60, .tries = many_tries};
/// Rounds that only learn are short.
constexpr Effort learning{.beam = 24, .readings = 20};

/// What it was worth at a glance.
struct Seen {
  float worth{};
  Beginning option{};
  bool grown{};  // heads further down were tried with it
};

/// What stands below and around a header.
struct Below {
  std::vector<std::uint32_t> body{};
  std::vector<KnownCell> known{};  // titles and heads, on every page
};

/// A table read from such a beginning.
struct Reading {
  std::vector<Kind> kinds{};
  Decoding decoding{};
  std::size_t differences{};  // places where the order of the text denies it
  bool tall{};                // paragraphs hold several cells
};

/// A beginning that was tried, and what its reading is worth.
struct Tried {
  float worth{};
  Beginning const* option{};
  Reading reading{};
};

class Document {
 public:
  Document(std::vector<Line> const& lines, text::Lexicon const& lexicon)
      : lines_{lines}, facts_{facts_of(lines, lexicon)}, body_{with_text(lines)} {}

  LaidOutTable read(std::vector<ColumnRole> const& given) const {
    LaidOutTable table;
    auto const options = most_likely(given);
    auto best = best_of(options, given);
    if (best.option == nullptr) return table;
    auto& reading = best.reading;
    for (std::size_t c = 0; c < reading.kinds.size(); ++c) {
      auto const unsure = unsure_column(reading.kinds[c], best.option->score, reading.differences);
      for (auto& row : reading.decoding.rows) row[c].margin -= unsure;
    }
    table.kinds = std::move(reading.kinds);
    table.header = best.option->header;
    table.decoding = std::move(reading.decoding);
    table.uncertain = reading.tall || unsaid_head(table);
    if (!table.header.empty()) table.first_line = table.header[0].pieces[0].line;
    return table;
  }

 private:
  /// True when what would be the head of the names, the purposes or the participants has no word of
  /// heads: it may be the first cell of a row, and two heads stand in one cell before it.
  bool unsaid_head(LaidOutTable const& table) const {
    auto const says = [&](DecodedCell const& cell) {
      return std::ranges::any_of(cell.pieces, [&](Piece const& piece) {
        auto const& words = lines_[piece.line].words;
        auto const end = std::min<std::size_t>(piece.end, words.size());
        return std::any_of(
            words.begin() + piece.begin, words.begin() + static_cast<std::ptrdiff_t>(end),
            [](Word const& word) { return header_word(bare(word.text)) != nullptr; });
      });
    };
    for (std::size_t c = 0; c < table.header.size(); ++c) {
      auto const kind = table.kinds[c];
      bool const main =
          (kind == Kind::name && c > 0) || kind == Kind::purpose || kind == Kind::participants;
      if (main && holds_words(table.header[c]) && !says(table.header[c])) return true;
    }
    return false;
  }

  Tried tried(Beginning const& option, std::vector<ColumnRole> const& given, std::size_t lines,
              Effort const& effort) const {
    auto reading = read_from(option, given, lines, effort);
    auto const total = worth(option, reading, lines);
    return {.worth = total, .option = &option, .reading = std::move(reading)};
  }

  /// The beginning that is worth most when it is read thoroughly, of those that come near the best
  /// one in a trial: a short look makes a row's name a head where two are alike. Without a
  /// beginning its option is null.
  Tried best_of(std::vector<Beginning> const& options, std::vector<ColumnRole> const& given) const {
    std::vector<Beginning const*> all;
    for (auto const& option : options) all.push_back(&option);
    auto trials = all_tried(all, given, std::min(body_.size(), sample_lines), trial);
    std::ranges::stable_sort(trials, std::greater{}, &Tried::worth);
    std::vector<Beginning const*> likely;
    for (auto const& each : trials) {
      if (each.worth + near < trials[0].worth) break;
      likely.push_back(each.option);
    }
    Tried best;
    for (auto& now : all_tried(likely, given, body_.size(), thorough)) {
      if (best.option == nullptr || now.worth > best.worth) best = std::move(now);
    }
    return best;
  }

  /// The beginnings as they read, in their order; a few of them are read side by side.
  std::vector<Tried> all_tried(std::vector<Beginning const*> const& options,
                               std::vector<ColumnRole> const& given, std::size_t lines,
                               Effort const& effort) const {
    constexpr std::size_t most_at_once = 4;  // documents may be read side by side as well
    auto const at_once =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_at_once);
    std::vector<Tried> out;
    for (std::size_t first = 0; first < options.size(); first += at_once) {
      std::vector<std::future<Tried>> running;
      for (auto k = first; k < std::min(options.size(), first + at_once); ++k) {
        running.push_back(std::async([this, option = options[k], &given, lines, &effort] {
          return tried(*option, given, lines, effort);
        }));
      }
      for (auto& each : running) out.push_back(each.get());
    }
    return out;
  }

  static std::vector<std::uint32_t> with_text(std::vector<Line> const& lines) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].empty() && !lines[i].furniture) out.push_back(i);
    }
    return out;
  }

  /// What a reading of the first lines is worth, so that readings with other headers compare.
  float worth(Beginning const& option, Reading const& reading, std::size_t sample) const {
    return reading.decoding.score - expected(option, sample) + head_weight * option.score +
           headed * known_heads(option) - empty_columns(reading.decoding.rows) -
           head_left * static_cast<float>(heads_left(option, sample)) -
           (reading.kinds[0] == Kind::name ? 0.0F : name_elsewhere) +
           (reading.differences <= hardly_any ? proven : 0.0F);
  }

  /// The beginnings that are worth most at a glance. Heads further down are added one group at a
  /// time to those that are worth most so far.
  std::vector<Beginning> most_likely(std::vector<ColumnRole> const& given) const {
    std::vector<Seen> seen;
    auto const sample = std::min(body_.size(), glance_lines);
    auto const look = [&](Beginning option) {
      if (!given.empty() && option.columns != given.size()) return;
      bool const known = std::ranges::any_of(seen, [&](Seen const& each) {
        return each.option.columns == option.columns && same_heads(each.option, option);
      });
      if (known) return;
      auto const reading = read_from(option, given, sample, glance);
      auto const total = worth(option, reading, sample);
      seen.push_back({total, std::move(option)});
    };
    for (auto& option : beginnings_.all(given.size())) look(std::move(option));
    for (std::size_t step = 0; step < most_steps; ++step) {
      std::ranges::stable_sort(seen, std::greater{}, &Seen::worth);
      std::vector<Beginning> more;
      if (step == 0) grow_each_count(seen, more);
      for (std::size_t k = 0; k < std::min(seen.size(), grown); ++k) {
        if (std::exchange(seen[k].grown, true)) continue;
        beginnings_.add_heads_below(seen[k].option, more);
      }
      if (more.empty()) break;
      for (auto& option : more) look(std::move(option));
    }
    return chosen(std::move(seen));
  }

  /// What is tried: the beginnings that are worth most at a glance, the headers that say most, and
  /// the best one of each number of columns, as more columns are worth little at a glance.
  static std::vector<Beginning> chosen(std::vector<Seen> seen) {
    std::vector<Beginning> out;
    auto const take = [&](Seen& each) { out.push_back(std::exchange(each.option, {})); };
    std::ranges::stable_sort(seen, std::greater{}, &Seen::worth);
    for (std::size_t k = 0; k < std::min(seen.size(), by_worth); ++k) take(seen[k]);
    seen.erase(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(out.size()));
    for (std::size_t k = 0; k < by_header && !seen.empty(); ++k) {
      auto const best =
          std::ranges::max_element(seen, {}, [](Seen const& each) { return each.option.score; });
      take(*best);
      seen.erase(best);
    }
    for (auto& each : seen) {
      bool const there = std::ranges::any_of(
          out, [&](Beginning const& other) { return other.columns == each.option.columns; });
      if (!there) take(each);
    }
    return out;
  }

  /// Heads further down are tried with the best header of each number of columns.
  void grow_each_count(std::vector<Seen>& seen, std::vector<Beginning>& out) const {
    for (std::uint32_t count = 2; count < most_columns; ++count) {
      Seen* best = nullptr;
      for (auto& each : seen) {
        if (each.option.columns != count || each.option.header.empty()) continue;
        if (best == nullptr || each.option.score > best->option.score) best = &each;
      }
      if (best == nullptr || std::exchange(best->grown, true)) continue;
      beginnings_.add_heads_below(best->option, out);
    }
  }

  static bool same_heads(Beginning const& a, Beginning const& b) {
    return std::ranges::equal(a.header, b.header, {}, &DecodedCell::pieces, &DecodedCell::pieces);
  }

  /// What the words below a header may say at best: readings of more and of fewer lines compare.
  float expected(Beginning const& beginning, std::size_t limit) const {
    float sum = 0.0F;
    for (auto const i : below(beginning, limit).body) {
      KindScores line{};
      for (auto const& word : facts_[i].words) {
        for (std::size_t k = 0; k < kind_count; ++k) line.at(k) += word.scores.at(k);
      }
      sum += word_weight * std::ranges::max(line);
    }
    return sum;
  }

  /// How many heads stand among the cells: the header goes on, or stands in parts.
  std::size_t heads_left(Beginning const& beginning, std::size_t limit) const {
    std::size_t count = 0;
    auto const body = below(beginning, limit).body;
    for (std::size_t k = 0; k < body.size(); ++k) {
      auto const at =
          static_cast<std::size_t>(std::ranges::lower_bound(body_, body[k]) - body_.begin());
      bool const alone =
          beginnings_.opens(at) && (at + 1 == body_.size() || beginnings_.opens(at + 1));
      auto const own = beginnings_.cell(at, at + 1);
      if (!alone || std::ranges::max(header_scores(lines_, own)) < 2.0F) continue;
      bool const content = std::ranges::any_of(facts_[body[k]].words, [](WordFacts const& word) {
        return std::ranges::max(word.scores) > 1.0F;
      });
      if (!content && head_score(lines_, facts_, own) >= 0.9F) ++count;
    }
    return count;
  }

  /// The share of the heads in which a word says what stands below it; 0 without a header.
  float known_heads(Beginning const& option) const {
    auto const known = std::ranges::count_if(option.header, [&](DecodedCell const& head) {
      return std::ranges::max(header_scores(lines_, head)) > 0.0F;
    });
    return static_cast<float>(known) / static_cast<float>(std::max(1U, option.columns));
  }

  /// The cost of columns that are hardly ever filled: there are fewer columns.
  static float empty_columns(std::vector<DecodedRow> const& rows) {
    float cost = 0.0F;
    for (std::size_t c = 0; !rows.empty() && c < rows[0].size(); ++c) {
      auto const empty = static_cast<std::size_t>(std::ranges::count_if(
          rows, [&](DecodedRow const& row) { return row[c].pieces.empty(); }));
      if (empty * 3 > rows.size() * 2) cost += empty_column;
    }
    return cost;
  }

  std::string words_of(DecodedCell const& cell) const {
    std::string out;
    for (auto const& piece : cell.pieces) {
      for (auto const& word : lines_[piece.line].words) out += word.text;
    }
    return out;
  }

  std::vector<std::uint32_t> lines_of(std::size_t begin, std::size_t end) const {
    return {body_.begin() + static_cast<std::ptrdiff_t>(begin),
            body_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  /// The lines below the header apart from heads that return on later pages and page numbers.
  Below below(Beginning const& beginning, std::size_t limit) const {
    Below out;
    std::vector<std::string> heads;
    std::vector<std::uint32_t> own;
    for (auto const& head : beginning.header) {
      KnownCell known{.column = static_cast<std::uint32_t>(heads.size())};
      heads.push_back(words_of(head));
      for (auto const& piece : head.pieces) {
        own.push_back(piece.line);
        known.lines.push_back(piece.line);
      }
      out.known.push_back(std::move(known));
    }
    for (std::size_t at = 0; at < beginning.end; ++at) {
      if (std::ranges::find(own, body_[at]) != own.end()) break;
      out.known.push_back({.lines = {body_[at]}, .title = true});
    }
    bool after_head = false;
    for (auto at = beginning.end; at < limit;) {
      auto past = at;
      if (std::ranges::find(own, body_[at]) != own.end()) {
        past = at + 1;
      } else if (beginnings_.opens(at) || after_head) {
        std::optional<KnownCell> known;
        for (auto end = at + 1; end <= limit && end <= at + tallest_head; ++end) {
          if (end > at + 1 && beginnings_.opens(end - 1)) break;
          auto const words = words_of(beginnings_.cell(at, end));
          auto const head = std::ranges::find(heads, words);
          if (words == std::to_string(lines_[body_[at]].page)) past = end;
          if (head == heads.end()) continue;
          past = end;
          known = {.lines = lines_of(at, end),
                   .column = static_cast<std::uint32_t>(head - heads.begin())};
        }
        if (known) out.known.push_back(std::move(*known));
      }
      after_head = past > at;
      if (!after_head) out.body.push_back(body_[at++]);
      at = std::max(at, past);
    }
    return out;
  }

  /// The rows of every page, one page after another.
  void read_pages(BlockTask const& task, std::vector<KnownCell> const& known, Effort const& effort,
                  Reading& reading) const {
    auto& out = reading.decoding;
    out = {.score = 0.0F};
    reading.differences = 0;
    reading.tall = false;
    auto const size = static_cast<std::uint32_t>(task.body.size());
    for (std::uint32_t first = 0; first < size;) {
      auto last = first + 1;
      auto const page = task.line(first).page;
      // A page that is too long to be one is read in parts, so that time stays linear.
      auto const longest = first + page_lines;
      while (last < size && task.line(last).page == page &&
             (last < longest || (!task.opens(last) && last < longest + page_lines))) {
        ++last;
      }
      std::vector<KnownCell> here;
      for (auto const& cell : known) {
        bool const part = first > 0 && task.line(first - 1).page == page;
        if (!part && lines_[cell.lines[0]].page == page) here.push_back(cell);
      }
      auto settled = settled_page(task, here, first, last, {effort.readings, effort.tries});
      out.score += settled.score;
      reading.differences += settled.differences;
      reading.tall = reading.tall || settled.tall;
      std::ranges::move(settled.rows, std::back_inserter(out.rows));
      std::ranges::move(settled.row_lines, std::back_inserter(out.row_lines));
      first = last;
    }
  }

  /// The table below a header.
  Reading read_from(Beginning const& beginning, std::vector<ColumnRole> const& given,
                    std::size_t limit, Effort const& effort) const {
    auto const [body, known] = below(beginning, limit);
    BlockHabits habits;
    auto const columns = beginning.columns;
    Reading out;
    bool const told = given.size() == columns;
    if (told) {
      for (auto const role : given) out.kinds.push_back(kind_of(role));
    } else {
      out.kinds = weighed_kinds(lines_, facts_, beginning.header, {}, columns);
    }
    Learned learned;
    std::vector<float> widths(columns, 0.0F);
    for (int round = 0; round < effort.rounds; ++round) {
      auto const scores = score_lines(lines_, facts_, out.kinds, learned);
      bool const last = round + 1 == effort.rounds;
      auto const& now = last ? effort : learning;
      BlockTask const task{.lines = lines_,
                           .scores = scores,
                           .body = body,
                           .widths = widths,
                           .kinds = out.kinds,
                           .columns = columns,
                           .habits = habits,
                           .beam = now.beam};
      read_pages(task, known, now, out);
      if (last) break;
      if (!told) {
        out.kinds = weighed_kinds(lines_, facts_, beginning.header, out.decoding.rows, columns);
      }
      learned = Learned{lines_, out.decoding.rows, columns};
      widths = learn_widths(lines_, out.decoding.rows, columns, White::order);
      habits = learn_habits(lines_, out.decoding.rows);
    }
    return out;
  }

  std::vector<Line> const& lines_;
  std::vector<LineFacts> facts_;
  std::vector<std::uint32_t> body_;
  Beginnings beginnings_{lines_, facts_, body_};
};

}  // namespace

LaidOutTable read_paragraphs(std::vector<Line> const& lines, std::vector<ColumnRole> const& given,
                             text::Lexicon const& lexicon) {
  return Document{lines, lexicon}.read(given);
}

}  // namespace verband::ingest
