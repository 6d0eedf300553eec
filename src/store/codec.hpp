// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "model/register.hpp"
#include "store/json_text.hpp"

namespace verband::store {

/// The version of the payloads written now.
inline constexpr int payload_version = 2;

/// The thing as JSON. Members that have their usual value are left out; bytes that are not UTF-8
/// are kept. Throws Error on a value that could not be read back (a confidence that is no number).
std::string encode(Thing const& thing);

/// Reads things one after another, and keeps the memory that it takes.
class Decoder {
 public:
  /// The thing of that kind ("account", ...) as written with that schema version. Members it does
  /// not know are ignored. Throws Error that says what is wrong and where.
  Thing decode(std::string_view kind, int schema_version, std::string_view payload);

 private:
  JsonText json_{};
};

/// One thing, as Decoder reads it.
inline Thing decode(std::string_view kind, int schema_version, std::string_view payload) {
  return Decoder{}.decode(kind, schema_version, payload);
}

}  // namespace verband::store
