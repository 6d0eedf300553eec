// SPDX-License-Identifier: EUPL-1.2
// Payloads and whole files of any bytes: an Error or a register, never anything else.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "model/ensure.hpp"
#include "store/codec.hpp"
#include "store/register_file.hpp"

namespace {

void payload(std::string_view bytes, std::uint8_t choice) {
  constexpr std::array<std::string_view, 10> kinds{
      "release",     "source",    "reading",        "account", "judgement",
      "partnership", "amendment", "pair-judgement", "ruling",  "division"};
  try {
    auto const kind = kinds[choice % kinds.size()];
    auto const thing = verband::store::decode(kind, 1 + choice / 128, bytes);
    // What was read can be written, and then reads as the same.
    auto const again = verband::store::encode(thing);
    verband::ensure(verband::store::decode(kind, 2, again) == thing, "gelijk na schrijven");
  } catch (verband::Error const& error) {
    if (std::string_view{error.what()}.starts_with("Interne fout")) throw;
  }
}

void file(std::string_view bytes) {
  int const memory = memfd_create("register", 0);
  if (memory < 0) return;
  if (write(memory, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())) {
    try {
      auto const name = "/proc/self/fd/" + std::to_string(memory);
      auto const store = verband::store::open_register(name, verband::store::Access::read);
      (void)store->head();
      (void)store->changes();
      (void)store->blob("x");
    } catch (verband::Error const&) {
      // Expected: almost no bytes are a register.
    }
  }
  close(memory);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  if (bytes.starts_with("SQLite format 3")) {
    file(bytes);
  } else {
    payload(bytes.substr(1), data[0]);
  }
  return 0;
}
