// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a participants cell and as a whole row: it ends, and every participant has a code
// of the atlas and a reason.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/ensure.hpp"
#include "resolve/resolve.hpp"

using namespace verband;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  static Date const day = *parse_iso_date("2016-01-01");
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const check = [](Interpretation const& row) {
    for (auto const& each : row.participants) {
      ensure(gazetteer.atlas()->organisation(each.code) != nullptr, "a code of the atlas");
      ensure(!each.reason.empty(), "a reason");
    }
  };
  check(resolve::resolve_text(text, gazetteer, day, "gm0017"));
  Draft draft;
  for (auto const role : {ColumnRole::name, ColumnRole::purpose, ColumnRole::participants,
                          ColumnRole::policy_area, ColumnRole::nature}) {
    draft.columns.push_back({role, ""});
  }
  DraftRow row;
  for (std::size_t i = 0; i < draft.columns.size(); ++i) {
    Cell cell;
    cell.text = text.substr(size * i / 5, size / 5 + 1);
    row.cells.push_back(cell);
  }
  draft.rows.push_back(row);
  for (auto const& each : resolve::resolve(draft, gazetteer, {.today = day}).rows) check(each);
  return 0;
}
