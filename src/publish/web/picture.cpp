// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace verband::publish {
namespace {

struct Letter {
  std::uint32_t code{};
  std::size_t size{1};
};

/// The character at the start; a stray byte is one letter (it becomes U+FFFD when written).
Letter first_letter(std::string_view text) {
  auto const at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  unsigned const lead = at(0);
  std::size_t const size = lead < 0xC2   ? 1
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 1;
  if (size == 1) return {lead < 0x80 ? lead : 0xFFFDU, 1};
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((at(i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    code = (code << 6U) | (at(i) & 0x3FU);
  }
  return {code, size};
}

/// Marks that change the direction of writing, and characters that are not seen.
bool unseen(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0xFEFF ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F);
}

/// Width of a letter as part of the letter size: a little more than in the usual sans serifs.
double width_of(std::uint32_t code) {
  constexpr std::string_view thin = "iljtfrI.,:;'|!()[] -";
  constexpr std::string_view broad = "mwMW@%&QOGD";
  if (code >= 0x0300 && code < 0x0370) return 0.0;  // accents on the letter before
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2100 ? 0.6 : 1.1;
  if (code < 0x80) {
    char const letter = static_cast<char>(code);
    if (thin.find(letter) != std::string_view::npos) return 0.35;
    if (broad.find(letter) != std::string_view::npos) return 0.9;
    if (letter >= 'A' && letter <= 'Z') return 0.72;
  }
  return 0.58;
}

}  // namespace

double text_width(std::string_view utf8, double letter_size) {
  double width = 0.0;
  while (!utf8.empty()) {
    auto const letter = first_letter(utf8);
    if (!unseen(letter.code)) width += width_of(letter.code);
    utf8.remove_prefix(letter.size);
  }
  return width * letter_size;
}

std::string fitted(std::string_view utf8, double letter_size, double width) {
  constexpr std::string_view dots = "…";
  double const room = width - text_width(dots, letter_size);
  std::string whole;
  std::size_t kept = 0;  // of `whole`, when it must be cut
  double used = 0.0;
  while (!utf8.empty() && used <= width) {
    auto const letter = first_letter(utf8);
    auto const bytes = utf8.substr(0, letter.size);
    utf8.remove_prefix(letter.size);
    if (letter.code == '\t' || letter.code == '\n' || letter.code == '\r') {
      whole += ' ';
    } else if (unseen(letter.code)) {
      continue;
    } else {
      whole += bytes;
    }
    used += width_of(letter.code) * letter_size;
    if (used <= room) kept = whole.size();
  }
  if (used <= width && utf8.empty()) return whole;
  bool const within_word = kept < whole.size() && whole[kept] != ' ';
  whole.resize(kept);
  // Whole words read better, and can be said to a computer that listens.
  auto const blank = whole.rfind(' ');
  if (within_word && blank != std::string::npos && blank * 2 >= kept) whole.resize(blank);
  while (!whole.empty() && (whole.back() == ' ' || whole.back() == ',' || whole.back() == ':')) {
    whole.pop_back();
  }
  return whole + std::string{dots};
}

std::string one_line(std::string_view utf8) {
  return fitted(utf8, 1.0, std::numeric_limits<double>::infinity());
}

void figure(Html& html, PictureFrame const& frame, std::function<void()> const& draw) {
  auto const title = frame.id + "-titel";
  auto const description = frame.id + "-uitleg";
  auto const width = svg_number(frame.width);
  auto const height = svg_number(frame.height);
  html.element("figure", {{"class", "vb-figure"}, {"id", frame.id}, {"tabindex", "-1"}}, [&] {
    html.element("figcaption", {{"class", "vb-figure__caption"}}, frame.conclusion);
    html.element("div",
                 {{"class", "vb-scroll"},
                  {"tabindex", "0"},
                  {"role", "region"},
                  {"aria-label", frame.title + " (schuift opzij op een klein scherm)"}},
                 [&] {
                   html.element(
                       "svg",
                       {{"class", frame.fluid ? "vb-picture vb-picture--fluid" : "vb-picture"},
                        {"viewBox", "0 0 " + width + " " + height},
                        {"width", width},
                        {"height", height},
                        {"role", "group"},
                        {"aria-labelledby", title},
                        {"aria-describedby", description}},
                       [&] {
                         html.element("title", {{"id", title}}, frame.title);
                         html.element("desc", {{"id", description}}, frame.description);
                         draw();
                       });
                 });
    if (!frame.legend.empty()) {
      html.element("p", {{"class", "utrecht-paragraph vb-figure__legend"}}, frame.legend);
    }
  });
}

void picture_link(Html& html, std::string_view address, std::string_view name,
                  std::function<void()> const& draw) {
  html.element("a", {{"href", address}, {"aria-label", name}}, [&] {
    html.element("title", {}, name);
    draw();
  });
}

void picture_label(Html& html, LabelBox const& box, std::string_view text, double letter_size) {
  constexpr double baseline = 0.35;  // from the middle of small letters to their foot
  auto const x = svg_number(box.x);
  auto const y = svg_number(box.y);
  auto const turn = "rotate(" + svg_number(box.degrees) + " " + x + " " + y + ")";
  html.element("text",
               {{"class", "vb-label"},
                {"x", x},
                {"y", svg_number(box.y + baseline * letter_size)},
                {"font-size", svg_number(letter_size)},
                {"text-anchor", box.to_the_left ? "end" : "start"},
                AttributeView::unless_empty("transform", box.degrees == 0.0 ? "" : turn)},
               text);
}

std::string_view how_often(std::size_t least_shown, std::size_t most_left, std::size_t least_left) {
  if (most_left < least_shown) return "minder vaak";
  return least_left == least_shown ? "even vaak" : "even vaak of minder vaak";
}

std::string table_id(std::string_view figure) { return std::string{figure} + "-tabel"; }

void to_table(Html& html, std::string_view figure) {
  html.element("p", {{"class", "utrecht-paragraph vb-to-picture"}}, [&] {
    html.element("a", {{"class", "utrecht-link"}, {"href", "#" + table_id(figure)}},
                 "Naar de tabel met dezelfde gegevens");
  });
}

void to_picture(Html& html, std::string_view id) {
  html.element("p", {{"class", "utrecht-paragraph vb-to-picture"}}, [&] {
    html.element("a", {{"class", "utrecht-link"}, {"href", "#" + std::string{id}}},
                 "Naar de tekening");
  });
}

}  // namespace verband::publish
