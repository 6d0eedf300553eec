// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
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
  std::optional<LegalBasis> basis{};
  std::optional<LegalForm> form{};
  std::optional<Obligation> obligation{};
  std::optional<Status> status{};
  std::string text{};  // words that must all occur in the stated text or the names of members
};

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
