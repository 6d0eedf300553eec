// SPDX-License-Identifier: EUPL-1.2
// What the pictures share: how wide a text is, how it is cut, and the figure around a drawing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "publish/web/html.hpp"

namespace verband::publish {

/// How wide a text is at most when drawn with letters of that size; an estimate on the safe side.
double text_width(std::string_view utf8, double letter_size);

/// `utf8` cut so that it fits in `width`, with … at the end when something was left out. Control
/// characters and marks that change the direction of writing are dropped: a label must not turn
/// what stands beside it.
std::string fitted(std::string_view utf8, double letter_size, double width);

/// `utf8` on one line, without control characters and marks that change the direction of writing.
std::string one_line(std::string_view utf8);

/// A rectangle in a picture, turned about its left middle point; for labels.
struct LabelBox {
  double x{}, y{};  // where the text begins, or ends when `to_the_left`
  double width{}, height{};
  double degrees{};  // clockwise, as SVG turns
  bool to_the_left{};
  bool operator==(LabelBox const&) const = default;
};

/// The frame of a picture.
struct PictureFrame {
  std::string id{};           // of the figure; others are made from it
  std::string title{};        // the name of the drawing
  std::string description{};  // what is drawn and how, for who does not see it
  std::string conclusion{};   // one sentence: the caption
  std::string legend{};       // what the shapes and lines mean; empty = nothing to explain
  double width{}, height{};
  bool fluid{};  // may be drawn smaller on a narrow screen
};

/// A figure: caption, drawing in a region that scrolls by itself, legend. The drawing is a group
/// and no image, because the links in it are to be reached.
void figure(Html& html, PictureFrame const& frame, std::function<void()> const& draw);

/// A link around shapes, with a name that is read out and shown when pointed at.
void picture_link(Html& html, std::string_view address, std::string_view name,
                  std::function<void()> const& draw);

/// A label at its place; `text` must fit its box.
void picture_label(Html& html, LabelBox const& box, std::string_view text, double letter_size);

/// How often those that were left out are met, beside those that are shown: "minder vaak". By the
/// smallest number that is shown, and the largest and smallest that are not.
std::string_view how_often(std::size_t least_shown, std::size_t most_left, std::size_t least_left);

/// The id of the table that says the same as the figure with that id.
std::string table_id(std::string_view figure);
/// A link to skip the drawing and go to its table.
void to_table(Html& html, std::string_view figure);
/// A link to skip the table and go to the drawing.
void to_picture(Html& html, std::string_view id);

}  // namespace verband::publish
