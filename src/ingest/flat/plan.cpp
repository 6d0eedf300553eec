// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/plan.hpp"

#include <algorithm>
#include <utility>

#include "ingest/flat/across.hpp"
#include "ingest/flat/heads.hpp"
#include "ingest/flat/rivals.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t trial_lines = 160;  // enough to tell which columns a table has
constexpr std::size_t trial_beam = 12;
constexpr int trial_rounds = 3;
constexpr int blind_rounds = 4;
constexpr int again_rounds = 2;
constexpr std::uint32_t most_guessed = 7;
constexpr std::uint32_t most_before = 2;  // columns left of the names, in a table without a head
constexpr float line_above = 1.0F;   // a line that belongs to no table, as the decoder counts it
constexpr float cell_cost = 1.0F;    // more columns can always explain more
constexpr float headed = 8.0F;       // most tables have a header
constexpr float head_weight = 2.0F;  // where the heads end is seen in the heads, not in the rows
constexpr float likely_head = 1.0F;  // such a row is the header, although it would do as a row
constexpr float row_worth = 7.0F;    // what a header read as a row can earn, for each of its cells
constexpr float named_head = 1.5F;   // a place or a body named in the header
constexpr float clear = 6.0F;        // a header this much better than the others needs no trial
constexpr float weak = 9.0F;         // below this there may be no header at all

/// The fewest columns the table can have: a line of spaces alone is so many empty cells.
std::uint32_t fewest_columns(std::span<Line const> lines) {
  std::uint32_t fewest = 3;
  for (auto const& line : lines) {
    if (line.empty() && line.trailing_spaces <= most_guessed) {
      fewest = std::max(fewest, line.trailing_spaces);
    }
  }
  return fewest;
}

/// Kinds in the order in which annexes usually have them.
std::vector<Kind> usual_kinds(std::uint32_t columns) {
  using enum Kind;
  std::vector<Kind> const usual{name, purpose, participants, policy_area, nature, legal_form};
  std::vector<Kind> out(columns, extra);
  for (std::uint32_t c = 0; c < columns && c < usual.size(); ++c) out[c] = usual[c];
  return out;
}

/// "Veiligheidsregio" and "Zeeland" are one name: without header that is no column of places.
void no_place_behind_name(std::vector<Kind>& kinds) {
  for (std::size_t c = 1; c < kinds.size(); ++c) {
    if (kinds[c] == Kind::place && kinds[c - 1] == Kind::name) kinds[c] = Kind::extra;
  }
}

/// Without header a column of which nothing is known may be a part of the one beside it.
void doubt_unknown_columns(Plan& plan) {
  for (std::size_t c = 0; c < plan.kinds.size(); ++c) {
    if (plan.kinds[c] != Kind::extra) continue;
    plan.contested[c] = true;
    if (c > 0) plan.contested[c - 1] = true;
    if (c + 1 < plan.kinds.size()) plan.contested[c + 1] = true;
  }
}

/// How many cells count as more to explain the text with; `shown`: an empty one is no more than the
/// space it leaves.
float cells_to_pay(std::vector<DecodedRow> const& rows, bool shown) {
  std::size_t cells = 0;
  for (auto const& row : rows) {
    for (auto const& cell : row) {
      cells += holds_words(cell) || !shown ? 1 : 0;
    }
  }
  return static_cast<float>(cells);
}

