// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/lower.hpp"
#include "analysis/merger_answers.hpp"
#include "analysis/merger_area.hpp"
#include "analysis/merger_case.hpp"
#include "analysis/rivals.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

bool is_municipality(MergerCase const& one, std::string_view code) {
  auto const* const known = one.atlas->organisation(code);
  return known != nullptr && known->kind == OrganisationKind::municipality;
}

/// The one municipality to which the whole territory of every participant goes; empty when there
/// is none. One that takes in the others goes wholly to the result.
std::string_view common_result(MergerCase const& one) {
  std::string_view result;
  for (auto const* member : one.participants) {
    auto const* const territory = one.scenario->of(member->code);
    bool const wholly = territory == nullptr ? one.scenario->gains(member->code)
                                             : !territory->is_split() && !territory->goes_on();
    if (!wholly || !is_municipality(one, member->code)) return {};
    auto const heir = probable_heir(one, member->code);
    if (!result.empty() && heir != result) return {};
    result = heir;
  }
  return result;
}

bool any_open(Consequence const& out) { return std::ranges::any_of(out.replaced, &Replaced::open); }

/// What becomes of it when it is an arrangement under the Wgr.
Fate of_arrangement(MergerCase const& one, Consequence const& out) {
  if (one.area != nullptr) return Fate::area_fixed;
  if (one.uncounted) return Fate::continues;
  // A partner or supervisor is no participant: art. 41 does not speak of it.
  if (!participates(one)) return Fate::succession;
  if (one.participants.size() > 1 && !common_result(one).empty()) return Fate::lapses;
  if (probable_participants(one).size() < 2) return Fate::degenerate;
  return any_open(out) ? Fate::needs_act : Fate::continues;
}

void settle_fate(MergerCase const& one, Consequence& out) {
  auto const ground = footing(one.belief->account->typed, one.scenario->date);
  if (ground.ground == Ground::other) {
    out.fate = Fate::succession;
    if (one.uncounted)
      out.look_at.emplace_back("De bron noemt geen deelnemers die we kunnen tellen.");
    return;
  }
  out.fate = of_arrangement(one, out);
  if (ground.ground == Ground::unknown && out.fate != Fate::succession) {
    out.otherwise = Fate::succession;
    out.doubts.push_back(ground.reason);
  }
  auto const unnamed = unnamed_parties(one);
  bool const ends = out.fate == Fate::lapses || out.fate == Fate::degenerate;
  if (ends && !unnamed.empty()) {
    if (!out.otherwise) out.otherwise = Fate::continues;
    out.doubts.push_back("De bron noemt ook „" + unnamed.front() +
                         "”. Is dat een deelnemer, dan blijft de regeling gelden.");
  }
  if (out.fate == Fate::degenerate && one.participants.size() < 2) {
    if (!out.otherwise) out.otherwise = Fate::continues;
    out.doubts.emplace_back("De bron noemt maar één deelnemer. Zoek uit wie er nog meer meedoen.");
  }
  if (one.uncounted) {
    if (!out.otherwise) out.otherwise = Fate::lapses;
    out.doubts.emplace_back("De bron noemt geen deelnemers die we kunnen tellen.");
  }
}

/// The rule that gives all those heirs by itself in the place of a member, or nullptr: then nobody
/// has to name one of them.
Rule const* rule_that_gives(MergerCase const& one, Member const& member,
                            std::vector<std::string> const& heirs) {
  if (member.via != Via::rule && member.via != Via::count) return nullptr;
  auto const date = one.scenario->date;
  auto const holds = [](std::vector<std::string> const& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
  };
  for (auto const& rule : one.belief->account->typed.rules) {
    auto const before = expand(rule, *one.atlas, date - std::chrono::days{1});
    if (!holds(before, member.code)) continue;
    auto const then = expand(rule, *one.atlas, date);
    bool const all = std::ranges::all_of(heirs, [&](std::string const& heir) {
      if (one.atlas->organisation(heir) != nullptr) return holds(then, heir);
      // Of a municipality to come we know its parts.
      return std::ranges::all_of(one.scenario->territories, [&](Territory const& each) {
        return std::ranges::find(each.heirs, heir, &Heir::to) == each.heirs.end() ||
               holds(before, each.code);
      });
    });
    if (all) return &rule;
  }
  return nullptr;
}

/// Heirs of split territory that take part anyway: naming one of them changes no list.
void settle_those_inside(MergerCase const& one, Consequence& out) {
  std::set<std::string> inside;
  for (auto const* member : one.participants) {
    auto const at = std::ranges::find(out.replaced, member->code, &Replaced::code);
    if (at == out.replaced.end()) {
      inside.insert(member->code);
    } else if (!at->open) {
      inside.insert(at->by.begin(), at->by.end());
    }
  }
  for (auto& each : out.replaced) {
    bool const all = std::ranges::all_of(
        each.by, [&](std::string const& heir) { return inside.contains(heir); });
    if (!each.open || !all || each.role != Role::participant) continue;
    each.open = false;
    if (one.area != nullptr) continue;
    out.look_at.push_back("De herindelingswet zegt of " + either(one, each.by) +
                          " de rechten en plichten van " + one.name(each.code) +
                          " krijgt. Zij doen hier al mee.");
  }
}

