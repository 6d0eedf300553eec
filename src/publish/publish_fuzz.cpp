// SPDX-License-Identifier: EUPL-1.2
// Addresses, outlines of the operator and texts from sources: any bytes are borne.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/ensure.hpp"
#include "publish/web/boundaries.hpp"
#include "publish/web/html.hpp"
#include "publish/web/url.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace verband::publish;
  if (size == 0) return 0;
  std::string_view const text{reinterpret_cast<char const*>(data) + 1, size - 1};
  switch (data[0] % 3) {
    case 0:
      if (auto const parameters = parse_query(text)) {
        // What is written is read back, without the values that say nothing.
        auto const again = parse_query(
            std::string_view{query(*parameters)}.substr(query(*parameters).empty() ? 0 : 1));
        verband::ensure(again.has_value(), "a query we wrote can be read");
        verband::ensure(query(*again) == query(*parameters), "and says the same");
      }
      break;
    case 1:
      boundaries(text);
      break;
    default: {
      std::string escaped;
      append_escaped(escaped, text);
      for (char const c : escaped) {
        verband::ensure(c != '<' && c != '>' && c != '"' && c != '\'', "no mark of markup");
      }
      slug(text);
    }
  }
  return 0;
}
