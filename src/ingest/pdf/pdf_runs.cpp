// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_runs.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "ingest/shapes/notes.hpp"

namespace verband::ingest {
namespace {

constexpr float next_line = 0.25F;      // em: a base line that differs more is another line
constexpr float next_run = 0.3F;        // em: a gap that a space glyph does not explain
constexpr float wide_gap = 0.8F;        // em: the same where spaces are gaps
constexpr float justified_gap = 12.0F;  // em: between words of a justified line
constexpr float space_gap = 0.15F;      // em: a gap this wide is a space where there are no glyphs
constexpr float raised_size = 0.8F;     // of the size of the text it stands by
constexpr float smaller = 0.9F;         // the same where it stands clearly higher
constexpr float higher = 0.15F;         // em

GlyphStyle const& style_of(PdfPage const& page, Glyph const& glyph) {
  return page.styles[glyph.style];
}

/// A figure above the line that refers to a note: smaller and raised.
bool raised(PdfPage const& page, Glyph const& glyph, Run const& run) {
  auto const& style = style_of(page, glyph);
  auto const rise = run.base - glyph.base;
  bool const small = style.size < run.size * raised_size && rise > -0.1F * run.size;
  bool const high = style.size < run.size * smaller && rise > higher * run.size;
  return (small || high) && rise < run.size * 0.7F;
}

bool is_figure(Glyph const& glyph) {
  return glyph.text.size() == 1 && glyph.text[0] >= '0' && glyph.text[0] <= '9';
}

/// The upright rules by their place from left to right.
class Walls {
 public:
  explicit Walls(PdfPage const& page) {
    for (auto const& rule : page.rules) {
      if (!rule.across()) rules_.push_back(rule);
    }
    std::ranges::sort(rules_, {}, &Rule::left);
  }
  /// True when a rule stands between two letters of a line.
  bool between(float left, float right, float line) const {
    auto const slack = 0.5F;
    for (auto at = std::ranges::lower_bound(rules_, left - slack, {}, &Rule::left);
         at != rules_.end() && at->left <= right + slack; ++at) {
      if (at->top <= line && line <= at->bottom) return true;
    }
    return false;
  }

 private:
  std::vector<Rule> rules_{};
};

Run begun(PdfPage const& page, Glyph const& glyph, std::uint32_t number) {
  auto const& style = style_of(page, glyph);
  return {.begin = number,
          .end = number + 1,
          .left = glyph.left,
          .right = glyph.right,
          .base = glyph.base,
          .top = glyph.base - style.ascent,
          .bottom = glyph.base - style.descent,
          .size = style.size,
          .bold = style.bold};
}

/// Where the last letter of a run ends.
float last_ink(PdfPage const& page, Run const& run) {
  float right = run.left;
  for (auto i = run.begin; i < run.end; ++i) {
    if (!page.glyphs[i].blank) right = std::max(right, page.glyphs[i].right);
  }
  return right;
}

/// Decides glyph by glyph whether the run goes on.
class Runs {
 public:
  explicit Runs(PdfPage const& page) : page_{page} {}

  std::vector<Run> all() {
    for (std::uint32_t i = 0; i < page_.glyphs.size(); ++i) {
      auto const& glyph = page_.glyphs[i];
      bool const off = glyph.right < 0 || glyph.left > page_.width || glyph.base < 0 ||
                       glyph.base > page_.height + style_of(page_, glyph).size;
      if (open_ && !off && goes_on(glyph)) {
        add(glyph, i);
        continue;
      }
      close();
      if (off || glyph.blank) continue;
      run_ = begun(page_, glyph, i);
      reach_ = glyph.right;
      open_ = true;
    }
    close();
    return std::move(runs_);
  }

 private:
  /// True when the run is the mark of a note and this the first letter of the note itself.
  bool begins_note(Glyph const& glyph) const {
    auto const size = style_of(page_, glyph).size;
    auto const drop = glyph.base - run_.base;
    constexpr std::uint32_t longest_mark = 2;
    if (run_.end - run_.begin > longest_mark || run_.size >= size * smaller) return false;
    if (drop < higher * size || drop > 0.7F * size) return false;
    if (glyph.left - reach_ > next_run * size || glyph.left < reach_ - 0.1F * size) return false;
    for (auto i = run_.begin; i < run_.end; ++i) {
      if (!is_figure(page_.glyphs[i])) return false;
    }
    return true;
  }

  bool goes_on(Glyph const& glyph) const {
    if (begins_note(glyph)) return true;
    bool const note = glyph.style != last_style() && raised(page_, glyph, run_);
    if (!note && glyph.style != last_style()) {
      bool const same_size = std::abs(style_of(page_, glyph).size - run_.size) < 0.5F;
      if (!same_size && std::abs(glyph.base - run_.base) > 0.05F * run_.size) return false;
    }
    auto const gap = glyph.left - reach_;
    if (!note && std::abs(glyph.base - run_.base) > next_line * run_.size) return false;
    if (gap < -next_run * run_.size) return false;
    if (gap > most_gap(glyph) * run_.size) return false;
    return !begins_over(glyph) &&
           !walls_.between(run_.right, glyph.left, run_.base - 0.25F * run_.size);
  }