/// Reads the first lines by several plans.
class Trials {
 public:
  Trials(std::vector<Line> const& lines, std::vector<LineFacts> const& facts, White white,
         std::uint32_t begin)
      : white_{white}, whole_{lines.size() <= begin + trial_lines} {
    auto const length = std::min<std::size_t>(lines.size(), begin + trial_lines);
    lines_.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(length));
    facts_.assign(facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(length));
  }

  std::span<Line const> sample() const { return lines_; }

  /// Reads the sample with the kinds, asks its columns what they hold, and reads it again.
  void read(std::optional<Header> const& header, std::vector<Kind> kinds, int rounds) {
    std::vector<bool> furniture;  // as it is without this header
    for (auto const& line : lines_) furniture.push_back(line.furniture);
    if (header) mark_repeated_header(lines_, *header);
    auto const columns = static_cast<std::uint32_t>(kinds.size());
    auto const heads = header ? header->cells : DecodedRow{};
    Learned learned;
    std::optional<Taught> taught;
    Outcome best{.plan = {.header = header}};
    std::vector<DecodedRow> before;
    for (int round = 0; round < rounds; ++round) {
      scores_ = score_lines(lines_, facts_, kinds, learned, std::move(scores_));
      auto task = task_for(lines_, facts_, scores_, header, kinds, white_);
      if (taught) task.taught = *taught;
      task.beam = trial_beam;
      task.cut = !whole_;
      auto decoding = decode(task);
      auto const cells = cells_to_pay(decoding.rows, header && white_ == White::spaces);
      auto const above = header ? static_cast<float>(header->begin) * line_above : 0.0F;
      auto const score = decoding.score + (header ? head_weight * header->score + headed : 0.0F) -
                         above - cell_cost * cells;
      if (score > best.score) {
        best.score = score;
        best.plan.kinds = kinds;
        best.rows = decoding.rows;
      }
      // The next round would learn what this one knew, and read the same.
      if (round > 0 && decoding.rows == before) break;
      kinds = weighed_kinds(lines_, facts_, heads, decoding.rows, columns, Unsaid::few_columns);
      if (!header) no_place_behind_name(kinds);
      learned = Learned{lines_, decoding.rows, columns};
      taught = taught_by(lines_, decoding.rows, columns, white_);
      before = std::move(decoding.rows);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i].furniture = furniture[i];
    outcomes_.push_back(std::move(best));
  }

  void read_blind() {
    auto const fewest = white_ == White::spaces ? fewest_columns(lines_) : 3U;
    for (auto columns = fewest; columns <= most_guessed; ++columns) {
      // Two starts: the usual order, and one that knows nothing.
      read(std::nullopt, usual_kinds(columns), blind_rounds);
      read(std::nullopt, std::vector<Kind>(columns, Kind::extra), blind_rounds);
    }
  }

  /// Where no header does best, the same columns are read once more with the names in another of
  /// the first ones: a first column that says nothing is too easily taken for them.
  void read_names_elsewhere() {
    auto const best = winner().plan;
    if (best.header) return;
    for (std::uint32_t c = 0; c <= most_before && c < best.kinds.size(); ++c) {
      auto kinds = best.kinds;
      if (kinds[c] == Kind::name) continue;
      std::ranges::replace(kinds, Kind::name, Kind::extra);
      kinds[c] = Kind::name;
      read(std::nullopt, kinds, blind_rounds);
    }
    // The last cells of each row may have been read as the first ones of the next.
    auto turned = best.kinds;
    auto const name = std::ranges::find(turned, Kind::name);
    if (name == turned.begin() || name == turned.end()) return;
    std::rotate(turned.begin(), name, turned.end());
    read(std::nullopt, turned, blind_rounds);
  }

  /// Where no header does best, one more column is tried at every place.
  void read_one_more() {
    auto const best = winner().plan;
    if (best.header || best.kinds.empty() || best.kinds.size() >= most_guessed) return;
    for (std::size_t c = 0; c <= best.kinds.size(); ++c) {
      auto kinds = best.kinds;
      kinds.insert(kinds.begin() + static_cast<std::ptrdiff_t>(c), Kind::extra);
      read(std::nullopt, kinds, blind_rounds);
    }
  }

  /// Where no header does best, the same columns are read once more below each header.
  void read_headed(std::vector<Header> const& headers) {
    auto const best = winner().plan;
    if (best.header) return;
    for (auto const& header : headers) {
      if (header.cells.size() == best.kinds.size()) read(header, best.kinds, again_rounds);
    }
  }

  Plan best() const {
    auto const& best = winner_with_header();
    auto plan = best.plan;
    plan.rows = best.rows;
    plan.contested = contested_columns(best, outcomes_, winner().score);
    if (!plan.header) doubt_unknown_columns(plan);
    return plan;
  }

 private:
  Outcome const& winner() const {
    return *std::ranges::max_element(outcomes_, {}, &Outcome::score);
  }

  /// The same columns below a header, where the first row looks like one: as a row it earns more
  /// than heads do.
  Outcome const& winner_with_header() const {
    auto const& best = winner();
    if (best.plan.header) return best;
    Outcome const* headed_best = nullptr;
    for (auto const& other : outcomes_) {
      if (!other.plan.header || other.plan.header->score < likely_head) continue;
      if (other.plan.kinds.size() != best.plan.kinds.size()) continue;
      auto const worth = row_worth * static_cast<float>(best.plan.kinds.size());
      if (other.score < best.score - worth) continue;
      if (headed_best == nullptr || other.score > headed_best->score) headed_best = &other;
    }
    return headed_best == nullptr ? best : *headed_best;
  }

  White white_;
  bool whole_;
  std::vector<Line> lines_{};
  std::vector<LineFacts> facts_{};
  std::vector<LineScores> scores_{};  // of the round that is read
  std::vector<Outcome> outcomes_{};
};

