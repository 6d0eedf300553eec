// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/beginnings.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

#include "ingest/flat/heads.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/kinds.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t head_lines = 40;  // a header below this is not looked for
constexpr std::uint32_t fewest_columns = 3;
constexpr std::size_t of_each_count = 4;  // headers that are tried
constexpr float separate_heads = 0.6F;    // heads that do not stand beside the others
constexpr float same_kind = 1.0F;         // heads further down that say what others say
constexpr std::size_t most_runs = 20;
constexpr std::size_t most_alone = 3;  // first heads that stand alone
constexpr float least_known = 1.0F;    // of the words of a head
constexpr float enough_beside = 0.0F;  // of a head beside others
constexpr float likely_head = 0.5F;
constexpr std::size_t most_title = 4;    // lines above a head that no white divides from it
constexpr std::size_t most_unknown = 2;  // heads of unknown words at the end of a group
constexpr float head_without_blank = 1.5F;
constexpr float other_line = 1.5F;  // of a head, that does not go on with it
constexpr float titled = 1.5F;      // the first head, that is one without its first line

bool begins_small(Line const& line) { return small_letter(line.words[0].text[0]); }

/// Tells lines with other words apart.
std::string words_of(Line const& line) {
  std::string out;
  for (auto const& word : line.words) out += word.folded + ' ';
  return out;
}

/// Keeps the best headers of each number of columns.
void keep_of_each_count(std::vector<Beginning>& sorted) {
  std::array<std::size_t, most_columns + 1> kept{};
  std::erase_if(sorted,
                [&](Beginning const& each) { return ++kept.at(each.columns) > of_each_count; });
}

}  // namespace

Beginnings::Beginnings(std::vector<Line> const& lines, std::vector<LineFacts> const& facts,
                       std::vector<std::uint32_t> const& body)
    : lines_{lines}, facts_{facts}, body_{body} {
  std::unordered_map<std::string, std::size_t> paragraphs;
  std::vector<std::string> words;
  std::vector<bool> alone;
  for (std::size_t at = 0; on_first_page(at); ++at) {
    words.push_back(words_of(lines_[body_[at]]));
    alone.push_back(opens(at) && (at + 1 == body_.size() || opens(at + 1)));
    if (alone[at]) ++paragraphs[words[at]];
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    auto const found = paragraphs.find(words[at]);
    returns_.push_back(found != paragraphs.end() && found->second > (alone[at] ? 1U : 0U));
  }
}

bool Beginnings::on_first_page(std::size_t at) const {
  return at < body_.size() && lines_[body_[at]].page == lines_[body_[0]].page;
}

bool Beginnings::opens(std::size_t at) const {
  auto const& line = lines_[body_[at]];
  return at == 0 || body_[at - 1] + 1 != body_[at] || line.blank_before || line.page_start;
}

DecodedCell Beginnings::cell(std::size_t begin, std::size_t end) const {
  DecodedCell out;
  for (auto at = begin; at < end; ++at) {
    auto const words = static_cast<std::uint32_t>(lines_[body_[at]].words.size());
    out.pieces.push_back({body_[at], 0, words});
  }
  return out;
}

/// What stands above a header is a title or a line of prose; a short word was a head.
float Beginnings::passed_over(std::size_t first) const {
  float cost = 0.0F;
  for (std::size_t at = 0; at < first; ++at) {
    auto const words = lines_[body_[at]].words.size();
    if (words <= 3 && head_score(lines_, facts_, cell(at, at + 1)) >= 0.0F) cost += 1.5F;
  }
  return cost;
}

/// Headers that begin with this line, the best of each number of columns.
void Beginnings::headers_from(std::size_t first, std::vector<Beginning>& out) const {
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
        if (end > at + 1 && !goes_on(at, end)) {
          score -= other_line;
          if (count == 0 && known_head(cell(at + 1, end))) score -= titled;
        }
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
    for (std::uint32_t count = 1; count <= most_columns; ++count) {
      if (row[count].columns == count) out.push_back(std::move(row[count]));
    }
  }
}

/// True when the last of the lines [begin, end) goes on with what a head says.
bool Beginnings::goes_on(std::size_t begin, std::size_t end) const {
  auto const& last = lines_[body_[end - 1]];
  if (begins_small(last) || last.words[0].text[0] == '(' ||
      lines_[body_[end - 2]].words.back().text.ends_with('-')) {
    return true;
  }
  return std::ranges::max(header_scores(lines_, cell(begin, end - 1))) < least_known &&
         std::ranges::max(header_scores(lines_, cell(begin, end))) >= least_known;
}

