// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

#include "publish/web/page.hpp"

namespace verband::publish {

/// An organisation that is not there on a day: what became of it, and where to look. `on_day` gives
/// the address of the same page with the organisation on another day.
void gone(Html& html, PageRequest const& request, Organisation const& organisation, Date on,
          std::function<std::string(Date)> const& on_day);

}  // namespace verband::publish
