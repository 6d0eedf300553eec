// SPDX-License-Identifier: EUPL-1.2
// What happens to partnerships when municipalities merge or split: Wet arhi art. 41, 43 and 44.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/merger_law.hpp"
#include "analysis/on_day.hpp"
#include "analysis/scenario.hpp"

namespace verband::analysis {

/// What becomes of a partnership; in the order in which a reader must act.
enum class Fate : std::uint8_t {
  needs_act,   // the merger act names the successor (art. 41 lid 2 en 3, art. 44)
  lapses,      // all participants go wholly to one municipality (art. 41 lid 1)
  degenerate,  // fewer than two participants would be left
  continues,   // stays in force, the successor in place (art. 41 lid 3 en 4)
  area_fixed,  // the area is fixed by law, which is adapted (art. 41 lid 7)
  succession,  // not under the Wgr: rights and obligations pass by law (art. 44)
  grows,       // only a municipality takes part that gets more territory
  unaffected
};
inline constexpr std::size_t fate_count = 8;

/// Who took part and whom we expect in that place: one, none (it ends), or several.
struct Replaced {
  std::string code{};
  Role role{};
  Via via{};
  std::vector<std::string> by{};
  bool open{};  // nobody decided yet which of them
  bool operator==(Replaced const&) const = default;
};

/// Participants that become one.
struct Doubled {
  std::string heir{};
  std::vector<std::string> members{};
  bool operator==(Doubled const&) const = default;
};

/// Another partnership for the same task, which another of the merged parts takes part in.
struct Rival {
  BeliefView const* belief{};
  std::string heir{};  // the municipality that is in both from then on
  std::string task{};  // what both are about: a policy area
};

/// What a question is about: who takes the place of a participant, whether the partnership lapses,
/// or whether a municipality belongs to its area, which the law fixes.
enum class Asks : std::uint8_t { successor, lapse, area };

/// What the law leaves open.
struct Question {
  Asks asks{};
  std::string code{};  // of the participant, for a successor
  std::vector<std::string> candidates{};
  std::string text{};  // plain Dutch
  bool operator==(Question const&) const = default;
};

/// What a merger means for one partnership.
struct Consequence {
  BeliefView const* belief{};
  Fate fate{};
  std::optional<Fate> otherwise{};  // what it is when the doubt turns out the other way
  std::string article{};            // "art. 41 lid 3 en 4 Wet arhi"
  std::string reason{};             // plain Dutch
  std::optional<AdaptBy> adapt{};
  std::vector<std::string> before{}, after{};  // codes; names of municipalities without a code
  std::vector<Replaced> replaced{};
  std::vector<Doubled> doubled{};
  std::vector<Rival> rivals{};
  std::vector<Question> questions{};
  std::vector<std::string> look_at{};  // shares, votes, seats and more, plain Dutch
  std::vector<std::string> doubts{};   // why it is uncertain, plain Dutch

  bool certain() const { return !otherwise; }
};

/// The answer a person gives to the questions about one partnership, or about one municipality
/// wherever it takes part; what is said of a partnership goes first.
struct Decision {
  std::string about{};   // URI of the partnership, or code of the municipality
  std::string choice{};  // code of the successor, "ends" or "later"
  bool operator==(Decision const&) const = default;
};

/// All consequences of a scenario. Views into the register given.
struct MergerOutcome {
  Scenario scenario{};
  std::vector<Consequence> consequences{};  // by fate, then by name; all but the unaffected
  std::size_t unaffected{};
  std::vector<std::string> remarks{};  // about how the question was understood, plain Dutch
};

/// What a scenario means for each partnership, from the register on the day before it. The answers
/// given so far are taken in: a question answered is no longer asked.
MergerOutcome consequences(OnDay const& day_before, Scenario const& scenario,
                           std::span<Decision const> decisions = {});

/// "needs-act", "lapses", "degenerate", "continues", "area-fixed", "succession", "grows",
/// "unaffected".
std::string_view name(Fate fate);

}  // namespace verband::analysis
