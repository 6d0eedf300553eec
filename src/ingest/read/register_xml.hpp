// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "ingest/shapes/contents.hpp"
#include "ingest/shapes/register_draft.hpp"

namespace verband::ingest {

/// The arrangements in an XML export of the national register of government organisations (schema
/// oo-export from 2.4 to 2.6.9, whatever its namespace); nothing when the document is not one.
/// Organisations in it are not read: they come from the reference data.
std::optional<Draft> read_register_xml(std::string_view bytes, ThemeLabels const& labels,
                                       Limits const& limits);

}  // namespace verband::ingest