/// True for lines that say what stands in a column and nothing of a partnership.
bool Beginnings::known_head(DecodedCell const& own) const {
  auto const known = std::ranges::max(header_scores(lines_, own));
  if (known < least_known) return false;
  // "Privaatrechtelijk" may stand in a head, but does not begin one.
  auto const& first = own.pieces[0];
  auto const* said = header_word(lines_[first.line].words[first.begin].folded);
  bool const names_column = said != nullptr && said->weight >= 2.0F;
  for (auto const& piece : own.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) {
      auto const& word = facts_[piece.line].words[w];
      bool const telling = std::ranges::max(word.scores) > 1.5F &&
                           !header_filler(lines_[piece.line].words[w].folded);
      if (telling && (known < 2.0F || (!names_column && &word == &facts_[first.line].words[0]))) {
        return false;
      }
    }
  }
  return head_score(lines_, facts_, own) >= 0.5F;
}

/// The head that begins with this line and its score. Beside other heads less says that it is one.
Beginning Beginnings::head_at(std::size_t at, bool beside_heads) const {
  Beginning head{.end = at};
  for (auto end = at + 1; end <= body_.size() && end <= at + tallest_head; ++end) {
    if (end > at + 1 && (opens(end - 1) || !goes_on(at, end))) break;
    auto own = cell(at, end);
    auto const score = head_score(lines_, facts_, own);
    bool const known = beside_heads ? score >= enough_beside : known_head(own);
    bool const rest = end > at + 1 && begins_small(lines_[body_[end - 1]]);
    if (!known || (head.columns == 1 && score < head.score && !rest)) continue;
    head = {.header = {std::move(own)}, .columns = 1, .end = end, .score = score};
  }
  return head;
}

/// The head that begins with this line when it is likely one and a known one stands right after it.
Beginning Beginnings::head_before_known(std::size_t at) const {
  auto head = head_at(at, true);
  bool const likely = head.columns == 1 && head.score >= likely_head && head.end < body_.size();
  return likely && head_at(head.end, false).columns == 1 ? head : Beginning{.end = at};
}

/// Heads together further down the first page: there pdftotext wrote the rest of the columns.
std::vector<Beginning> Beginnings::heads_below(std::size_t from) const {
  std::vector<Beginning> out;
  for (auto at = from; on_first_page(at);) {
    Beginning run{.end = at, .score = -separate_heads};
    std::size_t unknown = 0;  // heads at the end of the group
    std::size_t after = 0;    // the first unknown head ends here: it may be a cell
    while (on_first_page(run.end) && (run.columns > 0 || opens(at))) {
      if (returns_[run.end]) break;
      auto next = head_at(run.end, run.columns > 0);
      if (next.columns == 0 && run.columns == 0) next = head_before_known(at);
      if (next.columns == 0) break;
      unknown = known_head(next.header[0]) ? 0 : unknown + 1;
      if (unknown > 0 && after == 0) after = next.end;
      run.header.push_back(std::move(next.header[0]));
      ++run.columns;
      run.end = next.end;
      run.score += next.score;
      // The last ones may be cells: they are left out as well.
      if (unknown < run.columns && unknown <= most_unknown) out.push_back(run);
    }
    at = std::max(at + 1, after > 0 ? after : run.end);
  }
  std::ranges::stable_sort(out, std::greater{}, &Beginning::score);
  if (out.size() > most_runs) out.resize(most_runs);
  return out;
}

std::optional<Beginning> Beginnings::together(Beginning const& beginning,
                                              Beginning const& run) const {
  auto const& last = run.header.back().pieces.back().line;
  bool const taken = std::ranges::any_of(beginning.header, [&](DecodedCell const& head) {
    return head.pieces[0].line >= run.header[0].pieces[0].line && head.pieces[0].line <= last;
  });
  auto more = beginning;
  more.header.insert(more.header.end(), run.header.begin(), run.header.end());
  more.columns += run.columns;
  more.score += run.score;
  if (!all_other_kinds(beginning, run)) more.score -= same_kind;
  std::ranges::stable_sort(more.header, {},
                           [](DecodedCell const& head) { return head.pieces[0].line; });
  if (taken || more.columns > most_columns) return {};
  return more;
}

/// Adds the heads of the one to those of the other; false when they do not go together.
bool Beginnings::extended(Beginning& beginning, Beginning const& run) const {
  auto more = together(beginning, run);
  if (more) beginning = std::move(*more);
  return more.has_value();
}

