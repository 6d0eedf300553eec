// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/register.hpp"

namespace verband::analysis {

/// How firmly something is known on the day asked.
enum class Standing : std::uint8_t {
  stated,    // the source speaks of this very day
  presumed,  // last (or first) stated on another day; nothing says it changed
  expected   // a successor in the place of a participant that ceased to exist, until someone judges
             // it
};

/// Someone who takes part on the day asked, and how we know.
struct Member {
  std::string code{};
  std::string name{};
  Role role{Role::participant};
  Via via{Via::named};
  Standing standing{Standing::stated};
  std::string instead_of{};  // code of the participant it succeeded, for expected
  std::string reason{};      // plain Dutch
  bool operator==(Member const&) const = default;
};

/// The reasons that many members share, most often a rule: said once beside the table of members.
std::vector<std::string> shared_reasons(std::vector<Member> const& members);

/// Another account that is present and different; absence is not a contradiction.
struct Contradiction {
  std::string account{};
  std::string field{};
  std::string believed{};
  std::string other{};
  bool operator==(Contradiction const&) const = default;
};

/// When a partnership lapsed, and by which article.
struct Lapse {
  Date date{};
  std::string reason{};
};

/// What the register holds for true about a partnership on a day. Views into the snapshot given.
struct BeliefView {
  Partnership const* partnership{};
  Account const* account{};  // the one believed
  Reading const* reading{};
  Standing standing{Standing::stated};
  bool in_force{true};            // false = by its own account it had ended, or was yet to begin
  std::vector<Member> members{};  // of one that is not in force: as they were nearest to the day
  std::vector<std::string>
      notes{};  // what another date changes: "op 1 januari 2018: 20 in plaats van 23"
  std::vector<Contradiction> contradictions{};
  /// Other names and addresses that lead to it: of rows that are not believed now, and of
  /// partnerships that turned out to be this one.
  std::vector<std::string> also_called{};
  std::optional<Lapse> lapsed{};  // by the day asked
};

/// The days of which an account speaks: the one on which it was observed, or the period that the
/// source gives, as far as it had passed by then.
Period spoken_of(Account const& account);

/// The day on which the participants it lists are all of them: the last of which it speaks. A list
/// that was kept afterwards shows who took part earlier, but not who left since.
Date list_day(Account const& account);

/// What is believed about the partnership with that URI (redirects followed) on `day`: of the
/// accounts that are judged to tell of it, the one that speaks of the day or of the last day before
/// it, else of the first after it; an observation of the day itself before a period given
/// afterwards; a person's judgement before a rule's; of the same day the source that came in last.
/// An empty view (no partnership) when the URI is unknown or nothing tells of it.
BeliefView believed(Snapshot const& snapshot, std::string_view uri, Date day);

/// A partnership and the rows that tell of it.
struct ToldOf {
  Partnership const* partnership{};
  std::vector<Account const*> accounts{};
};

/// In which order rows are believed; made once for many partnerships of one snapshot, which it
/// looks into.
class Credence {
 public:
  explicit Credence(Snapshot const& snapshot);
  /// The rows that tell of the partnership with that URI (redirects followed): the one that is
  /// believed on `day` first, then the next best. Empty when it is not known.
  ToldOf told(std::string_view uri, Date day) const;

 private:
  Snapshot const& snapshot_;
  std::set<std::string_view> judged_;  // accounts of which a person said what they tell of
};

/// What is believed of every partnership, in the order of their sources and rows.
struct Beliefs {
  std::vector<BeliefView> in_force{};
  std::vector<BeliefView> elsewhen{};  // had ended, or were yet to begin
};
Beliefs beliefs_on(Snapshot const& snapshot, Date day);

/// Those that are in force.
std::vector<BeliefView> believed_all(Snapshot const& snapshot, Date day);

/// "stated", "presumed", "expected".
std::string_view name(Standing standing);

}  // namespace verband::analysis
