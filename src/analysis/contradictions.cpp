// SPDX-License-Identifier: EUPL-1.2
#include "analysis/contradictions.hpp"

#include <set>
#include <string>
#include <string_view>

namespace verband::analysis {
namespace {

/// True when one says that this participant took part on the day of the other's list, which lacks
/// it.
bool denied(Account const& with, Participant const& one, Account const& without,
            Atlas const& atlas) {
  auto const day = list_day(without);
  auto const* const known = atlas.organisation(one.code);
  return spoken_of(with).contains(day) && one.period.contains(day) &&
         (known == nullptr || known->period.contains(day));
}

/// The participants of one that the other denies, separated by spaces.
std::string denied_of(Account const& with, Account const& without, Atlas const& atlas) {
  std::set<std::string_view> listed;
  for (auto const& each : without.typed.participants) listed.insert(each.code);
  std::set<std::string_view> codes;
  for (auto const& one : with.typed.participants) {
    if (!listed.contains(one.code) && denied(with, one, without, atlas)) codes.insert(one.code);
  }
  std::string text;
  for (auto const code : codes) text += (text.empty() ? "" : " ") + std::string{code};
  return text;
}

}  // namespace

void contradict(Account const& believed, Account const& other, Atlas const& atlas,
                std::vector<Contradiction>& out) {
  auto const differ = [&](std::string_view field, std::string_view a, std::string_view b) {
    if (a.empty() || b.empty() || a == "not-stated" || b == "not-stated" || a == b) return;
    out.push_back({other.id, std::string{field}, std::string{a}, std::string{b}});
  };
  auto const& a = believed.typed;
  auto const& b = other.typed;
  differ("legal_basis", name(a.legal_basis), name(b.legal_basis));
  if (a.legal_form && b.legal_form) differ("legal_form", name(*a.legal_form), name(*b.legal_form));
  differ("obligation", name(a.obligation), name(b.obligation));
  differ("effect", name(a.effect), name(b.effect));
  differ("status", name(a.status), name(b.status));
  if (believed.typed.participants.empty() || other.typed.participants.empty()) return;
  auto const here = denied_of(believed, other, atlas);
  auto const there = denied_of(other, believed, atlas);
  if (!here.empty() || !there.empty()) out.push_back({other.id, "participants", here, there});
}

}  // namespace verband::analysis
