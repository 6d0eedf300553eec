// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_glyphs = 400'000;  // of one page
constexpr std::size_t most_pages = 10'000;

/// The words of one line.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_{line} {}

  std::string_view word() {
    auto const end = std::min(rest_.find(' '), rest_.size());
    auto const found = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return found;
  }
  bool empty() const { return rest_.empty(); }

  /// A whole number; nothing when there is none, once and for all.
  long number(int base = 10) {
    auto const text = word();
    long value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    good_ = good_ && error == std::errc{} && end == text.data() + text.size();
    return good_ ? value : 0;
  }
  /// A length of 1/100 point, in points; what no page reaches is not good.
  float length() {
    auto const value = number();
    good_ = good_ && std::abs(value) <= 100'000'000;
    return static_cast<float>(value) / 100.0F;
  }
  bool good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_{true};
};

std::optional<Rule> box_of(Fields& fields) {
  Rule box;
  box.left = fields.length();
  box.top = fields.length();
  box.right = fields.length();
  box.bottom = fields.length();
  if (!fields.good() || box.left > box.right || box.top > box.bottom) return std::nullopt;
  return box;
}

/// Adds a letter; letters that a font draws as one ("ﬃ") are those letters again, and hyphens plain
/// ones.
void add_letter(std::string& text, char32_t letter) {
  auto const letters = text::tied_letters(letter);
  if (letter == U'\u2010' || letter == U'\u2011') {
    text += '-';
  } else if (letters.empty()) {
    text::append(text, letter);
  } else {
    text += letters;
  }
}

/// Takes the lines in, page by page.
class Parser {
 public:
  void line(std::string_view text) {
    Fields fields{text};
    auto const word = fields.word();
    if (word == "d") {
      document_.pages_in_all = static_cast<std::uint32_t>(std::max(0L, fields.number()));
    } else if (word == "end") {
      document_.finished = true;
    } else if (word == "p" || word == "damaged") {
      page(fields, word == "damaged");
    } else if (!document_.pages.empty()) {
      inside(word, fields);
    }
  }
  PdfDocument take() { return std::move(document_); }

 private:
  void page(Fields& fields, bool damaged) {
    mark_.reset();
    if (document_.pages.size() >= most_pages) return;
    PdfPage page;
    page.damaged = damaged;
    page.number = static_cast<std::uint32_t>(std::max(1L, fields.number()));
    if (!damaged) {
      page.width = fields.length();
      page.height = fields.length();
    }
    if (!fields.good()) return;
    document_.pages.push_back(std::move(page));
  }

  void inside(std::string_view word, Fields& fields) {
    auto& page = document_.pages.back();
    if (word == "g" || word == "G") {
      glyph(page, fields, word == "G");
    } else if (word == "s") {
      style(page, fields);
    } else if (word == "l") {
      if (auto const box = box_of(fields)) page.rules.push_back(*box);
    } else if (word == "f") {
      auto const box = box_of(fields);
      constexpr long nearly_white = 99;
      if (box && fields.number() < nearly_white) page.fills.push_back(*box);
    } else if (word == "b") {
      mark_ = box_of(fields);
    } else if (word == "i") {
      auto const box = box_of(fields);
      auto const paper = page.width * page.height;
      if (box && paper > 0) {
        page.pictured = std::min(
            1.0F, page.pictured + (box->right - box->left) * (box->bottom - box->top) / paper);
      }
    }
  }

  static void style(PdfPage& page, Fields& fields) {
    GlyphStyle style;
    style.size = fields.length();
    style.ascent = fields.length();
    style.descent = fields.length();
    auto const turn = fields.number();
    auto const flags = fields.number();
    if (!fields.good() || style.size <= 0) style.size = 1;
    style.turn = static_cast<std::uint8_t>(turn & 3);
    style.bold = (flags & 1) != 0;
    style.unseen = (flags & 4) != 0;
    page.styles.push_back(style);
  }

  /// Puts a drawn mark before the letter that follows it, when it stands on that line.
  static void add_mark(PdfPage& page, Rule const& mark, Glyph const& glyph) {
    auto const& style = page.styles[glyph.style];
    auto const middle = (mark.top + mark.bottom) / 2;
    bool const on_line = glyph.base - style.size < middle && middle < glyph.base;
    auto const gap = glyph.left - mark.right;
    if (style.turn != 0 || !on_line || gap < 0 || gap > 2 * style.size) return;
    auto bullet = glyph;
    bullet.text = "\xE2\x80\xA2";  // •
    bullet.placed = true;
    bullet.blank = false;
    bullet.right = 0.4F * style.size;
    bullet.left = glyph.left - 2 * bullet.right;
    page.glyphs.push_back(bullet);
    bullet.text = " ";
    bullet.blank = true;
    bullet.placed = false;
    bullet.left += bullet.right;
    page.glyphs.push_back(std::move(bullet));
  }

