// SPDX-License-Identifier: EUPL-1.2
// Tables of a whole country that are known by their heads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/words/vocabulary.hpp"
#include "model/date.hpp"

namespace verband::ingest {

/// What is known of a table that many know: what its columns hold and of which day it tells.
struct Profile {
  std::vector<std::string_view> heads{};
  std::vector<Kind> kinds{};
  Date on{};
  std::string_view on_reason{};  // plain Dutch
  std::string_view reason{};     // plain Dutch: what it is
};

/// The profile with exactly these heads, capitals and accents aside; nullptr when there is none.
Profile const* profile_of(std::span<std::string const> heads);

}  // namespace verband::ingest
