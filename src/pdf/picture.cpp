// SPDX-License-Identifier: GPL-2.0-or-later
#include "picture.hpp"

#include <algorithm>
#include <array>

#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>
#include <splash/SplashErrorCodes.h>

namespace verband_pdf {

bool write_picture(PDFDoc& document, int number, int resolution, std::FILE* out) {
  if (number < 1 || number > document.getNumPages()) return false;
  auto* const page = document.getPage(number);
  if (page == nullptr || !page->isOk()) return false;
  // No more than 4,000 dots on a side: a page of ten metres is drawn smaller.
  constexpr double most = 4000;
  auto const side = std::max(page->getCropWidth(), page->getCropHeight());
  auto const dots = std::min<double>(resolution, side > 0 ? most * 72 / side : resolution);
  std::array<unsigned char, 3> white{255, 255, 255};
  SplashOutputDev device{splashModeRGB8, 4, false, white.data()};
  device.setFontAntialias(true);
  device.setVectorAntialias(true);
  device.startDoc(&document);
  document.displayPage(&device, number, dots, dots, 0, false, true, false);
  auto* const bitmap = device.getBitmap();
  return bitmap != nullptr && bitmap->getWidth() > 0 &&
         bitmap->writeImgFile(splashFormatPng, out, static_cast<int>(dots),
                              static_cast<int>(dots)) == splashOk;
}

}  // namespace verband_pdf
