// SPDX-License-Identifier: EUPL-1.2
#include "analysis/visible.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

constexpr std::array<std::string_view, 14> personal_words{
    "portefeuille",    "contact",    "e-mail",       "email",       "mail",
    "telefoon",        "wethouder",  "burgemeester", "bestuurder",  "ambtenaar",
    "vertegenwoordig", "medewerker", "behandelaar",  "naam persoon"};

bool closed(Snapshot const& now, std::string_view source) {
  auto const at = now.sources.find(source);
  return at != now.sources.end() && at->second.visibility == Visibility::closed;
}

bool has_personal(Account const& account) {
  return std::ranges::any_of(account.stated, [](StatedField const& field) {
    return field.role == ColumnRole::extra && personal(field.header);
  });
}

bool anything_to_hide(Snapshot const& snapshot, Snapshot const& now) {
  return std::ranges::any_of(snapshot.sources,
                             [&](auto const& each) { return closed(now, each.first); }) ||
         std::ranges::any_of(snapshot.accounts,
                             [](auto const& each) { return has_personal(each.second); });
}

/// The source that a thing speaks of; empty for partnerships and releases.
std::string source_of(Thing const& thing, std::map<std::string, std::string> const& of_account) {
  if (auto const* source = std::get_if<Source>(&thing)) return source->id;
  if (auto const* reading = std::get_if<Reading>(&thing)) return reading->source;
  if (auto const* account = std::get_if<Account>(&thing)) return account->source;
  if (auto const* judgement = std::get_if<Judgement>(&thing)) {
    auto const at = of_account.find(judgement->account);
    return at == of_account.end() ? std::string{} : at->second;
  }
  return {};
}

}  // namespace

bool personal(std::string_view header) {
  auto const text = lower(header);
  return std::ranges::any_of(
      personal_words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::shared_ptr<Snapshot const> visible(std::shared_ptr<Snapshot const> snapshot,
                                        Snapshot const& now) {
  if (!anything_to_hide(*snapshot, now)) return snapshot;
  auto result = std::make_shared<Snapshot>(*snapshot);
  std::erase_if(result->sources, [&](auto const& each) { return closed(now, each.first); });
  std::erase_if(result->readings,
                [&](auto const& each) { return closed(now, each.second.source); });
  std::erase_if(result->accounts,
                [&](auto const& each) { return closed(now, each.second.source); });
  std::erase_if(result->judgements,
                [&](auto const& each) { return !result->accounts.contains(each.second.account); });
  for (auto& [id, account] : result->accounts) {
    std::erase_if(account.stated, [](StatedField const& field) {
      return field.role == ColumnRole::extra && personal(field.header);
    });
  }
  std::set<std::string> told;
  for (auto& [uri, ids] : result->told_by) {
    std::erase_if(ids, [&](std::string const& id) { return !result->accounts.contains(id); });
    if (!ids.empty()) told.insert(uri);
  }
  std::erase_if(result->told_by, [](auto const& each) { return each.second.empty(); });
  std::erase_if(result->partnerships, [&](auto const& each) {
    return each.second.redirects_to.empty() ? !told.contains(each.first)
                                            : !told.contains(each.second.redirects_to);
  });
  return result;
}

std::vector<Recorded> visible_log(std::span<Change const> log, Snapshot const& now) {
  std::map<std::string, std::string> of_account;
  std::vector<Recorded> result;
  for (auto const& change : log) {
    Recorded entry{.revision = change.revision,
                   .recorded = change.recorded,
                   .kind = change.kind,
                   .reason = change.reason,
                   .summary = change.summary,
                   .undoes = change.undoes};
    bool shown = false;
    bool hidden = false;
    for (auto const& event : change.events) {
      if (event.state) {
        if (auto const* account = std::get_if<Account>(&*event.state)) {
          of_account[account->id] = account->source;
        }
        auto const source = source_of(*event.state, of_account);
        if (!source.empty()) (closed(now, source) ? hidden : shown) = true;
      }
      entry.touched.push_back(event.key);
    }
    if (change.undoes != 0) {
      auto const at = std::ranges::find(result, change.undoes, &Recorded::revision);
      if (at == result.end()) {
        hidden = !shown;
      } else {
        at->undone_by = change.revision;
      }
    }
    if (shown || !hidden) result.push_back(std::move(entry));
  }
  return result;
}

std::vector<Recorded const*> history_of(std::vector<Recorded> const& log, Snapshot const& snapshot,
                                        std::string_view uri) {
  std::set<ThingKey> keys{{"partnership", std::string{uri}}};
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.partnership != uri) continue;
    keys.insert({"judgement", id});
    keys.insert({"account", judgement.account});
  }
  std::vector<Recorded const*> result;
  for (auto const& each : log) {
    if (std::ranges::any_of(each.touched, [&](auto const& key) { return keys.contains(key); })) {
      result.push_back(&each);
    }
  }
  return result;
}

}  // namespace verband::analysis
