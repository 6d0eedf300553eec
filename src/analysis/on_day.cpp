// SPDX-License-Identifier: EUPL-1.2
#include "analysis/on_day.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

constexpr std::uint32_t bit(Filter filter) { return 1U << static_cast<unsigned>(filter); }

/// Counts values: all that occur, and how often where the other filters let the row pass.
template <typename T>
class Tally {
 public:
  void see(T const& value, bool counts) { counts_[value] += counts ? 1 : 0; }
  std::vector<Count<T>> take() const {
    std::vector<Count<T>> result;
    for (auto const& [value, count] : counts_) result.push_back({value, count});
    return result;
  }

 private:
  std::map<T, std::size_t> counts_{};
};

bool is_theme(std::string_view id) { return !id.starts_with("iv3_"); }

std::string sort_name(Atlas const& atlas, std::string_view code) {
  auto const* const known = atlas.organisation(code);
  return lower(known == nullptr ? std::string{code} : known->name);
}

}  // namespace

std::vector<BeliefView const*> OnDay::of(std::string_view code) const {
  std::vector<BeliefView const*> result;
  auto const at = by_member.find(code);
  if (at == by_member.end()) return result;
  for (auto const number : at->second) result.push_back(&beliefs[number]);
  return result;
}

BeliefView const* OnDay::find(std::string_view uri) const {
  for (auto const* const list : {&beliefs, &elsewhen}) {
    auto const at = std::ranges::find(
        *list, uri, [](BeliefView const& each) { return std::string_view{each.partnership->uri}; });
    if (at != list->end()) return &*at;
  }
  return nullptr;
}

std::vector<BeliefView const*> OnDay::all() const {
  std::vector<BeliefView const*> result;
  result.reserve(beliefs.size());
  for (auto const& belief : beliefs) result.push_back(&belief);
  return result;
}

OnDay on_day(std::shared_ptr<Snapshot const> snapshot, Date day) {
  OnDay result{.snapshot = std::move(snapshot), .day = day};
  auto [in_force, elsewhen] = beliefs_on(*result.snapshot, day);
  result.beliefs = std::move(in_force);
  result.elsewhen = std::move(elsewhen);
  for (auto* const beliefs : {&result.beliefs, &result.elsewhen}) {
    sort_by_name(*beliefs, [](BeliefView const& each) { return each.account->typed.name; });
  }
  for (std::uint32_t i = 0; i < result.beliefs.size(); ++i) {
    for (auto const& member : result.beliefs[i].members) result.by_member[member.code].push_back(i);
  }
  return result;
}

std::string_view policy_label(Atlas const& atlas, std::string_view id) {
  auto const at = std::ranges::find(atlas.policy_areas, id, &PolicyArea::id);
  return at == atlas.policy_areas.end() ? id : std::string_view{at->label};
}

std::vector<std::string> policy_themes(Interpretation const& typed) {
  std::vector<std::string> result;
  std::ranges::copy_if(typed.policy_areas, std::back_inserter(result), is_theme);
  return result;
}

Sieved sieve(std::span<BeliefView const* const> beliefs, Selection const& selection,
             Atlas const& atlas, std::string_view self) {
  Sieved result;
  Sieve const sieve{selection, atlas};
  Tally<std::string_view> areas;
  Tally<LegalBasis> bases;
  Tally<LegalForm> forms;
  Tally<Obligation> obligations;
  Tally<Status> statuses;
  Tally<std::string_view> members;
  std::size_t on_everything = 0;
  std::vector<std::size_t> without(filter_count);
  for (auto const* const belief : beliefs) {
    auto const& typed = belief->account->typed;
    auto const stopped = sieve.stopped_by(*belief);
    if (stopped == 0) result.found.push_back(belief);
    auto const passes = [&](Filter but) { return (stopped & ~bit(but)) == 0; };
    for (std::size_t i = 0; i < filter_count; ++i) {
      without[i] += passes(static_cast<Filter>(i)) ? 1 : 0;
    }
    bool const by_policy = passes(Filter::policy);
    on_everything += by_policy && typed.policy_all ? 1 : 0;
    std::set<std::string_view> concepts;
    for (auto const& area : typed.policy_areas) {
      for (auto const each : with_broader(atlas, area)) {
        if (is_theme(each)) concepts.insert(each);
      }
    }
    for (auto const each : concepts) areas.see(each, by_policy && !typed.policy_all);
    bases.see(typed.legal_basis, passes(Filter::basis));
    if (typed.legal_form) forms.see(*typed.legal_form, passes(Filter::form));
    obligations.see(typed.obligation, passes(Filter::obligation));
    statuses.see(typed.status, passes(Filter::status));
    for (auto const& member : belief->members) {
      if (member.code != self) members.see(member.code, passes(Filter::with));
    }
  }
  for (auto const& [id, count] : areas.take()) {
    result.policy_areas.push_back({std::string{id}, count + on_everything});
  }
  sort_by_name(result.policy_areas,
               [&](auto const& each) { return policy_label(atlas, each.value); });
  result.bases = bases.take();
  result.forms = forms.take();
  result.obligations = obligations.take();
  result.statuses = statuses.take();
  std::vector<std::tuple<std::size_t, std::string, std::string_view>> order;
  for (auto const& each : members.take()) {
    order.emplace_back(beliefs.size() - each.count, sort_name(atlas, each.value), each.value);
  }
  std::ranges::sort(order);
  for (auto const& [missing, name, code] : order) {
    result.members.push_back({std::string{code}, beliefs.size() - missing});
  }
  for (std::size_t i = 0; i < filter_count; ++i) {
    result.without.push_back({static_cast<Filter>(i), without[i]});
  }
  return result;
}

}  // namespace verband::analysis
