// SPDX-License-Identifier: GPL-2.0-or-later
#include "glyphs.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <UTF.h>
#include <goo/gmem.h>

namespace verband_pdf {
namespace {

constexpr double thin = 3.0;           // points: a filled area thinner than this is a line
constexpr double slanted = 0.75;       // points: a line leaning more than this is a drawing
constexpr double shortest = 4.0;       // points: shorter strokes divide nothing
constexpr int most_strokes = 200'000;  // of one page; a map or drawing has more

/// Plain lines, gathered and written in large pieces.
class Lines {
 public:
  explicit Lines(std::FILE* out) : out_{out} { buffer_.reserve(room); }
  ~Lines() { flush(); }
  Lines(Lines const&) = delete;
  Lines& operator=(Lines const&) = delete;

  Lines& word(std::string_view text) {
    buffer_ += text;
    return *this;
  }
  /// A length in points as 1/100 points.
  Lines& length(double points) {
    auto const bounded = std::isfinite(points) ? std::clamp(points, -2.0e6, 2.0e6) : 0.0;
    return number(std::lround(bounded * 100.0));
  }
  Lines& number(long value, int base = 10) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base);
    buffer_ += ' ';
    buffer_.append(digits.data(), end.ptr);
    return *this;
  }
  void end_line() {
    buffer_ += '\n';
    if (buffer_.size() > room - 4096) flush();
  }
  /// The rest of a line as UTF-8 without control characters, at most 500 bytes.
  Lines& text(std::string_view words) {
    buffer_ += ' ';
    for (char const c : words.substr(0, 500)) {
      buffer_ += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return *this;
  }
  void flush() {
    std::fwrite(buffer_.data(), 1, buffer_.size(), out_);
    std::fflush(out_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t room = 1U << 18U;
  std::FILE* out_;
  std::string buffer_{};
};

struct Point {
  double x{}, y{};
};

Point on_page(GfxState const& state, double x, double y) {
  Point point;
  const_cast<GfxState&>(state).transform(x, y, &point.x, &point.y);
  return point;
}

/// Tells what is drawn instead of drawing it.
class GlyphDevice final : public OutputDev {
 public:
  explicit GlyphDevice(Lines& lines) : lines_{lines} {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // What is only colour is skipped: a pattern can be drawn a million times.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int /*type*/) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, double const*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }
  void drawImageMask(GfxState* state, Object*, Stream* stream, int width, int height, bool, bool,
                     bool in_line) override {
    picture(state, stream, width, height, 1, in_line);
  }
  void drawImage(GfxState* state, Object*, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool, int const*, bool in_line) override {
    picture(state, stream, width, height,
            colors != nullptr ? colors->getNumPixelComps() * colors->getBits() : 1, in_line);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                       Stream*, int, int, bool, bool) override {
    picture(state, nullptr, 0, 0, 1, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                           Stream*, int, int, GfxImageColorMap*, bool) override {
    picture(state, nullptr, 0, 0, 1, false);
  }

  void startPage(int, GfxState*, XRef*) override {
    style_ = {};
    strokes_ = 0;
  }

  void stroke(GfxState* state) override { segments(*state); }
  void fill(GfxState* state) override {
    area(*state);
    mark(*state);
  }
  void eoFill(GfxState* state) override { fill(state); }

  void updateTextMat(GfxState* /*state*/) override { moved_ = true; }
  void updateTextPos(GfxState* /*state*/) override { moved_ = true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode,
                int, Unicode const* letters, int count) override {
    if (count <= 0 || letters == nullptr) return;
    say_style(*state);
    if (leaning_) return;
    // What is drawn between letters and words belongs to the letter: not to its width.
    auto const more = state->getCharSpace() * state->getHorizScaling();
    auto const at = on_page(*state, x, y);
    double width_x = 0;
    double width_y = 0;
    state->transformDelta(dx - more, dy, &width_x, &width_y);
    auto const along = turn_ % 2 == 0 ? width_x : width_y;
    // A text that was put at a place of its own, and not behind the one before.
    lines_.word(moved_ ? "G" : "g").length(at.x).length(at.y).length(along);
    for (int i = 0; i < count; ++i) lines_.number(static_cast<long>(letters[i]), 16);
    lines_.end_line();
    moved_ = false;
  }

  void processLink(AnnotLink* link) override {
    auto* const action = link->getAction();
    if (action == nullptr || action->getKind() != actionURI) return;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    link->getRect(&left, &bottom, &right, &top);
    int x1 = 0;
    int y1 = 0;
    int x2 = 0;
    int y2 = 0;
    cvtUserToDev(left, bottom, &x1, &y1);
    cvtUserToDev(right, top, &x2, &y2);
    lines_.word("a").length(std::min(x1, x2)).length(std::min(y1, y2)).length(std::max(x1, x2));
    lines_.length(std::max(y1, y2)).text(static_cast<LinkURI*>(action)->getURI());
    lines_.end_line();
  }

 private:
  struct Style {
    double size{-1};
    double ascent{}, descent{};
    int turn{};
    bool bold{}, italic{}, unseen{};
    bool operator==(Style const&) const = default;
  };

  /// Says how the next glyphs look, when that changed.
  void say_style(GfxState const& state) {
    Style style;
    auto& mutable_state = const_cast<GfxState&>(state);
    std::array<double, 4> text{};
    mutable_state.getFontTransMat(&text[0], &text[1], &text[2], &text[3]);
    bool const lying = std::abs(text[0]) > std::abs(text[1]);
    // A text that leans is a stamp over the page ("CONCEPT").
    leaning_ = std::min(std::abs(text[0]), std::abs(text[1])) >
               0.1 * std::max(std::abs(text[0]), std::abs(text[1]));
    // 0 = upright, 1 = turned a quarter clockwise (it runs down the page), and so on.
    turn_ = lying ? (text[0] >= 0 ? 0 : 2) : (text[1] >= 0 ? 1 : 3);
    style.turn = turn_;
    style.size = std::min(std::hypot(text[2], text[3]), 1000.0);
    style.unseen = (state.getRender() & 3) == 3;
    style.ascent = 0.75;
    style.descent = -0.25;
    if (auto const font = mutable_state.getFont()) {
      style.ascent = std::clamp(font->getAscent(), 0.5, 1.1);
      style.descent = std::clamp(font->getDescent(), -0.5, -0.1);
      auto const name = font->getName() ? *font->getName() : std::string{};
      style.bold = font->isBold() || name.find("Bold") != std::string::npos ||
                   name.find("bold") != std::string::npos ||
                   name.find("Black") != std::string::npos;
      style.italic = font->isItalic();
    }
    if (style == style_) return;
    style_ = style;
    lines_.word("s").length(style.size).length(style.size * style.ascent);
    lines_.length(style.size * style.descent).number(style.turn);
    lines_.number((style.bold ? 1 : 0) + (style.italic ? 2 : 0) + (style.unseen ? 4 : 0));
    lines_.end_line();
  }

  /// A line from one point to another, when it lies along the paper and can be seen.
  void line(GfxState const& state, Point a, Point b, double width) {
    bool const across = std::abs(a.y - b.y) <= slanted;
    bool const upright = std::abs(a.x - b.x) <= slanted;
    if (across == upright) return;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    auto const x1 = std::max(std::min(a.x, b.x), left - 1);
    auto const x2 = std::min(std::max(a.x, b.x), right + 1);
    auto const y1 = std::max(std::min(a.y, b.y), top - 1);
    auto const y2 = std::min(std::max(a.y, b.y), bottom + 1);
    if (x1 > x2 || y1 > y2 || (across ? x2 - x1 : y2 - y1) < shortest) return;
    if (++strokes_ > most_strokes) return;
    lines_.word("l").length(x1).length(y1).length(x2).length(y2).length(width);
    lines_.end_line();
  }

  void segments(GfxState const& state) {
    auto const* const path = state.getPath();
    auto const width = std::min(state.getTransformedLineWidth(), 20.0);
    for (int i = 0; i < path->getNumSubpaths() && strokes_ <= most_strokes; ++i) {
      auto const* const part = path->getSubpath(i);
      for (int k = 1; k < part->getNumPoints(); ++k) {
        if (part->getCurve(k)) continue;
        line(state, on_page(state, part->getX(k - 1), part->getY(k - 1)),
             on_page(state, part->getX(k), part->getY(k)), width);
      }
      auto const last = part->getNumPoints() - 1;
      if (part->isClosed() && last > 0) {
        line(state, on_page(state, part->getX(last), part->getY(last)),
             on_page(state, part->getX(0), part->getY(0)), width);
      }
    }
  }

  /// A filled round of the size of a letter: the mark of an item in a list.
  void mark(GfxState const& state) {
    constexpr double smallest = 1.5;
    constexpr double largest = 8.0;
    auto const* const path = state.getPath();
    if (path->getNumSubpaths() != 1) return;
    auto const* const part = path->getSubpath(0);
    Point low = on_page(state, part->getX(0), part->getY(0));
    Point high = low;
    bool round = false;
    for (int k = 1; k < part->getNumPoints(); ++k) {
      auto const next = on_page(state, part->getX(k), part->getY(k));
      round = round || part->getCurve(k);
      low = {std::min(low.x, next.x), std::min(low.y, next.y)};
      high = {std::max(high.x, next.x), std::max(high.y, next.y)};
    }
    auto const wide = high.x - low.x;
    auto const tall = high.y - low.y;
    bool const small = smallest <= wide && wide <= largest && std::abs(wide - tall) <= slanted;
    if (!round || !small || ++strokes_ > most_strokes) return;
    lines_.word("b").length(low.x).length(low.y).length(high.x).length(high.y).end_line();
  }

  /// A filled rectangle: a line when thin, else an area with its lightness (0 black … 100 white).
  void area(GfxState const& state) {
    auto const* const path = state.getPath();
    for (int i = 0; i < path->getNumSubpaths() && strokes_ <= most_strokes; ++i) {
      auto const* const part = path->getSubpath(i);
      if (part->getNumPoints() < 3 || part->getNumPoints() > 6) continue;
      auto const first = on_page(state, part->getX(0), part->getY(0));
      Point low = first;
      Point high = first;
      bool straight = true;
      auto before = first;
      for (int k = 1; k < part->getNumPoints(); ++k) {
        auto const next = on_page(state, part->getX(k), part->getY(k));
        straight =
            straight && !part->getCurve(k) &&
            (std::abs(next.x - before.x) <= slanted || std::abs(next.y - before.y) <= slanted);
        low = {std::min(low.x, next.x), std::min(low.y, next.y)};
        high = {std::max(high.x, next.x), std::max(high.y, next.y)};
        before = next;
      }
      if (!straight) continue;
      auto const wide = high.x - low.x;
      auto const tall = high.y - low.y;
      if (tall < thin && wide > tall) {
        auto const middle = (low.y + high.y) / 2;
        line(state, {low.x, middle}, {high.x, middle}, tall);
      } else if (wide < thin && tall > wide) {
        auto const middle = (low.x + high.x) / 2;
        line(state, {middle, low.y}, {middle, high.y}, wide);
      } else if (++strokes_ <= most_strokes) {
        GfxGray gray = 0;
        const_cast<GfxState&>(state).getFillGray(&gray);
        lines_.word("f").length(low.x).length(low.y).length(high.x).length(high.y);
        lines_.number(std::lround(colToDbl(gray) * 100)).end_line();
      }
    }
  }

  /// A picture: how much of the page it covers tells a scan.
  void picture(GfxState* state, Stream* stream, int width, int height, int bits, bool in_line) {
    auto const a = on_page(*state, 0, 0);
    auto const b = on_page(*state, 1, 1);
    lines_.word("i").length(std::min(a.x, b.x)).length(std::min(a.y, b.y));
    lines_.length(std::max(a.x, b.x)).length(std::max(a.y, b.y)).end_line();
    if (!in_line || stream == nullptr) return;
    // The bytes of a picture inside the content must be passed over.
    stream->reset();
    auto const row = (static_cast<long long>(width) * bits + 7) / 8;
    for (long long left = row * height; left > 0; --left) {
      if (stream->getChar() == EOF) break;
    }
    stream->close();
  }

  Lines& lines_;
  Style style_{};
  int turn_{};
  bool leaning_{};
  bool moved_{true};
  int strokes_{};
};

void add_utf8(std::string& text, Unicode letter) {
  auto const rest = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU));
  };
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0U | (letter >> 6U));
    rest(0);
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0U | (letter >> 12U));
    rest(6);
    rest(0);
  } else if (letter < 0x110000) {
    text += static_cast<char>(0xF0U | (letter >> 18U));
    rest(12);
    rest(6);
    rest(0);
  }
}

