// SPDX-License-Identifier: EUPL-1.2
#include "registry/fold.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace verband::registry {
namespace {

template <typename T>
void put(Things<T>& things, Event const& event) {
  if (event.state) {
    things.put(event.key.id, event.state.as<T>());
  } else {
    things.erase(event.key.id);
  }
}

void apply(Snapshot& snapshot, Event const& event, Revision revision) {
  auto const& kind = event.key.kind;
  if (kind == "source") {
    put(snapshot.sources, event);
    if (event.state) {
      snapshot.source_since.try_emplace(event.key.id, revision);
    } else {
      snapshot.source_since.erase(event.key.id);
    }
  } else if (kind == "reading") {
    put(snapshot.readings, event);
  } else if (kind == "account") {
    put(snapshot.accounts, event);
  } else if (kind == "judgement") {
    put(snapshot.judgements, event);
  } else if (kind == "partnership") {
    put(snapshot.partnerships, event);
  } else if (kind == "amendment") {
    put(snapshot.amendments, event);
  } else if (kind == "ruling") {
    put(snapshot.rulings, event);
  } else if (kind == "pair-judgement") {
    put(snapshot.pair_judgements, event);
  } else if (kind == "division") {
    put(snapshot.divisions, event);
  } else if (kind == "release") {
    snapshot.release_hash = event.state ? std::get<AtlasRelease>(*event.state).hash : "";
  }
}

/// A person goes before a rule; among equals "same" goes before the others, then the later id:
/// merging partnerships can bring several together.
bool weightier(Judgement const& a, Judgement const& b) {
  auto const rank = [](Judgement const& x) {
    return std::tuple{x.by_person(), x.verdict == Verdict::same, std::string_view{x.id}};
  };
  return rank(a) > rank(b);
}

void derive_told_by(Snapshot& snapshot) {
  // What was judged about one partnership does not outrank what was judged about another, also when
  // the two were merged since: otherwise a row could drop out of every list.
  using Link = std::array<std::string_view, 3>;  // account, part, partnership
  std::map<Link, Judgement const*> strongest;
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (!judgement.superseded_by.empty()) continue;
    auto*& best = strongest[{judgement.account, judgement.part, judgement.partnership}];
    if (best == nullptr || weightier(judgement, *best)) best = &judgement;
  }
  // Accounts in the order of their sources' days and rows, so that lists are the same every time.
  using Order = std::tuple<Date, std::string_view, std::uint32_t, std::string_view>;
  std::map<std::string_view, std::set<Order>> told;
  for (auto const& [link, judgement] : strongest) {
    if (judgement->verdict != Verdict::same) continue;
    auto const account = snapshot.accounts.find(link[0]);
    if (account == snapshot.accounts.end() || !current(snapshot, account->second)) continue;
    auto const* partnership = followed_redirects(snapshot, link[2]);
    if (partnership == nullptr) continue;
    auto const& told_now = account->second;
    told[partnership->uri].emplace(told_now.observed, told_now.reading, told_now.row, told_now.id);
  }
  snapshot.told_by.clear();
  for (auto const& [uri, accounts] : told) {
    auto& list = snapshot.told_by[std::string{uri}];
    for (auto const& account : accounts) list.emplace_back(std::get<3>(account));
  }
}

void derive_amended_by(Snapshot& snapshot) {
  std::map<std::string_view, std::set<std::tuple<Date, std::string_view>>> amended;
  for (auto const& [id, amendment] : snapshot.amendments) {
    auto const* partnership = followed_redirects(snapshot, amendment.partnership);
    if (partnership != nullptr) amended[partnership->uri].emplace(amendment.date, id);
  }
  snapshot.amended_by.clear();
  for (auto const& [uri, amendments] : amended) {
    auto& list = snapshot.amended_by[std::string{uri}];
    for (auto const& [date, id] : amendments) list.emplace_back(id);
  }
}

}  // namespace

void furnish(Snapshot& snapshot, std::shared_ptr<Atlas const> base) {
  snapshot.base = std::move(base);
  snapshot.atlas = snapshot.base;
  if (snapshot.base == nullptr || snapshot.divisions.empty()) return;
  std::vector<RegionDivision const*> divisions;
  for (auto const& [id, each] : snapshot.divisions) divisions.push_back(&each);
  // Ids say nothing of order: the first in time first, so that the same log gives the same atlas.
  std::ranges::stable_sort(divisions, {}, [](auto const* each) { return each->period.from; });
  snapshot.atlas = std::make_shared<Atlas const>(overlaid(*snapshot.base, divisions));
}

Snapshot advance(Snapshot snapshot, std::span<Change const> later) {
  bool divided = false;
  for (auto const& change : later) {
    for (auto const& event : change.events) {
      apply(snapshot, event, change.revision);
      divided = divided || event.key.kind == "division";
    }
    snapshot.revision = change.revision;
    snapshot.recorded = change.recorded;
  }
  derive_told_by(snapshot);
  derive_amended_by(snapshot);
  if (divided) {
    auto base = snapshot.base == nullptr ? snapshot.atlas : snapshot.base;
    furnish(snapshot, std::move(base));
  }
  return snapshot;
}

Snapshot fold(std::span<Change const> changes, std::shared_ptr<Atlas const> atlas,
              std::optional<Instant> known) {
  if (known) {
    auto const after = std::ranges::find_if(
        changes, [&](Change const& change) { return change.recorded >= *known; });
    changes = changes.first(static_cast<std::size_t>(after - changes.begin()));
  }
  Snapshot empty;
  empty.atlas = atlas;
  empty.base = std::move(atlas);
  return advance(std::move(empty), changes);
}

Snapshot as_known(std::span<Change const> changes, AtlasLoader const& load, Date day) {
  auto snapshot = fold(changes, nullptr, end_of_day_amsterdam(day));
  furnish(snapshot, load(snapshot.release_hash));
  return snapshot;
}

Partnership const* partnership(Snapshot const& snapshot, std::string_view uri_or_slug) {
  if (auto const* by_uri = followed_redirects(snapshot, uri_or_slug)) return by_uri;
  for (auto const& [uri, candidate] : snapshot.partnerships) {
    if (candidate.slug == uri_or_slug) return followed_redirects(snapshot, uri);
  }
  return nullptr;
}

bool current(Snapshot const& snapshot, Account const& account) {
  auto const reading = snapshot.readings.find(account.reading);
  if (reading == snapshot.readings.end() || !reading->second.superseded_by.empty()) return false;
  auto const source = snapshot.sources.find(account.source);
  return source != snapshot.sources.end() && source->second.redacted.empty();
}

Judgement const* judgement(Snapshot const& snapshot, std::string_view account,
                           std::string_view part, std::string_view partnership_uri) {
  auto const* wanted = followed_redirects(snapshot, partnership_uri);
  Judgement const* best = nullptr;
  for (auto const& [id, candidate] : snapshot.judgements) {
    if (!candidate.superseded_by.empty() || candidate.account != account ||
        candidate.part != part) {
      continue;
    }
    auto const* its = followed_redirects(snapshot, candidate.partnership);
    if (its == nullptr || its != wanted) continue;
    if (best == nullptr || weightier(candidate, *best)) best = &candidate;
  }
  return best;
}

}  // namespace verband::registry
