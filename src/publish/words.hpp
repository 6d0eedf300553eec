// SPDX-License-Identifier: EUPL-1.2
// What people read and type instead of the names of enumerators: plain Dutch, in one place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/believed.hpp"
#include "model/register.hpp"

namespace verband::publish {

/// The Dutch word: "publiekrechtelijk", "niet vermeld", "openbaar lichaam", "wordt opgeheven", ...
std::string_view word(LegalBasis value);
std::string_view word(LegalForm value);
std::string_view word(Level value);
std::string_view word(Obligation value);
std::string_view word(Effect value);
std::string_view word(Status value);
std::string_view word(Role value);
std::string_view word(Via value);
std::string_view word(UnresolvedKind value);
std::string_view word(ChangeKind value);
std::string_view word(Visibility value);
std::string_view word(Severity value);
std::string_view word(ColumnRole value);
std::string_view word(Dialect value);
std::string_view word(Shape value);
std::string_view word(analysis::Standing value);

/// The Dutch word for a kind of file: "PDF" for "pdf", "Word" for "docx"; an unknown one as it is.
std::string_view word_of_format(std::string_view format);

/// The enumerator for what a person typed, by its Dutch word or its export name; nothing when
/// unknown.
template <typename Enum>
std::optional<Enum> typed(std::string_view text);

/// The Dutch words to choose from, with commas.
template <typename Enum>
std::string choices();

/// From which state of the register an answer comes: "Uit revisie 5 van het register, …".
std::string register_line(Snapshot const& snapshot);

}  // namespace verband::publish
