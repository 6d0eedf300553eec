// SPDX-License-Identifier: EUPL-1.2
// What the commands share; for this room only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/register.hpp"
#include "registry/commands.hpp"
#include "registry/refusal.hpp"

namespace verband::registry {

/// The rules that judge by themselves, with their version.
inline constexpr std::string_view first_account = "first-account@1";
inline constexpr std::string_view same_place = "same-place@1";
inline constexpr std::string_view same_owner_same_name = "same-owner-same-name@1";
inline constexpr std::string_view same_identity = "same-identity@1";
inline constexpr std::string_view same_register_number = "same-register-number@1";
inline constexpr std::string_view version_of_the_same = "version-of-the-same@1";
inline constexpr std::string_view same_but_for_the_name = "same-but-for-the-name@1";

/// A change with its head filled in, without events.
Change begun(ChangeKind kind, By const& by);
/// Adds the new state of a thing to the change.
void add(Change& change, Thing thing);
/// A refusal as it is returned from a command.
tl::unexpected<Refusal> refused(RefusalKind kind, std::string detail,
                                std::vector<std::string> list = {});
/// "Samenwerkingsverband … staat niet in het register."
std::string unknown_partnership(std::string_view which);
/// "Bron … staat niet in het register."
std::string unknown_source(std::string_view source);

/// A new partnership for an account, with a slug from its name that no other has.
class Minting {
 public:
  Minting(Snapshot const& snapshot, Tools const& tools);
  /// Adds the partnership and the judgement of the rule to the change; gives its URI.
  std::string own_partnership(Change& change, std::string const& account, std::string_view name);

 private:
  std::string free_slug(std::string_view name);

  Tools const& tools_;
  std::map<std::string, unsigned, std::less<>> slugs_{};  // slug → highest number tried after it
};

}  // namespace verband::registry
