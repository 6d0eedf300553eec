// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "ingest/flat/across.hpp"
#include "ingest/flat/joints.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t search_lines = 60;  // a head below this is not looked for
constexpr std::uint32_t most_lines = 5;     // of a head
constexpr std::size_t most_words = 40;      // of a line of heads
constexpr std::size_t most_heads = 9;
constexpr std::size_t ways_kept = 10;  // to divide a line up to a word, for each number of heads
constexpr std::size_t readings_kept = 20;
constexpr std::size_t headers_kept = 12;
constexpr std::ptrdiff_t few_told = 2;  // known words in the first line,
constexpr std::ptrdiff_t one_in = 4;    // and one in so many
constexpr float clear_head = 6.0F;

constexpr float new_head = 0.8F;
constexpr float unknown_head = 0.9F;
constexpr float unknown_word = 0.3F;
constexpr float small_head = 2.2F;
constexpr float capital_inside = 1.0F;
constexpr float after_open = 2.5F;
constexpr float after_adjective = 1.0F;
constexpr float stop_inside = 0.8F;
constexpr float titled = 3.0F;
constexpr float same_kind = 1.5F;
constexpr float small_below = 2.0F;
constexpr float below_text = 0.1F;  // for each line above
constexpr float behind = 7.0F;

/// Heads that stand beside each other, read so far.
struct Heads {
  std::vector<DecodedCell> cells{};
  std::uint32_t open{};  // bit c: head c has a piece in the last line
  float score{};
};

class HeadSearch {
 public:
  HeadSearch(std::vector<Line> const& lines, std::vector<LineFacts> const& facts)
      : lines_{lines}, facts_{facts} {}

  void from(std::uint32_t begin) {
    auto const& first = lines_[begin];
    capitals_ = capital(first.words[0].text);
    auto readings = first_lines(begin);
    for (auto end = begin + 1;; ++end) {
      for (auto const& reading : readings) take(reading, begin, end);
      bool const over = end >= lines_.size() || end - begin >= most_lines || lines_[end].empty() ||
                        lines_[end].furniture || lines_[end].words.size() > first.words.size();
      if (over || readings.empty()) return;
      readings = next_line(readings, end);
    }
  }

  std::vector<Header> found{};

 private:
  Word const& word(std::uint32_t line, std::uint32_t at) const { return lines_[line].words[at]; }

  /// How well the pieces make one head.
  float worth(DecodedCell const& cell) {
    auto const [known, fresh] = worth_.try_emplace(cell.pieces);
    if (!fresh) return known->second;
    float score = -new_head;
    auto const scores = header_scores(lines_, cell);
    auto const best = *std::ranges::max_element(scores);
    score += best > 0.0F ? best : -unknown_head;
    bool opens = true;
    Word const* last = nullptr;
    for (auto const& piece : cell.pieces) {
      for (auto w = piece.begin; w < piece.end; ++w) {
        auto const& each = word(piece.line, w);
        if (opens && capitals_ && !capital(each.text)) score -= small_head;
        if (!opens && capital(each.text)) score -= capital_inside;
        if (each.text.find_last_of(",.;") == each.text.size() - 1) score -= stop_inside;
        bool const said = header_word(each.folded) != nullptr || header_filler(each.folded);
        if (!opens && !said && !each.folded.empty()) score -= unknown_word;
        opens = false;
        last = &each;
      }
    }
    for (std::size_t k = 0; k + 1 < cell.pieces.size(); ++k) {
      auto const& above = cell.pieces[k];
      auto const& below = cell.pieces[k + 1];
      auto const joint = facts_[above.line].joints.at(above.end - 1, below.line, below.begin);
      if (joint == Joint::halves) score += one_word;
    }
    if (last != nullptr && leaves_open(last->folded)) score -= after_open;
    if (last != nullptr && adjective(last->folded)) score -= after_adjective;
    return known->second = score;
  }

  static void keep(std::vector<Heads>& readings, std::size_t most) {
    std::ranges::sort(readings, std::greater{}, &Heads::score);
    if (readings.size() > most) readings.resize(most);
  }

  /// The likely ways to divide the first line over heads, of every number of heads some.
  std::vector<Heads> first_lines(std::uint32_t begin) {
    auto const size = static_cast<std::uint32_t>(lines_[begin].words.size());
    std::vector<std::vector<Heads>> before(size + 1);
    before[0].push_back({});
    std::vector<Heads> out;
    for (std::size_t count = 1; count <= most_heads; ++count) {
      std::vector<std::vector<Heads>> now(size + 1);
      for (std::uint32_t at = 0; at < size; ++at) {
        for (auto to = at + 1; to <= size && !before[at].empty(); ++to) {
          DecodedCell cell;
          cell.pieces.push_back({begin, at, to});
          auto const score = worth(cell);
          for (auto reading : before[at]) {
            reading.cells.push_back(cell);
            reading.open |= 1U << (count - 1);
            reading.score += score;
            now[to].push_back(std::move(reading));
          }
        }
      }
      for (auto& each : now) keep(each, ways_kept);
      if (count >= 2) out.insert(out.end(), now[size].begin(), now[size].end());
      before = std::move(now);
    }
    return out;
  }

