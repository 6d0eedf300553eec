// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/interpretation.hpp"
#include "reference/gazetteer.hpp"

namespace verband::resolve {

/// What the document says that a short name of its own stands for: "ALM = Almere".
struct ShortName {
  std::string written{};
  std::string meaning{};             // as the document says it
  std::vector<std::string> codes{};  // of organisations on the day, at least one
  std::size_t tokens{};              // of the short name
};

/// What the reader of a cell knows beside the cell itself.
struct Scene {
  reference::Gazetteer const& gazetteer;
  Atlas const& atlas;
  Date day{};
  std::string owner{};              // code, empty = unknown
  std::string province{};           // code of the owner's province, empty = unknown
  std::vector<std::string> near{};  // keys of groupings that the row itself names, best first
  std::vector<ShortName> legend{};  // of the document itself
  // rows, from 1, with the name in them that is told not to have existed on the day
  std::set<std::pair<std::uint32_t, std::string>> told{};
};

/// One thing a cell names, before the whole row has decided what it is.
struct Mention {
  enum class Kind : std::uint8_t { name, rule, other };
  Kind kind{};
  std::string text{};  // as written
  std::string note{};  // in brackets or behind it, as written
  Role role{Role::participant};
  std::string variant{};  // name of the variant it belongs to, empty = the whole row

  // a name
  std::vector<reference::Candidate> candidates{};
  std::optional<OrganisationKind> wanted{};  // the kind that a word before it asks for
  std::string province{};                    // code, when the text itself gives the province
  bool joined_before{};                      // a slash or "en" ties it to the name before it
  bool only_near{};  // "Son": so short that it counts only beside others of the province
  std::vector<std::string> except{};  // codes of who takes no part, where the name is of a set

  // a rule
  Rule rule{};
  bool counted{};  // the rule was found by its count
  bool open{};     // "diverse Groninger gemeenten": kept, never enumerated
  std::string doubt{};
  std::string finding{};  // code of the finding that goes with the doubt

  // anything else
  UnresolvedKind unresolved{};
  std::string reason{};
};

/// A cell as cut into mentions; `truncated` when it was too long to read in full.
struct Segments {
  std::vector<Mention> mentions{};
  std::vector<std::string> denied{};  // codes of who is said to take no part
  bool truncated{};
};

}  // namespace verband::resolve
