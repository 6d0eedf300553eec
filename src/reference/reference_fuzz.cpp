// SPDX-License-Identifier: EUPL-1.2
// Any bytes as packed reference data give an atlas or an Error; any text is looked up without harm.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/ensure.hpp"
#include "reference/gazetteer.hpp"
#include "text/fold.hpp"

namespace {

verband::reference::Gazetteer const& gazetteer() {
  static verband::reference::Gazetteer const known{
      verband::reference::load(verband::reference::embedded_release())};
  return known;
}

void try_load(std::string const& bytes) {
  try {
    verband::reference::Gazetteer const made{verband::reference::load(bytes)};
  } catch (verband::Error const&) {
    return;  // refused, as it should be
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const day = *verband::parse_iso_date("2015-01-01");
  gazetteer().find(text, day);
  gazetteer().nearest(text, day);
  gazetteer().foreign(text, day);
  auto const folded = verband::text::fold(text);
  verband::ensure(gazetteer().longest_name(folded) <= folded.size(), "a name longer than its text");
  try_load(std::string{text});
  // The rest of the time: the real data, damaged in one place by the input.
  if (size > 4 && size < 64) {
    std::string damaged{verband::reference::embedded_release()};
    auto const at = (data[0] + 256U * data[1] + 65536U * data[2]) % (damaged.size() - size);
    damaged.replace(at, size - 3, text.substr(3));
    if (data[3] % 16 == 0) try_load(damaged);
  }
  return 0;
}