  /// True when the last glyph is a blank behind a letter, and this one is put where that begins: so
  /// browsers draw a soft hyphen at which the line does not break.
  static bool no_room_before(PdfPage const& page, Glyph const& glyph) {
    if (page.glyphs.size() < 2 || !glyph.placed || glyph.blank) return false;
    auto const& blank = page.glyphs.back();
    auto const& letter = page.glyphs[page.glyphs.size() - 2];
    constexpr float slack = 0.05F;  // points
    bool const upright = page.styles[glyph.style].turn == 0;
    // for now right is the width
    bool const behind = std::abs(letter.left + letter.right - blank.left) < slack;
    return upright && blank.blank && !letter.blank && behind && glyph.base == blank.base &&
           std::abs(glyph.left - blank.left) < slack && blank.right > slack * 2;
  }

  void glyph(PdfPage& page, Fields& fields, bool placed) {
    if (page.styles.empty() || page.glyphs.size() >= most_glyphs) return;
    constexpr long soft_hyphen = 0xAD;
    bool soft = false;
    Glyph glyph{.placed = placed};
    glyph.left = fields.length();
    glyph.base = fields.length();
    glyph.right = fields.length();  // for now its width along the line
    while (!fields.empty() && fields.good() && glyph.text.size() < 16) {
      auto const letter = fields.number(16);
      // Control characters and places of private fonts are no text.
      bool const text = letter >= 0x20 && letter != 0x7F && letter <= 0x10FFFF &&
                        !(letter >= 0xD800 && letter < 0xE000) && letter != 0xFFFD;
      soft = soft || letter == soft_hyphen;
      if (text && letter != soft_hyphen) add_letter(glyph.text, static_cast<char32_t>(letter));
    }
    // A soft hyphen that is drawn is a hyphen; one without width only says where a word may break.
    bool const drawn_soft = soft && glyph.text.empty() && glyph.right > 0;
    if (drawn_soft) glyph.text = "-";
    glyph.blank = glyph.text == " " || glyph.text == "\xC2\xA0";
    glyph.style = static_cast<std::uint32_t>(page.styles.size() - 1);
    if (!fields.good() || glyph.text.empty()) return;
    // of a soft hyphen and the hyphen behind it one is meant
    bool const again = std::exchange(after_soft_, drawn_soft) && glyph.text == "-";
    if (again && !page.glyphs.empty() && page.glyphs.back().text == "-") return;
    if (no_room_before(page, glyph)) page.glyphs.pop_back();
    if (auto const mark = std::exchange(mark_, std::nullopt)) add_mark(page, *mark, glyph);
    page.glyphs.push_back(std::move(glyph));
  }

  PdfDocument document_{};
  std::optional<Rule> mark_{};  // that was drawn last on the page
  bool after_soft_{};           // the last glyph was a soft hyphen
};

struct Point {
  float x{}, y{};
};

/// The point of the paper as it is read when the text is upright.
Point read_upright(Point at, std::uint8_t turn, float paper_width, float paper_height) {
  switch (turn) {
    case 1:
      return {at.y, paper_width - at.x};
    case 2:
      return {paper_width - at.x, paper_height - at.y};
    case 3:
      return {paper_height - at.y, at.x};
    default:
      return at;
  }
}

