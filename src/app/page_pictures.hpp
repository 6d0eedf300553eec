// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "app/last_asked.hpp"

namespace verband::app {

/// A page of a document as a picture.
struct PagePicture {
  enum class Outcome : std::uint8_t { drawn, busy, no_such_page, cannot };
  Outcome outcome{Outcome::cannot};
  std::string png{};
  double width{}, height{};  // of the page, in points
};

/// The width and height in the head of a PNG file, in points at so many dots an inch; zeros when it
/// is no PNG.
std::pair<double, double> png_size(std::string_view png, double dots_an_inch);

/// Pictures of pages: the few asked for last are kept, one is drawn at a time, and who would have
/// to wait long is told so. Safe to use from several threads.
class PagePictures {
 public:
  using Draw = std::function<PagePicture()>;

  /// The picture with that key ("source/page"), drawn when it is not kept.
  std::shared_ptr<PagePicture const> get(std::string const& key, Draw const& draw);

 private:
  static constexpr std::chrono::seconds patience{2};

  std::timed_mutex drawing_{};
  LastAsked<std::string, PagePicture> kept_{12};
};

}  // namespace verband::app
