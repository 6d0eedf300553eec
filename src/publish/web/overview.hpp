// SPDX-License-Identifier: EUPL-1.2
// A list of partnerships with filters: of one organisation, on one theme, or all.
#pragma once

#include <string>
#include <vector>

#include "publish/web/filters.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// What a list is about and what is in it.
struct Overview {
  std::string self{};                              // code of the organisation, or empty
  std::string theme{};                             // concept, or empty
  std::vector<analysis::BeliefView const*> all{};  // before filters
  Filters filters{};
  analysis::Sieved sieved{};
};

/// What to show of the rows left: in the order asked for (?sorteer=).
std::vector<analysis::BeliefView const*> sorted(PageRequest const& request, Overview const& list);

/// The page: facts in sentences, filters, the table (or the picture asked for by ?beeld=).
std::string overview_page(PageRequest const& request, Overview const& list);

/// The title of the list as a question: "Met wie werkt Haren samen?".
std::string overview_title(PageRequest const& request, Overview const& list);
/// The filters chosen, in one line for a file: "op 1 januari 2015; Waarover: onderwijs".
std::string overview_question(PageRequest const& request, Filters const& filters);

}  // namespace verband::publish
