// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/page_order.hpp"

#include <algorithm>
#include <span>

#include "ingest/flat/reading_order.hpp"
#include "ingest/flat/split.hpp"

namespace verband::ingest {
namespace {

// Measures of a usual page, in font sizes.
constexpr float pitch = 1.22F;
constexpr float ascent = 0.72F;
constexpr float descent = 0.21F;
constexpr float gutter = 1.2F;
constexpr float title_space = 1.5F;
constexpr float tight_lines = 1.5F;  // lines this near are one block
constexpr float bucket = 0.444F;     // lines are found in strips of this height
constexpr long reach = 4;            // strips

constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

/// Some lines of the document that stand below each other.
struct PageStack {
  std::span<std::uint32_t const> lines{};
  float left{};
  float top{};  // of the first line
  std::uint32_t column{};
};

/// Stacks so near to each other that they are one block.
struct PageBlock {
  std::vector<std::size_t> stacks{};
  BlockBox box{};
};

/// The order in which the blocks are found: from the top, and from the left among near lines.
std::vector<PageBlock> as_found(std::vector<PageBlock> blocks) {
  struct Place {
    long strip{};
    std::size_t block{};
  };
  std::vector<Place> places;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    places.push_back({static_cast<long>((blocks[b].box.top + ascent) / bucket), b});
  }
  std::ranges::stable_sort(places, {}, &Place::strip);
  auto const earlier = [&](Place const& a, Place const& b) {
    auto const& one = blocks[a.block].box;
    auto const& other = blocks[b.block].box;
    return one.left < other.left || (one.left == other.left && one.top < other.top);
  };
  std::vector<PageBlock> out;
  while (!places.empty()) {
    auto best = places.begin();
    for (auto place = best; place != places.end(); ++place) {
      if (place->strip >= places.front().strip + reach) break;
      if (earlier(*place, *best)) best = place;
    }
    out.push_back(std::move(blocks[best->block]));
    places.erase(best);
  }
  return out;
}

}  // namespace

PageOrder::PageOrder(BlockTask const& task, std::vector<KnownCell> known, std::uint32_t first,
                     std::uint32_t last, float row_space)
    : task_{task}, known_{std::move(known)}, last_{task.body[last - 1]}, row_space_{row_space} {
  std::vector<std::uint32_t> all{task.body.begin() + first, task.body.begin() + last};
  for (auto const& cell : known_) all.insert(all.end(), cell.lines.begin(), cell.lines.end());
  if (all.empty()) return;
  std::ranges::sort(all);
  base_ = all.front();
  blank_.assign(all.back() - base_ + 1, true);
  widths_.assign(all.back() - base_ + 1, 0.0F);
  for (std::size_t k = 0; k < all.size(); ++k) {
    auto const& line = task.lines[all[k]];
    widths_[all[k] - base_] = width_of(line, 0, line.words.size()) / 1000.0F;
    bool const adjacent = k > 0 && all[k - 1] + 1 == all[k];
    blank_[all[k] - base_] = !adjacent || line.blank_before || line.page_start;
  }
}

/// The known cells, without those that end below this line.
std::vector<KnownCell> PageOrder::known_above(std::uint32_t line) const {
  auto out = known_;
  if (line < last_) {
    std::erase_if(out, [&](KnownCell const& cell) { return cell.lines.back() > line; });
  }
  return out;
}

/// For each line, less the first one of the page, the next one that is there.
std::vector<std::uint32_t> PageOrder::followers(std::vector<PlacedCell> const& cells,
                                                std::vector<KnownCell> const& known) const {
  std::vector<bool> there(blank_.size(), false);
  for (auto const& cell : cells) {
    for (auto u = cell.begin; u < cell.end; ++u) there[task_.body[u] - base_] = true;
  }
  for (auto const& cell : known) {
    for (auto const line : cell.lines) there[line - base_] = true;
  }
  std::vector<std::uint32_t> out(there.size(), none);
  auto next = none;
  for (auto k = static_cast<std::uint32_t>(out.size()); k-- > 0;) {
    out[k] = next;
    if (there[k]) next = k + base_;
  }
  return out;
}

