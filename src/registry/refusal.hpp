// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace verband::registry {

/// Why a command was refused: an expected "no", never a broken world.
enum class RefusalKind : std::uint8_t {
  author_missing,        // who does it is not said
  reason_missing,        // why it is done is not said
  nothing_changes,       // the register says so already
  revision_changed,      // someone else wrote since the register was read (lost update)
  unknown_revision,      // there is no such change
  unknown_source,        // there is no such source
  unknown_account,       // there is no such row
  unknown_part,          // the row has no variant of that name
  unknown_partnership,   // there is no such partnership
  unknown_organisation,  // the reference data do not have that code
  already_undone,        // that change was undone before
  undo_built_on,         // later changes build on it; they are in the list
  redaction_is_final,    // what was removed for good cannot come back
  already_redacted,      // the source was removed before; its bytes are not taken in again
  unknown_division,      // there is no such division
  division_overlaps,     // a division of that name says something else about those days
  judged_apart,          // people judged that the two differ; the judgements are in the list
  judged_together        // people judged that the two are one with a third; they are in the list
};

/// A refused command: `detail` is a plain Dutch sentence for the user, `list` names what stands in
/// the way (changes, judgements), one plain Dutch line each.
struct Refusal {
  RefusalKind kind{};
  std::string detail{};
  std::vector<std::string> list{};
  bool operator==(Refusal const&) const = default;
};

/// The outcome of a command: its value, or why not.
template <typename T>
using Result = tl::expected<T, Refusal>;

}  // namespace verband::registry
