// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "publish/overlap/views.hpp"
#include "publish/web/filters.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// What a page about overlap shows.
struct OverlapPage {
  OverlapQuestion question{};
  Filters filters{};
  std::vector<std::string> suggested{};  // codes to compare the only one chosen with
};

/// True when the question can be answered: who shares what needs two or more.
bool answerable(OverlapQuestion const& question);

/// The page about overlap: a form, the answer in short, its tables, and for who shares what a
/// cartogram.
std::string overlap_page(PageRequest const& request, OverlapPage const& asked);

/// The names of those chosen as they stand in an address, with commas.
std::string in_address(PageRequest const& request, std::vector<std::string> const& codes);

/// The field for one organisation, with names to choose from: it holds the name of `code`, or what
/// was typed when that is empty.
void organisation_choice(Html& html, PageRequest const& request, std::string_view name,
                         std::string_view code, std::string_view example);

/// A list of policy areas to choose one from, as part of a form.
void theme_choice(Html& html, PageRequest const& request, std::string_view name,
                  std::string_view chosen);
/// The fields of a form that keep the two dates.
void kept_dates(Html& html, PageRequest const& request);
/// The names of all municipalities of the day, to be offered to a field with list="namen".
void offered_names(Html& html, PageRequest const& request);

}  // namespace verband::publish
