// SPDX-License-Identifier: EUPL-1.2
#include "ingest/paragraphs.hpp"

#include <algorithm>
#include <string>

#include "ingest/blocks.hpp"
#include "ingest/heads.hpp"
#include "ingest/kinds.hpp"
#include "ingest/table.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t head_lines = 40;     // a header below this is not looked for
constexpr std::size_t sample_lines = 160;  // enough to tell how many columns there are
constexpr std::uint32_t tallest_head = 4;  // lines
constexpr std::uint32_t fewest_columns = 3;
constexpr std::uint32_t most_columns = 9;
constexpr std::size_t candidates = 8;
constexpr int rounds = 3;
constexpr float head_weight = 4.0F;
constexpr float head_left = 4.0F;
constexpr float close_count = 12.0F;  // nats between two numbers of columns
constexpr float empty_column = 20.0F;
constexpr float name_elsewhere = 5.0F;  // names usually stand first
constexpr float head_without_blank = 1.5F;

/// A way to read the beginning: nothing, or titles and a header of so many cells.
struct Beginning {
  DecodedRow header{};
  std::uint32_t columns{};
  std::size_t end{};  // in the body: first line below the header
  float score{};
};

/// A table read from such a beginning.
struct Reading {
  std::vector<Kind> kinds{};
  Decoding decoding{};
};

