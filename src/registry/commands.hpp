// SPDX-License-Identifier: EUPL-1.2
// Every command is a pure function from what is known to one Change, or to a refusal. Nothing is
// written here: the caller hands the change to a Store with the revision of the snapshot it came
// from.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"
#include "model/interpretation.hpp"
#include "model/register.hpp"
#include "registry/refusal.hpp"

namespace verband::registry {

/// Who does it, why, and when. Author and reason may not be empty.
struct By {
  std::string author{};
  std::string reason{};
  Instant now{};
};

/// The refusal when author or reason is missing.
std::optional<Refusal> missing(By const& by);

/// What the commands need from outside.
struct Tools {
  std::function<std::string()> mint{};                    // a fresh UUID: "0b0e5a8e-..."
  std::function<std::string(std::string_view)> folded{};  // equal names give equal text: text::fold
};

/// A document as read and resolved, ready to be taken in. `source.id` is the hash of the bytes;
/// `rows` has one interpretation per row of the draft.
struct ImportRequest {
  Source source{};
  std::string owner{};
  Date reference_date{};
  Period window{};
  std::string options{};
  std::string reader{};
  std::string release{};
  Draft draft{};
  std::vector<Interpretation> rows{};
  std::vector<Finding> findings{};  // beside those of the draft
};

/// Takes a document in as one change. The same bytes read in the same way change nothing; read in
/// another way they supersede the earlier reading, and rows at the same place keep their
/// partnership and what people judged about them.
Result<Change> import_document(Snapshot const& snapshot, ImportRequest const& request, By const& by,
                               Tools const& tools);

/// Judges whether a row (or the variant `part` of it) describes the partnership. "Same" moves the
/// row from the partnership it was with; a row left without any gets one of its own.
struct JudgeRequest {
  std::string account{};
  std::string part{};         // empty = the whole row
  std::string partnership{};  // URI or slug
  Verdict verdict{};
};
Result<Change> judge(Snapshot const& snapshot, JudgeRequest const& request, By const& by,
                     Tools const& tools);

/// What a person judges of two partnerships, by URI or slug. `reason` is of this pair, without
/// words of a source; empty = the reason of the change.
struct PairRequest {
  std::string one{};
  std::string other{};
  Verdict verdict{};
  std::string reason{};
};

/// Judges pairs of partnerships as one change. Of those that are the same the eldest stays and the
/// others redirect to it for ever; "not same" of two that are one lets the redirecting one stand on
/// its own again. "Same" carries on: refused with a list when it would join what a person set
/// apart. `log` is the whole log.
Result<Change> judge_pairs(Snapshot const& snapshot, std::span<Change const> log,
                           std::span<PairRequest const> pairs, By const& by, Tools const& tools);

/// Which source is right about a field of a partnership ("legal_form", "participant:gm0017");
/// `account` is a row of it, empty = none of them. Supersedes what was decided before.
struct RulingRequest {
  std::string partnership{};  // URI or slug
  std::string field{};
  std::string account{};
};
Result<Change> rule(Snapshot const& snapshot, RulingRequest const& request, By const& by,
                    Tools const& tools);

/// Participations to end and to begin, worked out by whoever asks; ids are given here.
struct AmendRequest {
  std::string summary{};  // plain Dutch, one line, no words of a source
  std::vector<Amendment> amendments{};
};

/// Ends and begins participations as one change. What was written before is not written again.
Result<Change> amend_participations(Snapshot const& snapshot, AmendRequest const& request,
                                    By const& by, Tools const& tools);

/// Who may see the source.
Result<Change> set_visibility(Snapshot const& snapshot, std::string_view source,
                              Visibility visibility, By const& by);

/// The title under which the source is known.
Result<Change> set_source_title(Snapshot const& snapshot, std::string_view source,
                                std::string_view title, By const& by);

/// Removes the bytes and the text of a source for good; hash and reason remain. To be handed to
/// Store::redact. `log` is the whole log.
Result<Change> redact_source(Snapshot const& snapshot, std::span<Change const> log,
                             std::string_view source, By const& by);

/// The reference data that hold from now on; their bytes go along as a blob.
Result<Change> adopt_release(Snapshot const& snapshot, AtlasRelease const& release, By const& by);

/// Adds a division of the country to the reference data; `division.id` is given here, and the bytes
/// of its file go along as a blob. The same again changes nothing. Of the same division an earlier
/// version without an end gets one: the day on which this one begins. Refused with a list when it
/// says something else about days for which there is a version.
Result<Change> add_division(Snapshot const& snapshot, RegionDivision division, By const& by,
                            Tools const& tools);

/// Takes a division that was added away again.
Result<Change> remove_division(Snapshot const& snapshot, std::string_view id, By const& by);

/// Undoes one change (or, by undoing an undo, does it again). Refused with a list when later
/// changes build on it. `log` is the whole log.
Result<Change> undo(std::span<Change const> log, Revision revision, By const& by);

/// The revision that undid that change, 0 when it is in force.
Revision undone_by(std::span<Change const> log, Revision revision);

}  // namespace verband::registry
