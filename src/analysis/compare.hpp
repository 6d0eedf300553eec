// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/on_day.hpp"

namespace verband::analysis {

/// One side of a comparison: an organisation on a day.
struct Side {
  std::string code{};
  OnDay const* register_on_day{};
};

/// What one side says of a partnership: its own source where there is one, else what is believed.
struct SideView {
  BeliefView const* belief{};
  Account const* account{};
  std::vector<Member> members{};  // by that account, on the day of that side
  Standing standing{};
};

/// What can differ between two sides.
enum class Aspect : std::uint8_t {
  name,
  members,
  purpose,
  policy_area,
  nature,
  legal_basis,
  legal_form,
  obligation,
  status,
  standing
};

/// A partnership in which both take part.
struct SharedPartnership {
  SideView a{}, b{};
  std::vector<Aspect> differs{};                // in the order of the enumerators
  std::vector<std::string> only_a{}, only_b{};  // names of members on one side only

  bool differ(Aspect aspect) const;
  /// True when more differs than how firmly it is known, which a difference of dates alone gives.
  bool differ_in_content() const;
};

/// Two sides, by partnership. Views into the registers of the sides.
struct Comparison {
  Side a{}, b{};
  std::vector<SharedPartnership> both{};  // in the order of the names
  std::vector<SideView> only_a{}, only_b{};
  /// The day of the own source of each side; nothing when no source is of that organisation.
  std::optional<Date> source_a{}, source_b{};
};

/// Something that became different for one organisation between two days.
struct Turned {
  BeliefView const* belief{};  // of the later day, or of the earlier one when it is no more
  std::string sentence{};      // plain Dutch, without the name of the partnership
};

/// What changed for one organisation between the two days of the comparison, a sentence each: what
/// it takes part in since, what no more, and where others came or went, with the reason where the
/// register knows one.
std::vector<Turned> what_changed(Comparison const& comparison);

/// Compares what two organisations take part in, or one organisation on two days.
Comparison compare(Side const& a, Side const& b);

}  // namespace verband::analysis
