// SPDX-License-Identifier: EUPL-1.2
#include "analysis/disclosure.hpp"

#include "analysis/lower.hpp"

namespace verband::analysis {

Disclosure disclosure(std::span<Change const> log) {
  struct Row {
    std::string source{};
    std::string name{};
  };
  std::map<std::string, Row> rows;
  Disclosure result;
  for (auto const& change : log) {
    std::set<std::string_view> fresh;  // partnerships that began with this change
    for (auto const& event : change.events) {
      if (!event.state) continue;
      if (auto const* source = std::get_if<Source>(&*event.state)) {
        // Removing what a source said does not open it.
        if (change.kind == ChangeKind::redaction) continue;
        if (source->visibility == Visibility::closed) {
          result.closed.insert(source->id);
        } else {
          result.closed.erase(source->id);
        }
      } else if (auto const* account = std::get_if<Account>(&*event.state)) {
        rows[account->id] = {account->source, lower(account->typed.name)};
      } else if (auto const* partnership = std::get_if<Partnership>(&*event.state)) {
        if (!result.named.contains(partnership->uri)) fresh.insert(partnership->uri);
      }
    }
    for (auto const& event : change.events) {
      auto const* const judgement = event.state ? std::get_if<Judgement>(&*event.state) : nullptr;
      if (judgement == nullptr || !fresh.contains(judgement->partnership)) continue;
      auto const row = rows.find(judgement->account);
      if (row == rows.end()) continue;
      result.named.try_emplace(judgement->partnership,
                               Naming{row->second.source, row->second.name, change.revision});
    }
  }
  return result;
}

}  // namespace verband::analysis
