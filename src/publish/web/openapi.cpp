// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>

#include "publish/web/api.hpp"

// From openapi_data.S.in.
extern "C" char const verband_openapi_yaml_begin[];
extern "C" char const verband_openapi_yaml_end[];
extern "C" char const verband_openapi_json_begin[];
extern "C" char const verband_openapi_json_end[];

namespace verband::publish {

std::string_view openapi_yaml() {
  return {verband_openapi_yaml_begin,
          static_cast<std::size_t>(verband_openapi_yaml_end - verband_openapi_yaml_begin)};
}

std::string_view openapi_json() {
  return {verband_openapi_json_begin,
          static_cast<std::size_t>(verband_openapi_json_end - verband_openapi_json_begin)};
}

}  // namespace verband::publish
