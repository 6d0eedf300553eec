// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "publish/web/page.hpp"

namespace verband::publish {

/// What this register is, how it works, what the words mean.
std::string about_page(PageRequest const& request);
/// The accessibility statement (Besluit digitale toegankelijkheid overheid, art. 2).
std::string accessibility_page(PageRequest const& request);
/// How to take the data along.
std::string open_data_page(PageRequest const& request);

/// A resource of the API for its page.
struct ApiPlace {
  std::string path{}, what{};
};
std::string api_page(PageRequest const& request, std::vector<ApiPlace> const& places);

}  // namespace verband::publish