  /// True for a letter that begins right behind a rule, over the end of a text that reaches across
  /// that rule: the next cell.
  bool begins_over(Glyph const& glyph) const {
    constexpr float padding = 0.6F;  // em between a rule and the text behind it
    if (!glyph.placed || glyph.left >= reach_) return false;
    auto const from = std::max(run_.left + 1.0F, glyph.left - padding * run_.size);
    return from < glyph.left && walls_.between(from, glyph.left, run_.base - 0.25F * run_.size);
  }

  /// The widest gap before the glyph inside a text, em.
  float most_gap(Glyph const& glyph) const {
    if (!page_.spaced) return wide_gap;
    if (!page_.justified) return next_run;
    auto const& last = page_.glyphs[run_.end - 1];
    bool const before_space = glyph.blank && !last.blank;
    bool const behind_space = last.blank && !page_.glyphs[run_.end - 2].blank;
    return before_space || behind_space ? justified_gap : next_run;
  }

  std::uint32_t last_style() const { return page_.glyphs[run_.end - 1].style; }

  void add(Glyph const& glyph, std::uint32_t number) {
    auto const& style = style_of(page_, glyph);
    if (begins_note(glyph)) {
      run_.base = glyph.base;
      run_.bottom = glyph.base - style.descent;
      run_.size = style.size;
    }
    run_.end = number + 1;
    reach_ = std::max(reach_, glyph.right);
    if (glyph.blank) return;
    run_.right = std::max(run_.right, glyph.right);
    run_.bold = run_.bold && style.bold;
    run_.top = std::min(run_.top, glyph.base - style.ascent);
  }

  void close() {
    if (open_) runs_.push_back(run_);
    open_ = false;
  }

  PdfPage const& page_;
  Walls walls_{page_};
  std::vector<Run> runs_{};
  Run run_{};
  float reach_{};  // where the last glyph ended, a space included
  bool open_{};
};

}  // namespace

bool at_edge(std::span<float const> edges, float left) {
  auto const at = std::ranges::lower_bound(edges, left - same_edge);
  return at != edges.end() && *at <= left + same_edge;
}

std::vector<Run> runs_of(PdfPage const& page) { return Runs{page}.all(); }

namespace {

/// True for a text that begins before an edge and ends well behind it.
bool crosses_edge(std::span<float const> edges, Run const& run) {
  return std::ranges::any_of(
      edges, [&](float edge) { return run.left + run.size < edge && edge + run.size < run.right; });
}

}  // namespace

std::vector<Run> cut_at(PdfPage const& page, std::span<Run const> runs,
                        std::span<float const> edges) {
  std::vector<Run> cut;
  std::vector<Run> pieces;
  for (auto const& whole : runs) {
    if (whole.outside) {
      cut.push_back(whole);
      continue;
    }
    pieces.clear();
    auto run = whole;
    float reach = whole.left;
    for (auto i = whole.begin; i < whole.end; ++i) {
      auto const& glyph = page.glyphs[i];
      auto const& last = page.glyphs[i == whole.begin ? i : i - 1];
      bool const begins = last.blank || glyph.left - reach > 0.05F * whole.size ||
                          (glyph.text[0] >= 'A' && glyph.text[0] <= 'Z');
      if (i > run.begin && !glyph.blank && glyph.placed && begins && at_edge(edges, glyph.left)) {
        auto const right = run.right;
        run.end = i;
        run.right = last_ink(page, run);
        pieces.push_back(run);
        run.begin = i;
        run.end = whole.end;
        run.left = glyph.left;
        run.right = right;
      }
      reach = std::max(reach, glyph.right);
    }
    pieces.push_back(run);
    // A line of running text only happens to have a word at an edge: it goes on over others.
    bool const flows = pieces.size() > 1 && std::ranges::any_of(pieces, [&](Run const& piece) {
                         return crosses_edge(edges, piece);
                       });
    if (flows) {
      cut.push_back(whole);
    } else {
      cut.insert(cut.end(), pieces.begin(), pieces.end());
    }
  }
  return cut;
}

namespace {

/// True where what is written in one style around the glyph may be the mark of a note: a few
/// figures. An amount behind a larger euro sign has more, and dots.
bool may_mark(PdfPage const& page, Run const& run, std::uint32_t at) {
  constexpr std::uint32_t longest_mark = 3;
  auto const style = page.glyphs[at].style;
  auto const same = [&](std::uint32_t i) {
    return page.glyphs[i].style == style && !page.glyphs[i].blank;
  };
  auto begin = at;
  auto end = at + 1;
  while (begin > run.begin && same(begin - 1) && at - begin < longest_mark) --begin;
  while (end < run.end && same(end) && end - at <= longest_mark) ++end;
  if (end - begin > longest_mark) return false;
  return std::none_of(page.glyphs.begin() + begin, page.glyphs.begin() + end,
                      [](Glyph const& each) { return each.text == "." || each.text == "%"; });
}

}  // namespace

std::string text_of(PdfPage const& page, Run const& run) {
  bool const spaces = page.spaced;
  std::string text;
  float reach = run.left;
  for (auto i = run.begin; i < run.end; ++i) {
    auto const& glyph = page.glyphs[i];
    if (glyph.blank) {
      if (!text.empty() && text.back() != ' ') text += ' ';
    } else {
      bool const gap = !spaces && glyph.left - reach > space_gap * run.size;
      if (gap && !text.empty() && text.back() != ' ') text += ' ';
      bool const mark = raised(page, glyph, run) && may_mark(page, run, i);
      text += mark ? as_raised(glyph.text) : glyph.text;
    }
    reach = std::max(reach, glyph.right);
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace verband::ingest
