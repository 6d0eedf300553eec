// SPDX-License-Identifier: EUPL-1.2
// The pages that lead to others: begin, municipalities, themes, search, sources, comparing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/on_day.hpp"
#include "analysis/sources.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// The begin: with whom does your municipality work together? `typed` is a name that was not found.
std::string start_page(PageRequest const& request, std::string_view typed = {});

/// The municipalities of that day by province, with how many partnerships we know of.
std::string municipalities_page(PageRequest const& request);

/// Several organisations that a name may stand for.
std::string choice_page(PageRequest const& request, std::string_view typed,
                        std::vector<std::string> const& codes);

/// The policy themes with how many partnerships there are.
std::string themes_page(PageRequest const& request);

/// What fits the words: organisations by code, themes by id, partnerships.
struct Found {
  std::string text{};
  std::vector<std::string> organisations{};
  std::vector<std::string> themes{};
  std::vector<analysis::BeliefView const*> partnerships{};
  std::vector<analysis::BeliefView const*>
      elsewhen{};  // had ended on the day, or were yet to begin
};
std::string search_page(PageRequest const& request, Found const& found);

/// What to compare: two names, or one name and two days.
std::string compare_form(PageRequest const& request);

/// The documents the register rests on.
std::string sources_page(PageRequest const& request,
                         std::vector<analysis::SourceView> const& sources);

/// A page that says what is wrong and offers a search.
std::string trouble_page(PageRequest const& request, std::string_view title, std::string_view text);

}  // namespace verband::publish
