// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/pictures.hpp"

#include "analysis/map.hpp"
#include "analysis/network.hpp"
#include "analysis/timeline.hpp"
#include "publish/web/map.hpp"
#include "publish/web/network.hpp"
#include "publish/web/timeline.hpp"

namespace verband::publish {

bool picture(Html& html, PageRequest const& request, Overview const& list) {
  auto const asked = request.parameters.value("beeld");
  if (list.self.empty()) return false;
  if (asked == "netwerk") {
    network(html, request, analysis::network(list.sieved.found, list.self));
    return true;
  }
  if (asked == "kaart") {
    map(html, request, analysis::map_of(list.sieved.found, list.self, request.atlas(), request.day),
        request.site->boundaries.get());
    return true;
  }
  return false;
}

void picture_in_time(Html& html, PageRequest const& request, analysis::BeliefView const& belief) {
  timeline(
      html, request,
      analysis::timeline(request.snapshot(), belief.partnership->uri, request.day, request.today));
}

}  // namespace verband::publish
