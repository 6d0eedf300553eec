// SPDX-License-Identifier: EUPL-1.2
// A site with a small register, for the tests of pieces of pages.
#pragma once

#include <memory>
#include <string_view>

#include "analysis/example.hpp"
#include "publish/web/page.hpp"

namespace verband::publish::example {

/// What a request looks into; must outlive it.
struct Site {
  Site(Snapshot const& snapshot, Date on)
      : day{analysis::example::on(snapshot, on)}, addresses{*day.snapshot->atlas} {}

  PageRequest request(Parameters parameters = {}) const {
    return {.path = "/gemeente/haren",
            .parameters = std::move(parameters),
            .today = analysis::example::today,
            .day = day.day,
            .day_given = true,
            .register_on_day = &day,
            .addresses = &addresses,
            .site = &settings};
  }

  analysis::OnDay day;
  Addresses addresses;
  SiteSettings settings{};
};

inline std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
}

/// The drawing in a piece of a page.
inline std::string_view drawing_of(std::string_view text) {
  auto const begin = text.find("<svg");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find("</svg>") - begin);
}

}  // namespace verband::publish::example
