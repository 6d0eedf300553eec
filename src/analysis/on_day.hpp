// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"
#include "analysis/select.hpp"

namespace verband::analysis {

/// The register on one day: all that is believed, in the order of the names. Immutable; holds the
/// snapshot its views look into.
struct OnDay {
  std::shared_ptr<Snapshot const> snapshot{};
  Date day{};
  std::vector<BeliefView> beliefs{};
  std::vector<BeliefView> elsewhen{};  // of partnerships that had ended or were yet to begin
  /// Code of an organisation → numbers in `beliefs` of what it takes part in.
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_member{};

  /// What that organisation takes part in, in the order of the names.
  std::vector<BeliefView const*> of(std::string_view code) const;
  /// What is believed of the partnership with that URI, in force or not; nullptr when nothing is.
  BeliefView const* find(std::string_view uri) const;
  /// All of it.
  std::vector<BeliefView const*> all() const;
};

/// The register on that day. Takes time: to be kept and asked again.
OnDay on_day(std::shared_ptr<Snapshot const> snapshot, Date day);

/// How many partnerships there are with a value, of those that pass the other filters.
template <typename T>
struct Count {
  T value{};
  std::size_t count{};
  bool operator==(Count const&) const = default;
};

/// What is left of a list, and what each other choice would give.
struct Sieved {
  std::vector<BeliefView const*> found{};
  // Values that occur in the whole list, also when nothing is left with them (count 0).
  std::vector<Count<std::string>> policy_areas{};  // concept, by label; broader ones included
  std::vector<Count<LegalBasis>> bases{};
  std::vector<Count<LegalForm>> forms{};
  std::vector<Count<Obligation>> obligations{};
  std::vector<Count<Status>> statuses{};
  std::vector<Count<std::string>> members{};  // code; most first, then by name
  /// How many there would be without that one filter.
  std::vector<Count<Filter>> without{};
};

/// The beliefs that fit the selection, with the counts of each filter within the others. `self` is
/// not counted as a member.
Sieved sieve(std::span<BeliefView const* const> beliefs, Selection const& selection,
             Atlas const& atlas, std::string_view self = {});

/// The label of a concept, or its id when it is not in the list.
std::string_view policy_label(Atlas const& atlas, std::string_view id);

/// The concepts of a row that people see: those of the TOP list.
std::vector<std::string> policy_themes(Interpretation const& typed);

}  // namespace verband::analysis
