// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"

namespace verband::ingest {

/// Findings about the whole document.
Finding problem(std::string code, std::string detail);
Finding doubt(std::string code, std::string detail);
Finding note(std::string code, std::string detail);

/// The document uses more than the limits allow.
Finding too_large();
/// The document is no longer whole; `detail` says what is wrong.
Finding damaged(std::string_view detail);
/// The document opens with a password only.
Finding encrypted();

/// Lines that belong to the page, not to the table, were left out: says which, those that differ in
/// figures alone once; `lines` holds at least one.
Finding page_furniture(std::vector<std::string> const& lines);

/// True when one of them is a problem.
bool hopeless(std::vector<Finding> const& findings);

}  // namespace verband::ingest