void Beginnings::add_heads_below(Beginning const& beginning, std::vector<Beginning>& out) const {
  if (beginning.header.empty()) return;
  auto all = beginning;
  auto different = beginning;  // in what they say
  auto const add = [&](Beginning& to, Beginning const& run) {
    if (extended(to, run) && to.columns > beginning.columns + run.columns) out.push_back(to);
  };
  for (auto const& run : heads_below(beginning.end)) {
    if (auto more = together(beginning, run)) out.push_back(std::move(*more));
    add(all, run);
    if (all_other_kinds(different, run)) add(different, run);
  }
}

/// Heads that go on with the first cell of their column, each a paragraph of its own: nothing
/// stands between the heads and the rows. Then all of them do so, but for one above an empty cell.
void Beginnings::add_glued_heads(std::vector<Beginning>& out) const {
  std::vector<Beginning> found;
  std::optional<Beginning> first;
  for (std::size_t at = 0; on_first_page(at); ++at) {
    if ((!opens(at) && (first || at >= most_title)) || returns_[at]) continue;
    auto head = head_at(at, true);
    bool const glued = head.columns == 1 && head.score >= likely_head && head.end < body_.size() &&
                       !opens(head.end);
    if (!glued) continue;
    if (first) {
      found.push_back(std::move(head));
    } else {
      first = std::move(head);
      first->score -= head_without_blank;
    }
  }
  if (!first || found.size() < 2) return;
  for (auto const& run : heads_below(first->end)) {
    if (run.columns != 1 || !opens(run.end)) continue;
    found.push_back(run);
    found.back().score += separate_heads;
  }
  std::ranges::stable_sort(found, std::greater{}, &Beginning::score);
  std::ranges::stable_partition(found,
                                [&](Beginning const& each) { return known_head(each.header[0]); });
  auto all = *first;
  auto different = *first;
  for (auto const& head : found) {
    if (extended(all, head) && all.columns > 2) out.push_back(all);
    if (!all_other_kinds(different, head) || !extended(different, head)) continue;
    if (different.columns > 2) out.push_back(different);
    // One of those before may be a cell.
    for (std::size_t k = 1; different.columns > 3 && k < different.columns; ++k) {
      if (different.header[k].pieces[0].line == head.header[0].pieces[0].line) continue;
      auto& less = out.emplace_back(different);
      less.score -= head_score(lines_, facts_, less.header[k]);
      less.header.erase(less.header.begin() + static_cast<std::ptrdiff_t>(k));
      --less.columns;
    }
  }
}

/// What the words of a head say; nothing when none of them is known.
std::optional<Kind> Beginnings::said_by(DecodedCell const& head) const {
  auto const scores = header_scores(lines_, head);
  auto const most = std::ranges::max_element(scores);
  if (*most <= 0.0F) return {};
  return static_cast<Kind>(most - scores.begin());
}

/// True when no head of the one says what one of the other says.
bool Beginnings::all_other_kinds(Beginning const& one, Beginning const& other) const {
  return std::ranges::none_of(other.header, [&](DecodedCell const& head) {
    auto const kind = said_by(head);
    return kind && std::ranges::any_of(
                       one.header, [&](DecodedCell const& own) { return said_by(own) == kind; });
  });
}

std::vector<Beginning> Beginnings::all(std::size_t given) const {
  std::vector<Beginning> out;
  for (std::size_t first = 0; first < std::min<std::size_t>(body_.size(), 12); ++first) {
    headers_from(first, out);
  }
  // A head alone has the others below.
  std::ranges::stable_sort(out, std::greater{}, &Beginning::score);
  auto const together = out.size();
  std::size_t alone = 0;
  for (std::size_t k = 0; k < together && alone < most_alone; ++k) {
    if (out[k].columns != 1) continue;
    ++alone;
    add_heads_below(Beginning{out[k]}, out);
  }
  std::erase_if(out, [](Beginning const& each) { return each.columns < 2; });
  std::ranges::stable_sort(out, std::greater{}, &Beginning::score);
  keep_of_each_count(out);
  add_glued_heads(out);
  if (out.empty() || out[0].score < 2.5F) {
    for (auto columns = fewest_columns; columns <= most_columns - 2; ++columns) {
      out.push_back({.columns = columns});
    }
  }
  if (given != 0) out.push_back({.columns = static_cast<std::uint32_t>(given)});
  return out;
}

}  // namespace verband::ingest
