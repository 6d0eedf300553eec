// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_layout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace verband::ingest {
namespace {

constexpr float same_line = 0.4F;    // em
constexpr float space = 0.15F;       // em: white this wide stands between words
constexpr float wide_space = 1.2F;   // em: and this wide between columns
constexpr float empty_line = 1.7F;   // em: lines this far apart have an empty one between them
constexpr std::size_t widest = 400;  // blanks in a row
constexpr std::size_t most_text = std::size_t{4} * 1024 * 1024;  // a longer one is no annex

/// The usual width of a letter on a page.
float letter_width(PdfPage const& page) {
  std::vector<float> widths;
  for (auto const& glyph : page.glyphs) {
    if (!glyph.blank) widths.push_back(glyph.right - glyph.left);
  }
  if (widths.empty()) return 0;
  auto const middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::ranges::nth_element(widths, middle);
  return std::max(*middle, 1.0F);
}

/// Writes the lines of one page after another.
class Layout {
 public:
  void add(PdfPage const& page) {
    auto const width = letter_width(page);
    if (width <= 0) return;
    std::vector<Glyph const*> order;
    for (auto const& glyph : page.glyphs) {
      bool const on_page = glyph.left >= 0 && glyph.left <= page.width;
      if (!glyph.blank && on_page) order.push_back(&glyph);
    }
    if (order.empty()) return;
    std::ranges::stable_sort(order, {}, &Glyph::base);
    auto const left = (*std::ranges::min_element(order, {}, &Glyph::left))->left;
    if (!out_.document.text.empty()) out_.document.text += '\f';
    float above = order.front()->base;
    for (std::size_t i = 0; i < order.size() && out_.document.text.size() < most_text;) {
      auto const size = page.styles[order[i]->style].size;
      auto end = i + 1;
      while (end < order.size() && order[end]->base - order[i]->base <= same_line * size) ++end;
      std::sort(order.begin() + static_cast<std::ptrdiff_t>(i),
                order.begin() + static_cast<std::ptrdiff_t>(end),
                [](Glyph const* a, Glyph const* b) { return a->left < b->left; });
      if (order[i]->base - above > empty_line * size) out_.document.text += '\n';
      above = order[i]->base;
      line(page,
           {order.begin() + static_cast<std::ptrdiff_t>(i),
            order.begin() + static_cast<std::ptrdiff_t>(end)},
           left, width);
      i = end;
    }
  }

  LaidOutText take() {
    out_.document.readable = true;
    out_.document.raw_size = static_cast<std::uint32_t>(out_.document.text.size());
    return std::move(out_);
  }

 private:
  void line(PdfPage const& page, std::vector<Glyph const*> const& glyphs, float left, float width) {
    auto& text = out_.document.text;
    std::size_t columns = 0;  // characters in this line
    float reach = glyphs.front()->left;
    for (auto const* glyph : glyphs) {
      auto const& style = page.styles[glyph->style];
      auto const gap = glyph->left - reach;
      auto const wanted =
          static_cast<std::size_t>(std::max(0L, std::lround((glyph->left - left) / width)));
      auto blanks = wanted > columns && (columns == 0 || gap > wide_space * style.size)
                        ? wanted - columns
                        : 0;
      std::size_t const least = columns == 0                    ? 0
                                : gap > wide_space * style.size ? 2
                                : gap > space * style.size      ? 1
                                                                : 0;
      blanks = std::min(std::max(blanks, least), widest);
      text.append(blanks, ' ');
      Box const box{glyph->left, glyph->base - style.ascent, glyph->right,
                    glyph->base - style.descent};
      auto const begin = static_cast<std::uint32_t>(text.size());
      text += glyph->text;
      out_.letters.push_back({begin,
                              static_cast<std::uint32_t>(text.size()),
                              line_,
                              {page.number, page.on_paper(box)}});
      columns += blanks + 1;
      reach = std::max(reach, glyph->right);
    }
    text += '\n';
    ++line_;
  }

  LaidOutText out_{};
  std::uint32_t line_{};
};

}  // namespace

Place LaidOutText::place(TextPlace const& text) const {
  PagePlace found;
  std::uint32_t line = 0;
  for (auto const& span : text.spans) {
    for (auto at = std::ranges::lower_bound(letters, span.begin, {}, &LaidOutLetter::begin);
         at != letters.end() && at->begin < span.end; ++at) {
      if (found.boxes.empty() || at->line != line) {
        found.boxes.push_back(at->box);
        line = at->line;
        continue;
      }
      auto& box = found.boxes.back().box;
      box.left = std::min(box.left, at->box.box.left);
      box.top = std::min(box.top, at->box.box.top);
      box.right = std::max(box.right, at->box.box.right);
      box.bottom = std::max(box.bottom, at->box.box.bottom);
    }
  }
  return found;
}

LaidOutText laid_out(PdfDocument const& pdf) {
  Layout layout;
  for (auto const& page : pdf.pages) layout.add(page);
  return layout.take();
}

}  // namespace verband::ingest
