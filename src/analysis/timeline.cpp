// SPDX-License-Identifier: EUPL-1.2
#include "analysis/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/amended.hpp"
#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

using namespace std::chrono_literals;

/// The part of the register that tells of one partnership: answers the same, and fast.
Snapshot about(Snapshot const& snapshot, Partnership const& partnership,
               std::vector<std::string> const& accounts) {
  Snapshot part{
      .revision = snapshot.revision, .recorded = snapshot.recorded, .atlas = snapshot.atlas};
  part.partnerships[partnership.uri] = partnership;
  auto& ids = part.told_by[partnership.uri];
  for (auto const& id : accounts) {
    auto const account = snapshot.accounts.find(id);
    if (account == snapshot.accounts.end()) continue;
    ids.push_back(id);
    part.accounts[id] = account->second;
  }
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (part.accounts.contains(judgement.account)) part.judgements[id] = judgement;
  }
  copy_amendments(snapshot, partnership.uri, part);
  return part;
}

/// The days on which what is believed can change: a source speaks, an organisation or a member of a
/// grouping begins or ends.
std::set<Date> turning_points(Snapshot const& part, Period shown) {
  std::set<Date> result{shown.from};
  auto const add = [&](Date day) {
    if (shown.contains(day)) result.insert(day);
  };
  for (auto const& [id, account] : part.accounts) {
    // On the day itself a source is believed also about who had just ceased to exist.
    auto const spoken = spoken_of(account);
    for (auto const& day : {account.observed, account.observed + std::chrono::days{1}, spoken.from,
                            spoken.to, account.typed.period.from, account.typed.period.to}) {
      add(day);
    }
    for (auto const& one : account.typed.participants) {
      add(one.period.from);
      add(one.period.to);
    }
  }
  for (auto const day : amended_on(part)) {
    add(day);
    add(day + std::chrono::days{1});
  }
  for (auto const& each : part.atlas->organisations) {
    add(each.period.from);
    add(each.period.to);
  }
  for (auto const& grouping : part.atlas->groupings) {
    for (auto const& member : grouping.members) {
      add(member.period.from);
      add(member.period.to);
    }
  }
  return result;
}

using Tracks = std::map<std::string, History>;

void add_stretches(Snapshot const& part, std::string const& uri, Period shown, Tracks& tracks) {
  auto const points = turning_points(part, shown);
  for (auto at = points.begin(); at != points.end(); ++at) {
    auto const next = std::next(at);
    Period const here{*at, next == points.end() ? shown.to : *next};
    auto const view = believed(part, uri, here.from);
    if (!view.in_force) continue;
    for (auto const& member : view.members) {
      Standing const standing =
          member.standing == Standing::expected ? Standing::expected : Standing::presumed;
      auto& stretches = tracks[member.code].stretches;
      if (!stretches.empty() && stretches.back().period.to == here.from &&
          stretches.back().standing == standing) {
        stretches.back().period.to = here.to;
      } else {
        stretches.push_back({here, standing});
      }
    }
  }
}

/// The days on which each source by itself says that someone takes part.
void add_stated(Snapshot const& part, std::string const& uri, Tracks& tracks) {
  for (auto const& [id, account] : part.accounts) {
    Snapshot one{.atlas = part.atlas};
    one.partnerships = part.partnerships;
    one.accounts[id] = account;
    one.told_by[uri] = {id};
    for (auto const& member : believed(one, uri, account.observed).members) {
      if (member.standing == Standing::stated) {
        tracks[member.code].stated.push_back(account.observed);
      }
    }
  }
  for (auto& [code, history] : tracks) {
    auto& stated = history.stated;
    std::ranges::sort(stated);
    stated.erase(std::ranges::unique(stated).begin(), stated.end());
  }
}

/// Whom those who are expected follow: each that was there and ceased to exist.
std::map<std::string, std::vector<std::string>> predecessors(Tracks const& tracks,
                                                             Atlas const& atlas) {
  std::map<std::string, std::vector<std::string>> result;
  for (auto const& [code, history] : tracks) {
    auto const* const known = atlas.organisation(code);
    if (known == nullptr || known->period.to == Date::max()) continue;
    for (auto const& next : atlas.alive(code, known->period.to)) {
      auto const track = tracks.find(next);
      bool const expected =
          track != tracks.end() && std::ranges::any_of(track->second.stretches, [](auto const& it) {
            return it.standing == Standing::expected;
          });
      if (expected) result[next].push_back(code);
    }
  }
  return result;
}

std::vector<TimelineRow> rows(Tracks& tracks, Atlas const& atlas, Period shown, bool grouped) {
  std::vector<TimelineRow> result;
  std::map<History, std::size_t> by_history;
  auto const followed = predecessors(tracks, atlas);
  for (auto& [code, history] : tracks) {
    auto const* const known = atlas.organisation(code);
    TimelineMember member{
        .code = code, .name = known == nullptr ? code : full_name(*known), .instead_of = {}};
    auto const before = followed.find(code);
    if (before != followed.end()) member.instead_of = before->second;
    if (known != nullptr && known->period.to < shown.to && known->period.to > shown.from) {
      history.abolished = known->period.to;
      member.became = atlas.alive(code, known->period.to);
    }
    auto const at = by_history.find(history);
    if (grouped && at != by_history.end()) {
      result[at->second].members.push_back(std::move(member));
      continue;
    }
    by_history[history] = result.size();
    result.push_back({std::move(history), {std::move(member)}});
  }
  for (auto& row : result) {
    std::ranges::sort(row.members, {}, [](TimelineMember const& each) {
      return std::tuple{lower(each.name), each.code};
    });
  }
  auto const order = [](TimelineRow const& row) {
    auto const& stretches = row.history.stretches;
    auto const& first = row.members.front();
    return std::tuple{stretches.empty() ? Date::max() : stretches.front().period.from,
                      stretches.empty() ? Date::min() : stretches.front().period.to,
                      -static_cast<std::int64_t>(row.members.size()), lower(first.name),
                      first.code};
  };
  std::ranges::sort(result, {}, order);
  return result;
}

}  // namespace

Timeline timeline(Snapshot const& snapshot, std::string_view uri, Date day, Date today,
                  std::size_t apart) {
  Timeline result{.day = day};
  auto const view = believed(snapshot, uri, day);
  if (view.partnership == nullptr) return result;
  auto const& key = view.partnership->uri;
  auto const told = snapshot.told_by.find(key);
  if (told == snapshot.told_by.end()) return result;
  auto const part = about(snapshot, *view.partnership, told->second);
  std::set<Date> observed;
  auto first = day;
  for (auto const& [id, account] : part.accounts) {
    observed.insert(account.observed);
    first = std::min(first, spoken_of(account).from);
  }
  if (observed.empty()) return result;
  if (first == Date::min()) first = std::min(*observed.begin(), day);
  result.observations.assign(observed.begin(), observed.end());
  result.shown = {first, std::max({*observed.rbegin(), day, today}) + std::chrono::days{1}};
  Tracks tracks;
  add_stretches(part, key, result.shown, tracks);
  add_stated(part, key, tracks);
  result.participants = tracks.size();
  result.rows = rows(tracks, *snapshot.atlas, result.shown, tracks.size() > apart);
  return result;
}

}  // namespace verband::analysis
