// SPDX-License-Identifier: EUPL-1.2
// With minizip and not libzip: it goes into the program whole and costs nothing at the start.
#pragma once

#include <span>
#include <string>

namespace verband::publish {

/// A file within a package, by its path in it ("word/document.xml").
struct Part {
  std::string name{};
  std::string bytes{};
};

/// A zip file with these parts in this order; the same parts give the same bytes on every day.
std::string package(std::span<Part const> parts);

}  // namespace verband::publish
