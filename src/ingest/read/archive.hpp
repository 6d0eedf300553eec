// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// The parts of a zip file in memory, unpacked one by one when asked for. `bytes` must outlive it.
/// What is wrong with the file (not whole, two parts of one name, wrong length or check sum, too
/// much after unpacking) is in `findings`, once; then no part is given any more.
class ArchiveView {
 public:
  ArchiveView(std::string_view bytes, Limits const& limits);

  std::vector<std::string> names() const;
  bool has(std::string_view name) const;
  /// The bytes of a part; nothing when there is no such part or it cannot be read.
  std::optional<std::string> part(std::string_view name);
  std::vector<Finding> const& findings() const { return findings_; }

 private:
  struct Entry {
    std::uint64_t offset{};  // in the list of parts
    std::uint64_t number{};
    std::uint64_t packed{};
    std::uint64_t size{};
    bool encrypted{};
  };
  void list();
  void refuse(Finding why);
  std::optional<std::string> unpack(Entry const& entry);

  std::string_view bytes_;
  Limits limits_;
  std::size_t unpacked_{};  // of all parts so far
  std::map<std::string, Entry, std::less<>> entries_{};
  std::vector<Finding> findings_{};
};

}  // namespace verband::ingest
