// SPDX-License-Identifier: EUPL-1.2
#include "app/page_pictures.hpp"

namespace verband::app {

std::pair<double, double> png_size(std::string_view png, double dots_an_inch) {
  // An IHDR chunk comes first: width and height, four bytes each, the highest first (ISO 15948).
  if (png.size() < 24 || !png.starts_with("\x89PNG") || png.substr(12, 4) != "IHDR") return {};
  auto const number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      value = value << 8U | static_cast<unsigned char>(png[at + i]);
    }
    return value * 72.0 / dots_an_inch;
  };
  return {number(16), number(20)};
}

std::shared_ptr<PagePicture const> PagePictures::get(std::string const& key, Draw const& draw) {
  if (auto found = kept_.find(key)) return found;
  std::unique_lock const drawing{drawing_, patience};
  if (!drawing.owns_lock()) {
    return std::make_shared<PagePicture const>(PagePicture{.outcome = PagePicture::Outcome::busy});
  }
  if (auto found = kept_.find(key)) return found;
  auto drawn = std::make_shared<PagePicture const>(draw());
  kept_.keep(key, drawn);
  return drawn;
}

}  // namespace verband::app
