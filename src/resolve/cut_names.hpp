// SPDX-License-Identifier: EUPL-1.2
// Names of municipalities that were cut short.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// Who a name that was cut short may mean, and how it was read. Without candidates the reason says
/// why it stays open; an empty reason when it is no such name, or when it is for its row to say
/// which of several is meant.
struct CutName {
  Name name{};
  std::string reason{};
};

/// "Barendr.", "Goeree-O.", "Albr'waard", "Mill c.a.", "Hardinxveld-Giess" at the tokens [i, end):
/// the municipalities of the day of which these are parts. A letter before an apostrophe stands for
/// one only.
CutName cut_name(Scene const& scene, Tokens const& tokens, std::size_t i, std::size_t end);

/// The municipalities of the day whose names go on behind that folded beginning: "Alphen aan den
/// Rijn" and "Alphen-Chaam" of "alphen".
std::vector<reference::Candidate> names_behind(Scene const& scene, std::string_view begin);

/// "N.-Beveland", "Sch.-Duiveland", "N-Beveland" at token i: the one municipality of the day whose
/// name has that second half and a first half that begins so.
CutName half_cut_name(Scene const& scene, Tokens const& tokens, std::size_t i);

/// True for a short word of capitals: "AadR", "KB".
bool letters_only(std::string_view written);

/// The municipality of those provinces of which an unknown word may be the initials ("AadR") or
/// differs in one letter; empty when there is not just one.
std::string may_mean(Scene const& scene, std::string_view written,
                     std::set<std::string> const& provinces);

/// True when token i ends in a full stop that touches it, or holds an apostrophe.
bool may_be_cut(Tokens const& tokens, std::size_t i);

}  // namespace verband::resolve
