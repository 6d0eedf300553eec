// SPDX-License-Identifier: EUPL-1.2
// The filters of a list of partnerships: from an address to a selection, and back to a form.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/on_day.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The code of the organisation that a typed name stands for, and what became of it.
using NameReader = std::function<std::optional<std::string>(std::string_view name)>;

/// A filter that was chosen: how it reads, and the address without it.
struct Chosen {
  analysis::Filter filter{};
  std::string label{};    // "Waarover: onderwijs en wetenschap"
  std::string address{};  // of the same page without it
};

/// What an address asks of a list.
struct Filters {
  analysis::Selection selection{};
  std::vector<Chosen> chosen{};
  std::vector<std::string> with{};  // codes chosen under "Met wie"
  std::vector<std::pair<std::string, std::string>> troubles{};
};

/// Reads the parameters q, waarover, vorm, rechtsvorm, verplicht, status and met. `self` is the
/// organisation the page is about, whose partnerships these are; empty = none.
Filters read_filters(PageRequest const& request, NameReader const& reader,
                     std::string_view self = {});

/// The form with all filters, the counts within each other. `fixed_theme` leaves out "Waarover".
void filter_form(Html& html, PageRequest const& request, Filters const& filters,
                 analysis::Sieved const& sieved, bool fixed_theme = false);

/// The filters chosen, each with a link to take it away.
void chosen_filters(Html& html, PageRequest const& request, Filters const& filters);

/// What to say when nothing is left: which filter to drop, and what that gives.
void nothing_left(Html& html, PageRequest const& request, Filters const& filters,
                  analysis::Sieved const& sieved, std::size_t total);

}  // namespace verband::publish
