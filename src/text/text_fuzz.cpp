// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/fold.hpp"
#include "text/lexicon.hpp"
#include "text/repair.hpp"
#include "text/similarity.hpp"

namespace {

void require(bool law) {
  if (!law) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace verband::text;
  static Lexicon const lexicon;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const folded = fold(text);
  require(valid_utf8(folded));
  require(fold(folded) == folded);
  auto const undone = undo_double_encoding(text);
  require(!valid_utf8(text) || valid_utf8(undone));
  require(squeeze(squeeze(text)) == squeeze(text));
  auto const rate = false_space_rate(text, lexicon);
  require(rate >= 0 && rate <= 1);
  auto const result = mend(text, lexicon, 0.3);
  require(result.origin.size() == result.text.size());
  for (std::size_t i = 0; i < result.text.size(); ++i) {
    require(result.text[i] == text[result.origin[i]]);
  }
  auto const half = size / 2;
  auto const a = text.substr(0, half);
  auto const b = text.substr(half);
  if (size < 2000) {
    require(edit_distance(a, b, 5) == edit_distance(b, a, 5));
    require(edit_distance(a, a, 0) == 0);
  }
  return 0;
}