/// How many known names stand in the header: rows have them, heads have not.
std::size_t names_in(std::vector<LineFacts> const& facts, Header const& header) {
  std::size_t names = 0;
  for (auto const& cell : header.cells) {
    for (auto const& piece : cell.pieces) {
      for (auto w = piece.begin; w < piece.end; ++w)
        names += facts[piece.line].named[w] > 0 ? 1 : 0;
    }
  }
  return names;
}

Plan given_plan(std::vector<Header> const& headers, std::span<ColumnRole const> given) {
  Plan plan{.settled = true};
  for (auto const role : given) plan.kinds.push_back(kind_of(role));
  auto const fits = std::ranges::find_if(
      headers, [&](Header const& h) { return h.cells.size() == given.size(); });
  if (fits != headers.end()) plan.header = *fits;
  return plan;
}

}  // namespace

Task task_for(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
              std::vector<LineScores> const& scores, std::optional<Header> const& header,
              std::vector<Kind> kinds, White white) {
  Task task{.lines = lines, .scores = scores, .facts = facts};
  task.kinds = std::move(kinds);
  task.taught.widths.assign(task.kinds.size(), 0.0F);
  task.taught.empty.assign(task.kinds.size(), seldom_empty);
  task.taught.single.assign(task.kinds.size(), seldom_single);
  task.first = header ? header->end : 0;
  task.last = static_cast<std::uint32_t>(lines.size());
  if (header) task.pen = header->pen;
  task.after_header = header.has_value();
  task.white = white;
  task.taught.white = all_white(lines, task.first, task.last);
  return task;
}

Plan plan_table(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                std::span<ColumnRole const> given, White white) {
  auto headers =
      white == White::across ? find_headers_across(lines, facts) : find_headers(lines, white);
  if (!given.empty()) return given_plan(headers, given);
  for (auto& header : headers) {
    auto const columns = static_cast<std::uint32_t>(header.cells.size());
    header.kinds = weighed_kinds(lines, facts, header.cells, {}, columns);
    header.score -= named_head * static_cast<float>(names_in(facts, header));
  }
  std::erase_if(headers, [&](Header const& header) {
    return header.score < weak &&
           std::ranges::any_of(
               header.cells, [&](auto const& cell) { return never_head(lines, cell); });
  });
  bool const sure = !headers.empty() && headers[0].score > weak &&
                    (headers.size() == 1 || headers[1].score < headers[0].score - clear);
  if (sure) return {.header = headers[0], .kinds = headers[0].kinds};
  Trials trials{lines, facts, white, headers.empty() ? 0 : headers[0].begin};
  for (auto const& header : headers) trials.read(header, header.kinds, trial_rounds);
  if (headers.empty() || headers[0].score < weak) {
    trials.read_blind();
    trials.read_names_elsewhere();
    trials.read_one_more();
    trials.read_headed(headers);
  }
  return trials.best();
}

}  // namespace verband::ingest
