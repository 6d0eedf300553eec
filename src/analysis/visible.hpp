// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/disclosure.hpp"
#include "model/register.hpp"

namespace verband::analysis {

/// True for the head of a column with personal data (portefeuillehouder, contactpersoon, e-mail):
/// such a column is not shown to the public. AVG art. 5(1)(c).
bool personal(std::string_view header);

/// The part of the register that anyone may see: without closed sources and what only they tell,
/// without personal columns, and without names that only a closed source uses. An address that was
/// public keeps leading somewhere: a partnership whose rows all went to another redirects to it.
/// The same snapshot when there is nothing to change.
std::shared_ptr<Snapshot const> visible(std::shared_ptr<Snapshot const> snapshot,
                                        Disclosure const& disclosure);

/// A change without what it wrote: when, what, why, and which things it touched.
struct Recorded {
  Revision revision{};
  Instant recorded{};
  ChangeKind kind{};
  std::string reason{};
  std::string summary{};
  Revision undoes{};
  Revision undone_by{};  // 0 = not undone
  std::vector<ThingKey> touched{};
  bool withdrawn{};  // a source that was public was closed: `touched` is that source alone
  bool operator==(Recorded const&) const = default;
};

/// The changes that anyone may see: not those that are about closed sources alone, but for the bare
/// fact that a source was withdrawn. The names of those who made them are left out. AVG art.
/// 5(1)(c).
std::vector<Recorded> visible_log(std::span<Change const> log, Disclosure const& disclosure);

/// The changes that touched a partnership: itself, its judgements or their accounts.
std::vector<Recorded const*> history_of(std::vector<Recorded> const& log, Snapshot const& snapshot,
                                        std::string_view uri);

}  // namespace verband::analysis