/// The place of each member that changes. Nobody is lost: it has an heir, or the question who that
/// is, or the arrangement lapses, or the law fixes another area.
void replace_members(MergerCase const& one, Consequence& out) {
  for (auto const* member : one.touched) {
    auto const& territory = *one.scenario->of(member->code);
    if (territory.goes_on()) continue;
    Replaced replaced{.code = member->code,
                      .role = member->role,
                      .via = member->via,
                      .open = territory.is_split()};
    for (auto const& heir : territory.heirs) replaced.by.push_back(heir.to);
    if (replaced.by == std::vector{member->code}) continue;
    if (replaced.open) {
      if (auto const* const rule = rule_that_gives(one, *member, replaced.by)) {
        replaced.open = false;
        if (one.area == nullptr)
          out.look_at.push_back(all_of(one, replaced.by) + " komen in de plaats van " +
                                member->name + ": zij horen bij „" + rule->text + "”.");
      }
    }
    out.replaced.push_back(std::move(replaced));
  }
  settle_those_inside(one, out);
}

/// Who take part before and after, and who become one.
void set_members(MergerCase const& one, Consequence& out) {
  std::set<std::string> after;
  std::map<std::string, std::vector<std::string>> parts;
  for (auto const& member : one.belief->members) {
    out.before.push_back(member.code);
    auto const at = std::ranges::find(out.replaced, member.code, &Replaced::code);
    if (at == out.replaced.end()) {
      after.insert(member.code);
      parts[member.code].push_back(member.code);
      continue;
    }
    auto const main = probable_heir(one, member.code);
    for (auto const& heir : at->by) {
      if (at->open && out.fate != Fate::area_fixed && !main.empty() && heir != main) continue;
      after.insert(heir);
      parts[heir].push_back(member.code);
    }
  }
  out.after.assign(after.begin(), after.end());
  sort_by_name(out.after, [&](auto const& code) { return one.name(code); });
  for (auto& [heir, members] : parts) {
    if (members.size() > 1) out.doubled.push_back({heir, std::move(members)});
  }
}

Consequence consequence_of(MergerCase const& one, std::span<Decision const> decisions) {
  Consequence out{.belief = one.belief};
  if (one.touched.empty() && !one.uncounted) {
    bool const wider = std::ranges::any_of(
        one.participants, [&](Member const* member) { return one.scenario->gains(member->code); });
    out.fate = wider ? Fate::grows : Fate::unaffected;
    if (!wider) return out;
  } else {
    replace_members(one, out);
    settle_fate(one, out);
    if (out.fate == Fate::area_fixed) follow_division(one, out);
    if (out.fate == Fate::lapses && out.certain()) end_all(one, out);
    ask(one, out);
    answer(one, decisions, out);
  }
  set_members(one, out);
  bool const adapts =
      out.fate == Fate::continues || out.fate == Fate::needs_act || out.fate == Fate::degenerate;
  if (adapts) out.adapt = adapt_by(one.scenario->date);
  if (out.article.empty()) out.article = article_of(one, out.fate);
  if (out.reason.empty()) out.reason = reason_of(one, out.fate);
  std::ranges::move(look_at(one, out), std::back_inserter(out.look_at));
  return out;
}

}  // namespace

MergerOutcome consequences(OnDay const& day_before, Scenario const& scenario,
                           std::span<Decision const> decisions) {
  MergerOutcome result{.scenario = scenario};
  auto const& atlas = *day_before.snapshot->atlas;
  for (auto const& belief : day_before.beliefs) {
    auto const ended = ended_by_name(belief.account->typed.name);
    bool const gone = belief.account->typed.status == Status::dissolved ||
                      (ended && *ended <= result.scenario.date);
    auto one = gone ? Consequence{.belief = &belief, .fate = Fate::unaffected}
                    : consequence_of(merger_case(belief, result.scenario, atlas), decisions);
    if (one.fate == Fate::unaffected) {
      ++result.unaffected;
    } else {
      result.consequences.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(result.consequences, {}, &Consequence::fate);
  find_rivals(result, atlas);
  return result;
}

std::string_view name(Fate fate) {
  constexpr std::array<std::string_view, fate_count> names{"needs-act", "lapses",     "degenerate",
                                                           "continues", "area-fixed", "succession",
                                                           "grows",     "unaffected"};
  return names[static_cast<std::size_t>(fate)];
}

}  // namespace verband::analysis
