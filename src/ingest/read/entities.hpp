// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace verband::ingest {

/// A character written as &eacute; &#233; or &#xE9;.
struct Entity {
  char32_t code{};
  std::size_t size{};  // of what stands in the text, with & and ;
};

/// The entity at the beginning of a text; nothing when it is none that is known.
std::optional<Entity> entity(std::string_view text);

}  // namespace verband::ingest
