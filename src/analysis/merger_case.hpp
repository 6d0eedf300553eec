// SPDX-License-Identifier: EUPL-1.2
// One partnership under a scenario, laid out for the rules and for the words; for mergers only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/merger.hpp"

namespace verband::analysis {

/// A partnership and what the scenario does to its members. Views into the register and scenario.
struct MergerCase {
  BeliefView const* belief{};
  Scenario const* scenario{};
  Atlas const* atlas{};
  std::vector<Member const*> participants{};  // partners and supervisors are none
  std::vector<Member const*> touched{};       // members whose municipality changes, of any role
  AreaLaw const* area{};                      // that fixes its area, if any
  bool uncounted{};  // the list of a municipality that changes names it, without countable members

  std::string name(std::string_view code) const { return full_name(*atlas, code); }
};

/// The case of that partnership.
MergerCase merger_case(BeliefView const& belief, Scenario const& scenario, Atlas const& atlas);

/// The areas of a law of which most municipalities take part on the day before.
std::vector<Grouping const*> whole_areas(MergerCase const& one, AreaLaw const& law);

/// True when a participant changes, or the list of one that does names it.
bool participates(MergerCase const& one);

/// Who will probably take the place of a member: itself when nothing changes or it goes on; the one
/// that gets most when its territory is split; nothing when nobody can say.
std::string_view probable_heir(MergerCase const& one, std::string_view code);

/// The participants that probably remain, each once.
std::vector<std::string> probable_participants(MergerCase const& one);

/// The parties of which the source does not say who they are: they may be participants.
std::vector<std::string> unnamed_parties(MergerCase const& one);

/// "art. 41 lid 3 en 4 Wet arhi".
std::string article_of(MergerCase const& one, Fate fate);
/// " Groningen komt in de plaats van Haren en Ten Boer."; a sentence for each heir, without those
/// of whom it was said already.
std::string in_the_place(MergerCase const& one, std::set<std::string> const& said = {});
/// Some names, and how many more.
std::string some(std::vector<std::string> names);
/// Why that is what becomes of it, in plain Dutch.
std::string reason_of(MergerCase const& one, Fate fate);
/// Shares, votes, seats, centre municipalities and more that somebody must look at.
std::vector<std::string> look_at(MergerCase const& one, Consequence const& consequence);

}  // namespace verband::analysis