/// A text as a PDF keeps it (in one of its two encodings) as UTF-8.
std::string utf8(std::string const& stored) {
  Unicode* letters = nullptr;
  auto const count = TextStringToUCS4(stored, &letters);
  std::string text;
  for (int i = 0; i < count; ++i) add_utf8(text, letters[i]);
  gfree(letters);
  return text;
}

std::string info(PDFDoc& document, char const* key) {
  auto const value = document.getDocInfoStringEntry(key);
  return value ? utf8(value->toStr()) : std::string{};
}

}  // namespace

void write_glyphs(PDFDoc& document, std::FILE* out, int most_pages) {
  Lines lines{out};
  int const pages = document.getNumPages();
  lines.word("d").number(pages).end_line();
  lines.word("title").text(info(document, "Title")).end_line();
  lines.word("producer").text(info(document, "Producer")).end_line();
  GlyphDevice device{lines};
  for (int number = 1; number <= std::min(pages, most_pages); ++number) {
    auto* const page = document.getPage(number);
    if (page == nullptr || !page->isOk()) {
      lines.word("damaged").number(number).end_line();
      continue;
    }
    bool const turned = page->getRotate() % 180 != 0;
    auto const wide = turned ? page->getCropHeight() : page->getCropWidth();
    auto const tall = turned ? page->getCropWidth() : page->getCropHeight();
    lines.word("p").number(number).length(wide).length(tall);
    GooString label;
    if (document.getCatalog()->indexToLabel(number - 1, &label)) {
      lines.text(utf8(label.toStr()));
    }
    lines.end_line();
    document.displayPage(&device, number, 72, 72, 0, false, true, false);
    document.processLinks(&device, number);
    lines.flush();
  }
  lines.word("end").end_line();
}

}  // namespace verband_pdf
