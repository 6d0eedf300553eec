// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

/// Known names, and lists of them, in running text.
namespace verband::resolve {

/// The token after the longest name in the data that starts at i, of whatever time; i when none
/// does.
std::size_t longest_name_end(reference::Gazetteer const& gazetteer, Tokens const& tokens,
                             std::size_t i);

/// The token after the longest known name that starts at i; i when none does. A comma or a dash
/// that stands between two living names parts them: "Eijsden, Margraten" while both exist.
std::size_t name_end(Scene const& scene, Tokens const& tokens, std::size_t i);

/// A known name in a text: what it may mean, the kind a word before it asks for, the token after
/// it.
struct Name {
  std::vector<reference::Candidate> candidates{};
  std::optional<OrganisationKind> wanted{};
  std::size_t end{};
  bool only_near{};  // so short that it counts only beside others of the province
};
/// The longest known name at i, with or without a word for its kind before it.
std::optional<Name> name_at(Scene const& scene, Tokens const& tokens, std::size_t i,
                            std::optional<OrganisationKind> wanted = {});

/// True for a sign or word that goes on with a list: a comma, "/", "+", "&", "en".
bool listed(Tokens const& tokens, std::size_t i);

/// The folded name meant by a first part that shares the end of a later name: "noord holland" for
/// the first word of "Noord- en Zuid-Holland". The name need not be known.
std::optional<std::string> shared_name(Scene const& scene, Tokens const& tokens, std::size_t i);

/// The municipalities named one after another from token i on ("Groningen, Haren en Ten Boer"):
/// their codes, and the token after the last one.
struct NameList {
  std::vector<std::string> codes{};
  std::size_t end{};
};
NameList municipalities_at(Scene const& scene, Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
