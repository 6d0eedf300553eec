// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "analysis/network.hpp"
#include "analysis/overlap/graph.hpp"
#include "publish/overlap/views.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// What a page about the network shows: the ring of one organisation, or the whole country.
struct NetworkPage {
  std::string self{};                                  // code; empty = none chosen
  std::string theme{};                                 // concept; empty = all
  bool country{};                                      // the whole country was asked for
  std::vector<analysis::BeliefView const*> beliefs{};  // on that theme
};

/// The rows of the page: whom the organisation meets, or all partnerships with their members.
OverlapAnswer network_answer(PageRequest const& request, NetworkPage const& asked);

/// The page: one's own ring, or on request the country; the same rows as a table.
std::string network_page(PageRequest const& request, NetworkPage const& asked);

/// The network of the country as a drawing: municipalities where they lie, partnerships amid their
/// members. Partnerships of more than half of all municipalities are drawn without lines.
void country_drawing(Html& html, PageRequest const& request, analysis::Graph const& graph,
                     std::string_view table);

}  // namespace verband::publish
