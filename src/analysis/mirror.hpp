// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// How what sources say of one thing compares. Saying nothing is never a contradiction.
enum class Agreement : std::uint8_t {
  alone,      // one source says something of it, the others nothing
  agree,      // all that say something say the same
  wording,    // the same in other words, as far as can be told
  in_time,    // they differ; what happened between their days explains it
  other_day,  // they differ, of different days; no source tells what changed between
  unclear,    // one source lists parties that were not recognised, or leaves its list open
  contradict  // they differ about one and the same day
};

/// One source in the mirror: its row that is nearest to the day asked.
struct MirrorColumn {
  Source const* source{};
  Account const* account{};
  Period speaks{};  // the days of which the row speaks
};

/// What the sources say of one field; `field` is a name as in the JSON export.
struct MirrorField {
  std::string field{};
  std::vector<std::string> says{};  // one for each column; empty = nothing
  Agreement agreement{};
  std::string reason{};  // plain Dutch
};

/// What the sources say of one participant: the organisation that is left of those listed.
struct MirrorMember {
  std::string code{};  // as it is on the last day of which a source speaks
  std::vector<std::vector<std::string>> says{};  // for each column the codes it lists
  Agreement agreement{};
  std::string reason{};
  std::string frame{};               // the reason with "{}" where the names stand, or empty
  std::vector<std::string> named{};  // the names
};

/// A partnership as each source tells of it.
struct Mirror {
  Partnership const* partnership{};
  std::vector<MirrorColumn> columns{};  // the earliest first
  std::vector<MirrorField> fields{};
  std::vector<MirrorMember> members{};   // by name
  std::vector<Ruling const*> rulings{};  // in force
};

/// The mirror of the partnership with that URI (redirects followed) on `day`; empty when it is not
/// known. Views into the snapshot given.
Mirror mirror(Snapshot const& snapshot, std::string_view uri, Date day);

/// The decision in force about a field or participant ("participant:gm0017") of the mirror, or
/// nullptr.
Ruling const* ruling_on(Mirror const& mirror, std::string_view field);
/// The title of the source that a decision says is right; empty when none is, or it is not there,
/// or nothing was decided (nullptr).
std::string right_by(Mirror const& mirror, Ruling const* ruling);
/// "participant:gm0017".
std::string ruling_field(MirrorMember const& member);

/// One difference out of a mirror, for lists.
struct MirrorDifference {
  Partnership const* partnership{};
  std::string name{};
  std::string field{};  // "participant:gm0017", "legal_form"
  Agreement agreement{};
  std::string sentence{};  // plain Dutch, as an official would write it
  std::string frame{};     // as in MirrorMember
  std::vector<std::string> named{};
  Ruling const* ruling{};  // decided, or nullptr
  std::string right{};     // title of the source that is right by the decision
};

/// Differences of one partnership said together: those that are the same but for the names in one
/// sentence. Of one agreement; views into what was given.
struct SaidTogether {
  std::vector<MirrorDifference const*> differences{};
  std::string sentence{};
};
std::vector<SaidTogether> said_together(std::span<MirrorDifference const> differences,
                                        Agreement agreement);

/// The differences of one mirror.
std::vector<MirrorDifference> differences_of(Mirror const& mirror);

/// All that differs in partnerships that more than one source tells of and in which one of each of
/// `groups` takes part, now or then: contradictions first, each kind by name.
std::vector<MirrorDifference> mirror_differences(
    Snapshot const& snapshot, Date day, std::vector<std::vector<std::string>> const& groups);

/// "alone", "agree", "wording", "in-time", "other-day", "unclear", "contradict".
std::string_view name(Agreement agreement);

}  // namespace verband::analysis
