// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/pictures.hpp"

namespace verband::publish {

void picture(Html& /*html*/, PageRequest const& /*request*/, Overview const& /*list*/) {}
void picture_in_time(Html& /*html*/, PageRequest const& /*request*/,
                     analysis::BeliefView const& /*belief*/) {}

}  // namespace verband::publish