std::vector<std::uint32_t> PageOrder::differences(std::vector<PlacedCell> const& cells) const {
  std::uint32_t end = 0;
  for (auto const& cell : cells) end = std::max(end, cell.end);
  auto const known = end == 0 ? known_ : known_above(task_.body[end - 1]);
  auto const after = followers(cells, known);
  // Where the columns begin.
  std::vector<float> lefts(task_.columns + 1, 0.0F);
  auto const width = [&](std::span<std::uint32_t const> lines) {
    float most = 0.0F;
    for (auto const i : lines) most = std::max(most, widths_[i - base_]);
    return most;
  };
  std::vector<float> widths(task_.columns, 1.0F);
  for (std::uint32_t c = 0; c < task_.columns; ++c) {
    widths[c] = std::max(widths[c], task_.widths[c] / 1000.0F);
  }
  auto const lines_of = [&](PlacedCell const& cell) {
    return std::span<std::uint32_t const>{task_.body}.subspan(cell.begin, cell.end - cell.begin);
  };
  for (auto const& cell : cells) {
    widths[cell.column] = std::max(widths[cell.column], width(lines_of(cell)));
  }
  for (auto const& cell : known) {
    if (!cell.title) widths[cell.column] = std::max(widths[cell.column], width(cell.lines));
  }
  for (std::uint32_t c = 0; c < task_.columns; ++c) lefts[c + 1] = lefts[c] + widths[c] + gutter;
  // Where the rows begin.
  std::vector<PageStack> stacks;
  float top = 0.0F;
  for (auto const& cell : known) {
    if (!cell.title) continue;
    stacks.push_back({cell.lines, 0.0F, top, none});
    top += static_cast<float>(cell.lines.size()) * pitch + title_space;
  }
  std::size_t tallest = 0;
  for (auto const& cell : known) {
    if (cell.title) continue;
    stacks.push_back({cell.lines, lefts[cell.column], top, cell.column});
    tallest = std::max(tallest, cell.lines.size());
  }
  if (tallest > 0) top += static_cast<float>(tallest) * pitch + row_space_;
  std::vector<std::uint32_t> heights;
  for (auto const& cell : cells) {
    if (heights.size() <= cell.row) heights.resize(cell.row + 1, 0);
    heights[cell.row] = std::max(heights[cell.row], cell.end - cell.begin);
  }
  std::vector<float> tops;
  for (auto const height : heights) {
    tops.push_back(top);
    top += static_cast<float>(height) * pitch + row_space_;
  }
  for (auto const& cell : cells) {
    stacks.push_back({lines_of(cell), lefts[cell.column], tops[cell.row], cell.column});
  }
  std::ranges::stable_sort(stacks, {}, &PageStack::top);
  // Blocks, in the order in which they are found.
  std::vector<PageBlock> blocks;
  std::vector<std::size_t> open(task_.columns, none);
  for (std::size_t s = 0; s < stacks.size(); ++s) {
    auto const& stack = stacks[s];
    BlockBox const box{.left = stack.left,
                       .right = stack.left + width(stack.lines),
                       .top = stack.top,
                       .bottom = stack.top + static_cast<float>(stack.lines.size() - 1) * pitch +
                                 ascent + descent};
    if (stack.column != none && open[stack.column] != none) {
      auto& above = blocks[open[stack.column]];
      if (stack.top + ascent - (above.box.bottom - descent) <= tight_lines) {
        above.stacks.push_back(s);
        above.box.right = std::max(above.box.right, box.right);
        above.box.bottom = box.bottom;
        continue;
      }
    }
    blocks.push_back({.stacks = {s}, .box = box});
    if (stack.column != none) open[stack.column] = blocks.size() - 1;
  }
  blocks = as_found(std::move(blocks));
  std::vector<BlockBox> boxes;
  for (auto const& block : blocks) boxes.push_back(block.box);
  std::vector<std::uint32_t> out;
  auto last = none;
  for (auto const& next : reading_order(boxes)) {
    bool blank = next.blank_before;
    for (auto const s : blocks[next.box].stacks) {
      for (auto const line : stacks[s].lines) {
        bool const follows = last == none || after[last - base_] == line;
        if (!follows || (last != none && blank != blank_[line - base_])) out.push_back(line);
        last = line;
        blank = false;
      }
    }
  }
  return out;
}

}  // namespace verband::ingest
