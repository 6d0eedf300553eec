// SPDX-License-Identifier: EUPL-1.2
#include "publish/assets.hpp"

#include <charconv>
#include <vector>

// Written by pack_assets.cmake into assets_data.S: a line for every file with name, type, hash
// and size between tabs, in the order of their names, and the files themselves one after the other.
extern "C" char const verband_assets_index[];
extern "C" char const verband_assets_bytes[];

namespace verband::publish {
namespace {

std::vector<Asset> unpacked() {
  std::vector<Asset> result;
  std::string_view index{verband_assets_index};
  auto const until = [&](char stop) {
    auto const word = index.substr(0, index.find(stop));
    index.remove_prefix(word.size() + 1);
    return word;
  };
  char const* bytes = verband_assets_bytes;
  while (!index.empty()) {
    Asset each;
    each.name = until('\t');
    each.type = until('\t');
    each.hash = until('\t');
    auto const digits = until('\n');
    std::size_t size = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), size);
    each.bytes = {bytes, size};
    bytes += size;
    result.push_back(each);
  }
  return result;
}

}  // namespace

std::span<Asset const> assets() {
  static std::vector<Asset> const all = unpacked();
  return all;
}

Asset const* asset(std::string_view name) {
  for (auto const& each : assets()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

}  // namespace verband::publish
