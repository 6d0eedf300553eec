// SPDX-License-Identifier: EUPL-1.2
// Participations that end and begin, and what lapses, when municipalities merge, as one change that
// can be undone.
#include <algorithm>
#include <tuple>

#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

bool same(Amendment const& a, Amendment const& b) {
  auto const key = [](Amendment const& x) {
    return std::tie(x.partnership, x.organisation, x.turn, x.date, x.role, x.instead_of);
  };
  return key(a) == key(b);
}

}  // namespace

Result<Change> amend_participations(Snapshot const& snapshot, AmendRequest const& request,
                                    By const& by, Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto change = begun(ChangeKind::merger, by);
  change.summary = request.summary;
  for (auto amendment : request.amendments) {
    auto const* const its = partnership(snapshot, amendment.partnership);
    if (its == nullptr) {
      return refused(RefusalKind::unknown_partnership, unknown_partnership(amendment.partnership));
    }
    if (amendment.turn != Turn::lapses && snapshot.atlas != nullptr &&
        snapshot.atlas->organisation(amendment.organisation) == nullptr) {
      return refused(RefusalKind::unknown_organisation,
                     "De organisatie \"" + amendment.organisation +
                         "\" staat niet in de naslaggegevens. Wacht tot zij een code heeft.");
    }
    amendment.partnership = its->uri;
    if (std::ranges::any_of(snapshot.amendments,
                            [&](auto const& each) { return same(each.second, amendment); })) {
      continue;
    }
    amendment.id = tools.mint();
    add(change, std::move(amendment));
  }
  if (change.events.empty()) {
    return refused(
        RefusalKind::nothing_changes,
        "Er verandert niets: deze herindeling is al uitgevoerd, of raakt geen deelname.");
  }
  return change;
}

}  // namespace verband::registry