Rule read_upright(Rule const& box, std::uint8_t turn, float paper_width, float paper_height) {
  auto const a = read_upright(Point{box.left, box.top}, turn, paper_width, paper_height);
  auto const b = read_upright(Point{box.right, box.bottom}, turn, paper_width, paper_height);
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

/// Turns a page so that most of its text is upright; what still stands otherwise is kept apart.
void upright(PdfPage& page) {
  std::array<std::size_t, 4> turned{};
  for (auto const& glyph : page.glyphs) ++turned.at(page.styles[glyph.style].turn);
  page.turn = static_cast<std::uint8_t>(std::ranges::max_element(turned) - turned.begin());
  auto const paper_width = page.width;
  auto const paper_height = page.height;
  auto const otherwise = [&](Glyph const& glyph) {
    return page.styles[glyph.style].turn != page.turn;
  };
  std::ranges::copy_if(page.glyphs, std::back_inserter(page.lying), otherwise);
  std::erase_if(page.glyphs, otherwise);
  for (auto& glyph : page.lying) {
    auto const at =
        read_upright(Point{glyph.left, glyph.base}, page.turn, paper_width, paper_height);
    glyph.left = glyph.right = at.x;
    glyph.base = at.y;
  }
  if (page.turn % 2 == 1) std::swap(page.width, page.height);
  for (auto& glyph : page.glyphs) {
    auto const at =
        read_upright(Point{glyph.left, glyph.base}, page.turn, paper_width, paper_height);
    auto const width = std::abs(glyph.right);
    glyph.left = at.x;
    glyph.right = at.x + width;
    glyph.base = at.y;
  }
  if (page.turn == 0) return;
  for (auto& rule : page.rules) rule = read_upright(rule, page.turn, paper_width, paper_height);
  for (auto& fill : page.fills) fill = read_upright(fill, page.turn, paper_width, paper_height);
}

/// Finds the letters that were drawn before at nearly the same place.
class Twice {
 public:
  explicit Twice(PdfPage const& page) : page_{page} {}
  bool again(Glyph const& glyph, std::uint32_t number) {
    auto const near = 0.12F * page_.styles[glyph.style].size;
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

/// Letters drawn twice, to look bold or to throw a shadow, count once.
void drop_doubles(PdfPage& page) {
  Twice twice{page};
  std::vector<bool> again(page.glyphs.size(), false);
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    again[i] = !page.glyphs[i].blank && twice.again(page.glyphs[i], i);
  }
  std::size_t at = 0;
  std::erase_if(page.glyphs, [&](Glyph const&) { return again[at++]; });
}

/// The white between the words of a page.
struct WordGaps {
  std::size_t all{}, wide{};
};

/// How often the words of a line stand further apart than their space is wide. Where nearly all
/// lines end in a space, as of Word, a space may be the last of a cell too, and a gap behind it
/// tells nothing.
WordGaps word_gaps(PdfPage const& page) {
  constexpr float next_line = 0.25F;  // em
  constexpr float wider = 0.1F;       // em: than a space
  WordGaps gaps;
  std::size_t ends = 0;
  std::size_t ends_in_space = 0;
  for (std::size_t i = 1; i < page.glyphs.size(); ++i) {
    auto const& before = page.glyphs[i - 1];
    auto const& glyph = page.glyphs[i];
    auto const size = page.styles[glyph.style].size;
    if (std::abs(glyph.base - before.base) > next_line * size) {
      ++ends;
      ends_in_space += before.blank ? 1 : 0;
    } else if (before.blank && !glyph.blank && i > 1) {
      ++gaps.all;
      auto const around = glyph.left - page.glyphs[i - 2].right - (before.right - before.left);
      gaps.wide += around > wider * size ? 1 : 0;
    }
  }
  return ends_in_space * 10 < ends * 9 ? gaps : WordGaps{};
}

/// Finds the pages of justified text: one of few lines is so too when the document has others.
void find_justified(PdfDocument& document) {
  constexpr std::size_t enough = 5;
  bool any = false;
  for (auto& page : document.pages) {
    auto const gaps = word_gaps(page);
    page.justified = gaps.wide > 0 && gaps.wide * 12 >= gaps.all;
    any = any || (gaps.wide >= enough && gaps.wide * 5 >= gaps.all);
  }
  for (auto& page : document.pages) page.justified = page.justified && any;
}

}  // namespace

Box PdfPage::on_paper(Box const& box) const {
  auto const back = static_cast<std::uint8_t>((4 - turn) % 4);
  auto const turned =
      read_upright(Rule{static_cast<float>(box.left), static_cast<float>(box.top),
                        static_cast<float>(box.right), static_cast<float>(box.bottom)},
                   back, width, height);
  return {turned.left, turned.top, turned.right, turned.bottom};
}

PdfDocument parse_pdf_lines(std::string_view lines) {
  Parser parser;
  while (!lines.empty()) {
    auto const end = std::min(lines.find('\n'), lines.size());
    parser.line(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  auto document = parser.take();
  for (auto& page : document.pages) {
    upright(page);
    drop_doubles(page);
    auto const spaces = static_cast<std::size_t>(std::ranges::count_if(page.glyphs, &Glyph::blank));
    page.spaced = spaces * 50 >= page.glyphs.size();
  }
  find_justified(document);
  return document;
}

}  // namespace verband::ingest
