// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/pdf_runs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace verband::ingest {
namespace {

constexpr float next_line = 0.25F;   // em: a base line that differs more is another line
constexpr float next_run = 0.3F;     // em: a gap that a space glyph does not explain
constexpr float wide_gap = 0.8F;     // em: the same where spaces are gaps
constexpr float space_gap = 0.15F;   // em: a gap this wide is a space where there are no glyphs
constexpr float raised_size = 0.8F;  // of the size of the text it stands by

GlyphStyle const& style_of(PdfPage const& page, Glyph const& glyph) {
  return page.styles[glyph.style];
}

/// True when the page draws its spaces; then no space is made where none stands.
bool draws_spaces(PdfPage const& page) {
  auto const spaces = static_cast<std::size_t>(std::ranges::count_if(page.glyphs, &Glyph::space));
  return spaces * 50 >= page.glyphs.size();
}

/// A figure above the line that refers to a note: smaller and raised.
bool raised(PdfPage const& page, Glyph const& glyph, Run const& run) {
  auto const& style = style_of(page, glyph);
  auto const rise = run.base - glyph.base;
  return style.size < run.size * raised_size && rise > -0.1F * run.size && rise < run.size * 0.7F;
}

/// Finds the letters that were drawn before at nearly the same place.
class Twice {
 public:
  explicit Twice(PdfPage const& page) : page_{page} {}
  bool again(Glyph const& glyph, std::uint32_t number) {
    auto const near = 0.12F * style_of(page_, glyph).size;
    auto const column = std::lround(glyph.left);
    auto const line = std::lround(glyph.base);
    for (long dx = -1; dx <= 1; ++dx) {
      for (long dy = -1; dy <= 1; ++dy) {
        auto const found = seen_.find(key(column + dx, line + dy));
        if (found == seen_.end()) continue;
        auto const& other = page_.glyphs[found->second];
        if (other.text == glyph.text && std::abs(other.left - glyph.left) < near &&
            std::abs(other.base - glyph.base) < near) {
          return true;
        }
      }
    }
    seen_[key(column, line)] = number;
    return false;
  }

 private:
  static std::uint64_t key(long column, long line) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32U) |
           static_cast<std::uint32_t>(line);
  }
  PdfPage const& page_;
  std::unordered_map<std::uint64_t, std::uint32_t> seen_{};
};

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

bool at_edge(std::span<float const> edges, float left) {
  constexpr float near = 0.6F;
  auto const at = std::ranges::lower_bound(edges, left - near);
  return at != edges.end() && *at <= left + near;
}

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
          .bold = style.bold,
          .unseen = style.unseen};
}

/// Raised figures of notes as characters of their own.
std::string as_raised(std::string_view text) {
  static constexpr std::array<std::string_view, 10> figures{"⁰", "¹", "²", "³", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (char const c : text) {
    if (c >= '0' && c <= '9') {
      out += figures.at(static_cast<std::size_t>(c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

/// Decides glyph by glyph whether the run goes on.
class Runs {
 public:
  Runs(PdfPage const& page, std::span<float const> edges)
      : page_{page}, edges_{edges}, spaces_{draws_spaces(page)} {}

  std::vector<Run> all() {
    for (std::uint32_t i = 0; i < page_.glyphs.size(); ++i) {
      auto const& glyph = page_.glyphs[i];
      bool const off = glyph.right < 0 || glyph.left > page_.width || glyph.base < 0 ||
                       glyph.base > page_.height + style_of(page_, glyph).size;
      bool const drawn_before = !glyph.space() && twice_.again(glyph, i);
      if (off || drawn_before) {
        broken_ = true;
        continue;
      }
      if (open_ && goes_on(glyph)) {
        add(glyph, i);
      } else {
        close();
        if (glyph.space()) continue;
        run_ = begun(page_, glyph, i);
        reach_ = glyph.right;
        open_ = true;
      }
      broken_ = false;
    }
    close();
    return std::move(runs_);
  }

 private:
  bool goes_on(Glyph const& glyph) const {
    if (broken_ || glyph.style != last_style()) {
      auto const& style = style_of(page_, glyph);
      bool const same_size = std::abs(style.size - run_.size) < 0.5F;
      if (broken_ || (!same_size && !raised(page_, glyph, run_) &&
                      std::abs(glyph.base - run_.base) > 0.05F * run_.size)) {
        return false;
      }
    }
    auto const gap = glyph.left - reach_;
    bool const same_line =
        std::abs(glyph.base - run_.base) <= next_line * run_.size || raised(page_, glyph, run_);
    if (!same_line || gap < -next_run * run_.size) return false;
    if (gap > (spaces_ ? next_run : wide_gap) * run_.size) return false;
    auto const& last = page_.glyphs[run_.end - 1];
    bool const begins = last.space() || gap > 0.05F * run_.size ||
                        (glyph.text[0] >= 'A' && glyph.text[0] <= 'Z');
    if (!glyph.space() && glyph.placed && begins && at_edge(edges_, glyph.left)) {
      return false;
    }
    return !walls_.between(run_.right, glyph.left, run_.base - 0.25F * run_.size);
  }

  std::uint32_t last_style() const { return page_.glyphs[run_.end - 1].style; }

  void add(Glyph const& glyph, std::uint32_t number) {
    auto const& style = style_of(page_, glyph);
    run_.end = number + 1;
    reach_ = std::max(reach_, glyph.right);
    if (glyph.space()) return;
    run_.right = std::max(run_.right, glyph.right);
    run_.bold = run_.bold && style.bold;
    run_.top = std::min(run_.top, glyph.base - style.ascent);
  }

  void close() {
    if (open_) runs_.push_back(run_);
    open_ = false;
  }

  PdfPage const& page_;
  std::span<float const> edges_;
  bool spaces_;
  Twice twice_{page_};
  Walls walls_{page_};
  std::vector<Run> runs_{};
  Run run_{};
  float reach_{};  // where the last glyph ended, a space included
  bool open_{};
  bool broken_{};  // a glyph between was left out
};

}  // namespace

std::vector<Run> runs_of(PdfPage const& page, std::span<float const> edges) {
  return Runs{page, edges}.all();
}

std::string text_of(PdfPage const& page, Run const& run) {
  bool const spaces = draws_spaces(page);
  std::string text;
  float reach = run.left;
  for (auto i = run.begin; i < run.end; ++i) {
    auto const& glyph = page.glyphs[i];
    if (glyph.space()) {
      if (!text.empty() && text.back() != ' ') text += ' ';
    } else {
      bool const gap = !spaces && glyph.left - reach > space_gap * run.size;
      if (gap && !text.empty() && text.back() != ' ') text += ' ';
      text += raised(page, glyph, run) ? as_raised(glyph.text) : glyph.text;
    }
    reach = std::max(reach, glyph.right);
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace verband::ingest