  /// The heads with what a further line adds to those that still went on.
  std::vector<Heads> next_line(std::vector<Heads> const& readings, std::uint32_t number) {
    std::vector<Heads> out;
    for (auto const& reading : readings) {
      auto ways = lengthened(reading, number);
      out.insert(out.end(), ways.begin(), ways.end());
    }
    // Of every number of heads some stay.
    std::ranges::sort(out, std::greater{}, &Heads::score);
    std::map<std::size_t, std::size_t> count;
    std::erase_if(out,
                  [&](Heads const& each) { return ++count[each.cells.size()] > readings_kept; });
    return out;
  }

  std::vector<Heads> lengthened(Heads const& reading, std::uint32_t number) {
    auto const size = static_cast<std::uint32_t>(lines_[number].words.size());
    std::vector<std::vector<Heads>> at(size + 1);
    at[0].push_back({reading.cells, 0, reading.score});
    for (std::uint32_t c = 0; c < reading.cells.size(); ++c) {
      if ((reading.open >> c & 1U) == 0) continue;
      auto next = at;  // the head ended
      auto const before = worth(reading.cells[c]);
      for (std::uint32_t from = 0; from < size; ++from) {
        for (auto to = from + 1; to <= size && !at[from].empty(); ++to) {
          auto cell = reading.cells[c];
          cell.pieces.push_back({number, from, to});
          auto const more = worth(cell) - before;
          for (auto ways : at[from]) {
            ways.cells[c] = cell;
            ways.open |= 1U << c;
            ways.score += more;
            next[to].push_back(std::move(ways));
          }
        }
      }
      for (auto& each : next) keep(each, ways_kept);
      at = std::move(next);
    }
    return at[size];
  }

  void take(Heads const& reading, std::uint32_t begin, std::uint32_t end) {
    Header header{.cells = reading.cells, .begin = begin, .end = end, .score = reading.score};
    std::uint32_t told = 0;
    for (auto const& cell : reading.cells) {
      auto const scores = header_scores(lines_, cell);
      auto const best = std::ranges::max_element(scores);
      auto const kind = *best > 0.0F ? static_cast<Kind>(best - scores.begin()) : Kind::extra;
      told += *best > 0.0F ? 1 : 0;
      bool const again =
          kind < Kind::extra && std::ranges::find(header.kinds, kind) != header.kinds.end();
      if (again) header.score -= same_kind;
      header.kinds.push_back(kind);
    }
    if (told < 2) return;
    // Two words of a title may be known; two heads say different things.
    if (reading.cells.size() == 2 && header.kinds[0] == header.kinds[1]) return;
    if (title_word(lines_[begin].words[0].folded)) header.score -= titled;
    if (end >= lines_.size()) return;
    bool const small = !lines_[end].empty() && small_letter(lines_[end].words[0].text[0]);
    if (small && capitals_) header.score -= small_below;
    found.push_back(std::move(header));
  }

  std::vector<Line> const& lines_;
  std::vector<LineFacts> const& facts_;
  bool capitals_{};  // the first head begins with one
  std::map<std::vector<Piece>, float> worth_{};
};

}  // namespace

std::vector<Header> find_headers_across(std::vector<Line> const& lines,
                                        std::vector<LineFacts> const& facts) {
  HeadSearch search{lines, facts};
  auto const limit = static_cast<std::uint32_t>(std::min<std::size_t>(lines.size(), search_lines));
  for (std::uint32_t begin = 0; begin < limit; ++begin) {
    auto const& line = lines[begin];
    if (line.empty() || line.furniture || line.words.size() > most_words) continue;
    auto const told = std::ranges::count_if(
        line.words, [](Word const& word) { return header_word(word.folded) != nullptr; });
    auto const few = std::max<std::ptrdiff_t>(few_told, std::ssize(line.words) / one_in);
    if (told >= few) search.from(begin);
    // Below a clear head stand rows.
    if (std::ranges::any_of(search.found, [](Header const& h) { return h.score > clear_head; })) {
      break;
    }
  }
  auto& found = search.found;
  if (found.empty()) return found;
  auto const first = std::ranges::max_element(found, {}, [](Header const& header) {
    return header.score - below_text * static_cast<float>(header.begin);
  });
  auto const [begin, end, floor] = std::tuple{first->begin, first->end, first->score - behind};
  std::erase_if(found, [&](Header const& header) {
    return header.score < floor || header.begin >= end || header.end <= begin;
  });
  std::ranges::stable_sort(found, std::greater{}, &Header::score);
  // Of each number of heads and lines the best two.
  std::map<std::pair<std::size_t, std::uint32_t>, int> count;
  std::erase_if(
      found, [&](Header const& header) { return ++count[{header.cells.size(), header.end}] > 2; });
  if (found.size() > headers_kept) found.resize(headers_kept);
  return found;
}

}  // namespace verband::ingest
