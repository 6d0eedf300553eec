// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/register.hpp"

namespace verband::registry {

/// The register after these changes (a log from its beginning), the same for the same input. With
/// `known` only what was recorded before that moment counts.
Snapshot fold(std::span<Change const> changes, std::shared_ptr<Atlas const> atlas,
              std::optional<Instant> known = {});

/// The register after the changes that follow those of the snapshot.
Snapshot advance(Snapshot snapshot, std::span<Change const> later);

/// Gives the snapshot its reference data, with the divisions that were added laid over them.
void furnish(Snapshot& snapshot, std::shared_ptr<Atlas const> base);

/// Gives the reference data with that hash; an empty hash asks for those of the program itself.
using AtlasLoader = std::function<std::shared_ptr<Atlas const>(std::string_view hash)>;

/// The register as it was known at the end of that day in the Netherlands, with the reference data
/// in force then.
Snapshot as_known(std::span<Change const> changes, AtlasLoader const& load, Date day);

/// The partnership by URI or slug, redirects followed; nullptr when there is none.
Partnership const* partnership(Snapshot const& snapshot, std::string_view uri_or_slug);

/// The account is told now: its reading is not superseded and its source not redacted.
bool current(Snapshot const& snapshot, Account const& account);

/// The judgement on that account (or part of it) and partnership that holds: not superseded, a
/// person's before a rule's; nullptr when there is none. Redirects are followed.
Judgement const* judgement(Snapshot const& snapshot, std::string_view account,
                           std::string_view part, std::string_view partnership_uri);

}  // namespace verband::registry
