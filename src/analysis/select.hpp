// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// Which partnerships are asked for; what is empty does not restrict.
struct Selection {
  /// Of each group of codes at least one takes part on the day asked (an organisation, or what
  /// became of it).
  std::vector<std::vector<std::string>> with{};
  std::vector<std::string> policy_areas{};  // concepts; one of them, or one below it, fits
  // Of each of these one of the values fits.
  std::vector<LegalBasis> bases{};
  std::vector<LegalForm> forms{};
  std::vector<Obligation> obligations{};
  std::vector<Status> statuses{};
  std::string text{};  // words that must all occur in the stated text or the names of members
};

/// What a selection may restrict, each by itself.
enum class Filter : std::uint8_t { text, policy, basis, form, obligation, status, with };
inline constexpr std::size_t filter_count = 7;

/// The filters of the selection that the belief does not pass: bit `1 << filter`; 0 = it fits.
/// Ready to be asked of many beliefs.
class Sieve {
 public:
  Sieve(Selection const& selection, Atlas const& atlas);
  std::uint32_t stopped_by(BeliefView const& belief) const;

 private:
  Selection const& selection_;
  Atlas const& atlas_;
  std::vector<std::string> words_;
};

/// The concept and everything above it, itself first.
std::vector<std::string_view> with_broader(Atlas const& atlas, std::string_view policy_area);

/// The beliefs that fit the selection, in the same order.
std::vector<BeliefView> select(std::vector<BeliefView> beliefs, Selection const& selection,
                               Atlas const& atlas);

/// The partnerships a person may mean by `text`: its URI, slug, abbreviation, name or part of the
/// name; exact before part. More than one = the caller asks which.
std::vector<BeliefView> named(std::vector<BeliefView> const& beliefs, std::string_view text);

/// The concepts a person may mean by `text`, per list (TOP, task fields): the id or label itself,
/// else the labels with that word, else the labels that contain it. Empty = no such policy area.
std::vector<std::string> policy_areas_named(Atlas const& atlas, std::string_view text);

/// The stated text of a field of an account, or empty.
std::string_view stated(Account const& account, ColumnRole role);

/// True when `code` takes part in it.
bool has_member(BeliefView const& belief, std::string_view code);

}  // namespace verband::analysis
