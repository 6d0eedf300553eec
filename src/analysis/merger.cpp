// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/lower.hpp"
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

bool any_split(MergerCase const& one) {
  return std::ranges::any_of(one.touched, [&](Member const* member) {
    return one.scenario->of(member->code)->is_split();
  });
}

/// What becomes of it when it is an arrangement under the Wgr.
Fate of_arrangement(MergerCase const& one) {
  if (area_law(one.belief->account->typed.name, one.scenario->date) != nullptr)
    return Fate::area_fixed;
  if (one.uncounted) return Fate::continues;
  // A partner or supervisor is no participant: art. 41 does not speak of it.
  if (!participates(one)) return Fate::succession;
  if (one.participants.size() > 1 && !common_result(one).empty()) return Fate::lapses;
  if (probable_participants(one).size() < 2) return Fate::degenerate;
  return any_split(one) ? Fate::needs_act : Fate::continues;
}

void settle_fate(MergerCase const& one, Consequence& out) {
  auto const ground = footing(one.belief->account->typed, one.scenario->date);
  if (ground.ground == Ground::other) {
    out.fate = Fate::succession;
    if (one.uncounted)
      out.look_at.emplace_back("De bron noemt geen deelnemers die we kunnen tellen.");
    return;
  }
  out.fate = of_arrangement(one);
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

/// The place of each member that changes. Nobody is lost: it has an heir, or the question who that
/// is, or the arrangement lapses.
void replace_members(MergerCase const& one, Consequence& out) {
  for (auto const* member : one.touched) {
    auto const& territory = *one.scenario->of(member->code);
    if (territory.goes_on()) continue;
    Replaced replaced{.code = member->code, .role = member->role, .via = member->via};
    for (auto const& heir : territory.heirs) replaced.by.push_back(heir.to);
    if (replaced.by == std::vector{member->code}) continue;
    out.replaced.push_back(std::move(replaced));
  }
}

void end_all(MergerCase const& one, Consequence& out) {
  out.replaced.clear();
  for (auto const& member : one.belief->members) {
    out.replaced.push_back({.code = member.code, .role = member.role, .via = member.via});
  }
}

std::string either(MergerCase const& one, std::vector<std::string> const& codes) {
  std::vector<std::string> names;
  for (auto const& code : codes) names.push_back(one.name(code));
  auto text = enumerated(names);
  if (auto const at = text.rfind(" en "); at != std::string::npos) text.replace(at, 4, " of ");
  return text;
}

void ask(MergerCase const& one, Consequence& out) {
  bool const may_lapse = out.fate == Fate::degenerate && one.participants.size() > 1;
  bool const unsure_lapse = out.fate == Fate::lapses && !out.certain();
  if (may_lapse || unsure_lapse) {
    auto const left = probable_participants(one);
    out.questions.push_back(
        {.candidates = left,
         .text = may_lapse ? "Zegt de herindelingswet dat de regeling vervalt, of gaat " +
                                 either(one, left) + " verder?"
                           : "Is dit een gemeenschappelijke regeling van alleen deze gemeenten? "
                             "Dan vervalt zij. Zo niet, dan gaat " +
                                 either(one, left) + " verder."});
    return;
  }
  if (out.fate == Fate::lapses) return;
  for (auto const& each : out.replaced) {
    if (each.by.size() < 2) continue;
    out.questions.push_back({.code = each.code,
                             .candidates = each.by,
                             .text = "Wie komt in de plaats van " + one.name(each.code) + ": " +
                                     either(one, each.by) + "? Dat staat in de herindelingswet."});
  }
}

void take_in(Decision const& decision, MergerCase const& one, Consequence& out) {
  bool const ends = decision.choice == "ends";
  std::vector<Question> open;
  for (auto& question : out.questions) {
    bool const about_all = question.code.empty();
    bool const asked = decision.about == one.belief->partnership->uri ||
                       (!about_all && decision.about == question.code);
    bool const fits =
        std::ranges::find(question.candidates, decision.choice) != question.candidates.end();
    if (!asked || decision.choice == "later" || (!ends && !fits)) {
      open.push_back(std::move(question));
    } else if (ends && about_all) {
      end_all(one, out);
    } else {
      for (auto& each : out.replaced) {
        if (!about_all && each.code != question.code) continue;
        each.by.clear();
        if (!ends) each.by.push_back(decision.choice);
      }
    }
  }
  out.questions = std::move(open);
}

/// "Volgens het antwoord komt Groningen in de plaats van Haren."
std::string answered_words(MergerCase const& one, Consequence const& out) {
  std::string text;
  for (auto const& each : out.replaced) {
    text += text.empty() ? "Volgens uw antwoord " : "; ";
    text += each.by.empty()
                ? "houdt de deelname van " + one.name(each.code) + " op"
                : "komt " + either(one, each.by) + " in de plaats van " + one.name(each.code);
  }
  return text + ". ";
}

/// What becomes of it once every question about it has its answer.
void settle_answered(MergerCase const& one, Consequence& out) {
  bool const all_end =
      std::ranges::all_of(out.replaced, [](Replaced const& each) { return each.by.empty(); });
  auto const words = answered_words(one, out);
  if (all_end && out.replaced.size() == one.belief->members.size()) {
    out.article =
        out.fate == Fate::degenerate ? "art. 41 lid 2 Wet arhi" : "art. 41 lid 1 Wet arhi";
    out.fate = Fate::lapses;
    out.reason = "Volgens uw antwoord vervalt de regeling op " + dutch(one.scenario->date) + ".";
    out.otherwise.reset();
    out.doubts.clear();
    return;
  }
  if (out.fate == Fate::needs_act) out.fate = Fate::continues;
  if (out.fate == Fate::lapses) {
    out.fate = out.otherwise.value_or(Fate::continues);
    out.otherwise.reset();
    out.doubts.clear();
  }
  out.article = article_of(one, out.fate);
  out.reason = words + (out.fate == Fate::continues
                            ? "De regeling blijft gelden; de deelnemers passen haar aan."
                            : reason_of(one, out.fate));
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
    bool const open = at->by.size() > 1;
    for (auto const& heir : at->by) {
      if (open && !main.empty() && heir != main) continue;
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
    settle_fate(one, out);
    replace_members(one, out);
    if (out.fate == Fate::lapses && out.certain()) end_all(one, out);
    ask(one, out);
    bool const asked = !out.questions.empty();
    auto const own = std::ranges::find(decisions, one.belief->partnership->uri, &Decision::about);
    if (own != decisions.end()) {
      take_in(*own, one, out);
    } else {
      for (auto const& each : decisions) take_in(each, one, out);
    }
    if (asked && out.questions.empty()) settle_answered(one, out);
  }
  set_members(one, out);
  bool const adapts =
      out.fate == Fate::continues || out.fate == Fate::needs_act || out.fate == Fate::degenerate;
  if (adapts) out.adapt = adapt_by(one.scenario->date);
  if (out.reason.empty()) {
    out.article = article_of(one, out.fate);
    out.reason = reason_of(one, out.fate);
  }
  std::ranges::move(look_at(one, out), std::back_inserter(out.look_at));
  return out;
}

}  // namespace

MergerOutcome consequences(OnDay const& day_before, Scenario const& scenario,
                           std::span<Decision const> decisions) {
  MergerOutcome result{.scenario = scenario};
  auto const& atlas = *day_before.snapshot->atlas;
  for (auto const& belief : day_before.beliefs) {
    auto one = belief.account->typed.status == Status::dissolved
                   ? Consequence{.belief = &belief, .fate = Fate::unaffected}
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
