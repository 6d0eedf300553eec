// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/flat/blocks.hpp"

namespace verband::ingest {

/// How well a web address says the name of an organisation, from 0 to 1: "www.ggdru.nl" that of
/// "GGD regio Utrecht (GGDrU)". Both in small letters.
float says_name(std::string_view address, std::string_view name);

/// The web addresses of a page: each belongs to the row of the organisation whose name it says.
class Addresses {
 public:
  /// Those in lines [first, last) of the body.
  Addresses(BlockTask const& task, std::uint32_t first, std::uint32_t last);

  /// What the cells gain by addresses that stand beside their name, in nats.
  float gain(std::vector<PlacedCell> const& cells);
  /// The cells with every address beside the name that it says best; nothing when that is no other
  /// reading.
  std::optional<std::vector<PlacedCell>> beside_names(std::vector<PlacedCell> cells);

 private:
  using Lines = std::pair<std::uint32_t, std::uint32_t>;

  /// The column of names, when there are addresses and names.
  std::optional<std::uint32_t> names() const;
  bool address(PlacedCell const& cell) const;
  float gain(PlacedCell const& address, PlacedCell const& name);
  std::string text(Lines lines) const;

  BlockTask const& task_;
  std::vector<std::uint32_t> begins_{};               // the lines with which an address begins
  std::map<std::pair<Lines, Lines>, float> known_{};  // of an address and a name
};

}  // namespace verband::ingest