class Document {
 public:
  Document(std::vector<Line> const& lines, text::Lexicon const& lexicon)
      : lines_{lines}, facts_{facts_of(lines, lexicon)} {
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].empty() && !lines[i].furniture) body_.push_back(i);
    }
  }

  LaidOutTable read(std::vector<ColumnRole> const& given) const {
    LaidOutTable table;
    Beginning const* best = nullptr;
    auto const options = beginnings(given.size());
    float most = -1e30F;
    float other = -1e30F;  // the best with another number of columns
    for (auto const& option : options) {
      if (!given.empty() && option.columns != given.size()) continue;
      auto const sample = std::min(body_.size(), sample_lines);
      auto const reading = read_from(option, given, sample);
      auto const total = reading.decoding.score - expected(option, sample) +
                         head_weight * option.score - empty_columns(reading.decoding.rows) -
                         head_left * static_cast<float>(heads_left(option, sample)) -
                         (reading.kinds[0] == Kind::name ? 0.0F : name_elsewhere);
      bool const same = best != nullptr && best->columns == option.columns;
      if (total <= most) {
        if (!same) other = std::max(other, total);
        continue;
      }
      if (!same) other = most;
      most = total;
      best = &option;
    }
    if (best == nullptr) return table;
    auto reading = read_from(*best, given, body_.size());
    table.kinds = std::move(reading.kinds);
    table.header = best->header;
    table.decoding = std::move(reading.decoding);
    table.uncertain = heads_left(*best, body_.size()) > 1 || most - other < close_count;
    if (!table.header.empty()) table.first_line = table.header[0].pieces[0].line;
    return table;
  }

 private:
  bool opens(std::size_t at) const {
    auto const& line = lines_[body_[at]];
    return at == 0 || body_[at - 1] + 1 != body_[at] || line.blank_before || line.page_start;
  }

  DecodedCell cell(std::size_t begin, std::size_t end) const {
    DecodedCell out;
    for (auto at = begin; at < end; ++at) {
      auto const words = static_cast<std::uint32_t>(lines_[body_[at]].words.size());
      out.pieces.push_back({body_[at], 0, words});
    }
    return out;
  }

  /// What stands above a header is a title or a line of prose; a short word was a head.
  float passed_over(std::size_t first) const {
    float cost = 0.0F;
    for (std::size_t at = 0; at < first; ++at) {
      auto const words = lines_[body_[at]].words.size();
      if (words <= 3 && head_score(lines_, facts_, cell(at, at + 1)) >= 0.0F) cost += 1.5F;
    }
    return cost;
  }

  /// Headers that begin with this line, the best of each number of columns.
  void headers_from(std::size_t first, std::vector<Beginning>& out) const {
    auto const limit = std::min(body_.size(), head_lines);
    // For each line and number of heads the best header that ends there.
    std::vector<std::vector<Beginning>> best(limit + 1, std::vector<Beginning>(most_columns + 1));
    best[first][0] = {.end = first, .score = (opens(first) ? 0.0F : -0.5F) - passed_over(first)};
    for (auto at = first; at < limit; ++at) {
      for (std::uint32_t count = 0; count < most_columns; ++count) {
        auto const& now = best[at][count];
        if (now.end != at || now.columns != count) continue;
        for (auto end = at + 1; end <= limit && end <= at + tallest_head; ++end) {
          if (end > at + 1 && opens(end - 1)) break;
          auto head = cell(at, end);
          auto score = now.score + head_score(lines_, facts_, head);
          if (end < body_.size() && !opens(end)) score -= head_without_blank;
          if (score < -2.0F) continue;
          auto& slot = best[end][count + 1];
          if (slot.columns != 0 && slot.score >= score) continue;
          slot = {.header = now.header, .columns = count + 1, .end = end, .score = score};
          slot.header.push_back(std::move(head));
        }
      }
    }
    for (auto& row : best) {
      for (std::uint32_t count = 2; count <= most_columns; ++count) {
        if (row[count].columns == count) out.push_back(std::move(row[count]));
      }
    }
  }

  std::vector<Beginning> beginnings(std::size_t given) const {
    std::vector<Beginning> out;
    for (std::size_t first = 0; first < std::min<std::size_t>(body_.size(), 12); ++first) {
      headers_from(first, out);
    }
    std::ranges::stable_sort(out, std::greater{}, &Beginning::score);
    if (out.size() > candidates) out.resize(candidates);
    if (out.empty() || out[0].score < 2.5F) {
      for (auto columns = fewest_columns; columns <= most_columns - 2; ++columns) {
        out.push_back({.columns = columns});
      }
    }
    if (given != 0) out.push_back({.columns = static_cast<std::uint32_t>(given)});
    return out;
  }

  /// What the words below a header may say at best: readings of more and of fewer lines compare.
  float expected(Beginning const& beginning, std::size_t limit) const {
    float sum = 0.0F;
    for (auto const i : below(beginning, limit)) {
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
    auto const body = below(beginning, limit);
    for (std::size_t k = 0; k < body.size(); ++k) {
      auto const at =
          static_cast<std::size_t>(std::ranges::lower_bound(body_, body[k]) - body_.begin());
      bool const alone = opens(at) && (at + 1 == body_.size() || opens(at + 1));
      auto const own = cell(at, at + 1);
      if (!alone || std::ranges::max(header_scores(lines_, own)) < 2.0F) continue;
      bool const content = std::ranges::any_of(facts_[body[k]].words, [](WordFacts const& word) {
        return std::ranges::max(word.scores) > 1.0F;
      });
      if (!content && head_score(lines_, facts_, own) >= 0.9F) ++count;
    }
    return count;
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

  /// The lines below the header; heads that return on later pages and
  /// page numbers are left out.
  std::vector<std::uint32_t> below(Beginning const& beginning, std::size_t limit) const {
    std::vector<std::string> heads;
    for (auto const& head : beginning.header) heads.push_back(words_of(head));
    std::vector<std::uint32_t> out;
    for (auto at = beginning.end; at < limit;) {
      auto end = at + 1;
      while (end < limit && !opens(end)) ++end;
      auto const words = words_of(cell(at, end));
      bool const number = words == std::to_string(lines_[body_[at]].page);
      bool const head = number || std::ranges::find(heads, words) != heads.end();
      for (auto k = at; k < end && !head; ++k) out.push_back(body_[k]);
      at = end;
    }
    return out;
  }

  Reading read_from(Beginning const& beginning, std::vector<ColumnRole> const& given,
                    std::size_t limit) const {
    auto const columns = beginning.columns;
    Reading out;
    bool const told = given.size() == columns;
    if (told) {
      for (auto const role : given) out.kinds.push_back(kind_of(role));
    } else {
      out.kinds = weighed_kinds(lines_, facts_, beginning.header, {}, columns);
    }
    auto const body = below(beginning, limit);
    Learned learned;
    std::vector<float> widths(columns, 0.0F);
    for (int round = 0; round < rounds; ++round) {
      auto const scores = score_lines(lines_, facts_, out.kinds, learned);
      BlockTask const task{
          .lines = lines_, .scores = scores, .body = body, .widths = widths, .columns = columns};
      out.decoding = decode_blocks(task);
      if (round + 1 == rounds) {
        doubt_misfits(scores, out.decoding.rows, columns);
        break;
      }
      if (!told) {
        out.kinds = weighed_kinds(lines_, facts_, beginning.header, out.decoding.rows, columns);
      }
      learned = Learned{lines_, out.decoding.rows, columns};
      widths = learn_widths(lines_, out.decoding.rows, columns);
    }
    return out;
  }

  std::vector<Line> const& lines_;
  std::vector<LineFacts> facts_;
  std::vector<std::uint32_t> body_{};
};

}  // namespace

LaidOutTable read_paragraphs(std::vector<Line> const& lines, std::vector<ColumnRole> const& given,
                             text::Lexicon const& lexicon) {
  return Document{lines, lexicon}.read(given);
}

}  // namespace verband::ingest
