// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>

#include "reference/gazetteer.hpp"

// Written by pack.cmake into release_data.S.
extern "C" char const verband_release_begin[];
extern "C" char const verband_release_end[];
extern "C" char const verband_release_hash[];

namespace verband::reference {

std::string_view embedded_release() {
  return {verband_release_begin,
          static_cast<std::size_t>(verband_release_end - verband_release_begin)};
}

std::string_view embedded_hash() { return verband_release_hash; }

}  // namespace verband::reference
