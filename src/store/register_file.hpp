// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "model/date.hpp"
#include "registry/store.hpp"

namespace verband::store {

/// What is wanted of a register file.
enum class Access : std::uint8_t {
  read,   // never modifies the file; an older one is brought up to date in memory
  write,  // an older one is brought up to date in the file
  create  // as write, and makes the file when it is not there
};

/// How a new register is made; kept in it.
struct Made {
  Instant now{};
  std::string program{};  // "verband 0.1.0"
};

/// Opens the register in that one file. Throws Error, in plain Dutch, when it is not there, no
/// register, damaged, locked, not to be written, or made by a newer program.
std::unique_ptr<registry::Store> open_register(std::filesystem::path const& file, Access access,
                                               Made const& made = {});

/// Reads the whole file and throws Error when anything in it is damaged. Slow for a large register.
void check_register(std::filesystem::path const& file);

}  // namespace verband::store
