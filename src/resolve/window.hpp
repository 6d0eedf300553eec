// SPDX-License-Identifier: EUPL-1.2
// The municipalities that the rows of a document name, and when they existed together.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "reference/gazetteer.hpp"
#include "resolve/participants.hpp"

namespace verband::resolve {

/// A municipality's name as the rows use it: all municipalities through time that bore it.
struct NamedInRows {
  std::vector<Organisation const*> bearers{};
  std::vector<Organisation const*> also{};  // for whom it is another name, or short
  std::set<std::uint32_t> rows{};
  bool region{};    // a grouping has this name too
  bool province{};  // a province has this name too: it says nothing about the day
  /// True when one of them existed, or when the name says nothing about the day.
  bool alive(Date day) const;
  /// True when the text may name one that existed: also one for whom the name is short.
  bool fits(Date day) const;
};
using NamesInRows = std::map<std::string, NamedInRows>;

/// The names of municipalities among the participants; those that tell of history are left out.
NamesInRows names_in_rows(reference::Gazetteer const& gazetteer, std::vector<RowText> const& rows);

/// The latest stretch in which most of what the rows name existed together; a row that names many
/// counts as much as another.
Period best_window(NamesInRows const& names);

/// The stretches outside the window, latest first, in which a fair part of what the rows name
/// existed: a year in one of them is believed when it is written. Also the stretch without the one
/// name, in one row, that alone ends the window.
std::vector<Period> loose_windows(NamesInRows const& names, Period const& window);

}  // namespace verband::resolve
