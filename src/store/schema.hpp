// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace verband::store {

/// The version of the schema; in the file as user_version.
inline constexpr int schema_version = 2;
/// "VRBD": marks the file as a register.
inline constexpr int application_id = 0x56524244;

/// The text of schema.sql: makes all tables and views of the present version.
char const* schema();
/// The text of from_1.sql: brings a file of version 1 to the present version.
char const* from_1();

}  // namespace verband::store
