// SPDX-License-Identifier: EUPL-1.2
#include "analysis/carry_out.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace verband::analysis {
namespace {

bool by_rule(Via via) { return via == Via::rule || via == Via::count; }

Member const* member(BeliefView const* belief, std::string_view code) {
  if (belief == nullptr) return nullptr;
  auto const at = std::ranges::find(belief->members, code, &Member::code);
  return at == belief->members.end() ? nullptr : &*at;
}

/// Who begins in the place of others, with the weightiest role they had.
struct Beginning {
  std::vector<std::string> instead_of{};
  Role role{Role::partner};
};

Role weightier(Role a, Role b) {
  // A participant that takes over from a partner too is a participant.
  auto const outside = [](Role role) { return role == Role::partner || role == Role::supervisor; };
  if (outside(a) != outside(b)) return outside(a) ? b : a;
  return std::max(a, b);
}

/// Writes what changes in one partnership.
class Writing {
 public:
  Writing(Consequence const& consequence, Scenario const& scenario, BeliefView const* then)
      : consequence_{consequence}, then_{then} {
    pattern_ = {.partnership = consequence.belief->partnership->uri,
                .account = consequence.belief->account->id,
                .date = scenario.date,
                .cause = text(scenario),
                .reason = consequence.article};
  }

  std::vector<Amendment> take() {
    std::map<std::string, Beginning> beginnings;
    for (auto const& each : consequence_.replaced) {
      // A rule that no longer gives the old one needs no help; one that still does, does.
      if (!by_rule(each.via) || member(then_, each.code) != nullptr) ends(each.code);
      for (auto const& heir : each.by) {
        auto& one = beginnings[heir];
        one.instead_of.push_back(each.code);
        one.role = weightier(one.role, each.role);
      }
    }
    bool const all_end = consequence_.after.empty();
    // What lapses is itself no longer in force; its participations end with it.
    if (consequence_.fate == Fate::lapses && consequence_.certain()) lapses();
    if (all_end && then_ != nullptr) {
      for (auto const& each : then_->members) {
        if (each.standing != Standing::expected) ends(each.code);
      }
    }
    for (auto const& [heir, how] : beginnings) {
      if (!is_there(heir, how.role)) begins(heir, how);
    }
    return std::move(amendments_);
  }

 private:
  void ends(std::string const& code) {
    if (!ended_.insert(code).second) return;
    auto one = pattern_;
    one.organisation = code;
    one.turn = Turn::ends;
    amendments_.push_back(std::move(one));
  }

  void lapses() {
    auto one = pattern_;
    one.turn = Turn::lapses;
    amendments_.push_back(std::move(one));
  }

  void begins(std::string const& code, Beginning const& how) {
    for (auto const& predecessor : how.instead_of) {
      auto one = pattern_;
      one.organisation = code;
      one.turn = Turn::begins;
      one.role = how.role;
      one.instead_of = predecessor;
      amendments_.push_back(std::move(one));
    }
  }

  /// The heir takes part already by itself, in no lesser role.
  bool is_there(std::string const& code, Role role) const {
    auto const* const now = member(then_, code);
    if (now == nullptr || now->standing == Standing::expected || ended_.contains(code))
      return false;
    return weightier(now->role, role) == now->role;
  }

  Consequence const& consequence_;
  BeliefView const* then_;
  Amendment pattern_{};
  std::set<std::string> ended_{};
  std::vector<Amendment> amendments_{};
};

}  // namespace

CarryOut carry_out(MergerOutcome const& outcome, OnDay const& on_day) {
  std::map<std::string_view, BeliefView const*> then;
  for (auto const& belief : on_day.beliefs) then[belief.partnership->uri] = &belief;
  CarryOut result;
  for (auto const& each : outcome.consequences) {
    if (!each.questions.empty()) {
      result.open.push_back(&each);
      continue;
    }
    if (each.replaced.empty()) continue;
    auto const at = then.find(each.belief->partnership->uri);
    auto const* const view = at == then.end() ? nullptr : at->second;
    // A later source that speaks of the day itself goes before what we work out.
    if (view != nullptr && view->account->observed >= outcome.scenario.date) continue;
    auto amendments = Writing{each, outcome.scenario, view}.take();
    (amendments.empty() ? result.by_rule : result.changed).push_back(&each);
    std::ranges::move(amendments, std::back_inserter(result.amendments));
  }
  return result;
}

}  // namespace verband::analysis
